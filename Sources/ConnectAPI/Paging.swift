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

    /// Reads a list page by page, one after the other, to its end or to the end of a pace's last page.
    ///
    /// - Returns: Whether there is no more of it.
    /// - Throws: `ConnectError`, also when the service gives the same token twice, which would never end.
    @discardableResult
    func readPages<P: Page>(
        _ type: P.Type, _ call: (_ token: String?) throws(ConnectError) -> APICall,
        pace: PagePace = .whole, onPage: ([P.Item]) -> Void
    ) async throws(ConnectError) -> Bool {
        var token: String?
        var seen: Set<String> = []
        repeat {
            if let pages = pace.pages, seen.count >= pages { return false }
            if token != nil, pace.pause > 0 { await world.sleep(pace.pause) }
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
        return true
    }
}

/// How much of a list is read, and how fast.
package struct PagePace: Sendable {
    /// The most pages; `nil` for all.
    package var pages: Int?
    /// Seconds between two pages.
    package var pause = 0.0

    /// All of it, one page right after the other.
    package static let whole = PagePace()

    package init(pages: Int? = nil, pause: Double = 0) {
        self.pages = pages
        self.pause = pause
    }
}
