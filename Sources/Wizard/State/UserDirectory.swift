// SPDX-License-Identifier: Apache-2.0

/// The users that an existing one is chosen from, as far as they have arrived.
///
/// There may be tens of thousands, so they are searched for; only where searching is denied the whole list is
/// read, and never before somebody wants to choose from it.
package struct UserDirectory: Equatable, Sendable {
    /// Every user that has arrived, whatever was asked for.
    package internal(set) var list = PickList()
    /// Whether searching is denied, so that the list is read instead.
    package internal(set) var isSearchDenied = false
    /// Whether no user of the instance is missing.
    package internal(set) var isWhole = false
    /// What is being asked for, or was last.
    package internal(set) var query = UserQuery("")
    private var ids: Set<String> = []
    /// What was asked for, and whether that brought all users that there are for it.
    private var answered: [UserQuery: Bool] = [:]

    /// Whether the answer to a query would bring users that are not here yet.
    func isWorthAsking(_ query: UserQuery) -> Bool {
        guard !isSearchDenied, !isWhole, answered[query] == nil else { return false }
        if case .loading = list.status, self.query == query { return false }
        return !answered.contains { $0.value && query.isNarrower(than: $0.key) }
    }

    /// Whether there are users for a query that did not arrive with its answer.
    func isCutShort(_ query: UserQuery) -> Bool {
        isSearchDenied ? list.status == .complete && !isWhole : answered[query] == false
    }

    /// Begins to wait for the users of a query, or for the whole list.
    mutating func await(_ query: UserQuery, under id: RequestID) {
        self.query = query
        list.status = .loading(id)
    }

    /// Gives up what is being waited for, if it is a search.
    ///
    /// - Returns: The request that nobody waits for any more.
    mutating func stopSearching() -> RequestID? {
        guard !isSearchDenied, case .loading(let id) = list.status else { return nil }
        forgive()
        return id
    }

    /// Is as it was before the last search.
    mutating func forgive() {
        list.status = answered.isEmpty ? .notAsked : .complete
    }

    mutating func take(_ page: UserPage) {
        var fresh: [PickItem] = []
        for user in page.users where ids.insert(user.id).inserted { fresh.append(user) }
        list.append(fresh)
        switch page.rest {
        case .arriving: return
        case .nothing:
            answered[query] = true
            if isSearchDenied || query.words.isEmpty { isWhole = true }
        case .missing:
            answered[query] = false
            if query.words.isEmpty { list.total = page.total }
        }
        if isWhole { list.total = nil }
        list.status = .complete
    }
}

/// Words that users are searched by.
package struct UserQuery: Hashable, Sendable {
    package var words: [String]

    package init(_ text: String) {
        words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    }

    /// Whether all users of this query are among those of another one: each of its words is in a word here.
    ///
    /// Words that are no search for parts of names (SearchUsers takes 2 to 25 characters for that) prove nothing.
    func isNarrower(than other: UserQuery) -> Bool {
        other.words.allSatisfy { part in
            (2...25).contains(part.count)
                && words.contains { $0.lowercased().contains(part.lowercased()) && $0.count <= 25 }
        }
    }
}

/// Users that a request has brought.
package struct UserPage: Equatable, Sendable {
    /// What is to be known of those that are not in it.
    package enum Rest: Equatable, Sendable {
        /// More pages come under the same request.
        case arriving
        /// There are none.
        case nothing
        /// There are more, and they do not come.
        case missing
    }

    package var users: [PickItem]
    /// How many the service says there are in all.
    package var total: Int?
    package var rest: Rest

    package init(_ users: [PickItem], total: Int? = nil, rest: Rest) {
        self.users = users
        self.total = total
        self.rest = rest
    }
}
