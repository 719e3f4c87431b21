// SPDX-License-Identifier: Apache-2.0

/// What `Form.spec` gathers, apart from the words.
extension FieldID {
    /// The page that the field stands on.
    package var page: FormPage {
        switch self {
        case .preset, .username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile,
            .directoryUserID:
            .identity
        case .settingsScope, .phoneType, .deskNumber, .autoAccept, .afterContactWork, .persistentConnection,
            .channelAutoAccept, .channelAfterContactWork, .agentFirstAutoAccept, .agentFirstAfterContactWork,
            .voiceEnhancement:
            .phone
        case .securityProfiles, .routingProfile, .hierarchyGroup: .access
        case .proficiency, .proficiencyLevel: .proficiencies
        case .tagKey, .tagValue: .tags
        }
    }

    /// What kind of control the field is.
    package var kind: FieldSpec.Kind {
        switch self {
        case .password: .secret
        case .autoAccept, .persistentConnection, .channelAutoAccept, .agentFirstAutoAccept: .toggle
        case .securityProfiles: .pickMany
        case .routingProfile, .hierarchyGroup, .proficiency: .pickOne
        case .proficiencyLevel:
            .choice(ProficiencyRule.levels.map { .init(value: String($0), label: String($0)) })
        // What there is to choose from is in the configuration.
        case .preset: .choice([])
        case .settingsScope:
            .choice(SettingsScope.allCases.map { .init(value: $0.rawValue, label: $0.label) })
        case .phoneType: .choice(PhoneType.allCases.map { .init(value: $0.rawValue, label: $0.label) })
        case .voiceEnhancement:
            .choice(VoiceEnhancement.allCases.map { .init(value: $0.rawValue, label: $0.label) })
        default: .text
        }
    }

    /// The most that the field takes on any instance, in Unicode scalars.
    var maximumLength: Int? {
        switch self {
        case .username: UsernameRule.modelMaximum
        case .password: PasswordRule.lengths.upperBound
        case .firstName: NameRule.firstNameMaximum
        case .lastName: NameRule.lastNameModelMaximum
        case .email, .secondaryEmail: AddressForm.maximum
        case .mobile, .deskNumber: 1 + PhoneNumberRule.digits.upperBound
        case .afterContactWork, .channelAfterContactWork, .agentFirstAfterContactWork:
            String(AfterContactWorkRule.seconds.upperBound).count
        case .tagKey: TagRule.keyMaximum
        case .tagValue: TagRule.valueMaximum
        default: nil
        }
    }
}
