// SPDX-License-Identifier: Apache-2.0

/// A user being described, as the operator typed it: text stays text until it is submitted.
///
/// Values that do not apply at the moment (a desk number while the phone is a soft phone) are kept here, so
/// that changing one's mind loses nothing; `NewUser` leaves them out.
package struct Draft: Equatable, Sendable, Codable {
    /// One row of the tag form; a row with both halves empty does not exist for the service.
    package struct Tag: Equatable, Sendable, Codable {
        package var key: String
        package var value: String

        package init(key: String = "", value: String = "") {
            self.key = key
            self.value = value
        }
    }

    /// The settings that a channel can have of its own.
    package struct ChannelSettings: Equatable, Sendable, Codable {
        package var autoAccept = false
        /// Seconds as typed.
        package var afterContactWork = "0"

        package init() {}
    }

    /// The name of the preset that the form was started from.
    package var preset: String?
    /// The username of the existing user that the form was started from.
    package var copiedUser: String?
    package var username = ""
    package var password = ""
    package var firstName = ""
    package var lastName = ""
    package var email = ""
    package var secondaryEmail = ""
    package var mobile = ""
    package var directoryUserID = ""

    package var settingsScope = SettingsScope.allChannels
    package var phoneType = PhoneType.softPhone
    package var deskNumber = ""
    package var autoAccept = false
    /// Seconds as typed.
    package var afterContactWork = "0"
    package var persistentConnection = false

    package var channels = Draft.usualChannels
    package var agentFirstAutoAccept = false
    /// Seconds as typed.
    package var agentFirstAfterContactWork = "0"
    package var voiceEnhancement = VoiceEnhancement.none

    /// In the order in which they were ticked.
    package var securityProfileIDs: [String] = []
    /// Empty while none is chosen.
    package var routingProfileID = ""
    /// Empty for no place in the hierarchy.
    package var hierarchyGroupID = ""
    package var proficiencies: [Proficiency] = []
    package var tags: [Tag] = []

    /// Made once: every key compares the draft with a blank one.
    private static let usualChannels = Dictionary(
        uniqueKeysWithValues: Channel.allCases.map { ($0, ChannelSettings()) })

    package init() {}
}
