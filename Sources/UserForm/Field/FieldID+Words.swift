// SPDX-License-Identifier: Apache-2.0

import Localization

extension FieldID {
    /// What the field is called beside its value: at most 26 columns.
    var label: String {
        switch self {
        case .preset: "Start from"
        case .username: "Username"
        case .password: "Password"
        case .firstName: "First name"
        case .lastName: "Last name"
        case .email: "E-mail"
        case .secondaryEmail: "Secondary e-mail"
        case .mobile: "Mobile"
        case .directoryUserID: "Directory user ID"
        case .settingsScope: "Settings for"
        case .phoneType: "Phone type"
        case .deskNumber: "Desk phone number"
        case .autoAccept: "Auto-accept"
        case .afterContactWork: "After-contact work (s)"
        case .persistentConnection: "Persistent connection"
        case .channelAutoAccept(let channel): "\(channel.label) auto-accept"
        case .channelAfterContactWork(let channel): "\(channel.label) after-work (s)"
        case .agentFirstAutoAccept: "Callback auto-accept"
        case .agentFirstAfterContactWork: "Callback after-work (s)"
        case .voiceEnhancement: "Voice enhancement"
        case .securityProfiles: "Security profiles"
        case .routingProfile: "Routing profile"
        case .hierarchyGroup: "Hierarchy group"
        case .proficiency(let row): localized("Proficiency \(row + 1)")
        case .proficiencyLevel(let row): localized("Proficiency \(row + 1) level")
        case .tagKey(let row): "Tag \(row + 1) key"
        case .tagValue(let row): "Tag \(row + 1) value"
        }
    }

    /// One sentence for the help line: what the field is for and what is accepted.
    var help: String {
        switch self {
        case .preset: "A preset sets phone, access and tags as a role has them; all can be changed."
        case .username:
            "Sign-in name of letters, digits, _ . - @; case counts; cannot be changed later."
        case .password: "8 to 64 characters with a lower-case letter, a capital and a digit; no spaces."
        case .firstName: "The user's first name, up to 255 characters."
        case .lastName: "The user's last name, as colleagues know it."
        case .email: "The user's own address; a forgotten password is reset through it."
        case .secondaryEmail: "Gets the notices of Amazon Connect instead of E-mail, except password resets."
        case .mobile: "With + and country code, as +447700900123; Amazon Connect does not use it yet."
        case .directoryUserID: "Only when Amazon Connect cannot reach the directory: the user's id in it."
        case .settingsScope: "Whether all channels share their settings or each one has its own."
        case .phoneType: "Where calls ring: a soft phone in the browser, or a desk phone with a number."
        case .deskNumber: "The number that calls go to, with + and country code, as +442071234567."
        case .autoAccept: "Whether an available agent is connected to contacts without accepting them."
        case .afterContactWork: "Seconds to finish up after a contact, 0 to 2000000; 0 is no limit."
        case .persistentConnection: "Keeps the line open between calls, so that the next one connects faster."
        case .channelAutoAccept(let channel):
            "Whether an available agent is connected to \(channel.contacts) without accepting."
        case .channelAfterContactWork(let channel):
            "Seconds to finish up after \(channel.contacts), 0 to 2000000; 0 is no limit."
        case .agentFirstAutoAccept: "Whether a callback that rings the agent first is accepted for the agent."
        case .agentFirstAfterContactWork:
            "Seconds to finish up after agent-first callbacks, 0 to 2000000; 0 is no limit."
        case .voiceEnhancement: "Cleans the agent's audio of noise, or of everything but the agent's voice."
        case .securityProfiles: "What the user may see and do: 1 to 10 profiles, whose permissions add up."
        case .routingProfile: "Which queues and channels the user gets contacts from."
        case .hierarchyGroup: "The user's place in the organisation, for reports; may be left out."
        case .proficiency: localized("What the user is good at: contacts can be routed by it.")
        case .proficiencyLevel: localized("How good the user is at it: 1 is the least, 5 the most.")
        case .tagKey: "Letters, digits, spaces and _ . : / = + - @, up to 128; case counts."
        case .tagValue: "What the tag says about the user, up to 256 characters; may be left empty."
        }
    }
}

extension Channel {
    /// The channel's name in front of a setting.
    package var label: String {
        switch self {
        case .voice: "Voice"
        case .chat: "Chat"
        case .task: "Task"
        case .email: "E-mail"
        }
    }

    /// The channel's contacts in a sentence.
    fileprivate var contacts: String {
        switch self {
        case .voice: "calls"
        case .chat: "chats"
        case .task: "tasks"
        case .email: "e-mails"
        }
    }
}

extension SettingsScope {
    /// The choice in words.
    package var label: String {
        switch self {
        case .allChannels: "All channels"
        case .perChannel: "Each channel"
        }
    }
}

extension PhoneType {
    /// The choice in words.
    package var label: String {
        switch self {
        case .softPhone: "Soft phone"
        case .deskPhone: "Desk phone"
        }
    }
}

extension VoiceEnhancement {
    /// The choice in words.
    package var label: String {
        switch self {
        case .none: "None"
        case .noiseSuppression: "Noise suppression"
        case .voiceIsolation: "Isolation"
        }
    }
}
