// SPDX-License-Identifier: Apache-2.0

/// The form as a whole: its fields and every question that can be asked about a draft.
package enum Form {
    /// The description of a field.
    package static func spec(_ id: FieldID) -> FieldSpec {
        FieldSpec(id: id, page: .identity, label: "\(id)", help: "", kind: .text)
    }

    /// The fields that apply on a page right now, in the order in which they are shown.
    package static func visibleFields(
        on page: FormPage, of draft: Draft, in context: FormContext
    ) -> [FieldID] {
        []
    }

    /// Whether a field that is shown must be filled in.
    package static func isRequired(_ id: FieldID, of draft: Draft, in context: FormContext) -> Bool {
        false
    }

    /// The worst verdict on one field as it stands, rules across fields included.
    package static func verdict(on id: FieldID, of draft: Draft, in context: FormContext) -> Verdict {
        .fine
    }

    /// Every verdict other than `fine` on the fields that apply, in the order of the form.
    package static func problems(of draft: Draft, in context: FormContext) -> [Problem] {
        []
    }

    /// Why a character can never be right in a field, or `nil` when it may be typed.
    package static func refusal(of character: Character, in id: FieldID, context: FormContext) -> Fact? {
        nil
    }

    /// A value as it should be kept once its field is left, and what was changed about it (`nil`: nothing).
    ///
    /// Composes to NFC and drops blanks at both ends where the service wants that.
    package static func tidied(_ value: String, for id: FieldID) -> (value: String, change: Fact?) {
        (value, nil)
    }
}
