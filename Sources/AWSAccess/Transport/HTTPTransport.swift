// SPDX-License-Identifier: Apache-2.0

/// Carries a request and brings the answer.
package protocol HTTPTransport: Sendable {
    /// Sends a request once; it never sends it a second time and follows no redirect.
    ///
    /// - Throws: `TransportFailure` when there is no complete answer, with whether the request has left.
    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse
}
