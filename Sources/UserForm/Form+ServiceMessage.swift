// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// The members of CreateUser as the service's messages name them; longer names before those they contain.
    private static let members: [(name: String, field: FieldID)] = [
        ("AgentFirstCallbackAfterContactWorkConfig", .agentFirstAfterContactWork),
        ("AgentFirstCallbackAutoAccept", .agentFirstAutoAccept),
        ("AfterContactWorkTimeLimit", .afterContactWork),
        ("AfterContactWorkConfigs", .channelAfterContactWork(.voice)),
        ("VoiceEnhancementConfigs", .voiceEnhancement),
        ("VoiceEnhancementMode", .voiceEnhancement),
        ("PersistentConnection", .persistentConnection),
        ("SecurityProfileIds", .securityProfiles),
        ("SecurityProfileId", .securityProfiles),
        ("security profile", .securityProfiles),
        ("RoutingProfileId", .routingProfile),
        ("routing profile", .routingProfile),
        ("HierarchyGroupId", .hierarchyGroup),
        ("hierarchy group", .hierarchyGroup),
        ("DirectoryUserId", .directoryUserID),
        ("DeskPhoneNumber", .deskNumber),
        ("SecondaryEmail", .secondaryEmail),
        ("AutoAccept", .autoAccept),
        ("PhoneNumber", .deskNumber),
        ("FirstName", .firstName),
        ("PhoneType", .phoneType),
        ("LastName", .lastName),
        ("Username", .username),
        ("user name", .username),
        ("Password", .password),
        ("Mobile", .mobile),
        ("Email", .email),
        ("Tags", .tagKey(0)),
    ]

    /// The field that an error message of the service speaks of, or `nil` when it names none that is known.
    package static func field(namedIn message: String) -> FieldID? {
        let words = Array(message.lowercased().utf8)
        return members.first { contains(words, word: Array($0.name.lowercased().utf8)) }?.field
    }

    private static func contains(_ text: [UInt8], word: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            return text[start..<end].elementsEqual(word)
                && (start == 0 || !isLetter(text[start - 1])) && (end == text.count || !isLetter(text[end]))
        }
    }
}
