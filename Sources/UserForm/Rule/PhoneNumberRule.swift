// SPDX-License-Identifier: Apache-2.0

/// What a phone number may be: E.164, `^\+[1-9][0-9]{1,14}$`.
///
/// Source: model shapes `PhoneNumber` (mobile; double-escaped there) and `SensitivePhoneNumber` (desk phone; not
/// anchored there). No numbering plan is checked: the service does not either.
enum PhoneNumberRule {
    /// How many digits follow the plus.
    static let digits = 2...15

    /// Whether a character can stand in a phone number.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+" || scalar.isASCIIDigit
    }

    /// The verdict on a tidied number that is not empty.
    static func verdict(on number: String, field: FieldID) -> Verdict {
        guard number.unicodeScalars.first == "+" else {
            if let character = number.firstCharacter(notMadeOf: allows) {
                return .error(.characterNotAllowed(field, character))
            }
            return .error(.phoneNeedsPlus(field))
        }
        let rest = String(number.unicodeScalars.dropFirst())
        if let character = rest.firstCharacter(notMadeOf: \.isASCIIDigit) {
            return .error(character == "+" ? .phonePlusInside(field) : .characterNotAllowed(field, character))
        }
        if rest.unicodeScalars.first == "0" { return .error(.phoneStartsWithZero(field)) }
        let count = rest.scalarCount
        if count > digits.upperBound { return .error(.phoneTooLong(field, digits: count)) }
        return count < digits.lowerBound ? .incomplete(.phoneUnfinished(field)) : .fine
    }
}
