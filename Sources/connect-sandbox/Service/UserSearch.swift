// SPDX-License-Identifier: Apache-2.0

/// The criteria of SearchUsers (model shape `UserSearchCriteria`).
enum UserSearch {
    /// What the documentation says of string conditions beyond the model.
    static func check(_ criteria: JSONValue) throws(ServiceError) {
        for list in ["AndConditions", "OrConditions"] {
            for part in criteria[list]?.array ?? [] { try check(part) }
        }
        guard let condition = criteria["StringCondition"] else { return }
        guard let field = condition["FieldName"]?.string, fields.contains(field) else {
            throw .invalidParameter("FieldName is not one that users are searched by")
        }
        let value = condition["Value"]?.string ?? ""
        if condition["ComparisonType"] == "CONTAINS", !(2...25).contains(value.count) {
            throw .invalidParameter("CONTAINS takes 2 to 25 characters")
        }
    }

    private static let fields: Set<String> = [
        "Username", "FirstName", "LastName", "RoutingProfileId", "SecurityProfileId", "resourceId",
    ]

    static func matches(_ user: StoredUser, _ criteria: JSONValue) -> Bool {
        if let all = criteria["AndConditions"]?.array, !all.allSatisfy({ matches(user, $0) }) { return false }
        if let any = criteria["OrConditions"]?.array, !any.contains(where: { matches(user, $0) }) {
            return false
        }
        if let condition = criteria["StringCondition"], !matches(user, string: condition) { return false }
        if let group = criteria["HierarchyGroupCondition"]?["Value"]?.string {
            return user.members["HierarchyGroupId"]?.string == group
        }
        return true
    }

    private static func matches(_ user: StoredUser, string condition: JSONValue) -> Bool {
        let wanted = (condition["Value"]?.string ?? "").lowercased()
        return values(condition["FieldName"]?.string ?? "", of: user).map { $0.lowercased() }.contains {
            value in
            switch condition["ComparisonType"]?.string {
            case "STARTS_WITH": value.hasPrefix(wanted)
            case "CONTAINS": value.contains(wanted)
            default: value == wanted
            }
        }
    }

    private static func values(_ field: String, of user: StoredUser) -> [String] {
        switch field {
        case "Username": [user.username]
        case "FirstName", "LastName": [user.members["IdentityInfo"]?[field]?.string].compactMap { $0 }
        case "RoutingProfileId": [user.members[field]?.string].compactMap { $0 }
        case "SecurityProfileId": user.members["SecurityProfileIds"]?.array?.compactMap(\.string) ?? []
        case "resourceId": [user.id]
        default: []
        }
    }
}
