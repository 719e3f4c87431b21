// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension ConnectClient {
    private struct SecurityProfilePage: Page {
        var SecurityProfileSummaryList: [ProfileSummary]?
        var NextToken: String?
        var items: [ProfileSummary] { SecurityProfileSummaryList ?? [] }
    }

    private struct RoutingProfilePage: Page {
        var RoutingProfileSummaryList: [ProfileSummary]?
        var NextToken: String?
        var items: [ProfileSummary] { RoutingProfileSummaryList ?? [] }
    }

    /// ListSecurityProfiles, page by page as they arrive.
    package func listSecurityProfiles(
        instanceID: String, onPage: ([ProfileSummary]) -> Void
    ) async throws(ConnectError) {
        try await readPages(
            SecurityProfilePage.self,
            { token in
                APICall(
                    operation: "ListSecurityProfiles", method: "GET",
                    segments: ["security-profiles-summary", instanceID],
                    parameters: Self.paging(size: 1_000, token: token))
            }, onPage: onPage)
    }

    /// ListRoutingProfiles, page by page as they arrive.
    package func listRoutingProfiles(
        instanceID: String, onPage: ([ProfileSummary]) -> Void
    ) async throws(ConnectError) {
        try await readPages(
            RoutingProfilePage.self,
            { token in
                APICall(
                    operation: "ListRoutingProfiles", method: "GET",
                    segments: ["routing-profiles-summary", instanceID],
                    parameters: Self.paging(size: 1_000, token: token))
            }, onPage: onPage)
    }
}
