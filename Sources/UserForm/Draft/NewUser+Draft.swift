// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// The request that a draft stands for: what applies and is filled in, and nothing else.
    ///
    /// Settings go either into `PhoneConfig` or into the per-channel lists, never both (the operation's
    /// documentation calls that a conflict). After-contact work is always sent, so that the result does not
    /// depend on a default of the service that nobody documents.
    package init(_ draft: Draft, in context: FormContext) {
        let visible = Set(FormPage.allCases.flatMap { Form.visibleFields(on: $0, of: draft, in: context) })
        func text(_ id: FieldID) -> String? {
            guard visible.contains(id) else { return nil }
            let value = Form.tidied(draft[text: id], for: id).value
            return value.isEmpty ? nil : value
        }
        username = text(.username) ?? ""
        password = text(.password)
        firstName = text(.firstName)
        lastName = text(.lastName)
        email = text(.email)
        secondaryEmail = text(.secondaryEmail)
        mobile = text(.mobile)
        directoryUserID = text(.directoryUserID)
        securityProfileIDs = draft.securityProfileIDs
        routingProfileID = draft.routingProfileID
        hierarchyGroupID = draft.hierarchyGroupID.isEmpty ? nil : draft.hierarchyGroupID
        for row in draft.tags.indices where !draft.tags[row].key.isEmpty {
            tags[text(.tagKey(row)) ?? ""] = text(.tagValue(row)) ?? ""
        }
        switch draft.settingsScope {
        case .allChannels: phoneConfig = PhoneConfig(draft, deskNumber: text(.deskNumber))
        case .perChannel: addChannelSettings(of: draft, deskNumber: text(.deskNumber))
        }
    }

    private mutating func addChannelSettings(of draft: Draft, deskNumber: String?) {
        phoneNumberConfigs = [
            PhoneNumberConfig(channel: .voice, phoneType: draft.phoneType, phoneNumber: deskNumber)
        ]
        persistentConnectionConfigs = [
            PersistentConnectionConfig(channel: .voice, persistentConnection: draft.persistentConnection)
        ]
        voiceEnhancementConfigs = [VoiceEnhancementConfig(channel: .voice, mode: draft.voiceEnhancement)]
        for channel in Channel.allCases {
            guard let settings = draft.channels[channel] else { continue }
            let isVoice = channel == .voice
            autoAcceptConfigs.append(
                AutoAcceptConfig(
                    channel: channel, autoAccept: settings.autoAccept,
                    agentFirstCallbackAutoAccept: isVoice ? draft.agentFirstAutoAccept : nil))
            afterContactWorkConfigs.append(
                AfterContactWorkConfig(
                    channel: channel, timeLimit: AfterContactWorkRule.seconds(settings.afterContactWork),
                    agentFirstCallbackTimeLimit: isVoice
                        ? AfterContactWorkRule.seconds(draft.agentFirstAfterContactWork) : nil))
        }
    }
}

extension NewUser.PhoneConfig {
    fileprivate init(_ draft: Draft, deskNumber: String?) {
        phoneType = draft.phoneType
        autoAccept = draft.autoAccept
        afterContactWorkTimeLimit = AfterContactWorkRule.seconds(draft.afterContactWork)
        deskPhoneNumber = deskNumber
        persistentConnection = draft.persistentConnection
    }
}
