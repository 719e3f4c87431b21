// SPDX-License-Identifier: Apache-2.0

/// The username (model shape `AgentUsername` and the documentation of `CreateUserRequest.Username`).
///
/// Characters `[a-zA-Z0-9_-.@]`, `@` only in e-mail form. With SAML at most 64; else 20 are documented while
/// instances accept more, so that is a warning up to the model's 100.
enum UsernameRule {
    static let documentedLength = 20
    static let samlLength = 64
    static let modelLength = 100

    static func maximumLength(_ kind: IdentityManagement) -> Int {
        kind == .saml ? samlLength : modelLength
    }

    static func admits(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || "_-.@".unicodeScalars.contains(scalar)
    }

    static func verdict(_ value: String, in context: FormContext) -> Verdict {
        let kind = context.identityManagement
        if let stray = TextRule.strayCharacter(value, of: .username, allowing: admits) { return stray }
        if let long = TextRule.length(value, of: .username, maximum: maximumLength(kind)) { return long }
        if value.contains("@") {
            switch EmailRule.form(of: value) {
            case .complete: break
            case .unfinished: return .incomplete(.usernameAtSignNeedsAddress)
            case .malformed: return .error(.usernameAtSignNeedsAddress)
            }
        }
        if kind != .saml, value.unicodeScalars.count > documentedLength {
            return .warning(.usernameLongerThanDocumented(length: value.unicodeScalars.count))
        }
        return .fine
    }
}
