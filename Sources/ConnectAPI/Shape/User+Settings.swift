// SPDX-License-Identifier: Apache-2.0

package import UserForm

// The phone settings of a user (model shapes `UserPhoneConfig` and those of the lists per channel). Channels and
// modes are text here: a newer service may have others than are known.

extension User {
    struct CommonSettings: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case phoneType = "PhoneType"
            case autoAccept = "AutoAccept"
            case timeLimit = "AfterContactWorkTimeLimit"
            case persistentConnection = "PersistentConnection"
        }

        var phoneType: String?
        var autoAccept: Bool?
        /// Seconds.
        var timeLimit: Int?
        var persistentConnection: Bool?
    }

    struct AutoAccept: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case autoAccept = "AutoAccept"
            case agentFirst = "AgentFirstCallbackAutoAccept"
        }

        var channel: String
        var autoAccept: Bool?
        var agentFirst: Bool?
    }

    struct AfterContactWork: Decodable, Sendable {
        struct Limit: Decodable, Sendable {
            private enum CodingKeys: String, CodingKey {
                case seconds = "AfterContactWorkTimeLimit"
            }

            var seconds: Int?
        }

        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case limit = "AfterContactWorkConfig"
            case agentFirst = "AgentFirstCallbackAfterContactWorkConfig"
        }

        var channel: String
        var limit: Limit?
        var agentFirst: Limit?
    }

    struct PhoneNumber: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case phoneType = "PhoneType"
        }

        var channel: String
        var phoneType: String?
    }

    struct PersistentConnection: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case isOn = "PersistentConnection"
        }

        var channel: String
        var isOn: Bool?
    }

    struct VoiceEnhancement: Decodable, Sendable {
        private enum CodingKeys: String, CodingKey {
            case channel = "Channel"
            case mode = "VoiceEnhancementMode"
        }

        var channel: String
        var mode: String?
    }

    /// What is of the role in this user; nothing of the person.
    package var role: Role {
        var reader = RoleReader()
        var user = NewUser()
        user.phoneConfig = settings.map { settings in
            var config = NewUser.PhoneConfig()
            config.phoneType = reader.value(settings.phoneType, of: .phoneType)
            config.autoAccept = settings.autoAccept
            config.afterContactWorkTimeLimit = settings.timeLimit
            config.persistentConnection = settings.persistentConnection
            return config
        }
        for entry in autoAccept ?? [] {
            guard let channel = reader.channel(entry.channel), let isOn = entry.autoAccept else { continue }
            user.autoAcceptConfigs.append(
                .init(channel: channel, autoAccept: isOn, agentFirstCallbackAutoAccept: entry.agentFirst))
        }
        for entry in afterContactWork ?? [] {
            guard let channel = reader.channel(entry.channel), let limit = entry.limit?.seconds else {
                continue
            }
            user.afterContactWorkConfigs.append(
                .init(
                    channel: channel, timeLimit: limit, agentFirstCallbackTimeLimit: entry.agentFirst?.seconds
                ))
        }
        for entry in phoneNumbers ?? [] {
            guard let channel = reader.channel(entry.channel),
                let type: PhoneType = reader.value(entry.phoneType, of: .phoneType)
            else { continue }
            user.phoneNumberConfigs.append(.init(channel: channel, phoneType: type))
        }
        for entry in persistentConnection ?? [] {
            guard let channel = reader.channel(entry.channel), let isOn = entry.isOn else { continue }
            user.persistentConnectionConfigs.append(.init(channel: channel, persistentConnection: isOn))
        }
        for entry in voiceEnhancement ?? [] {
            guard let channel = reader.channel(entry.channel),
                let mode: UserForm.VoiceEnhancement = reader.value(entry.mode, of: .voiceEnhancement)
            else { continue }
            user.voiceEnhancementConfigs.append(.init(channel: channel, mode: mode))
        }
        user.securityProfileIDs = securityProfileIDs ?? []
        user.routingProfileID = routingProfileID ?? ""
        user.hierarchyGroupID = hierarchyGroupID
        user.tags = tags ?? [:]
        var role = Role(of: user)
        role.unknownSettings = reader.unknown
        return role
    }
}

/// Reads values that are known and remembers the others.
private struct RoleReader {
    var unknown: [Role.UnknownSetting] = []

    mutating func value<Value: RawRepresentable<String>>(_ text: String?, of field: FieldID) -> Value? {
        guard let text else { return nil }
        if let value = Value(rawValue: text) { return value }
        let setting = Role.UnknownSetting(field, text)
        if !unknown.contains(setting) { unknown.append(setting) }
        return nil
    }

    /// An unknown channel is told as one that has settings of its own.
    mutating func channel(_ text: String) -> Channel? {
        value(text, of: .settingsScope)
    }
}
