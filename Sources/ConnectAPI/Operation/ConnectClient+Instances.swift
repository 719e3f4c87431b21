// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension ConnectClient {
    private struct InstancePage: Page {
        var InstanceSummaryList: [InstanceSummary]?
        var NextToken: String?
        var items: [InstanceSummary] { InstanceSummaryList ?? [] }
    }

    private struct InstanceAnswer: Decodable {
        var Instance: InstanceSummary
    }

    /// ListInstances: all instances of account and region, those that are being made or failed included.
    package func listInstances(onPage: ([InstanceSummary]) -> Void) async throws(ConnectError) {
        try await readPages(
            InstancePage.self,
            { token in
                APICall(
                    operation: "ListInstances", method: "GET", segments: ["instance"],
                    parameters: Self.paging(size: 10, token: token))
            }, onPage: onPage)
    }

    /// DescribeInstance: above all how the instance manages its users.
    package func describeInstance(_ instanceID: String) async throws(ConnectError) -> InstanceSummary {
        try await read(
            APICall(operation: "DescribeInstance", method: "GET", segments: ["instance", instanceID]),
            as: InstanceAnswer.self
        ).Instance
    }

    /// The query of a GET list.
    static func paging(size: Int, token: String?) -> [(name: String, value: String)] {
        [("maxResults", String(size))] + (token.map { [("nextToken", $0)] } ?? [])
    }
}
