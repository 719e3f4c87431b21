// SPDX-License-Identifier: Apache-2.0

extension NewUser {
    /// The member that holds a field's value in this request, as a path from its top; of one that is not there, where
    /// it would be.
    package func member(of field: FieldID) -> String {
        switch field {
        case .username, .preset: "Username"
        case .password: "Password"
        case .firstName: "IdentityInfo.FirstName"
        case .lastName: "IdentityInfo.LastName"
        case .email: "IdentityInfo.Email"
        case .secondaryEmail: "IdentityInfo.SecondaryEmail"
        case .mobile: "IdentityInfo.Mobile"
        case .directoryUserID: "DirectoryUserId"
        case .phoneType: phoneMember(.phoneType, at: .phoneNumber, "PhoneType")
        case .deskNumber: phoneMember(.deskPhoneNumber, at: .phoneNumber, "PhoneNumber")
        case .persistentConnection:
            phoneMember(.persistentConnection, at: .persistentConnection, "PersistentConnection")
        case .autoAccept: "PhoneConfig.\(PhoneMember.autoAccept.rawValue)"
        case .afterContactWork, .settingsScope:
            "PhoneConfig.\(PhoneMember.afterContactWorkTimeLimit.rawValue)"
        case .channelAutoAccept(let channel): entry(of: channel, in: .autoAccept) + ".AutoAccept"
        case .agentFirstAutoAccept: entry(of: .voice, in: .autoAccept) + ".AgentFirstCallbackAutoAccept"
        case .channelAfterContactWork(let channel):
            entry(of: channel, in: .afterContactWork) + ".AfterContactWorkConfig.AfterContactWorkTimeLimit"
        case .agentFirstAfterContactWork:
            entry(of: .voice, in: .afterContactWork)
                + ".AgentFirstCallbackAfterContactWorkConfig.AfterContactWorkTimeLimit"
        case .voiceEnhancement: entry(of: .voice, in: .voiceEnhancement) + ".VoiceEnhancementMode"
        case .securityProfiles: "SecurityProfileIds"
        case .routingProfile: "RoutingProfileId"
        case .hierarchyGroup: "HierarchyGroupId"
        case .tagKey, .tagValue: "Tags"
        // Of AssociateUserProficiencies: CreateUser has none.
        case .proficiency, .proficiencyLevel: "UserProficiencies"
        }
    }

    /// A member of `PhoneConfig`, or where the lists per channel have it, its entry there.
    private func phoneMember(_ member: PhoneMember, at list: ChannelList, _ name: String) -> String {
        channels(in: list).isEmpty
            ? "PhoneConfig.\(member.rawValue)" : "\(entry(of: .voice, in: list)).\(name)"
    }

    private func entry(of channel: Channel, in list: ChannelList) -> String {
        "\(list.rawValue)[\(channels(in: list).firstIndex(of: channel) ?? 0)]"
    }

    /// The member that a fact about this request is about; `nil` for facts about tags, which tell rows and no keys, but
    /// for a tag that has no key.
    func member(of fact: Fact) -> String? {
        switch fact {
        case .missing(let field), .tooLong(let field, _, _), .characterNotAllowed(let field, _),
            .controlCharacter(let field), .invisibleCharacter(let field, _), .combiningMark(let field, _),
            .addressDomainForeign(let field, _), .addressNeedsAt(let field), .addressNeedsDomain(let field),
            .addressStartsWithAt(let field), .addressHasTwoAt(let field), .addressNameCharacter(let field, _),
            .addressDomainCharacter(let field, _), .phoneNeedsPlus(let field), .phonePlusInside(let field),
            .phoneStartsWithZero(let field), .phoneUnfinished(let field), .phoneTooLong(let field, _),
            .secondsOutOfRange(let field), .notToBeChosen(let field, _), .tidied(let field, _, _),
            .pasted(let field, _), .notTaken(let field, _), .notComposed(let field),
            .presentButEmpty(let field):
            field.page == .tags ? nil : member(of: field)
        case .tagPrefixReserved, .tagValueUnusual, .requiredTagEmpty, .tagValueForeign, .tooManyTags,
            .tagKeyRepeated, .requiredTagMissing:
            nil
        case .usernameLong, .usernameCapital, .usernameIsNoAddress, .usernameSimilar, .usernameTaken,
            .usernameIsSessionName, .usernameSessionCapital:
            member(of: .username)
        case .passwordNeeds, .passwordHasBlank, .passwordHasEllipsis, .passwordHasInvisible:
            member(of: .password)
        case .tooManySecurityProfiles, .securityProfileRepeated, .profilesAdminister, .noControlPanel:
            member(of: .securityProfiles)
        case .channelsNotServed: member(of: .routingProfile)
        case .usersNearQuota: "InstanceId"
        case .proficiencyRepeated(let row, _): member(of: .proficiency(row))
        case .proficiencyGone, .manyProficiencies: member(of: .proficiency(0))
        case .tagKeyMissing: "Tags"
        case .conflict(let member, _): "PhoneConfig.\(member.rawValue)"
        case .voiceOnly(let list, let channel), .agentFirstIsVoiceOnly(let list, let channel),
            .channelRepeated(let list, let channel):
            entry(of: channel, in: list)
        }
    }
}
