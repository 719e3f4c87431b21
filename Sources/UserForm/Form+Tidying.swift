// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// A value as it should be kept once its field is left, and what was changed about it (`nil`: nothing).
    ///
    /// Composes to NFC and drops blanks at both ends where the service wants that. A password stays exactly as it
    /// was typed.
    package static func tidied(_ value: String, for id: FieldID) -> (value: String, change: Fact?) {
        guard !value.isEmpty, id.kind == .text else { return (value, nil) }
        let trimmed = value.trimmed
        let tidy = trimmed.composed
        let wasTrimmed = trimmed.utf8.count != value.utf8.count
        let wasComposed = !tidy.hasSameScalars(as: trimmed)
        guard wasTrimmed || wasComposed else { return (value, nil) }
        return (tidy, .tidied(id, composed: wasComposed, trimmed: wasTrimmed))
    }

    /// Pasted text as it should go into a field, and what was changed about it (`nil`: nothing).
    ///
    /// Every field is one line: line ends and tabs between words of free text become one blank, elsewhere they go.
    /// Phone numbers lose what people group them with, and an international 00 becomes `+`; of an address with a name
    /// beside it the address is taken. `original` is what that was made of, where it was, so that it can be had back.
    /// Blanks at both ends go everywhere. What is still wrong stays, for the verdict to name.
    package static func pasted(
        _ text: String, into id: FieldID
    ) -> (value: String, change: Fact?, original: String?) {
        guard id.kind == .text || id.kind == .secret else { return (text, nil, nil) }
        var changes = PasteChanges()
        var value = text.trimmed
        if !value.hasSameScalars(as: text) { changes.insert(.blanks) }
        value = withoutControls(value, isFreeText: id.isFreeText, changes: &changes)
        if !id.isFreeText, id != .password {
            let visible = value.filteringScalars { !$0.isInvisible }
            if !visible.hasSameScalars(as: value) { changes.insert(.invisibles) }
            value = visible.trimmed
        }
        let original = value
        switch id {
        case .mobile, .deskNumber: value = PhonePaste.number(in: value, changes: &changes)
        case .email, .secondaryEmail: value = AddressPaste.address(in: value, changes: &changes)
        default: break
        }
        return (value, changes.isEmpty ? nil : .pasted(id, changes), value == original ? nil : original)
    }

    private static func withoutControls(
        _ text: String, isFreeText: Bool, changes: inout PasteChanges
    ) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        changes.insert(.controls)
        guard isFreeText else { return text.filteringScalars { !$0.isControl } }
        // Tabs and line ends are blanks and separate words; other control characters separate nothing.
        let words = text.unicodeScalars
            .split { $0.isControl && $0.isBlank }
            .map { String($0).filteringScalars { !$0.isControl }.trimmed }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension String {
    /// The text with only the scalars that satisfy the condition.
    func filteringScalars(_ isKept: (Unicode.Scalar) -> Bool) -> String {
        String(String.UnicodeScalarView(unicodeScalars.filter(isKept)))
    }
}

extension FieldID {
    /// Whether the field holds words, in which a line end stands for a blank.
    fileprivate var isFreeText: Bool {
        switch self {
        case .firstName, .lastName, .directoryUserID, .tagKey, .tagValue: true
        default: false
        }
    }
}
