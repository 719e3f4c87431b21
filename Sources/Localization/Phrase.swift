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
    fileprivate enum Piece: Equatable, Sendable {
        case words(String)
        case part(String)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
            pieces.append(.part(part.description))
        }
    }

    private let pieces: [Piece]

    package init(stringLiteral value: String) {
        pieces = [.words(value)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    fileprivate var english: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words), .part(let words): text += words
            }
        }
    }

    /// The phrase by a table of patterns; in English where the table lacks it.
    fileprivate func text(by table: [String: String]) -> String {
        var pattern = ""
        var parts: [String] = []
        for piece in pieces {
            switch piece {
            case .words(let words): pattern += words
            case .part(let part):
                parts.append(part)
                pattern += "%\(parts.count)"
            }
        }
        guard let translation = table[pattern] else { return english }
        return Self.fill(translation, with: parts)
    }

    /// The pattern with `%1` and so on replaced; what is put in is never looked at again.
    private static func fill(_ pattern: String, with parts: [String]) -> String {
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
