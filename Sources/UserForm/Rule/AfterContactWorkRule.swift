// SPDX-License-Identifier: Apache-2.0

/// How long after-contact work may be, in seconds.
///
/// Source: model members `AfterContactWorkTimeLimit` of `UserPhoneConfig` and `AfterContactWorkConfig`: 0 to
/// 2,000,000, where 0 is an indefinite time. It is always asked for and sent, because the service's own default
/// is not documented.
enum AfterContactWorkRule {
    /// The seconds that the service takes.
    static let seconds = 0...2_000_000

    /// The number in a tidied text, or `nil` when it is not a whole number in range.
    static func number(in text: String) -> Int? {
        guard text.unicodeScalars.allSatisfy(\.isASCIIDigit), let number = Int(text) else { return nil }
        return seconds.contains(number) ? number : nil
    }

    /// The verdict on a tidied text that is not empty.
    static func verdict(on text: String, field: FieldID) -> Verdict {
        if let character = text.firstCharacter(notMadeOf: \.isASCIIDigit) {
            return .error(.characterNotAllowed(field, character))
        }
        return number(in: text) == nil ? .error(.secondsOutOfRange(field)) : .fine
    }
}
