// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// A security or routing profile as lists show it (model shapes `SecurityProfileSummary`,
/// `RoutingProfileSummary`).
package struct ProfileSummary: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case name = "Name"
    }

    package var id: String
    package var name: String
}

/// A user as lists and searches show it (model shapes `UserSummary`, `UserSearchSummary`).
package struct UserSummary: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case username = "Username"
        case identity = "IdentityInfo"
    }

    package var id: String
    package var username: String
    /// First and last name; searches alone show them.
    package var identity: User.Identity?
}

/// A place in the organisation with its path (model shape `HierarchyGroup`).
package struct HierarchyGroup: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case name = "Name"
        case levelID = "LevelId"
        case hierarchyPath = "HierarchyPath"
    }

    private struct Path: Decodable, Sendable {
        struct Group: Decodable, Sendable {
            var Name: String?
        }

        var LevelOne: Group?
        var LevelTwo: Group?
        var LevelThree: Group?
        var LevelFour: Group?
        var LevelFive: Group?
    }

    package var id: String
    package var name: String
    package var levelID: String?
    private var hierarchyPath: Path?

    /// The names from the top level down to this group.
    package var path: [String] {
        guard let levels = hierarchyPath else { return [name] }
        let names = [levels.LevelOne, levels.LevelTwo, levels.LevelThree, levels.LevelFour, levels.LevelFive]
            .compactMap { $0?.Name }
        return names.isEmpty ? [name] : names
    }

    /// The service's own root, which no user can see (documentation of SearchUserHierarchyGroups).
    var isInternal: Bool {
        levelID == "0"
    }
}

/// The names of the hierarchy's levels, from the top (model shape `HierarchyStructure`).
package struct HierarchyStructure: Decodable, Sendable {
    struct Level: Decodable, Sendable {
        var Name: String
    }

    var LevelOne: Level?
    var LevelTwo: Level?
    var LevelThree: Level?
    var LevelFour: Level?
    var LevelFive: Level?

    package var levelNames: [String] {
        [LevelOne, LevelTwo, LevelThree, LevelFour, LevelFive].compactMap { $0?.Name }
    }
}
