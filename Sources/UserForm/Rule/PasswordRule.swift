// SPDX-License-Identifier: Apache-2.0

import Localization

/// One demand of the password policy.
///
/// Source: model shape `Password`, whose pattern without its stray slashes is
/// `^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$`.
package enum PasswordRule: Sendable, CaseIterable, Equatable {
    case length, lowercase, uppercase, digit, noBlank

    /// The lengths that the service takes, in Unicode scalars.
    static let lengths = 8...64

    /// The demand in a few words, for a list to tick off.
    package var label: String {
        switch self {
        case .length: localized("\(Self.lengths.lowerBound) to \(Self.lengths.upperBound) characters")
        case .lowercase: localized("a letter a-z")
        case .uppercase: localized("a letter A-Z")
        case .digit: localized("a digit 0-9")
        case .noBlank: localized("no spaces")
        }
    }

    /// The same in as few columns as a form has room for.
    package var shortLabel: String {
        switch self {
        case .length: localized("8 to 64 long")
        case .lowercase: "a-z"
        case .uppercase: "A-Z"
        case .digit: "0-9"
        case .noBlank: localized("no spaces")
        }
    }

    /// Whether a password meets the demand; an empty one meets none.
    func isMet(by password: String) -> Bool {
        let scalars = password.unicodeScalars
        return switch self {
        case .length: Self.lengths.contains(scalars.count)
        case .lowercase: scalars.contains(where: \.isASCIILowercase)
        case .uppercase: scalars.contains(where: \.isASCIIUppercase)
        case .digit: scalars.contains(where: \.isASCIIDigit)
        case .noBlank: !scalars.isEmpty && !scalars.contains(where: \.isBlank)
        }
    }

    /// The verdict on a password that is not empty, exactly as typed.
    ///
    /// "An ellipsis (...) in a password can cause an error" (administrator guide, "Reset a user's password").
    static func verdict(on password: String) -> Verdict {
        let scalars = password.unicodeScalars
        let count = scalars.count
        if count > lengths.upperBound {
            return .error(.tooLong(.password, count: count, maximum: lengths.upperBound))
        }
        if scalars.contains(where: \.isBlank) { return .error(.passwordHasBlank) }
        if scalars.contains(where: \.isControl) { return .error(.controlCharacter(.password)) }
        let unmet = allCases.filter { !$0.isMet(by: password) }
        if !unmet.isEmpty {
            let fact = Fact.passwordNeeds(unmet)
            // Each class of characters that is still wanted takes one more.
            let classes = unmet.filter { $0 != .length }.count
            return count + classes <= lengths.upperBound ? .incomplete(fact) : .error(fact)
        }
        if scalars.contains(where: \.isInvisible) { return .warning(.passwordHasInvisible) }
        return hasEllipsis(scalars) ? .warning(.passwordHasEllipsis) : .fine
    }

    private static func hasEllipsis(_ scalars: String.UnicodeScalarView) -> Bool {
        var dots = 0
        for scalar in scalars {
            if scalar == "\u{2026}" { return true }
            dots = scalar == "." ? dots + 1 : 0
            if dots == 3 { return true }
        }
        return false
    }
}
