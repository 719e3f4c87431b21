// SPDX-License-Identifier: Apache-2.0

/// What is known by now of the things that a draft can choose, besides their names; rules that need more stay silent.
package struct AccessKnowledge: Equatable, Sendable {
    /// A security profile whose permissions are known.
    package struct SecurityProfile: Equatable, Sendable {
        /// What the operator knows it by.
        package var name: String
        /// Whether it lets its users change what others may do.
        package var administers: Bool
        /// Whether it lets an agent open the contact control panel.
        package var opensControlPanel: Bool

        /// Reads the names that ListSecurityProfilePermissions gives.
        package init(name: String, permissions: [String]) {
            self.name = name
            administers = permissions.contains(where: PermissionName.administering.contains)
            opensControlPanel = permissions.contains(PermissionName.controlPanel)
        }
    }

    /// Security profiles by id.
    package var securityProfiles: [String: SecurityProfile] = [:]
    /// The channels that routing profiles serve, by the profiles' ids.
    package var servedChannels: [String: Set<Channel>] = [:]

    /// The names of the attributes that users can be good at; `nil` until they are here.
    package var attributes: Set<String>?
    /// All that users can be good at, as `Proficiency.choice`; `nil` until it is here.
    package var proficiencies: Set<String>?

    package init() {}
}

/// The API names of permissions that rules speak of.
///
/// Source: "List of security profile permissions" in the Amazon Connect Administrator Guide
/// (docs.aws.amazon.com/connect/latest/adminguide/security-profile-list.html).
enum PermissionName {
    /// May create or edit users or security profiles, and so give anybody any permission: whoever has
    /// "Users - Create" can grant the Admin profile ("Security profiles", "Best practices" in the same guide).
    static let administering: Set<String> = [
        "Users.Create", "Users.Edit", "Users.EditPermission", "SecurityProfiles.Create",
        "SecurityProfiles.Edit",
    ]
    /// "Access Contact Control Panel".
    static let controlPanel = "BasicAgentAccess"
}
