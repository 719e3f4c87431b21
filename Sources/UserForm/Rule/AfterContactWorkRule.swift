// SPDX-License-Identifier: Apache-2.0

/// After-contact work: 0 to 2,000,000 seconds, 0 for no limit (documentation of
/// `UserPhoneConfig.AfterContactWorkTimeLimit`; the model has the minimum only).
enum AfterContactWorkRule {
    static let maximum = 2_000_000

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit
    }

    static func verdict(_ value: String, of id: FieldID) -> Verdict {
        if let stray = TextRule.strayCharacter(value, of: id, allowing: admits) { return stray }
        guard let seconds = Int(value) else { return .error(.secondsTooMany) }
        return seconds > maximum ? .error(.secondsTooMany) : .fine
    }

    /// The number of a value that has been judged fine; 0 for anything else.
    static func seconds(_ value: String) -> Int {
        Int(value) ?? 0
    }
}
