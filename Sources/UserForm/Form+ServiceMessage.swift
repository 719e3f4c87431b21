// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// The field that an error message of the service speaks of, or `nil` when it names none.
    ///
    /// The service does not say which member it refuses except in its text ("Required parameter missing:
    /// Password"). Names of members and plain words for them are looked for, as whole words and in any
    /// case; the longest one found wins, and of equally long ones the first in the text.
    package static func field(namedIn message: String) -> FieldID? {
        let text = lowercasedBytes(message)
        var best: (field: FieldID, length: Int, position: Int)?
        for (name, field) in memberNames {
            guard let position = position(of: name, in: text) else { continue }
            if let found = best, (name.count, found.position) <= (found.length, position) { continue }
            best = (field, name.count, position)
        }
        return best?.field
    }

    /// Where a name stands as a whole word.
    private static func position(of name: [UInt8], in text: [UInt8]) -> Int? {
        guard text.count >= name.count else { return nil }
        return (0...text.count - name.count).first { start in
            let end = start + name.count
            return text[start..<end].elementsEqual(name)
                && (start == 0 || !isWordByte(text[start - 1]))
                && (end == text.count || !isWordByte(text[end]))
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return byte >= 0x80 || scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "_"
    }

    private static func lowercasedBytes(_ text: String) -> [UInt8] {
        text.utf8.map { Unicode.Scalar($0).isASCIIUppercase ? $0 + 0x20 : $0 }
    }

    private static let memberNames: [(name: [UInt8], field: FieldID)] = fieldsByName.flatMap { field, names in
        names.map { (lowercasedBytes($0), field) }
    }

    private static let fieldsByName: [(FieldID, [String])] = [
        (.username, ["Username", "user name", "AgentUsername", "login"]),
        (.password, ["Password"]),
        (.firstName, ["FirstName", "AgentFirstName", "first name"]),
        (.lastName, ["LastName", "AgentLastName", "last name"]),
        (.email, ["Email", "e-mail", "email address", "e-mail address"]),
        (.secondaryEmail, ["SecondaryEmail", "secondary email", "secondary e-mail"]),
        (.mobile, ["Mobile", "mobile number"]),
        (.directoryUserID, ["DirectoryUserId", "directory user id"]),
        (.phoneType, ["PhoneType", "phone type"]),
        (
            .deskNumber,
            ["DeskPhoneNumber", "PhoneNumber", "PhoneNumberConfigs", "desk phone", "phone number"]
        ),
        (.autoAccept, ["AutoAccept", "auto accept", "auto-accept"]),
        (
            .afterContactWork,
            [
                "AfterContactWorkTimeLimit", "AfterContactWork", "after contact work", "after-contact work",
                "ACW",
            ]
        ),
        (.persistentConnection, ["PersistentConnection", "PersistentConnectionConfigs"]),
        (.channelAutoAccept(.voice), ["AutoAcceptConfigs"]),
        (.channelAfterContactWork(.voice), ["AfterContactWorkConfigs", "AfterContactWorkConfig"]),
        (.agentFirstAutoAccept, ["AgentFirstCallbackAutoAccept"]),
        (.agentFirstAfterContactWork, ["AgentFirstCallbackAfterContactWorkConfig"]),
        (.voiceEnhancement, ["VoiceEnhancementConfigs", "VoiceEnhancementMode"]),
        (
            .securityProfiles,
            [
                "SecurityProfileIds", "SecurityProfileId", "SecurityProfile", "security profile",
                "security profiles",
            ]
        ),
        (.routingProfile, ["RoutingProfileId", "RoutingProfile", "routing profile"]),
        (.hierarchyGroup, ["HierarchyGroupId", "HierarchyGroup", "hierarchy group", "hierarchy"]),
        (.tagKey(0), ["Tags", "Tag", "TagKey", "TagMap", "tag key"]),
        (.tagValue(0), ["TagValue", "tag value"]),
    ]
}
