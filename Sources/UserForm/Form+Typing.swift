// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// Why a character can never be right in a field, or `nil` when it may be typed.
    package static func refusal(of character: Character, in id: FieldID, context: FormContext) -> Fact? {
        character.unicodeScalars.allSatisfy { admits($0, in: id) } ? nil : .characterNotAllowed(id, character)
    }

    private static func admits(_ scalar: Unicode.Scalar, in id: FieldID) -> Bool {
        switch id {
        case .username: UsernameRule.admits(scalar)
        case .password: PasswordRule.admits(scalar)
        case .email, .secondaryEmail: EmailRule.admits(scalar)
        case .mobile, .deskNumber: PhoneNumberRule.admits(scalar)
        case .afterContactWork, .agentFirstAfterContactWork, .channelAfterContactWork:
            AfterContactWorkRule.admits(scalar)
        // A mark may still be composed with the letter before it.
        case .tagKey: TagRules.admits(scalar) || scalar.isCombiningMark
        default: !scalar.isControl
        }
    }

    /// A value as it should be kept once its field is left, and what was changed about it (`nil`: nothing).
    ///
    /// Composes to NFC, as `UserIdentityInfo` demands of names, and drops blanks at both ends. A password is
    /// taken as it is.
    package static func tidied(_ value: String, for id: FieldID) -> (value: String, change: Fact?) {
        guard spec(id).kind == .text else { return (value, nil) }
        let trimmed = value.trimmed
        let composed = trimmed.composed
        if !composed.hasSameScalars(as: trimmed) { return (composed, .composed) }
        return (trimmed, trimmed.hasSameScalars(as: value) ? nil : .trimmed)
    }

    /// Pasted text as it goes into a field, and what was changed about it (`nil`: nothing worth telling).
    ///
    /// Numbers lose the characters that people group them with and get `+` for a leading `00`; addresses,
    /// usernames and passwords lose the blanks around them.
    package static func pasted(_ text: String, into id: FieldID) -> (value: String, change: Fact?) {
        let printable = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl }))
        switch id {
        case .mobile, .deskNumber:
            let number = PhoneNumberRule.normalized(printable)
            return (number, number == printable.trimmed ? nil : .numberRewritten(number))
        case .username, .email, .secondaryEmail, .password, .directoryUserID, .afterContactWork,
            .agentFirstAfterContactWork, .channelAfterContactWork:
            return (printable.trimmed, nil)
        default:
            return (printable, nil)
        }
    }
}
