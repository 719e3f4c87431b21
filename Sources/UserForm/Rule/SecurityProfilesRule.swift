// SPDX-License-Identifier: Apache-2.0

/// Security profiles: 1 to 10, none twice (model shape `SecurityProfileIds`).
enum SecurityProfilesRule {
    static let maximumCount = 10

    static func verdict(_ ids: [String]) -> Verdict {
        if ids.isEmpty { return .incomplete(.missing(.securityProfiles)) }
        if ids.count > maximumCount { return .error(.tooManySecurityProfiles(ids.count)) }
        return Set(ids).count < ids.count ? .error(.repeatedSecurityProfile) : .fine
    }
}
