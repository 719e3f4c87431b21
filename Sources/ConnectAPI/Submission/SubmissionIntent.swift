// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A user that is about to be created, as the journal keeps it: all that matters but the password.
package struct SubmissionIntent: Codable, Sendable, Equatable {
    /// Chosen anew for each submission.
    package var id: String
    package var instanceID: String
    package var region: String
    /// The operator's login name on this machine.
    package var loginName: String
    /// Who signs for AWS: a profile, a role.
    package var identity: String
    package var username: String
    package var firstName: String?
    package var lastName: String?
    package var email: String?
    package var directoryUserID: String?
    package var securityProfileIDs: [String]
    package var routingProfileID: String
    package var hierarchyGroupID: String?
    package var tags: [String: String]
    /// How many proficiencies were to be set once the user exists; `nil` for none.
    package var proficiencies: Int?
    /// What they are, to be set at a later start; not in journals of versions that kept only their number.
    package var proficiencyList: [Proficiency]?

    package init(
        _ user: NewUser, id: String, instanceID: String, region: String, loginName: String, identity: String
    ) {
        self.id = id
        self.instanceID = instanceID
        self.region = region
        self.loginName = loginName
        self.identity = identity
        username = user.username
        firstName = user.firstName
        lastName = user.lastName
        email = user.email
        directoryUserID = user.directoryUserID
        securityProfileIDs = user.securityProfileIDs
        routingProfileID = user.routingProfileID
        hierarchyGroupID = user.hierarchyGroupID
        tags = user.tags
        proficiencies = user.proficiencies.isEmpty ? nil : user.proficiencies.count
        proficiencyList = user.proficiencies.isEmpty ? nil : user.proficiencies
    }

    /// Whether a user that the service shows is the one that was meant.
    ///
    /// What the service may add by itself, such as tags of its own, does not count.
    package func matches(_ user: User) -> Bool {
        func same(_ one: String?, _ other: String?) -> Bool { (one ?? "") == (other ?? "") }
        return username == user.username
            && same(firstName, user.identity?.firstName) && same(lastName, user.identity?.lastName)
            && same(email, user.identity?.email) && same(directoryUserID, user.directoryUserID)
            && Set(securityProfileIDs) == Set(user.securityProfileIDs ?? [])
            && same(routingProfileID, user.routingProfileID)
            && same(hierarchyGroupID, user.hierarchyGroupID)
            && tags.allSatisfy { user.tags?[$0.key] == $0.value }
    }
}
