// SPDX-License-Identifier: Apache-2.0

/// What a username may be (model member `Username`, shape `AgentUsername`).
enum UsernameRule {
    /// The most that the model takes (shape `AgentUsername`), whatever the identity management type.
    static let modelMaximum = 100

    /// Whether a character can stand in a username: "from `[a-zA-Z0-9_-.\@]+`" (model member `Username`), in
    /// which the backslash is an escape and not one of the characters.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || "_-.@".unicodeScalars.contains(scalar)
    }

    /// The verdict on a tidied username that is not empty.
    static func verdict(on username: String, in context: FormContext) -> Verdict {
        if let character = username.firstCharacter(notMadeOf: allows) {
            return .error(.characterNotAllowed(.username, character))
        }
        let count = username.scalarCount
        let maximum = context.usernameMaximumLength
        if count > maximum { return .error(.tooLong(.username, count: count, maximum: maximum)) }
        if username.utf8.contains(UInt8(ascii: "@")) {
            // "Username can include @ only if used in an email format" (model member `Username`).
            let verdict = AddressForm(username).verdict(for: .username, room: maximum - count)
            guard verdict == .fine else { return verdict }
        }
        let house = houseVerdict(on: username, room: maximum - count, in: context)
        guard house == .fine else { return house }
        // With SAML the name is compared with the RoleSessionName of the identity provider, case and all.
        if context.identityManagement == .saml, !context.usernamePattern.hasCapitals,
            let capital = username.first(where: \.isUppercase)
        {
            return .warning(.usernameSessionCapital(capital))
        }
        if let advised = context.usernameAdvisedLength, count > advised {
            return .warning(.usernameLong(count: count, advised: advised))
        }
        return .fine
    }

    /// Why the house does not take a character that the service does.
    static func houseRefusal(of character: Character, in context: FormContext) -> Fact? {
        if context.usernameIsLowercase, character.isUppercase { return .usernameCapital(character) }
        return context.usernameForm == .plain && character == "@" ? .usernameIsNoAddress : nil
    }

    /// What the house has decided about usernames.
    private static func houseVerdict(on username: String, room: Int, in context: FormContext) -> Verdict {
        if let fact = username.lazy.compactMap({ houseRefusal(of: $0, in: context) }).first {
            return .error(fact)
        }
        guard username.utf8.contains(UInt8(ascii: "@")) else {
            return context.usernameForm == .email
                ? AddressForm(username).verdict(for: .username, room: room) : .fine
        }
        return DomainRule.verdict(on: username, field: .username, in: context)
    }
}
