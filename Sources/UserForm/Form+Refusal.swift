// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// Why a character can never be right in a field, or `nil` when it may be typed.
    ///
    /// Judged by the field alone, wherever the cursor is; what is right in some places only is left to the
    /// verdict. A combining mark that is typed on its own may still find its letter, so it passes where the
    /// composed letter would.
    package static func refusal(of character: Character, in id: FieldID, context: FormContext) -> Fact? {
        switch id.kind {
        case .toggle, .choice, .pickOne, .pickMany: return nil
        case .text, .secret: break
        }
        let scalars = String(character).composed.unicodeScalars
        if id != .password, scalars.contains(where: \.isControl) { return .controlCharacter(id) }
        switch id {
        case .password:
            if scalars.contains(where: \.isBlank) { return .passwordHasBlank }
            return scalars.contains(where: \.isControl) ? .controlCharacter(id) : nil
        case .firstName, .lastName, .directoryUserID, .tagValue: return nil
        default:
            guard scalars.allSatisfy({ mayStand($0, in: id) }) else {
                return .characterNotAllowed(id, character)
            }
            return id == .username ? UsernameRule.houseRefusal(of: character, in: context) : nil
        }
    }

    private static func mayStand(_ scalar: Unicode.Scalar, in id: FieldID) -> Bool {
        switch id {
        case .username: UsernameRule.allows(scalar)
        case .email, .secondaryEmail: AddressForm.allows(scalar)
        case .mobile, .deskNumber: PhoneNumberRule.allows(scalar)
        case .afterContactWork, .channelAfterContactWork, .agentFirstAfterContactWork: scalar.isASCIIDigit
        case .tagKey: TagRule.allows(scalar) || scalar.isCombiningMark
        default: true
        }
    }
}
