// SPDX-License-Identifier: Apache-2.0

extension Form {
    /// The fields that apply on a page right now, in the order in which they are shown.
    package static func visibleFields(
        on page: FormPage, of draft: Draft, in context: FormContext
    ) -> [FieldID] {
        switch page {
        case .identity: identityFields(in: context)
        case .phone: phoneFields(of: draft)
        case .access: [.securityProfiles, .routingProfile, .hierarchyGroup]
        case .tags: draft.tags.indices.flatMap { [.tagKey($0), .tagValue($0)] }
        }
    }

    private static func identityFields(in context: FormContext) -> [FieldID] {
        var fields: [FieldID] = [.username, .firstName, .lastName]
        if context.emailRequirement != .forbidden { fields.append(.email) }
        fields += [.secondaryEmail, .mobile]
        switch context.identityManagement {
        case .connectManaged: fields.append(.password)
        case .existingDirectory: fields.append(.directoryUserID)
        case .saml: break
        }
        return fields
    }

    private static func phoneFields(of draft: Draft) -> [FieldID] {
        var fields: [FieldID] = [.settingsScope, .phoneType]
        if draft.phoneType == .deskPhone { fields.append(.deskNumber) }
        switch draft.settingsScope {
        case .allChannels:
            fields += [.autoAccept, .afterContactWork, .persistentConnection]
        case .perChannel:
            fields.append(.persistentConnection)
            for channel in Channel.allCases {
                fields += [.channelAutoAccept(channel), .channelAfterContactWork(channel)]
                if channel == .voice {
                    fields += [.agentFirstAutoAccept, .agentFirstAfterContactWork, .voiceEnhancement]
                }
            }
        }
        return fields
    }

    /// Whether a field that is shown must be filled in.
    package static func isRequired(_ id: FieldID, of draft: Draft, in context: FormContext) -> Bool {
        switch id {
        case .username, .securityProfiles, .routingProfile: true
        case .password: context.identityManagement == .connectManaged
        case .firstName, .lastName: context.identityManagement != .existingDirectory
        case .email: context.emailRequirement == .required
        case .deskNumber: draft.phoneType == .deskPhone
        case .afterContactWork, .agentFirstAfterContactWork, .channelAfterContactWork: true
        default: false
        }
    }
}
