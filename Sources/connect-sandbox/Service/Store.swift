// SPDX-License-Identifier: Apache-2.0

/// A thing with an id and a name, such as a security profile.
struct Named: Sendable {
    var id: String
    var name: String
}

/// A group of the user hierarchy; `path` holds the groups from the top level down to itself.
struct Group: Sendable {
    var id: String
    var name: String
    var level: Int
    var path: [Named]
}

/// Something that users can be good at (model shape `PredefinedAttribute`).
struct PredefinedAttribute: Sendable {
    var name: String
    var values: [String]
}

/// A user as it was created: the members of the request, and what the service adds.
struct StoredUser: Sendable {
    var id: String
    var username: String
    var members: [String: JSONValue]
    var modified: Double
    /// The levels by attribute and value.
    var proficiencies: [[String]: Double] = [:]
}

/// One Amazon Connect instance.
struct StoredInstance: Sendable {
    var id: String
    var alias: String
    var identityManagement: String
    var securityProfiles: [Named]
    var routingProfiles: [Named]
    var levels: [Named]
    var groups: [Group]
    var attributes: [PredefinedAttribute]
    var users: [StoredUser]
    var userQuota: Int
    /// Usernames without regard to case, by which duplicates are refused.
    var takenNames: Set<String>

    func arn(_ kind: String, _ id: String, region: String) -> String {
        "\(Self.arn(self.id, region: region))/\(kind)/\(id)"
    }

    static func arn(_ id: String, region: String) -> String {
        "arn:aws:connect:\(region):\(SandboxService.account):instance/\(id)"
    }
}
