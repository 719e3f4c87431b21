// SPDX-License-Identifier: Apache-2.0

import ConnectAPI

/// A read of the client, with an answer that it takes.
struct ReadOperation: Sendable {
    var name: String
    var answer: String
    /// Whether it asks for one page after the other.
    var isPaged = true
    /// Carries it out and counts what came.
    var perform: @Sendable (ConnectClient) async throws(ConnectError) -> Int

    /// All that the wizard makes use of.
    static let all = [
        list("ListInstances", #"{"InstanceSummaryList":[{"Id":"i"}]}"#) {
            client, found throws(ConnectError) in
            try await client.listInstances { found += $0.count }
        },
        ReadOperation(name: "DescribeInstance", answer: #"{"Instance":{"Id":"i"}}"#, isPaged: false) {
            client throws(ConnectError) in
            try await client.describeInstance("i").id == "i" ? 1 : 0
        },
        list("ListSecurityProfiles", #"{"SecurityProfileSummaryList":[{"Id":"s","Name":"Agent"}]}"#) {
            client, found throws(ConnectError) in
            try await client.listSecurityProfiles(instanceID: "i") { found += $0.count }
        },
        list("ListRoutingProfiles", #"{"RoutingProfileSummaryList":[{"Id":"r","Name":"Basic"}]}"#) {
            client, found throws(ConnectError) in
            try await client.listRoutingProfiles(instanceID: "i") { found += $0.count }
        },
        list(
            "SearchUserHierarchyGroups", #"{"UserHierarchyGroups":[{"Id":"g","Name":"North","LevelId":"1"}]}"#
        ) {
            client, found throws(ConnectError) in
            try await client.searchUserHierarchyGroups(instanceID: "i") { found += $0.count }
        },
        list("ListUserHierarchyGroups", #"{"UserHierarchyGroupSummaryList":[{"Id":"g","Name":"North"}]}"#) {
            client, found throws(ConnectError) in
            try await client.listUserHierarchyGroups(instanceID: "i") { found += $0.count }
        },
        ReadOperation(
            name: "DescribeUserHierarchyGroup", answer: #"{"HierarchyGroup":{"Id":"g","Name":"North"}}"#,
            isPaged: false
        ) { client throws(ConnectError) in
            try await client.describeUserHierarchyGroup("g", instanceID: "i").id == "g" ? 1 : 0
        },
        ReadOperation(
            name: "DescribeUserHierarchyStructure",
            answer: #"{"HierarchyStructure":{"LevelOne":{"Name":"Site"}}}"#, isPaged: false
        ) { client throws(ConnectError) in
            try await client.describeUserHierarchyStructure(instanceID: "i")?.levelNames.count ?? 0
        },
        list("SearchUsers", #"{"Users":[{"Id":"u","Username":"jdoe"}]}"#) {
            client, found throws(ConnectError) in
            try await client.searchUsers(named: "jdoe", instanceID: "i") { found += $0.count }
        },
        ReadOperation(
            name: "SearchUsers", answer: #"{"Users":[{"Id":"u","Username":"jdoe"}]}"#, isPaged: false
        ) { client throws(ConnectError) in
            try await client.findUsers(by: ["doe"], instanceID: "i").users.count
        },
        ReadOperation(name: "SearchUsers", answer: #"{"Users":[],"ApproximateTotalCount":1}"#, isPaged: false)
        {
            client throws(ConnectError) in try await client.userCount(instanceID: "i")
        },
        ReadOperation(
            name: "ListPredefinedAttributes",
            answer: #"{"PredefinedAttributeSummaryList":[{"Name":"Language"}]}"#
        ) { client throws(ConnectError) in
            try await client.predefinedAttributes(instanceID: "i").count
        },
        ReadOperation(
            name: "DescribePredefinedAttribute",
            answer: #"{"PredefinedAttribute":{"Values":{"StringList":["English"]}}}"#, isPaged: false
        ) { client throws(ConnectError) in
            try await client.predefinedAttributeValues("Language", instanceID: "i").count
        },
        list("ListUsers", #"{"UserSummaryList":[{"Id":"u","Username":"jdoe"}]}"#) {
            client, found throws(ConnectError) in
            try await client.listUsers(instanceID: "i") { found += $0.count }
        },
        ReadOperation(
            name: "DescribeUser", answer: #"{"User":{"Id":"u","Arn":"a","Username":"jdoe"}}"#, isPaged: false
        ) { client throws(ConnectError) in
            try await client.describeUser("u", instanceID: "i").id == "u" ? 1 : 0
        },
    ]

    private static func list(
        _ name: String, _ answer: String,
        _ read: @escaping @Sendable (ConnectClient, inout Int) async throws(ConnectError) -> Void
    ) -> ReadOperation {
        ReadOperation(name: name, answer: answer) { client throws(ConnectError) in
            var found = 0
            try await read(client, &found)
            return found
        }
    }
}
