// SPDX-License-Identifier: Apache-2.0

/// What a user has by their role: all that a copy of them takes over.
///
/// There is no place here for anything that belongs to the person: names, addresses, numbers, directory id.
package struct Role: Equatable, Sendable {
    /// The phone settings in the form's own fields: those of the channels, or those for all channels.
    package var phone = FieldDefaults()
    package var securityProfileIDs: [String] = []
    /// Empty for none.
    package var routingProfileID = ""
    /// Empty for none.
    package var hierarchyGroupID = ""
    package var tags: [String: String] = [:]
    /// Settings that this program does not know, as a newer service has them.
    package var unknownSettings: [UnknownSetting] = []

    /// A value that a field cannot have here.
    package struct UnknownSetting: Hashable, Sendable {
        package var field: FieldID
        /// As the service names it.
        package var value: String

        package init(_ field: FieldID, _ value: String) {
            self.field = field
            self.value = value
        }
    }

    /// What is of the role in the members of a user; everything else stays behind.
    package init(of user: NewUser) {
        phone = user.hasChannelLists ? Self.channelSettings(of: user) : Self.commonSettings(of: user)
        securityProfileIDs = user.securityProfileIDs
        routingProfileID = user.routingProfileID
        hierarchyGroupID = user.hierarchyGroupID ?? ""
        tags = user.tags
    }

    /// The ids that a field picks.
    package subscript(picked field: FieldID) -> [String] {
        get {
            switch field {
            case .securityProfiles: securityProfileIDs
            case .routingProfile: routingProfileID.isEmpty ? [] : [routingProfileID]
            case .hierarchyGroup: hierarchyGroupID.isEmpty ? [] : [hierarchyGroupID]
            default: []
            }
        }
    }

    private static func commonSettings(of user: NewUser) -> FieldDefaults {
        var values = FieldDefaults()
        values.texts[.settingsScope] = SettingsScope.allChannels.rawValue
        values.texts[.phoneType] = user.phoneConfig?.phoneType?.rawValue
        values.texts[.afterContactWork] = user.phoneConfig?.afterContactWorkTimeLimit.map(String.init)
        values.toggles[.autoAccept] = user.phoneConfig?.autoAccept
        values.toggles[.persistentConnection] = user.phoneConfig?.persistentConnection
        return values
    }

    /// The lists count where there are any; a member of `PhoneConfig` whose own list is empty holds for every
    /// channel, for only a member and its own list exclude each other.
    private static func channelSettings(of user: NewUser) -> FieldDefaults {
        var values = FieldDefaults()
        let common = user.phoneConfig
        values.texts[.settingsScope] = SettingsScope.perChannel.rawValue
        values.texts[.phoneType] =
            (user.phoneNumberConfigs.first { $0.channel == .voice }?.phoneType ?? common?.phoneType)?.rawValue
        values.toggles[.persistentConnection] =
            user.persistentConnectionConfigs.first { $0.channel == .voice }?.persistentConnection
            ?? common?.persistentConnection
        values.texts[.voiceEnhancement] =
            user.voiceEnhancementConfigs.first { $0.channel == .voice }?.mode.rawValue
        for channel in Channel.allCases {
            let accepting = user.autoAcceptConfigs.first { $0.channel == channel }
            let working = user.afterContactWorkConfigs.first { $0.channel == channel }
            values.toggles[.channelAutoAccept(channel)] =
                user.autoAcceptConfigs.isEmpty ? common?.autoAccept : accepting?.autoAccept
            values.texts[.channelAfterContactWork(channel)] =
                (user.afterContactWorkConfigs.isEmpty
                ? common?.afterContactWorkTimeLimit : working?.timeLimit).map(String.init)
            guard channel == .voice else { continue }
            values.toggles[.agentFirstAutoAccept] = accepting?.agentFirstCallbackAutoAccept
            values.texts[.agentFirstAfterContactWork] = working?.agentFirstCallbackTimeLimit.map(String.init)
        }
        return values
    }
}

extension NewUser {
    fileprivate var hasChannelLists: Bool {
        !autoAcceptConfigs.isEmpty || !afterContactWorkConfigs.isEmpty || !phoneNumberConfigs.isEmpty
            || !persistentConnectionConfigs.isEmpty || !voiceEnhancementConfigs.isEmpty
    }
}

/// Something that an existing user has and a copy of them does not get.
package enum Omission: Hashable, Sendable {
    /// The instance has nothing of this id any more.
    case gone(FieldID, id: String)
    /// The house does not let it be chosen.
    case notToBeChosen(FieldID, name: String)
    /// A number rings one person's phone.
    case deskNumber
    case unknownSetting(Role.UnknownSetting)
    /// Keys that begin with aws: are the service's own.
    case reservedTag(key: String)
    /// The house allows other values only.
    case tagValue(key: String, value: String)
    /// The house gives the tag a value of its own.
    case houseTag(key: String, value: String)

    /// The field that is left without it.
    package var field: FieldID? {
        switch self {
        case .gone(let field, _), .notToBeChosen(let field, _): field
        case .deskNumber: .deskNumber
        case .unknownSetting(let setting): setting.field
        case .reservedTag, .tagValue, .houseTag: nil
        }
    }
}

extension Draft {
    /// Takes a role over into a form as the house begins it, and says what it leaves out.
    ///
    /// `keepsHouseTags` has the values stand that the house gives to tags; a user who was made by this form has
    /// what the operator wanted instead.
    package mutating func take(
        _ role: Role, in context: FormContext, keepsHouseTags: Bool
    ) -> [Omission] {
        fill(in: role.phone)
        securityProfileIDs = role.securityProfileIDs
        routingProfileID = role.routingProfileID
        hierarchyGroupID = role.hierarchyGroupID
        var omissions = role.unknownSettings.map(Omission.unknownSetting)
        if phoneType == .deskPhone { omissions.append(.deskNumber) }
        for (key, value) in role.tags.sorted(by: { $0.key < $1.key }) {
            let ofHouse = tags.first { $0.key.tidy == key }?.value ?? ""
            if key.lowercased().hasPrefix("aws:") {
                omissions.append(.reservedTag(key: key))
            } else if let allowed = context.tagValues[key], !allowed.contains(value) {
                omissions.append(.tagValue(key: key, value: value))
            } else if keepsHouseTags, !ofHouse.isEmpty {
                if ofHouse != value { omissions.append(.houseTag(key: key, value: value)) }
            } else {
                fill(in: [Tag(key: key, value: value)])
            }
        }
        return omissions
    }
}
