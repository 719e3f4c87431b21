// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// Makes the request from a draft: only what applies on this instance, tidied, and absent where empty.
    ///
    /// Meant for a draft without a problem that blocks submission; of any other draft, what cannot be
    /// sent is left out.
    ///
    /// Phone settings go into `PhoneConfig` or into the lists per channel, never both: AWS documents them as
    /// excluding each other. All of them are sent also when they are `false`, 0 or NONE, so that the result does
    /// not depend on defaults of the service that nobody documents.
    package init(_ draft: Draft, in context: FormContext) {
        self.init()
        func text(_ id: FieldID) -> String? {
            guard IdentityRule.requirement(of: id, in: context) != .forbidden else { return nil }
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
        switch draft.settingsScope {
        case .allChannels: phoneConfig = PhoneConfig(draft)
        case .perChannel: setChannelLists(draft)
        }
        securityProfileIDs = draft.securityProfileIDs.map(\.tidy).filter { !$0.isEmpty }
        routingProfileID = draft.routingProfileID.tidy
        let group = draft.hierarchyGroupID.tidy
        hierarchyGroupID = group.isEmpty ? nil : group
        if context.hasProficiencies { proficiencies = draft.proficiencies.filter { !$0.isBlank } }
        for tag in TagRowsRule.tidied(draft.tags) where !tag.key.isEmpty && tags[tag.key] == nil {
            tags[tag.key] = tag.value
        }
    }

    private mutating func setChannelLists(_ draft: Draft) {
        autoAcceptConfigs = Channel.allCases.map { channel in
            AutoAcceptConfig(
                channel: channel, autoAccept: draft[settings: channel].autoAccept,
                agentFirstCallbackAutoAccept: channel == .voice ? draft.agentFirstAutoAccept : nil)
        }
        afterContactWorkConfigs = Channel.allCases.compactMap { channel in
            draft[settings: channel].afterContactWork.seconds.map { seconds in
                AfterContactWorkConfig(
                    channel: channel, timeLimit: seconds,
                    agentFirstCallbackTimeLimit: channel == .voice
                        ? draft.agentFirstAfterContactWork.seconds : nil)
            }
        }
        phoneNumberConfigs = [
            PhoneNumberConfig(channel: .voice, phoneType: draft.phoneType, phoneNumber: draft.sentDeskNumber)
        ]
        persistentConnectionConfigs = [
            PersistentConnectionConfig(channel: .voice, persistentConnection: draft.persistentConnection)
        ]
        voiceEnhancementConfigs = [VoiceEnhancementConfig(channel: .voice, mode: draft.voiceEnhancement)]
    }
}

extension NewUser.PhoneConfig {
    fileprivate init(_ draft: Draft) {
        self.init()
        phoneType = draft.phoneType
        autoAccept = draft.autoAccept
        afterContactWorkTimeLimit = draft.afterContactWork.seconds
        deskPhoneNumber = draft.sentDeskNumber
        persistentConnection = draft.persistentConnection
    }
}

extension Draft {
    /// The desk number, where there is a desk phone and a number.
    fileprivate var sentDeskNumber: String? {
        let number = deskNumber.tidy
        return phoneType == .deskPhone && !number.isEmpty ? number : nil
    }
}

extension String {
    /// The number of seconds typed.
    fileprivate var seconds: Int? { AfterContactWorkRule.number(in: tidy) }
}
