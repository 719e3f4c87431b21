// SPDX-License-Identifier: Apache-2.0

extension Draft {
    /// The value of a field of kind text, secret or choice (its raw value) as text.
    ///
    /// Reading a field that is a toggle or a list gives the empty string and writing one does nothing, as does
    /// a tag row that does not exist, or a raw value that is not among the choices.
    package subscript(text id: FieldID) -> String {
        get {
            switch id {
            case .preset: startingPoint.choice
            case .settingsScope: settingsScope.rawValue
            case .phoneType: phoneType.rawValue
            case .voiceEnhancement: voiceEnhancement.rawValue
            case .channelAfterContactWork(let channel): self[settings: channel].afterContactWork
            case .proficiencyLevel(let row):
                proficiencies.indices.contains(row) ? String(proficiencies[row].level) : ""
            case .tagKey(let row): tags.indices.contains(row) ? tags[row].key : ""
            case .tagValue(let row): tags.indices.contains(row) ? tags[row].value : ""
            case .username: username
            case .password: password
            case .firstName: firstName
            case .lastName: lastName
            case .email: email
            case .secondaryEmail: secondaryEmail
            case .mobile: mobile
            case .directoryUserID: directoryUserID
            case .deskNumber: deskNumber
            case .afterContactWork: afterContactWork
            case .agentFirstAfterContactWork: agentFirstAfterContactWork
            default: ""
            }
        }
        set {
            switch id {
            case .preset: start(from: newValue)
            case .settingsScope: settingsScope = SettingsScope(rawValue: newValue) ?? settingsScope
            case .phoneType: phoneType = PhoneType(rawValue: newValue) ?? phoneType
            case .voiceEnhancement:
                voiceEnhancement = VoiceEnhancement(rawValue: newValue) ?? voiceEnhancement
            case .channelAfterContactWork(let channel): self[settings: channel].afterContactWork = newValue
            case .proficiencyLevel(let row):
                if proficiencies.indices.contains(row), let level = Int(newValue),
                    ProficiencyRule.levels.contains(level)
                {
                    proficiencies[row].level = level
                }
            case .tagKey(let row): if tags.indices.contains(row) { tags[row].key = newValue }
            case .tagValue(let row): if tags.indices.contains(row) { tags[row].value = newValue }
            case .username: username = newValue
            case .password: password = newValue
            case .firstName: firstName = newValue
            case .lastName: lastName = newValue
            case .email: email = newValue
            case .secondaryEmail: secondaryEmail = newValue
            case .mobile: mobile = newValue
            case .directoryUserID: directoryUserID = newValue
            case .deskNumber: deskNumber = newValue
            case .afterContactWork: afterContactWork = newValue
            case .agentFirstAfterContactWork: agentFirstAfterContactWork = newValue
            default: break
            }
        }
    }

    /// The value of a field of kind toggle; `false` for every other kind, where writing does nothing.
    package subscript(toggle id: FieldID) -> Bool {
        get {
            switch id {
            case .autoAccept: autoAccept
            case .persistentConnection: persistentConnection
            case .agentFirstAutoAccept: agentFirstAutoAccept
            case .channelAutoAccept(let channel): self[settings: channel].autoAccept
            default: false
            }
        }
        set {
            switch id {
            case .autoAccept: autoAccept = newValue
            case .persistentConnection: persistentConnection = newValue
            case .agentFirstAutoAccept: agentFirstAutoAccept = newValue
            case .channelAutoAccept(let channel): self[settings: channel].autoAccept = newValue
            default: break
            }
        }
    }

    /// The chosen ids of a field that picks from a list; empty for every other kind.
    ///
    /// A field that picks one keeps the first of the ids written to it.
    package subscript(picked id: FieldID) -> [String] {
        get {
            switch id {
            case .securityProfiles: securityProfileIDs
            case .routingProfile: routingProfileID.isEmpty ? [] : [routingProfileID]
            case .hierarchyGroup: hierarchyGroupID.isEmpty ? [] : [hierarchyGroupID]
            case .proficiency(let row):
                proficiencies.indices.contains(row) && !proficiencies[row].isBlank
                    ? [proficiencies[row].choice] : []
            default: []
            }
        }
        set {
            switch id {
            case .securityProfiles: securityProfileIDs = newValue
            case .routingProfile: routingProfileID = newValue.first ?? ""
            case .hierarchyGroup: hierarchyGroupID = newValue.first ?? ""
            case .proficiency(let row):
                if proficiencies.indices.contains(row) { proficiencies[row].choice = newValue.first ?? "" }
            default: break
            }
        }
    }

    /// Which user it is comes with what is copied, so that choice alone changes nothing.
    private mutating func start(from choice: String) {
        switch StartingPoint(choice: choice) {
        case .blank: (preset, copiedUser) = (nil, nil)
        case .preset(let name): (preset, copiedUser) = (name, nil)
        case .user, nil: break
        }
    }

    /// The settings of one channel; the defaults while it has none.
    package subscript(settings channel: Channel) -> ChannelSettings {
        get { channels[channel] ?? ChannelSettings() }
        set { channels[channel] = newValue }
    }
}
