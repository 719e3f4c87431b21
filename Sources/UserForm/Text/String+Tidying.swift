// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The length in the unit in which the service's limits are counted here: Unicode scalars.
    ///
    /// The unit is not documented; botocore counts code points, and `count` (graphemes) would undercount.
    var scalarCount: Int { unicodeScalars.count }

    /// The text without blanks at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        let end = scalars.index(after: last)
        if first == scalars.startIndex && end == scalars.endIndex { return self }
        return String(scalars[first..<end])
    }

    /// The text composed and trimmed: what would be submitted.
    var tidy: String { trimmed.composed }

    /// The first character of which some scalar does not satisfy the condition.
    func firstCharacter(notMadeOf isAllowed: (Unicode.Scalar) -> Bool) -> Character? {
        first { character in !character.unicodeScalars.allSatisfy(isAllowed) }
    }

    /// Whether the text begins with the given lower-case ASCII prefix in any mix of cases.
    func beginsIgnoringCase(with prefix: String) -> Bool {
        let start = unicodeScalars.prefix(prefix.unicodeScalars.count)
        return start.elementsEqual(prefix.unicodeScalars) { scalar, wanted in
            scalar == wanted || (scalar.isASCIIUppercase && scalar.value + 0x20 == wanted.value)
        }
    }
}
