// SPDX-License-Identifier: Apache-2.0

import Localization

extension FieldID {
    /// What the field is called beside its value: at most 26 columns.
    var label: String {
        switch self {
        case .preset: localized("Start from")
        case .username: localized("Username")
        case .password: localized("Password")
        case .firstName: localized("First name")
        case .lastName: localized("Last name")
        case .email: localized("E-mail")
        case .secondaryEmail: localized("Secondary e-mail")
        case .mobile: localized("Mobile")
        case .directoryUserID: localized("Directory user ID")
        case .settingsScope: localized("Settings for")
        case .phoneType: localized("Phone type")
        case .deskNumber: localized("Desk phone number")
        case .autoAccept: localized("Auto-accept")
        case .afterContactWork: localized("After-contact work (s)")
        case .persistentConnection: localized("Persistent connection")
        case .channelAutoAccept(let channel): localized("\(channel.label) auto-accept")
        case .channelAfterContactWork(let channel): localized("\(channel.label) after-work (s)")
        case .agentFirstAutoAccept: localized("Callback auto-accept")
        case .agentFirstAfterContactWork: localized("Callback after-work (s)")
        case .voiceEnhancement: localized("Voice enhancement")
        case .securityProfiles: localized("Security profiles")
        case .routingProfile: localized("Routing profile")
        case .hierarchyGroup: localized("Hierarchy group")
        case .proficiency(let row): localized("Proficiency \(row + 1)")
        case .proficiencyLevel(let row): localized("Proficiency \(row + 1) level")
        case .tagKey(let row): localized("Tag \(row + 1) key")
        case .tagValue(let row): localized("Tag \(row + 1) value")
        }
    }

    /// The label amid a sentence; where nouns have capitals it keeps them.
    var labelInSentence: String {
        Language.current == .english ? label.lowercased() : label
    }

    /// One sentence for the help line: what the field is for and what is accepted.
    var help: String {
        switch self {
        case .preset: localized("A preset or another user sets phone, access and tags; all can be changed.")
        case .username:
            localized("Sign-in name of letters, digits, _ . - @; case counts; cannot be changed later.")
        case .password:
            localized("8 to 64 characters with a lower-case letter, a capital and a digit; no spaces.")
        case .firstName: localized("The user's first name, up to 255 characters.")
        case .lastName: localized("The user's last name, as colleagues know it.")
        case .email: localized("The user's own address, for password resets.")
        case .secondaryEmail:
            localized("Gets the notices of Amazon Connect instead of E-mail, except password resets.")
        case .mobile:
            localized("With + and country code, as +447700900123; Amazon Connect does not use it yet.")
        case .directoryUserID:
            localized("Only when Amazon Connect cannot reach the directory: the user's id in it.")
        case .settingsScope: localized("Whether all channels share their settings or each one has its own.")
        case .phoneType:
            localized("Where calls ring: a soft phone in the browser, or a desk phone with a number.")
        case .deskNumber: localized("The number that calls go to, with + and country code, as +442071234567.")
        case .autoAccept:
            localized("Whether an available agent is connected to contacts without accepting them.")
        case .afterContactWork:
            localized("Seconds to finish up after a contact, 0 to 2000000; 0 is no limit.")
        case .persistentConnection:
            localized("Keeps the line open between calls, so that the next one connects faster.")
        case .channelAutoAccept(let channel):
            localized("Whether an available agent is connected to \(channel.contacts) without accepting.")
        case .channelAfterContactWork(let channel):
            localized("Seconds to finish up after \(channel.contacts), 0 to 2000000; 0 is no limit.")
        case .agentFirstAutoAccept:
            localized("Whether a callback that rings the agent first is accepted for the agent.")
        case .agentFirstAfterContactWork:
            localized("Seconds to finish up after agent-first callbacks, 0 to 2000000; 0 is no limit.")
        case .voiceEnhancement:
            localized("Cleans the agent's audio of noise, or of everything but the agent's voice.")
        case .securityProfiles:
            localized("What the user may see and do: 1 to 10 profiles, whose permissions add up.")
        case .routingProfile: localized("Which queues and channels the user gets contacts from.")
        case .hierarchyGroup: localized("The user's place in the organisation, for reports; may be left out.")
        case .proficiency: localized("What the user is good at: contacts can be routed by it.")
        case .proficiencyLevel: localized("How good the user is at it: 1 is the least, 5 the most.")
        case .tagKey: localized("Letters, digits, spaces and _ . : / = + - @, up to 128; case counts.")
        case .tagValue:
            localized("What the tag says about the user, up to 256 characters; may be left empty.")
        }
    }
}

extension Channel {
    /// The channel's name in front of a setting.
    package var label: String {
        switch self {
        case .voice: localized("Voice")
        case .chat: localized("Chat")
        case .task: localized("Task")
        case .email: localized("E-mail")
        }
    }

    /// The channel's contacts in a sentence.
    fileprivate var contacts: String {
        switch self {
        case .voice: localized("calls")
        case .chat: localized("chats")
        case .task: localized("tasks")
        case .email: localized("e-mails")
        }
    }
}

extension SettingsScope {
    /// The choice in words.
    package var label: String {
        switch self {
        case .allChannels: localized("All channels")
        case .perChannel: localized("Each channel")
        }
    }
}

extension PhoneType {
    /// The choice in words.
    package var label: String {
        switch self {
        case .softPhone: localized("Soft phone")
        case .deskPhone: localized("Desk phone")
        }
    }
}

extension VoiceEnhancement {
    /// The choice in words.
    package var label: String {
        switch self {
        case .none: localized("None")
        case .noiseSuppression: localized("Noise suppression")
        case .voiceIsolation: localized("Isolation")
        }
    }
}
