// SPDX-License-Identifier: Apache-2.0

/// What sets a user of the made-up world apart, by the last digit of their number; most have nothing.
enum SeedSettings {
    /// Ids of profiles that are not there any more.
    static let deletedSecurityProfile = "aaaaaaaa-dead-4000-8000-000000000001"
    static let deletedRoutingProfile = "bbbbbbbb-dead-4000-8000-000000000001"

    static func vary(_ members: inout [String: JSONValue], ofUser number: Int) {
        switch number % 10 {
        case 3: members.merge(channelLists) { $1 }
        case 5:
            members["PhoneConfig"] = [
                "PhoneType": "DESK_PHONE", "DeskPhoneNumber": "+442071838750", "AutoAccept": true,
                "AfterContactWorkTimeLimit": 60, "PersistentConnection": true,
            ]
        case 6: members["Tags"] = ["Team": "billing", "aws:servicecatalog:product": "desk"]
        case 8:
            var profiles = members["SecurityProfileIds"]?.array ?? []
            profiles.append(.string(deletedSecurityProfile))
            members["SecurityProfileIds"] = .array(profiles)
        case 9: members["RoutingProfileId"] = .string(deletedRoutingProfile)
        default: break
        }
    }

    /// Settings of the channels; they stand beside `PhoneConfig`, as they do where both were set one after the other.
    private static let channelLists: [String: JSONValue] = [
        "AutoAcceptConfigs": [
            ["Channel": "VOICE", "AutoAccept": true, "AgentFirstCallbackAutoAccept": true],
            ["Channel": "CHAT", "AutoAccept": true],
        ],
        "AfterContactWorkConfigs": [
            [
                "Channel": "VOICE", "AfterContactWorkConfig": ["AfterContactWorkTimeLimit": 90],
                "AgentFirstCallbackAfterContactWorkConfig": ["AfterContactWorkTimeLimit": 15],
            ],
            ["Channel": "EMAIL", "AfterContactWorkConfig": ["AfterContactWorkTimeLimit": 45]],
        ],
        "PhoneNumberConfigs": [
            ["Channel": "VOICE", "PhoneType": "DESK_PHONE", "PhoneNumber": "+442071838751"]
        ],
        "PersistentConnectionConfigs": [["Channel": "VOICE", "PersistentConnection": true]],
        "VoiceEnhancementConfigs": [["Channel": "VOICE", "VoiceEnhancementMode": "NOISE_SUPPRESSION"]],
    ]
}
