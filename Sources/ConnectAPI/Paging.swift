// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Localization

/// An answer that is one page of a list.
protocol Page: Decodable {
    associatedtype Item
    var items: [Item] { get }
    /// Absent or empty on the last page.
    var NextToken: String? { get }
}

extension ConnectClient {
    /// No list of an instance is longer than this many pages; an endless one is a fault of the service.
    private static let mostPages = 1_000

    /// Reads a list page by page, one after the other, to its end.
    ///
    /// - Throws: `ConnectError`, also when the service gives the same token twice, which would never end.
    func readPages<P: Page>(
        _ type: P.Type, _ call: (_ token: String?) throws(ConnectError) -> APICall,
        onPage: ([P.Item]) -> Void
    ) async throws(ConnectError) {
        var token: String?
        var seen: Set<String> = []
        repeat {
            let next = try call(token)
            let page = try await read(next, as: type)
            onPage(page.items)
            token = page.NextToken.flatMap { $0.isEmpty ? nil : $0 }
            if let token, !seen.insert(token).inserted || seen.count > Self.mostPages {
                throw ConnectError(
                    operation: next.operation, kind: .malformedAnswer,
                    own: Phrase(
                        """
                        The list does not end: the service gave the same page mark twice. What has arrived can be \
                        used; ask again for the rest.
                        """))
            }
        } while token != nil
    }
}
