// SPDX-License-Identifier: Apache-2.0

/// How near an instance is to the number of users that it may have.
enum UserQuotaRule {
    /// "Users per instance" in "Amazon Connect service quotas" (L-9A46857E); it can be raised.
    static let defaultQuota = 500
    /// From so many hundredths on the quota counts as nearly used.
    private static let nearly = 95

    /// A hint where one more user may be one too many; the count is the service's approximation.
    ///
    /// More users than the default quota mean that it was raised, and nobody knows how far.
    static func hint(onCount count: Int, in context: FormContext) -> Fact? {
        let quota = context.userQuota ?? defaultQuota
        guard count * 100 >= quota * nearly, context.userQuota != nil || count <= quota else { return nil }
        return .usersNearQuota(count: count, quota: quota, isDefault: context.userQuota == nil)
    }
}

extension Form {
    /// What is to be known before another user is added to so many.
    package static func hint(onUserCount count: Int, in context: FormContext) -> Fact? {
        UserQuotaRule.hint(onCount: count, in: context)
    }
}
