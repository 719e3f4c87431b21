// SPDX-License-Identifier: Apache-2.0

extension Draft {
    /// Takes over what a request says, tidied; what it leaves out stays as it is.
    ///
    /// A request may say some settings for all channels and others for each one; the draft then has them for each
    /// channel, which comes to the same. Of members that exclude each other the one for each channel counts.
    package mutating func fill(in user: NewUser) {
        let texts: [(FieldID, String?)] = [
            (.username, user.username), (.firstName, user.firstName), (.lastName, user.lastName),
            (.email, user.email), (.secondaryEmail, user.secondaryEmail), (.mobile, user.mobile),
            (.directoryUserID, user.directoryUserID), (.password, user.password),
        ]
        for case (let field, let text?) in texts { self[text: field] = Form.tidied(text, for: field).value }
        fillPhone(in: user)
        if !user.securityProfileIDs.isEmpty { securityProfileIDs = user.securityProfileIDs }
        if !user.routingProfileID.isEmpty { routingProfileID = user.routingProfileID }
        hierarchyGroupID = user.hierarchyGroupID ?? hierarchyGroupID
        fill(in: user.tags.sorted { $0.key < $1.key }.map { Tag(key: $0.key.tidy, value: $0.value.tidy) })
    }

    private mutating func fillPhone(in user: NewUser) {
        let isPerChannel = ChannelList.allCases.contains { !user.channels(in: $0).isEmpty }
        if isPerChannel {
            settingsScope = .perChannel
        } else if user.phoneConfig != nil {
            settingsScope = .allChannels
        }
        if let config = user.phoneConfig { fill(in: config, isPerChannel: isPerChannel) }
        for config in user.autoAcceptConfigs {
            self[settings: config.channel].autoAccept = config.autoAccept
            if let callback = config.agentFirstCallbackAutoAccept { agentFirstAutoAccept = callback }
        }
        for config in user.afterContactWorkConfigs {
            self[settings: config.channel].afterContactWork = String(config.timeLimit)
            if let callback = config.agentFirstCallbackTimeLimit {
                agentFirstAfterContactWork = String(callback)
            }
        }
        for config in user.phoneNumberConfigs {
            phoneType = config.phoneType
            deskNumber = config.phoneNumber?.tidy ?? deskNumber
        }
        for config in user.persistentConnectionConfigs { persistentConnection = config.persistentConnection }
        for config in user.voiceEnhancementConfigs { voiceEnhancement = config.mode }
    }

    private mutating func fill(in config: NewUser.PhoneConfig, isPerChannel: Bool) {
        phoneType = config.phoneType ?? phoneType
        deskNumber = config.deskPhoneNumber?.tidy ?? deskNumber
        autoAccept = config.autoAccept ?? autoAccept
        afterContactWork = config.afterContactWorkTimeLimit.map { String($0) } ?? afterContactWork
        persistentConnection = config.persistentConnection ?? persistentConnection
        guard isPerChannel else { return }
        for channel in Channel.allCases {
            if let accepts = config.autoAccept { self[settings: channel].autoAccept = accepts }
            if let limit = config.afterContactWorkTimeLimit {
                self[settings: channel].afterContactWork = String(limit)
            }
        }
    }
}
