// SPDX-License-Identifier: Apache-2.0

extension Fact {
    /// The fact in words for the operator: what is wrong and what to type, one or two short sentences.
    package var sentence: String {
        switch self {
        case .missing(let field): Self.missing(field)
        case .tooLong(let field, let length, let maximum):
            "\(Form.spec(field).label) takes at most \(maximum) characters; this has \(length)."
        case .characterNotAllowed(let field, let character): Self.notAllowed(character, in: field)
        case .usernameLongerThanDocumented(let length):
            "\(length) characters; up to 20 are documented. Your instance may accept it."
        case .usernameAtSignNeedsAddress: "With @ it must be a whole address, such as jane@example.com."
        case .emailUnfinished: "Type a whole address, such as jane@example.com."
        case .emailMalformed: "This is no e-mail address. Type one such as jane@example.com."
        case .numberNeedsPlus: "Begin with + and the country code, such as +15555551212."
        case .numberNeedsCountryCode: "After the + comes a country code, which begins with 1 to 9."
        case .numberTooShort: "The number is too short. Type + and 2 to 15 digits."
        case .numberTooLong: "The number is too long. Type + and at most 15 digits."
        case .secondsNotANumber: "Type a whole number of seconds, such as 30."
        case .secondsTooMany: "At most 2,000,000 seconds (23 days)."
        case .passwordLacks(let rules):
            "The password still needs \(Self.list(rules.map(\.label)))."
        case .passwordHasEllipsis: "Three dots in a row are known to cause an error. Better leave them out."
        case .uncomposableMark: "It holds a combining mark that Amazon Connect may refuse."
        case .invisibleCharacters(_, let count):
            count == 1
                ? "It holds a character that cannot be seen. Delete it if it came by accident."
                : "It holds \(count) characters that cannot be seen. Delete them if they came by accident."
        case .tooManySecurityProfiles(let count): "At most 10 security profiles; \(count) are chosen."
        case .repeatedSecurityProfile: "A security profile is chosen twice. Remove one of the two."
        case .tooManyTags(let count): "At most 50 tags; there are \(count)."
        case .tagKeyReserved: "Keys that begin with aws: are reserved. Choose another one."
        case .tagValueReserved: "Values that begin with aws: are reserved. Choose another one."
        case .tagKeyMissing: "A value needs a key. Type one or empty the value."
        case .tagKeyRepeated(let key): "The key “\(key)” is there twice. Change one of the two."
        case .tagValueUnusual(let character):
            "“\(character)” in a value may be refused. Safe are _ . : / = + - @."
        case .usernameTaken: "A user of this name exists already. Type another one."
        case .composed: "Accents were joined with their letters, as Amazon Connect wants them."
        case .trimmed: "Blanks at the ends were dropped."
        case .numberRewritten(let number): "Written as \(number). Please check it."
        case .phoneConfigConflict(let member, let list):
            "\(member) and \(list) exclude each other. Send one of them."
        case .channelNotAllowed(let list, let channel): "\(list) takes VOICE only, not \(channel.rawValue)."
        case .channelRepeated(let list, let channel): "\(list) has \(channel.rawValue) twice. Send it once."
        }
    }

    private static func missing(_ field: FieldID) -> String {
        switch field {
        case .securityProfiles: "Choose at least one security profile."
        case .routingProfile: "Choose a routing profile."
        case .afterContactWork, .agentFirstAfterContactWork, .channelAfterContactWork:
            "Type a number of seconds; 0 lets the agent end it."
        case .deskNumber: "A desk phone needs its number, such as +15555551212."
        default: "\(Form.spec(field).label) is required."
        }
    }

    private static func notAllowed(_ character: Character, in field: FieldID) -> String {
        let shown =
            character == " "
            ? "A blank"
            : character.unicodeScalars.contains { $0.isControl || $0.isInvisible }
                ? "This character" : "“\(character)”"
        switch field {
        case .username: return "\(shown) cannot be in a username. Use a-z, A-Z, 0-9 and _ . - @."
        case .email, .secondaryEmail: return "\(shown) cannot be in an e-mail address."
        case .mobile, .deskNumber: return "\(shown) cannot be in a number. Use + and digits."
        case .password: return "A password cannot hold blanks or control characters."
        case .tagKey: return "\(shown) cannot be in a key. Use letters, digits, blanks and _ . : / = + - @."
        case .afterContactWork, .agentFirstAfterContactWork, .channelAfterContactWork:
            return "\(shown) cannot be in a number of seconds. Use digits."
        default: return "\(shown) cannot be in this field."
        }
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
