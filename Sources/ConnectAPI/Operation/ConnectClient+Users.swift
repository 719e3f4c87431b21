// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

package import UserForm

/// Who has a username already.
package struct UsernameAvailability: Sendable {
    /// A user of exactly this name.
    package var exact: UserSummary?
    /// A user whose name differs by upper and lower case only.
    package var similar: UserSummary?
}

/// What a search for users has found.
package struct FoundUsers: Sendable {
    package var users: [UserSummary]
    /// How many there are in all, as far as the service counts.
    package var total: Int?
    package var areAll: Bool
}

/// What CreateUser answers.
package struct CreatedUserIDs: Decodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case userID = "UserId"
        case userARN = "UserArn"
    }

    package var userID: String
    package var userARN: String

    package init(userID: String, userARN: String) {
        self.userID = userID
        self.userARN = userARN
    }
}

extension ConnectClient {
    private struct SearchPage: Page {
        var Users: [UserSummary]?
        var NextToken: String?
        var ApproximateTotalCount: Int?
        var items: [UserSummary] { Users ?? [] }
    }

    private struct ListPage: Page {
        var UserSummaryList: [UserSummary]?
        var NextToken: String?
        var items: [UserSummary] { UserSummaryList ?? [] }
    }

    private struct CountAnswer: Decodable {
        var ApproximateTotalCount: Int
    }

    private struct UserAnswer: Decodable {
        var User: ConnectAPI.User
    }

    /// Whether a username is free: by search, or through the whole list where searching is denied.
    ///
    /// Whether the search folds case is not documented, so what it finds is compared here.
    package func availability(
        ofUsername username: String, instanceID: String
    ) async throws(ConnectError) -> UsernameAvailability {
        var found: [UserSummary] = []
        do {
            try await searchUsers(named: username, instanceID: instanceID) { found += $0 }
        } catch  where error.kind == .accessDenied {
            try await listUsers(instanceID: instanceID) { page in
                found += page.filter { $0.username.lowercased() == username.lowercased() }
            }
        }
        return UsernameAvailability(
            exact: found.first { $0.username == username },
            similar: found.first {
                $0.username != username && $0.username.lowercased() == username.lowercased()
            })
    }

    /// Names like one that is taken and that nobody has, the next numbers behind it: at most three.
    package func freeAlternatives(
        toUsername username: String, instanceID: String
    ) async throws(ConnectError) -> [String] {
        var taken: Set<String> = []
        let stem = UsernameAlternatives.stem(of: username)
        try await searchUsers(named: stem, .startsWith, instanceID: instanceID) { page in
            taken.formUnion(page.map { $0.username.lowercased() })
        }
        let candidates = UsernameAlternatives.candidates(for: username)
        return Array(candidates.lazy.filter { !taken.contains($0.lowercased()) }.prefix(3))
    }

    /// How a search compares names.
    package enum Comparison: String, Sendable {
        case exact = "EXACT"
        case startsWith = "STARTS_WITH"
    }

    /// SearchUsers by username.
    package func searchUsers(
        named username: String, _ comparison: Comparison = .exact, instanceID: String,
        onPage: ([UserSummary]) -> Void
    ) async throws(ConnectError) {
        let criteria = SearchBody.Criteria(
            StringCondition: .init(
                FieldName: "Username", Value: username, ComparisonType: comparison.rawValue))
        try await readPages(
            SearchPage.self,
            { token in
                var members = ["InstanceId": instanceID]
                members["NextToken"] = token
                return APICall(
                    operation: "SearchUsers", method: "POST", segments: ["search-users"],
                    body: SearchBody(members, maximum: 100, criteria: criteria).encoded)
            }, onPage: onPage)
    }

    /// About how many users there are: SearchUsers for a single one, which tells how many it has found.
    package func userCount(instanceID: String) async throws(ConnectError) -> Int {
        try await read(
            APICall(
                operation: "SearchUsers", method: "POST", segments: ["search-users"],
                body: SearchBody(["InstanceId": instanceID], maximum: 1).encoded),
            as: CountAnswer.self
        ).ApproximateTotalCount
    }

    /// ListUsers, page by page.
    ///
    /// - Returns: Whether there is no more of it.
    @discardableResult
    package func listUsers(
        instanceID: String, pace: PagePace = .whole, onPage: ([UserSummary]) -> Void
    ) async throws(ConnectError) -> Bool {
        try await readPages(
            ListPage.self,
            { token in
                APICall(
                    operation: "ListUsers", method: "GET", segments: ["users-summary", instanceID],
                    parameters: Self.paging(size: 1_000, token: token))
            }, pace: pace, onPage: onPage)
    }

    /// The first users that SearchUsers finds for words of their names; without words the first of all.
    package func findUsers(
        by words: [String], instanceID: String
    ) async throws(ConnectError) -> FoundUsers {
        let call = APICall(
            operation: "SearchUsers", method: "POST", segments: ["search-users"],
            body: SearchBody(
                ["InstanceId": instanceID], maximum: Self.foundUsers, criteria: Self.criteria(for: words)
            ).encoded)
        let page = try await read(call, as: SearchPage.self)
        return FoundUsers(
            users: page.items, total: page.ApproximateTotalCount,
            areAll: page.NextToken?.isEmpty ?? true)
    }

    /// The most users that one search brings: enough to choose from, and little on a slow link.
    private static let foundUsers = 100

    /// Every word must be in the username, the first or the last name, or be the user's id.
    private static func criteria(for words: [String]) -> SearchBody.Criteria? {
        let each = words.map { word in
            // CONTAINS takes 2 to 25 characters (API reference of UserSearchCriteria).
            let comparison = (2...25).contains(word.count) ? "CONTAINS" : "STARTS_WITH"
            var any = ["Username", "FirstName", "LastName"].map { field in
                SearchBody.Criteria(
                    StringCondition: .init(FieldName: field, Value: word, ComparisonType: comparison))
            }
            if word.count == idLength {
                any.append(
                    SearchBody.Criteria(
                        StringCondition: .init(FieldName: "resourceId", Value: word, ComparisonType: "EXACT"))
                )
            }
            return SearchBody.Criteria(OrConditions: any)
        }
        return each.count > 1 ? SearchBody.Criteria(AndConditions: each) : each.first
    }

    /// The characters of a UUID.
    private static let idLength = 36

    /// DescribeUser.
    package func describeUser(_ userID: String, instanceID: String) async throws(ConnectError) -> User {
        try await read(
            APICall(operation: "DescribeUser", method: "GET", segments: ["users", instanceID, userID]),
            as: UserAnswer.self
        ).User
    }

    /// CreateUser: sent once, never again, for it has no idempotency token.
    ///
    /// - Throws: `ConnectError`; `CreateUserOutcome` tells from it whether the user may exist.
    package func createUser(_ user: NewUser, instanceID: String) async throws(ConnectError) -> CreatedUserIDs
    {
        try await sendOnce(
            APICall(
                operation: "CreateUser", method: "PUT", segments: ["users", instanceID],
                body: user.json.bytes(.compact), timeout: 30_000, responseLimit: 256 << 10),
            as: CreatedUserIDs.self)
    }
}
