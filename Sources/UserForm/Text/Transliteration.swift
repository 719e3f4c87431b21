// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

extension String {
    /// The text with letters of the Latin script as people write them where there are only those of ASCII.
    ///
    /// Accents go, as most systems that make names do it: Müller is muller and not mueller. What has no such
    /// letter, as in other scripts, stays as it is.
    var inASCII: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfd where !scalar.isCombiningMark {
            if let letters = Self.lettersWithoutAccent[scalar] {
                scalars.append(contentsOf: letters.unicodeScalars)
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Small letters that are none with an accent.
    private static let lettersWithoutAccent: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k",
    ]
}
