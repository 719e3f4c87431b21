// SPDX-License-Identifier: Apache-2.0

/// The made-up world that the sandbox starts with; the same every time.
enum Seed: String, CaseIterable {
    /// What a help desk has: dozens of names in each list.
    case small
    /// What the largest have: thousands, in many scripts.
    case large

    private var sizes: (security: Int, routing: Int, groups: Int, users: Int, quota: Int) {
        switch self {
        case .small: (40, 60, 120, 300, 500)
        case .large: (2_000, 10_000, 8_000, 20_000, 50_000)
        }
    }

    /// Three instances, one for each way of managing users.
    func instances() -> [StoredInstance] {
        [
            instance(1, alias: "helpdesk", "CONNECT_MANAGED"), instance(2, alias: "corp-sso", "SAML"),
            instance(3, alias: "corp-ad", "EXISTING_DIRECTORY"),
        ]
    }

    private func instance(_ number: Int, alias: String, _ identityManagement: String) -> StoredInstance {
        var ids = IDs(instance: number)
        let security = SeedNames.securityProfiles(sizes.security).map { Named(id: ids.next("a"), name: $0) }
        let routing = SeedNames.routingProfiles(sizes.routing).map { Named(id: ids.next("b"), name: $0) }
        let levels = ["Region", "Country", "Site", "Department", "Team"].map {
            Named(id: ids.next("d"), name: $0)
        }
        let groups = groups(&ids)
        let users = users(
            &ids, identityManagement: identityManagement, security: security, routing: routing, groups: groups
        )
        let digit = String(number)
        func part(_ length: Int) -> String { String(repeating: digit, count: length) }
        return StoredInstance(
            id: "\(part(8))-\(part(4))-4\(part(3))-8\(part(3))-\(part(12))", alias: alias,
            identityManagement: identityManagement, securityProfiles: security, routingProfiles: routing,
            levels: levels, groups: groups,
            // Most instances have none; the one with SAML does.
            attributes: identityManagement == "SAML" ? SeedNames.attributes(large: self == .large) : [],
            users: users, userQuota: sizes.quota,
            takenNames: Set(users.map { $0.username.lowercased() }))
    }

    /// A tree five levels deep, filled breadth first, and the service's own invisible root.
    private func groups(_ ids: inout IDs) -> [Group] {
        var groups = [Group(id: ids.next("e"), name: "AWS internal root", level: 0, path: [])]
        var parents: [[Named]] = [[]]
        for (level, names) in SeedNames.hierarchy(large: self == .large).enumerated() {
            var next: [[Named]] = []
            for path in parents {
                for name in names where groups.count <= sizes.groups {
                    let group = Named(
                        id: ids.next("e"), name: level < 2 ? name : "\(path[level - 1].name) \(name)")
                    groups.append(
                        Group(id: group.id, name: group.name, level: level + 1, path: path + [group]))
                    next.append(path + [group])
                }
            }
            parents = next
        }
        return groups
    }

    private func users(
        _ ids: inout IDs, identityManagement: String, security: [Named], routing: [Named], groups: [Group]
    ) -> [StoredUser] {
        let assignable = groups.filter { $0.level > 0 }
        return (0..<sizes.users).map { number in
            let (first, last, username) = SeedNames.person(number, many: self == .large)
            var members: [String: JSONValue] = [
                "Username": .string(username),
                "IdentityInfo": [
                    "FirstName": .string(first), "LastName": .string(last),
                    "Email": identityManagement == "SAML" ? nil : .string("\(username)@example.com"),
                ],
                "PhoneConfig": [
                    "PhoneType": "SOFT_PHONE", "AutoAccept": false, "AfterContactWorkTimeLimit": 30,
                ],
                "SecurityProfileIds": [.string(security[number % min(8, security.count)].id)],
                "RoutingProfileId": .string(routing[number % routing.count].id),
                "HierarchyGroupId": .string(assignable[number % assignable.count].id),
            ]
            SeedSettings.vary(&members, ofUser: number)
            return StoredUser(
                id: ids.next("c"), username: username, members: members, modified: 1_700_000_000)
        }
    }
}

/// Ids that look like the service's, the same in every run.
private struct IDs {
    let instance: Int
    var last = 0

    mutating func next(_ kind: Character) -> String {
        last += 1
        let digits = String(last, radix: 16)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        return "\(String(repeating: kind, count: 8))-000\(instance)-4000-8000-\(tail)"
    }
}
