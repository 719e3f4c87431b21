// SPDX-License-Identifier: Apache-2.0

/// A member of `PhoneConfig`, by its name on the wire.
package enum PhoneMember: String, Sendable, CaseIterable, Equatable {
    case phoneType = "PhoneType"
    case deskPhoneNumber = "DeskPhoneNumber"
    case autoAccept = "AutoAccept"
    case afterContactWorkTimeLimit = "AfterContactWorkTimeLimit"
    case persistentConnection = "PersistentConnection"
}

/// One of the lists with settings per channel, by its name on the wire.
package enum ChannelList: String, Sendable, CaseIterable, Equatable {
    case autoAccept = "AutoAcceptConfigs"
    case afterContactWork = "AfterContactWorkConfigs"
    case phoneNumber = "PhoneNumberConfigs"
    case persistentConnection = "PersistentConnectionConfigs"
    case voiceEnhancement = "VoiceEnhancementConfigs"
}

/// Settings for all channels and for single ones exclude each other, member by member.
///
/// Source: documentation of the operation `CreateUser` in the model ("Fields in PhoneConfig cannot be set
/// simultaneously with their corresponding channel-specific configuration parameters"); what it calls
/// `PhoneConfig.PhoneNumber` is `DeskPhoneNumber`. Presence counts, also of `false` and 0.
/// `VoiceEnhancementConfigs` has no counterpart.
enum PhoneConflictRule {
    /// The list that a member excludes.
    static func list(excludedBy member: PhoneMember) -> ChannelList {
        switch member {
        case .phoneType, .deskPhoneNumber: .phoneNumber
        case .autoAccept: .autoAccept
        case .afterContactWorkTimeLimit: .afterContactWork
        case .persistentConnection: .persistentConnection
        }
    }

    /// Every conflict of a request.
    static func conflicts(in user: NewUser) -> [Fact] {
        guard let config = user.phoneConfig else { return [] }
        return PhoneMember.allCases.compactMap { member in
            let list = list(excludedBy: member)
            let isInConflict = config.has(member) && !user.channels(in: list).isEmpty
            return isInConflict ? .conflict(member, list) : nil
        }
    }
}

extension NewUser.PhoneConfig {
    /// Whether a member is present, whatever its value.
    func has(_ member: PhoneMember) -> Bool {
        switch member {
        case .phoneType: phoneType != nil
        case .deskPhoneNumber: deskPhoneNumber != nil
        case .autoAccept: autoAccept != nil
        case .afterContactWorkTimeLimit: afterContactWorkTimeLimit != nil
        case .persistentConnection: persistentConnection != nil
        }
    }
}

extension NewUser {
    /// The channels of a list's entries, in order.
    func channels(in list: ChannelList) -> [Channel] {
        switch list {
        case .autoAccept: autoAcceptConfigs.map(\.channel)
        case .afterContactWork: afterContactWorkConfigs.map(\.channel)
        case .phoneNumber: phoneNumberConfigs.map(\.channel)
        case .persistentConnection: persistentConnectionConfigs.map(\.channel)
        case .voiceEnhancement: voiceEnhancementConfigs.map(\.channel)
        }
    }
}
