// SPDX-License-Identifier: Apache-2.0

/// The rules for passwords, one by one (model shape `Password`, whose pattern carries its slashes by mistake):
/// 8 to 64 characters, `[a-z]`, `[A-Z]`, `[0-9]`, no white space.
package enum PasswordRule: Sendable, CaseIterable, Hashable {
    case length, lowerCase, upperCase, digit, noWhiteSpace

    static let minimumLength = 8
    static let maximumLength = 64

    /// What the password needs, to follow “needs”.
    package var label: String {
        switch self {
        case .length: "8 to 64 characters"
        case .lowerCase: "a lower-case letter"
        case .upperCase: "a capital letter"
        case .digit: "a digit"
        case .noWhiteSpace: "no blanks"
        }
    }

    /// The same in as few columns as a form has room for.
    package var shortLabel: String {
        switch self {
        case .length: "8 to 64 long"
        case .lowerCase: "a-z"
        case .upperCase: "A-Z"
        case .digit: "0-9"
        case .noWhiteSpace: "no blanks"
        }
    }

    func isMet(by password: String) -> Bool {
        let scalars = password.unicodeScalars
        return switch self {
        case .length: (Self.minimumLength...Self.maximumLength).contains(scalars.count)
        case .lowerCase: scalars.contains { ("a"..."z").contains($0) }
        case .upperCase: scalars.contains { ("A"..."Z").contains($0) }
        case .digit: scalars.contains(where: \.isASCIIDigit)
        case .noWhiteSpace: !scalars.contains { $0.properties.isWhitespace }
        }
    }

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !scalar.isControl
    }

    static func verdict(_ value: String) -> Verdict {
        if let stray = TextRule.strayCharacter(value, of: .password, allowing: admits) { return stray }
        if let long = TextRule.length(value, of: .password, maximum: maximumLength) { return long }
        let missing = allCases.filter { !$0.isMet(by: value) }
        if !missing.isEmpty { return .incomplete(.passwordLacks(missing)) }
        if value.contains("...") { return .warning(.passwordHasEllipsis) }
        return TextRule.invisibles(value, of: .password) ?? .fine
    }
}

extension Form {
    /// The password policy rule by rule, and which of them a password meets.
    package static func passwordRules(_ password: String) -> [(rule: PasswordRule, isMet: Bool)] {
        PasswordRule.allCases.map { ($0, $0.isMet(by: password)) }
    }
}
