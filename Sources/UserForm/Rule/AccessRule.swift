// SPDX-License-Identifier: Apache-2.0

/// How many of which profiles a user has.
///
/// Source: model shape `SecurityProfileIds` (1 to 10) and the required member `RoutingProfileId`; the hierarchy
/// group may be left out. A repeated profile has no meaning and is refused here.
enum AccessRule {
    /// How many security profiles a user has.
    static let securityProfiles = 1...10

    /// The verdict on the chosen security profiles.
    static func verdict(onSecurityProfiles ids: [String]) -> Verdict {
        let ids = ids.map(\.tidy).filter { !$0.isEmpty }
        if ids.isEmpty { return .incomplete(.missing(.securityProfiles)) }
        if Set(ids).count < ids.count { return .error(.securityProfileRepeated) }
        if ids.count > securityProfiles.upperBound {
            return .error(.tooManySecurityProfiles(count: ids.count))
        }
        return .fine
    }

    /// The verdict on the chosen routing profile.
    static func verdict(onRoutingProfile id: String) -> Verdict {
        id.trimmed.isEmpty ? .incomplete(.missing(.routingProfile)) : .fine
    }
}
