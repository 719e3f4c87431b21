// SPDX-License-Identifier: Apache-2.0

/// The members of a CreateUser request (model shape `CreateUserRequest`), absent where they are not sent.
package struct NewUser: Equatable, Sendable {
    /// Settings that hold for all channels (model shape `UserPhoneConfig`).
    package struct PhoneConfig: Equatable, Sendable {
        package var phoneType: PhoneType?
        package var autoAccept: Bool?
        /// Seconds; 0 means until the agent ends it.
        package var afterContactWorkTimeLimit: Int?
        package var deskPhoneNumber: String?
        package var persistentConnection: Bool?

        package init() {}
    }

    /// Settings of one channel (model shape `AutoAcceptConfig`).
    package struct AutoAcceptConfig: Equatable, Sendable {
        package var channel: Channel
        package var autoAccept: Bool
        package var agentFirstCallbackAutoAccept: Bool?

        package init(channel: Channel, autoAccept: Bool, agentFirstCallbackAutoAccept: Bool? = nil) {
            self.channel = channel
            self.autoAccept = autoAccept
            self.agentFirstCallbackAutoAccept = agentFirstCallbackAutoAccept
        }
    }

    /// Settings of one channel (model shape `AfterContactWorkConfigPerChannel`); seconds, 0 for no limit.
    package struct AfterContactWorkConfig: Equatable, Sendable {
        package var channel: Channel
        package var timeLimit: Int
        package var agentFirstCallbackTimeLimit: Int?

        package init(channel: Channel, timeLimit: Int, agentFirstCallbackTimeLimit: Int? = nil) {
            self.channel = channel
            self.timeLimit = timeLimit
            self.agentFirstCallbackTimeLimit = agentFirstCallbackTimeLimit
        }
    }

    /// Settings of one channel (model shape `PhoneNumberConfig`); the service takes VOICE only.
    package struct PhoneNumberConfig: Equatable, Sendable {
        package var channel: Channel
        package var phoneType: PhoneType
        package var phoneNumber: String?

        package init(channel: Channel, phoneType: PhoneType, phoneNumber: String? = nil) {
            self.channel = channel
            self.phoneType = phoneType
            self.phoneNumber = phoneNumber
        }
    }

    /// Settings of one channel (model shape `PersistentConnectionConfig`); the service takes VOICE only.
    package struct PersistentConnectionConfig: Equatable, Sendable {
        package var channel: Channel
        package var persistentConnection: Bool

        package init(channel: Channel, persistentConnection: Bool) {
            self.channel = channel
            self.persistentConnection = persistentConnection
        }
    }

    /// Settings of one channel (model shape `VoiceEnhancementConfig`); the service takes VOICE only.
    package struct VoiceEnhancementConfig: Equatable, Sendable {
        package var channel: Channel
        package var mode: VoiceEnhancement

        package init(channel: Channel, mode: VoiceEnhancement) {
            self.channel = channel
            self.mode = mode
        }
    }

    package var username = ""
    package var password: String?
    package var firstName: String?
    package var lastName: String?
    package var email: String?
    package var secondaryEmail: String?
    package var mobile: String?
    package var phoneConfig: PhoneConfig?
    package var directoryUserID: String?
    package var securityProfileIDs: [String] = []
    package var routingProfileID = ""
    package var hierarchyGroupID: String?
    package var tags: [String: String] = [:]
    /// What the user is good at: no member of CreateUser, but set for the user once it exists.
    package var proficiencies: [Proficiency] = []
    package var autoAcceptConfigs: [AutoAcceptConfig] = []
    package var afterContactWorkConfigs: [AfterContactWorkConfig] = []
    package var phoneNumberConfigs: [PhoneNumberConfig] = []
    package var persistentConnectionConfigs: [PersistentConnectionConfig] = []
    package var voiceEnhancementConfigs: [VoiceEnhancementConfig] = []

    package init() {}
}
