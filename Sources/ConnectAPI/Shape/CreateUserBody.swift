// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import UserForm

/// The body of a CreateUser request (model shape `CreateUserRequest`); what is absent is not written.
struct CreateUserBody: Encodable {
    struct IdentityInfo: Encodable {
        var FirstName: String?
        var LastName: String?
        var Email: String?
        var SecondaryEmail: String?
        var Mobile: String?
    }

    struct PhoneConfig: Encodable {
        var PhoneType: String?
        var AutoAccept: Bool?
        var AfterContactWorkTimeLimit: Int?
        var DeskPhoneNumber: String?
        var PersistentConnection: Bool?
    }

    struct AutoAcceptConfig: Encodable {
        var Channel: String
        var AutoAccept: Bool
        var AgentFirstCallbackAutoAccept: Bool?
    }

    struct AfterContactWork: Encodable {
        var AfterContactWorkTimeLimit: Int
    }

    struct AfterContactWorkConfigPerChannel: Encodable {
        var Channel: String
        var AfterContactWorkConfig: AfterContactWork
        var AgentFirstCallbackAfterContactWorkConfig: AfterContactWork?
    }

    struct PhoneNumberConfig: Encodable {
        var Channel: String
        var PhoneType: String
        var PhoneNumber: String?
    }

    struct PersistentConnectionConfig: Encodable {
        var Channel: String
        var PersistentConnection: Bool
    }

    struct VoiceEnhancementConfig: Encodable {
        var Channel: String
        var VoiceEnhancementMode: String
    }

    var Username: String
    var Password: String?
    var IdentityInfo: IdentityInfo?
    var PhoneConfig: PhoneConfig?
    var DirectoryUserId: String?
    var SecurityProfileIds: [String]
    var RoutingProfileId: String
    var HierarchyGroupId: String?
    var Tags: [String: String]?
    var AutoAcceptConfigs: [AutoAcceptConfig]?
    var AfterContactWorkConfigs: [AfterContactWorkConfigPerChannel]?
    var PhoneNumberConfigs: [PhoneNumberConfig]?
    var PersistentConnectionConfigs: [PersistentConnectionConfig]?
    var VoiceEnhancementConfigs: [VoiceEnhancementConfig]?

    init(_ user: NewUser) {
        Username = user.username
        Password = user.password
        let identity = [user.firstName, user.lastName, user.email, user.secondaryEmail, user.mobile]
        if identity.contains(where: { $0 != nil }) {
            self.IdentityInfo = .init(
                FirstName: user.firstName, LastName: user.lastName, Email: user.email,
                SecondaryEmail: user.secondaryEmail, Mobile: user.mobile)
        }
        self.PhoneConfig = user.phoneConfig.map {
            .init(
                PhoneType: $0.phoneType?.rawValue, AutoAccept: $0.autoAccept,
                AfterContactWorkTimeLimit: $0.afterContactWorkTimeLimit, DeskPhoneNumber: $0.deskPhoneNumber,
                PersistentConnection: $0.persistentConnection)
        }
        DirectoryUserId = user.directoryUserID
        SecurityProfileIds = user.securityProfileIDs
        RoutingProfileId = user.routingProfileID
        HierarchyGroupId = user.hierarchyGroupID
        Tags = user.tags.isEmpty ? nil : user.tags
        setChannelSettings(of: user)
    }

    private mutating func setChannelSettings(of user: NewUser) {
        AutoAcceptConfigs = Self.present(user.autoAcceptConfigs) {
            AutoAcceptConfig(
                Channel: $0.channel.rawValue, AutoAccept: $0.autoAccept,
                AgentFirstCallbackAutoAccept: $0.agentFirstCallbackAutoAccept)
        }
        AfterContactWorkConfigs = Self.present(user.afterContactWorkConfigs) {
            AfterContactWorkConfigPerChannel(
                Channel: $0.channel.rawValue,
                AfterContactWorkConfig: AfterContactWork(AfterContactWorkTimeLimit: $0.timeLimit),
                AgentFirstCallbackAfterContactWorkConfig: $0.agentFirstCallbackTimeLimit.map {
                    AfterContactWork(AfterContactWorkTimeLimit: $0)
                })
        }
        PhoneNumberConfigs = Self.present(user.phoneNumberConfigs) {
            PhoneNumberConfig(
                Channel: $0.channel.rawValue, PhoneType: $0.phoneType.rawValue, PhoneNumber: $0.phoneNumber)
        }
        PersistentConnectionConfigs = Self.present(user.persistentConnectionConfigs) {
            PersistentConnectionConfig(
                Channel: $0.channel.rawValue, PersistentConnection: $0.persistentConnection)
        }
        VoiceEnhancementConfigs = Self.present(user.voiceEnhancementConfigs) {
            VoiceEnhancementConfig(Channel: $0.channel.rawValue, VoiceEnhancementMode: $0.mode.rawValue)
        }
    }

    /// An empty list is not sent: absent means absent.
    private static func present<Value, Member>(
        _ values: [Value], _ member: (Value) -> Member
    ) -> [Member]? {
        values.isEmpty ? nil : values.map(member)
    }
}
