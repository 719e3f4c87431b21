// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// Members that exclude each other, channels that a list does not take, and channels named twice
    /// (documentation of the operation CreateUser; presence counts, also of `false` and 0).
    package var conflicts: [Fact] {
        var facts: [Fact] = []
        func exclude(_ isSet: Bool, _ member: String, _ list: String, isEmpty: Bool) {
            if isSet, !isEmpty {
                facts.append(.phoneConfigConflict(member: "PhoneConfig.\(member)", list: list))
            }
        }
        let phone = phoneConfig
        exclude(
            phone?.autoAccept != nil, "AutoAccept", "AutoAcceptConfigs", isEmpty: autoAcceptConfigs.isEmpty)
        exclude(
            phone?.afterContactWorkTimeLimit != nil, "AfterContactWorkTimeLimit", "AfterContactWorkConfigs",
            isEmpty: afterContactWorkConfigs.isEmpty)
        exclude(
            phone?.phoneType != nil, "PhoneType", "PhoneNumberConfigs", isEmpty: phoneNumberConfigs.isEmpty)
        exclude(
            phone?.deskPhoneNumber != nil, "DeskPhoneNumber", "PhoneNumberConfigs",
            isEmpty: phoneNumberConfigs.isEmpty)
        exclude(
            phone?.persistentConnection != nil, "PersistentConnection", "PersistentConnectionConfigs",
            isEmpty: persistentConnectionConfigs.isEmpty)

        facts += Self.repeats(autoAcceptConfigs.map(\.channel), in: "AutoAcceptConfigs")
        facts += Self.repeats(afterContactWorkConfigs.map(\.channel), in: "AfterContactWorkConfigs")
        for (channels, list) in [
            (phoneNumberConfigs.map(\.channel), "PhoneNumberConfigs"),
            (persistentConnectionConfigs.map(\.channel), "PersistentConnectionConfigs"),
            (voiceEnhancementConfigs.map(\.channel), "VoiceEnhancementConfigs"),
        ] {
            facts += channels.filter { $0 != .voice }.map { .channelNotAllowed(list: list, $0) }
            facts += Self.repeats(channels, in: list)
        }
        return facts
    }

    private static func repeats(_ channels: [Channel], in list: String) -> [Fact] {
        Channel.allCases.filter { channel in channels.count { $0 == channel } > 1 }
            .map { .channelRepeated(list: list, $0) }
    }
}
