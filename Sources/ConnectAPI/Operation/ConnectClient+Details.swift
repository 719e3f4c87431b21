// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension ConnectClient {
    private struct PermissionPage: Page {
        var Permissions: [String]?
        var NextToken: String?
        var items: [String] { Permissions ?? [] }
    }

    private struct QueuePage: Page {
        var RoutingProfileQueueConfigSummaryList: [QueueSummary]?
        var NextToken: String?
        var items: [QueueSummary] { RoutingProfileQueueConfigSummaryList ?? [] }
    }

    private struct RoutingProfileAnswer: Decodable {
        var RoutingProfile: ConnectAPI.RoutingProfile
    }

    /// ListSecurityProfilePermissions: the names of what a profile permits.
    package func securityProfilePermissions(
        _ profileID: String, instanceID: String
    ) async throws(ConnectError) -> [String] {
        var permissions: [String] = []
        try await readPages(
            PermissionPage.self,
            { token in
                APICall(
                    operation: "ListSecurityProfilePermissions", method: "GET",
                    segments: ["security-profiles-permissions", instanceID, profileID],
                    parameters: Self.paging(size: 1_000, token: token))
            }, onPage: { permissions += $0 })
        return permissions
    }

    /// DescribeRoutingProfile: its description and the channels that it serves.
    package func describeRoutingProfile(
        _ profileID: String, instanceID: String
    ) async throws(ConnectError) -> RoutingProfile {
        try await read(
            APICall(
                operation: "DescribeRoutingProfile", method: "GET",
                segments: ["routing-profiles", instanceID, profileID]),
            as: RoutingProfileAnswer.self
        ).RoutingProfile
    }

    /// ListRoutingProfileQueues: the names of the queues that a routing profile serves, each once.
    package func routingProfileQueues(
        _ profileID: String, instanceID: String
    ) async throws(ConnectError) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        try await readPages(
            QueuePage.self,
            { token in
                APICall(
                    operation: "ListRoutingProfileQueues", method: "GET",
                    segments: ["routing-profiles", instanceID, profileID, "queues"],
                    parameters: Self.paging(size: 100, token: token))
            }, onPage: { page in names += page.map(\.name).filter { seen.insert($0).inserted } })
        return names
    }
}
