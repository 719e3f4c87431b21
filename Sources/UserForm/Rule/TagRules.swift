// SPDX-License-Identifier: Apache-2.0

/// Tags (model shapes `TagMap`, `TagKey`, `TagValue`): at most 50; keys of 1 to 128 characters
/// `[\p{L}\p{Z}\p{N}_.:/=+\-@]`, values of at most 256; none begins with `aws:` in any case.
enum TagRules {
    static let maximumCount = 50
    static let maximumKeyLength = 128
    static let maximumValueLength = 256

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber,
            .spaceSeparator, .lineSeparator, .paragraphSeparator:
            true
        default:
            "_.:/=+-@".unicodeScalars.contains(scalar)
        }
    }

    static func keyVerdict(_ tag: Draft.Tag, row: Int) -> Verdict {
        let key = tag.key.trimmed.composed
        if key.isEmpty {
            return tag.value.isEmpty ? .fine : .incomplete(.tagKeyMissing)
        }
        if isReserved(key) { return .error(.tagKeyReserved) }
        return TextRule.strayCharacter(key, of: .tagKey(row), allowing: admits)
            ?? TextRule.length(key, of: .tagKey(row), maximum: maximumKeyLength) ?? .fine
    }

    static func valueVerdict(_ tag: Draft.Tag, row: Int) -> Verdict {
        let value = tag.value.trimmed.composed
        if isReserved(value) { return .error(.tagValueReserved) }
        if let stray = TextRule.strayCharacter(value, of: .tagValue(row), allowing: { !$0.isControl }) {
            return stray
        }
        if let long = TextRule.length(value, of: .tagValue(row), maximum: maximumValueLength) { return long }
        let unusual = value.first { !$0.unicodeScalars.allSatisfy(admits) }
        return unusual.map { .warning(.tagValueUnusual($0)) } ?? .fine
    }

    /// Problems of the rows among each other: repeated keys and too many of them.
    static func problems(_ tags: [Draft.Tag]) -> [Problem] {
        var problems: [Problem] = []
        var rows: [[Unicode.Scalar]: Int] = [:]
        for (row, tag) in tags.enumerated() {
            let key = tag.key.trimmed.composed
            guard !key.isEmpty else { continue }
            if let first = rows[Array(key.unicodeScalars)] {
                problems.append(
                    Problem(fields: [.tagKey(row), .tagKey(first)], verdict: .error(.tagKeyRepeated(key))))
            } else {
                rows[Array(key.unicodeScalars)] = row
            }
        }
        if rows.count > maximumCount {
            problems.append(
                Problem(fields: [.tagKey(tags.count - 1)], verdict: .error(.tooManyTags(rows.count))))
        }
        return problems
    }

    private static func isReserved(_ text: String) -> Bool {
        text.lowercased().hasPrefix("aws:")
    }
}
