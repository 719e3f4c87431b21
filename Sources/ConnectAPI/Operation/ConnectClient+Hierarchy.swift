// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import FoundationEssentials

extension ConnectClient {
    private struct SearchPage: Page {
        var UserHierarchyGroups: [HierarchyGroup]?
        var NextToken: String?
        var items: [HierarchyGroup] { UserHierarchyGroups ?? [] }
    }

    private struct ListPage: Page {
        var UserHierarchyGroupSummaryList: [ProfileSummary]?
        var NextToken: String?
        var items: [ProfileSummary] { UserHierarchyGroupSummaryList ?? [] }
    }

    private struct GroupAnswer: Decodable {
        var HierarchyGroup: ConnectAPI.HierarchyGroup
    }

    private struct StructureAnswer: Decodable {
        var HierarchyStructure: ConnectAPI.HierarchyStructure?
    }

    /// The groups of the hierarchy with their paths, by search, or one by one where searching is denied.
    package func hierarchyGroups(
        instanceID: String, onPage: ([HierarchyGroup]) -> Void
    ) async throws(ConnectError) {
        do {
            try await searchUserHierarchyGroups(instanceID: instanceID, onPage: onPage)
        } catch  where error.kind == .accessDenied {
            // The list knows neither level nor parent; only describing a group tells its path.
            var summaries: [ProfileSummary] = []
            try await listUserHierarchyGroups(instanceID: instanceID) { summaries += $0 }
            for summary in summaries {
                onPage([try await describeUserHierarchyGroup(summary.id, instanceID: instanceID)])
            }
        }
    }

    /// SearchUserHierarchyGroups: the whole tree, a hundred groups a page; the service's own root is left out.
    package func searchUserHierarchyGroups(
        instanceID: String, onPage: ([HierarchyGroup]) -> Void
    ) async throws(ConnectError) {
        try await readPages(
            SearchPage.self,
            { token in
                var body = ["InstanceId": instanceID]
                body["NextToken"] = token
                return APICall(
                    operation: "SearchUserHierarchyGroups", method: "POST",
                    segments: ["search-user-hierarchy-groups"],
                    body: SearchBody(body, maximum: 100).encoded)
            }, onPage: { groups in onPage(groups.filter { !$0.isInternal }) })
    }

    /// ListUserHierarchyGroups: ids and names only.
    package func listUserHierarchyGroups(
        instanceID: String, onPage: ([ProfileSummary]) -> Void
    ) async throws(ConnectError) {
        try await readPages(
            ListPage.self,
            { token in
                APICall(
                    operation: "ListUserHierarchyGroups", method: "GET",
                    segments: ["user-hierarchy-groups-summary", instanceID],
                    parameters: Self.paging(size: 1_000, token: token))
            }, onPage: onPage)
    }

    /// DescribeUserHierarchyGroup: one group with its path.
    package func describeUserHierarchyGroup(
        _ groupID: String, instanceID: String
    ) async throws(ConnectError) -> HierarchyGroup {
        try await read(
            APICall(
                operation: "DescribeUserHierarchyGroup", method: "GET",
                segments: ["user-hierarchy-groups", instanceID, groupID]),
            as: GroupAnswer.self
        ).HierarchyGroup
    }

    /// DescribeUserHierarchyStructure: the names of the levels; `nil` where none is configured.
    package func describeUserHierarchyStructure(
        instanceID: String
    ) async throws(ConnectError) -> HierarchyStructure? {
        try await read(
            APICall(
                operation: "DescribeUserHierarchyStructure", method: "GET",
                segments: ["user-hierarchy-structure", instanceID]),
            as: StructureAnswer.self
        ).HierarchyStructure
    }
}
