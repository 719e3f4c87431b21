// SPDX-License-Identifier: Apache-2.0

/// The phrase in the language that is spoken now.
///
/// The program is written in English; what it says in another language stands in that language's table under
/// the English pattern, in which the parts that vary are numbered: `Username is %1.`
package func localized(_ phrase: Phrase) -> String {
    guard Language.current != .english else { return phrase.english }
    return phrase.text(by: Language.current.table)
}

/// A phrase in English whose varying parts are known, as an interpolated literal.
///
/// Where words are kept rather than said, they are kept as `Phrase("…")` and put into words when they are.
package struct Phrase: ExpressibleByStringInterpolation, Equatable, Sendable {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var parts: [Range<Int>] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
            parts.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
            let start = text.utf8.count
            text += part.description
            parts.append(start..<text.utf8.count)
        }
    }

    fileprivate let english: String
    /// Where the parts that vary stand in it, in bytes.
    private let parts: [Range<Int>]

    package init(stringLiteral value: String) {
        english = value
        parts = []
    }

    package init(stringInterpolation: StringInterpolation) {
        english = stringInterpolation.text
        parts = stringInterpolation.parts
    }

    /// The phrase by a table of patterns; in English where the table lacks it.
    fileprivate func text(by table: [String: String]) -> String {
        var pattern = ""
        var values: [Substring] = []
        var end = english.startIndex
        for part in parts {
            let start = english.utf8.index(english.startIndex, offsetBy: part.lowerBound)
            pattern += english[end..<start]
            end = english.utf8.index(start, offsetBy: part.count)
            values.append(english[start..<end])
            pattern += "%\(values.count)"
        }
        pattern += english[end...]
        guard let translation = table[pattern] else { return english }
        let words = Language.isASCII ? Self.spelled(translation) : translation
        return values.isEmpty ? words : Self.fill(words, with: values)
    }

    /// German as it is written where there are no umlauts.
    private static func spelled(_ text: String) -> String {
        text.reduce(into: "") { $0 += spellings[$1] ?? String($1) }
    }

    private static let spellings: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss",
    ]

    /// The pattern with `%1` and so on replaced; what is put in is never looked at again.
    private static func fill(_ pattern: String, with parts: [some StringProtocol]) -> String {
        var text = ""
        var rest = pattern.makeIterator()
        while let character = rest.next() {
            guard character == "%" else {
                text.append(character)
                continue
            }
            guard let digit = rest.next() else {
                text.append(character)
                break
            }
            if let number = digit.wholeNumberValue, parts.indices.contains(number - 1) {
                text += parts[number - 1]
            } else {
                text.append(character)
                text.append(digit)
            }
        }
        return text
    }
}
