// SPDX-License-Identifier: Apache-2.0

/// The name of one thing the operator can fill in.
package enum FieldID: Hashable, Sendable {
    /// What the form was started from: nothing, a preset or an existing user.
    case preset
    case username, password, firstName, lastName, email, secondaryEmail, mobile, directoryUserID
    case settingsScope, phoneType, deskNumber, autoAccept, afterContactWork, persistentConnection
    case channelAutoAccept(Channel)
    case channelAfterContactWork(Channel)
    case agentFirstAutoAccept, agentFirstAfterContactWork, voiceEnhancement
    case securityProfiles, routingProfile, hierarchyGroup
    /// Attribute and value of the proficiency row with this index, and how good the user is at it.
    case proficiency(Int)
    case proficiencyLevel(Int)
    /// Key and value of the tag row with this index.
    case tagKey(Int)
    case tagValue(Int)
}

/// A page of the form; the wizard has one step for each.
package enum FormPage: Sendable, CaseIterable, Hashable {
    case identity, phone, access, proficiencies, tags
}
