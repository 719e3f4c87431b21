// SPDX-License-Identifier: Apache-2.0

/// A field as data: what screens, line mode, review and checks all read.
package struct FieldSpec: Sendable {
    /// What kind of control the field is.
    package enum Kind: Sendable, Equatable {
        /// One line of text.
        case text
        /// One line of text that is shown masked.
        case secret
        /// Yes or no.
        case toggle
        /// One of a few fixed choices: the stored value and its label.
        case choice([Choice])
        /// One of a list that the service holds.
        case pickOne
        /// Several of a list that the service holds.
        case pickMany
    }

    /// One of the fixed choices of a `Kind.choice`.
    package struct Choice: Sendable, Equatable {
        /// The raw value kept in the draft.
        package var value: String
        package var label: String

        package init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }

    package let id: FieldID

    package var page: FormPage { id.page }
    package var label: String { id.label }
    /// One sentence for the help line: what it is for and what is accepted.
    package var help: String { id.help }
    package var kind: Kind { id.kind }
    /// The most that the service takes, in Unicode scalars; `nil` where there is no such limit.
    package var maximumLength: Int? { id.maximumLength }
}
