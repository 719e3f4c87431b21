// SPDX-License-Identifier: Apache-2.0

/// How many of which profiles a user has.
///
/// Source: model shape `SecurityProfileIds` (1 to 10) and the required member `RoutingProfileId`; the hierarchy
/// group may be left out. A repeated profile has no meaning and is refused here. What the profiles hold is only ever
/// warned about.
enum AccessRule {
    /// How many security profiles a user has.
    static let securityProfiles = 1...10

    /// The verdict on the chosen security profiles.
    static func verdict(onSecurityProfiles ids: [String], in context: FormContext) -> Verdict {
        let ids = ids.map(\.tidy).filter { !$0.isEmpty }
        if ids.isEmpty { return .incomplete(.missing(.securityProfiles)) }
        if Set(ids).count < ids.count { return .error(.securityProfileRepeated) }
        if ids.count > securityProfiles.upperBound {
            return .error(.tooManySecurityProfiles(count: ids.count))
        }
        return warnings(onSecurityProfiles: ids, in: context).first.map(Verdict.warning) ?? .fine
    }

    /// What to know before these security profiles are given to somebody.
    ///
    /// That none opens the contact control panel is said only once all of them are known.
    static func warnings(onSecurityProfiles ids: [String], in context: FormContext) -> [Fact] {
        let ids = ids.map(\.tidy).filter { !$0.isEmpty }
        let known = ids.compactMap { context.access.securityProfiles[$0] }
        var facts: [Fact] = []
        let administering = known.filter(\.administers).map(\.name)
        if !administering.isEmpty { facts.append(.profilesAdminister(administering)) }
        if !ids.isEmpty, known.count == ids.count, !known.contains(where: \.opensControlPanel) {
            facts.append(.noControlPanel)
        }
        return facts
    }

    /// The verdict on the chosen routing profile.
    static func verdict(onRoutingProfile draft: Draft, in context: FormContext) -> Verdict {
        let id = draft.routingProfileID.tidy
        guard !id.isEmpty else { return .incomplete(.missing(.routingProfile)) }
        guard draft.settingsScope == .perChannel, let served = context.access.servedChannels[id] else {
            return .fine
        }
        let idle = Channel.allCases.filter { !served.contains($0) && draft.hasSettings(for: $0) }
        return idle.isEmpty ? .fine : .warning(.channelsNotServed(idle))
    }
}

extension Draft {
    /// Whether a channel has settings other than those that nobody has touched.
    fileprivate func hasSettings(for channel: Channel) -> Bool {
        let blank = Draft()
        if self[settings: channel] != blank[settings: channel] { return true }
        return channel == .voice
            && (agentFirstAutoAccept || voiceEnhancement != blank.voiceEnhancement
                || agentFirstAfterContactWork.tidy != blank.agentFirstAfterContactWork)
    }
}
