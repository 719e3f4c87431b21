// SPDX-License-Identifier: Apache-2.0

/// The form as a whole: its fields and every question that can be asked about a draft.
package enum Form {
    /// The description of a field.
    package static func spec(_ id: FieldID) -> FieldSpec {
        FieldSpec(id: id)
    }

    /// The most that a field takes on this instance, in Unicode scalars; `nil` where there is no such limit.
    ///
    /// `FieldSpec.maximumLength` is the most that it takes on any instance.
    package static func maximumLength(of id: FieldID, in context: FormContext) -> Int? {
        switch id {
        case .username: context.usernameMaximumLength
        case .lastName: NameRule.lastNameMaximum(in: context)
        default: id.maximumLength
        }
    }

    /// The fields that apply on a page right now, in the order in which they are shown.
    package static func visibleFields(
        on page: FormPage, of draft: Draft, in context: FormContext
    ) -> [FieldID] {
        switch page {
        case .identity:
            identityFields.filter { isVisible($0, of: draft, in: context) }
        case .phone: phoneFields(of: draft)
        case .access: [.securityProfiles, .routingProfile, .hierarchyGroup]
        case .proficiencies: context.hasProficiencies ? proficiencyFields(of: draft) : []
        case .tags: draft.tags.indices.flatMap { [.tagKey($0), .tagValue($0)] }
        }
    }

    /// Whether a field applies right now.
    static func isVisible(_ id: FieldID, of draft: Draft, in context: FormContext) -> Bool {
        guard id.page == .identity else {
            return visibleFields(on: id.page, of: draft, in: context).contains(id)
        }
        return IdentityRule.requirement(of: id, in: context) != .forbidden
    }

    /// Whether a field that is shown must be filled in.
    package static func isRequired(_ id: FieldID, of draft: Draft, in context: FormContext) -> Bool {
        switch id {
        case .securityProfiles, .routingProfile, .afterContactWork, .channelAfterContactWork,
            .agentFirstAfterContactWork:
            true
        case .deskNumber: draft.phoneType == .deskPhone
        case .tagKey(let row): !draft[text: .tagValue(row)].tidy.isEmpty
        case .preset, .proficiency, .proficiencyLevel: false
        case .tagValue(let row): TagRowsRule(draft, in: context).isRequired(draft[text: .tagKey(row)].tidy)
        default: IdentityRule.requirement(of: id, in: context) == .required
        }
    }

    /// The password policy, demand by demand, and whether a password meets it; an empty one meets none.
    package static func passwordRules(_ password: String) -> [(rule: PasswordRule, isMet: Bool)] {
        PasswordRule.allCases.map { ($0, $0.isMet(by: password)) }
    }

    private static let identityFields: [FieldID] = [
        .preset, .username, .firstName, .lastName, .email, .secondaryEmail, .mobile, .password,
        .directoryUserID,
    ]

    private static func proficiencyFields(of draft: Draft) -> [FieldID] {
        draft.proficiencies.enumerated().flatMap { row, proficiency -> [FieldID] in
            proficiency.isBlank ? [.proficiency(row)] : [.proficiency(row), .proficiencyLevel(row)]
        }
    }

    private static func phoneFields(of draft: Draft) -> [FieldID] {
        let phone: [FieldID] =
            [.settingsScope, .phoneType] + (draft.phoneType == .deskPhone ? [.deskNumber] : [])
        switch draft.settingsScope {
        case .allChannels: return phone + [.autoAccept, .afterContactWork, .persistentConnection]
        case .perChannel:
            let channels = Channel.allCases.flatMap { channel -> [FieldID] in
                let both: [FieldID] = [.channelAutoAccept(channel), .channelAfterContactWork(channel)]
                let voice: [FieldID] = [
                    .agentFirstAutoAccept, .agentFirstAfterContactWork, .voiceEnhancement,
                ]
                return channel == .voice ? both + voice : both
            }
            return phone + [.persistentConnection] + channels
        }
    }
}
