// SPDX-License-Identifier: Apache-2.0

/// The service's state and its operations; one request after the other.
actor SandboxService {
    static let account = "123456789012"

    let region: String
    private(set) var instances: [String: StoredInstance]
    private let order: [String]
    private var lastUser = 0

    init(region: String, instances: [StoredInstance]) {
        self.region = region
        self.instances = Dictionary(instances.map { ($0.id, $0) }) { $1 }
        order = instances.map(\.id)
    }

    /// Carries out an operation whose members have been checked against the model.
    ///
    /// - Throws: `ServiceError` as the service would answer.
    func perform(_ operation: String, _ members: [String: JSONValue], now: Double) throws(ServiceError)
        -> JSONValue
    {
        if operation == "ListInstances" { return try listInstances(members) }
        let instance = try instance(members)
        switch operation {
        case "DescribeInstance": return ["Instance": summary(of: instance)]
        case "ListSecurityProfiles":
            return try page(
                instance.securityProfiles, of: operation, members, key: "SecurityProfileSummaryList",
                size: 1_000
            ) { Self.summary($0, instance, "security-profile", self.region) }
        case "ListRoutingProfiles":
            return try page(
                instance.routingProfiles, of: operation, members, key: "RoutingProfileSummaryList",
                size: 1_000
            ) { Self.summary($0, instance, "routing-profile", self.region) }
        case "ListSecurityProfilePermissions":
            let number = try place(
                of: members["SecurityProfileId"], among: instance.securityProfiles, "security profile")
            return try page(
                SeedNames.permissions(ofProfile: instance.securityProfiles[number].name), of: operation,
                members, key: "Permissions",
                size: 1_000
            ) { .string($0) }
        case "DescribeRoutingProfile":
            let number = try place(
                of: members["RoutingProfileId"], among: instance.routingProfiles, "routing profile")
            return ["RoutingProfile": describeRoutingProfile(number, of: instance)]
        case "ListRoutingProfileQueues":
            let number = try place(
                of: members["RoutingProfileId"], among: instance.routingProfiles, "routing profile")
            return try page(
                SeedNames.queues(ofProfile: number), of: operation, members,
                key: "RoutingProfileQueueConfigSummaryList", size: 100
            ) { self.queue($0, of: instance) }
        case "ListUserHierarchyGroups":
            return try page(
                instance.groups.filter { $0.level > 0 }.map { Named(id: $0.id, name: $0.name) },
                of: operation, members,
                key: "UserHierarchyGroupSummaryList", size: 1_000
            ) { Self.summary($0, instance, "agent-group", self.region) }
        case "SearchUserHierarchyGroups":
            return try page(
                instance.groups, of: operation, members, key: "UserHierarchyGroups", size: 100
            ) { self.describe($0, of: instance) }
        case "DescribeUserHierarchyGroup":
            guard let group = instance.groups.first(where: { $0.id == members["HierarchyGroupId"]?.string })
            else {
                throw .notFound("The hierarchy group was not found.")
            }
            return ["HierarchyGroup": describe(group, of: instance)]
        case "DescribeUserHierarchyStructure": return ["HierarchyStructure": structure(of: instance)]
        case "ListUsers":
            return try page(instance.users, of: operation, members, key: "UserSummaryList", size: 1_000) {
                [
                    "Id": .string($0.id), "Username": .string($0.username),
                    "Arn": .string(instance.arn("agent", $0.id, region: self.region)),
                    "LastModifiedTime": .number($0.modified), "LastModifiedRegion": .string(self.region),
                ]
            }
        case "SearchUsers": return try searchUsers(members, in: instance)
        case "DescribeUser":
            guard let user = instance.users.first(where: { $0.id == members["UserId"]?.string }) else {
                throw .notFound("The user was not found.")
            }
            return ["User": describe(user, of: instance)]
        case "ListPredefinedAttributes":
            return try page(
                instance.attributes, of: operation, members, key: "PredefinedAttributeSummaryList", size: 100
            ) { ["Name": .string($0.name)] }
        case "DescribePredefinedAttribute":
            guard let attribute = instance.attributes.first(where: { $0.name == members["Name"]?.string })
            else {
                throw .notFound("The predefined attribute was not found.")
            }
            return [
                "PredefinedAttribute": [
                    "Name": .string(attribute.name),
                    "Values": ["StringList": .array(attribute.values.map { .string($0) })],
                ]
            ]
        case "AssociateUserProficiencies": return try associateProficiencies(members, in: instance)
        case "CreateUser": return try createUser(members, in: instance, now: now)
        default:
            throw .denied(
                operation, account: Self.account, resource: StoredInstance.arn(instance.id, region: region))
        }
    }

    private func instance(_ members: [String: JSONValue]) throws(ServiceError) -> StoredInstance {
        let reference = members["InstanceId"]?.string ?? ""
        let id = reference.split(separator: "/").last.map(String.init) ?? reference
        guard let instance = instances[id] else {
            throw .notFound("The specified instance \(id) was not found.")
        }
        return instance
    }

    private func listInstances(_ members: [String: JSONValue]) throws(ServiceError) -> JSONValue {
        try page(
            order.compactMap { instances[$0] }, of: "ListInstances", members, key: "InstanceSummaryList",
            size: 10
        ) { self.summary(of: $0) }
    }

    private func summary(of instance: StoredInstance) -> JSONValue {
        [
            "Id": .string(instance.id), "Arn": .string(StoredInstance.arn(instance.id, region: region)),
            "IdentityManagementType": .string(instance.identityManagement),
            "InstanceAlias": .string(instance.alias), "CreatedTime": 1_700_000_000,
            "InstanceStatus": "ACTIVE",
            "InboundCallsEnabled": true, "OutboundCallsEnabled": true,
            "InstanceAccessUrl": .string("https://\(instance.alias).my.connect.aws"),
        ]
    }

    private static func summary(
        _ item: Named, _ instance: StoredInstance, _ kind: String, _ region: String
    ) -> JSONValue {
        [
            "Id": .string(item.id), "Name": .string(item.name),
            "Arn": .string(instance.arn(kind, item.id, region: region)),
        ]
    }

    /// One page of a list, with a mark for the next one while there is more.
    private func page<Item>(
        _ items: [Item], of operation: String, _ members: [String: JSONValue], key: String, size: Int,
        _ shape: (Item) -> JSONValue
    ) throws(ServiceError) -> JSONValue {
        let instance = members["InstanceId"]?.string ?? ""
        let start = try PageTokens.offset(members["NextToken"]?.string, for: operation, instance: instance)
        let end = min(items.count, start + (members["MaxResults"]?.integer ?? min(size, 100)))
        var answer: [String: JSONValue] = [key: .array(items[min(start, end)..<end].map(shape))]
        if end < items.count {
            answer["NextToken"] = .string(PageTokens.token(end, for: operation, instance: instance))
        }
        return .object(answer)
    }

    private static let levelNames = ["LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"]

    private func describe(_ group: Group, of instance: StoredInstance) -> JSONValue {
        let path = Dictionary(
            zip(Self.levelNames, group.path).map { ($0, Self.summary($1, instance, "agent-group", region)) }
        ) { $1 }
        return [
            "Id": .string(group.id), "Name": .string(group.name),
            "Arn": .string(instance.arn("agent-group", group.id, region: region)),
            "LevelId": .string(group.level == 0 ? "0" : instance.levels[group.level - 1].id),
            "HierarchyPath": .object(path),
        ]
    }

    private func structure(of instance: StoredInstance) -> JSONValue {
        .object(
            Dictionary(
                zip(Self.levelNames, instance.levels).map {
                    ($0, Self.summary($1, instance, "agent-group-level", region))
                }
            ) { $1 })
    }

    private func describe(_ user: StoredUser, of instance: StoredInstance) -> JSONValue {
        var members = user.members
        members["Password"] = nil
        members["InstanceId"] = nil
        members["Id"] = .string(user.id)
        members["Arn"] = .string(instance.arn("agent", user.id, region: region))
        members["LastModifiedTime"] = .number(user.modified)
        members["LastModifiedRegion"] = .string(region)
        return .object(members)
    }

    private func searchUsers(
        _ members: [String: JSONValue], in instance: StoredInstance
    ) throws(ServiceError) -> JSONValue {
        let criteria = members["SearchCriteria"]
        if let criteria { try UserSearch.check(criteria) }
        let found = instance.users.filter { user in
            criteria.map { UserSearch.matches(user, $0) } ?? true
        }
        let answer = try page(found, of: "SearchUsers", members, key: "Users", size: 500) {
            self.searchShape($0, of: instance)
        }
        guard var counted = answer.object else { return answer }
        counted["ApproximateTotalCount"] = .number(Double(found.count))
        return .object(counted)
    }

    /// SearchUsers shows less of a person, and after-contact work in milliseconds.
    private func searchShape(_ user: StoredUser, of instance: StoredInstance) -> JSONValue {
        guard var members = describe(user, of: instance).object else { return .null }
        members["LastModifiedTime"] = nil
        members["LastModifiedRegion"] = nil
        members["IdentityInfo"] = members["IdentityInfo"]?.object.map { identity in
            .object(identity.filter { $0.key == "FirstName" || $0.key == "LastName" })
        }
        if var phone = members["PhoneConfig"]?.object,
            let seconds = phone["AfterContactWorkTimeLimit"]?.number
        {
            phone["AfterContactWorkTimeLimit"] = .number(seconds * 1_000)
            members["PhoneConfig"] = .object(phone)
        }
        return .object(members)
    }

    private func associateProficiencies(
        _ members: [String: JSONValue], in instance: StoredInstance
    ) throws(ServiceError) -> JSONValue {
        guard let place = instance.users.firstIndex(where: { $0.id == members["UserId"]?.string }) else {
            throw .notFound("The user was not found.")
        }
        let levels = try ProficiencyRules.levels(
            members["UserProficiencies"]?.array ?? [], on: instance,
            adding: instance.users[place].proficiencies)
        instances[instance.id]?.users[place].proficiencies = levels
        return [:]
    }

    private func createUser(
        _ members: [String: JSONValue], in instance: StoredInstance, now: Double
    ) throws(ServiceError) -> JSONValue {
        try CreateUserRules.check(members, on: instance)
        let username = members["Username"]?.string ?? ""
        guard !instance.takenNames.contains(username.lowercased()) else { throw .duplicate }
        guard instance.users.count < instance.userQuota else { throw .quota }
        lastUser += 1
        let digits = String(lastUser, radix: 16)
        let id =
            "cccccccc-0000-4000-8000-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
        instances[instance.id]?.users.append(
            StoredUser(id: id, username: username, members: members, modified: now))
        instances[instance.id]?.takenNames.insert(username.lowercased())
        return ["UserId": .string(id), "UserArn": .string(instance.arn("agent", id, region: region))]
    }
}
