// SPDX-License-Identifier: Apache-2.0

/// The rules that every line of text shares.
enum TextRule {
    /// Length in Unicode scalars: what botocore counts; the service documents no unit.
    static func length(_ value: String, of id: FieldID, maximum: Int) -> Verdict? {
        let length = value.unicodeScalars.count
        return length > maximum ? .error(.tooLong(id, length: length, maximum: maximum)) : nil
    }

    /// A note on characters that nobody sees, such as a zero-width space pasted along with a name.
    static func invisibles(_ value: String, of id: FieldID) -> Verdict? {
        let count = value.unicodeScalars.count { $0.isInvisible }
        return count > 0 ? .warning(.invisibleCharacters(id, count: count)) : nil
    }

    /// The first character that a field never takes.
    static func strayCharacter(_ value: String, of id: FieldID, allowing isAllowed: (Unicode.Scalar) -> Bool)
        -> Verdict?
    {
        value.first { !$0.unicodeScalars.allSatisfy(isAllowed) }.map { .error(.characterNotAllowed(id, $0)) }
    }
}

extension Unicode.Scalar {
    /// `[0-9]`; `\d` of many engines also matches the digits of other scripts.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// `[A-Za-z]`.
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
