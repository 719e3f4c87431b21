// SPDX-License-Identifier: Apache-2.0

/// Telephone numbers in E.164: `^\+[1-9][0-9]{1,14}$` (model shapes `PhoneNumber`, `SensitivePhoneNumber`).
enum PhoneNumberRule {
    static let digits = 2...15

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || scalar == "+"
    }

    static func verdict(_ value: String, of id: FieldID) -> Verdict {
        if let stray = TextRule.strayCharacter(value, of: id, allowing: admits) { return stray }
        guard value.hasPrefix("+") else { return .error(.numberNeedsPlus) }
        let number = value.unicodeScalars.dropFirst()
        guard !number.contains("+") else { return .error(.characterNotAllowed(id, "+")) }
        guard number.first != "0" else { return .error(.numberNeedsCountryCode) }
        if number.count > digits.upperBound { return .error(.numberTooLong) }
        return number.count < digits.lowerBound ? .incomplete(.numberTooShort) : .fine
    }

    /// A number as people write it in the form that the service takes: grouping dropped, `00` as `+`.
    static func normalized(_ text: String) -> String {
        let grouping: Set<Character> = [
            " ", "-", ".", "(", ")", "/", "\u{a0}", "\u{2010}", "\u{2011}", "\u{2013}",
        ]
        // The 0 in +44 (0)20 is not dialled from abroad.
        let number = text.replacing("(0)", with: "").filter { !grouping.contains($0) }
        return number.hasPrefix("00") ? "+" + number.dropFirst(2) : number
    }
}

extension String {
    fileprivate func replacing(_ part: String, with replacement: String) -> String {
        var result = ""
        var rest = Substring(self)
        while let character = rest.first {
            if rest.hasPrefix(part) {
                result += replacement
                rest = rest.dropFirst(part.count)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
