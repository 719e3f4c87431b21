// SPDX-License-Identifier: Apache-2.0

/// The description of every field.
enum FieldCatalogue {
    static func spec(_ id: FieldID) -> FieldSpec {
        switch id {
        case .username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile, .directoryUserID:
            identity(id)
        case .securityProfiles, .routingProfile, .hierarchyGroup:
            access(id)
        case .tagKey(let row), .tagValue(let row):
            tag(id, row: row)
        default:
            phone(id)
        }
    }

    private static func identity(_ id: FieldID) -> FieldSpec {
        func text(_ label: String, _ help: String, _ limit: Int?, _ kind: FieldSpec.Kind = .text) -> FieldSpec
        {
            FieldSpec(id: id, page: .identity, label: label, help: help, kind: kind, maximumLength: limit)
        }
        return switch id {
        case .username:
            text(
                "Username",
                "The name to sign in with: letters, digits, _ . - and @ (in an address only).",
                100)
        case .password:
            text(
                "Password", "8 to 64 characters with a lower-case letter, a capital and a digit; no blanks.",
                PasswordRule.maximumLength, .secret)
        case .firstName: text("First name", "The given name, in any script.", 255)
        case .lastName: text("Last name", "The family name, in any script.", 300)
        case .email: text("E-mail", "Where “Forgot password” messages go, such as jane@example.com.", 265)
        case .secondaryEmail:
            text("Secondary e-mail", "Where other notifications go; may stay empty.", EmailRule.maximumLength)
        case .mobile: text("Mobile", "With + and country code, such as +15555551212; may stay empty.", 16)
        default:
            text(
                "Directory user ID", "Only when Amazon Connect cannot reach the directory; may stay empty.",
                nil)
        }
    }

    private static func phone(_ id: FieldID) -> FieldSpec {
        func field(_ label: String, _ help: String, _ kind: FieldSpec.Kind, _ limit: Int? = nil) -> FieldSpec
        {
            FieldSpec(id: id, page: .phone, label: label, help: help, kind: kind, maximumLength: limit)
        }
        let seconds = "Seconds after a contact, 0 to 2,000,000; 0 means until the agent ends it."
        return switch id {
        case .settingsScope:
            field(
                "Settings for", "The same settings for every channel, or each channel its own.",
                .choice([
                    .init(value: SettingsScope.allChannels.rawValue, label: "All channels"),
                    .init(value: SettingsScope.perChannel.rawValue, label: "Each channel"),
                ]))
        case .phoneType:
            field(
                "Phone type", "A soft phone rings in the browser, a desk phone at the number you give.",
                .choice([
                    .init(value: PhoneType.softPhone.rawValue, label: "Soft phone"),
                    .init(value: PhoneType.deskPhone.rawValue, label: "Desk phone"),
                ]))
        case .deskNumber:
            field("Desk phone number", "With + and country code, such as +15555551212.", .text, 16)
        case .autoAccept:
            field("Auto-accept", "Contacts connect to an available agent without asking.", .toggle)
        case .afterContactWork: field("After-contact work (s)", seconds, .text)
        case .persistentConnection:
            field(
                "Persistent connection", "Keeps the line open after a call, so that the next starts faster.",
                .toggle)
        case .channelAutoAccept(let channel):
            field(
                "\(channel.label) auto-accept", "\(channel.label) contacts connect without asking.", .toggle)
        case .channelAfterContactWork(let channel): field("\(channel.label) after-work (s)", seconds, .text)
        case .agentFirstAutoAccept:
            field("Callback auto-accept", "Agent-first callbacks connect without asking.", .toggle)
        case .agentFirstAfterContactWork: field("Callback after-work (s)", seconds, .text)
        default:
            field(
                "Voice enhancement", "Cleans up what the agent's microphone picks up.",
                .choice([
                    .init(value: VoiceEnhancement.none.rawValue, label: "None"),
                    .init(value: VoiceEnhancement.noiseSuppression.rawValue, label: "Noise suppression"),
                    .init(value: VoiceEnhancement.voiceIsolation.rawValue, label: "Isolation"),
                ]))
        }
    }

    private static func access(_ id: FieldID) -> FieldSpec {
        func field(_ label: String, _ help: String, _ kind: FieldSpec.Kind) -> FieldSpec {
            FieldSpec(id: id, page: .access, label: label, help: help, kind: kind)
        }
        return switch id {
        case .securityProfiles:
            field(
                "Security profiles", "What the user may do: 1 to 10 profiles, their rights add up.", .pickMany
            )
        case .routingProfile:
            field("Routing profile", "Which queues and channels the user serves.", .pickOne)
        default:
            field("Hierarchy group", "The user's place in the organisation; may stay empty.", .pickOne)
        }
    }

    private static func tag(_ id: FieldID, row: Int) -> FieldSpec {
        let isKey = id == .tagKey(row)
        return FieldSpec(
            id: id, page: .tags, label: isKey ? "Tag \(row + 1) key" : "Tag \(row + 1) value",
            help: isKey
                ? "Letters, digits, blanks and _ . : / = + - @; not beginning with aws:."
                : "May stay empty; the same characters as in a key are safe.",
            kind: .text, maximumLength: isKey ? TagRules.maximumKeyLength : TagRules.maximumValueLength)
    }
}

extension Channel {
    /// What an operator calls the channel.
    package var label: String {
        switch self {
        case .voice: "Voice"
        case .chat: "Chat"
        case .task: "Task"
        case .email: "E-mail"
        }
    }
}
