// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import TestSupport

/// A client that talks to a port of this machine by libcurl, as the program does.
struct WireClient: Sendable {
    /// Milliseconds after which a request that no answer will come to is given up.
    static let shortTimeout = 200

    let clock: FakeClock
    let client: ConnectClient

    /// `timeout` gives the milliseconds of a request where they are not the client's own; `arrival` is awaited
    /// when one that had left was not answered.
    init(
        port: UInt16, scheme: Endpoint.Scheme = .http, host: String = "127.0.0.1",
        credentials: (any CredentialProvider)? = nil,
        clock: FakeClock = FakeClock(), random: Double = 1,
        timeout: @escaping @Sendable (HTTPRequest) -> Int? = { _ in nil },
        arrival: @escaping @Sendable () async -> Void = {}
    ) {
        self.clock = clock
        client = makeClient(
            TimedTransport(timeout: timeout, arrival: arrival), clock: clock, random: random,
            endpoint: Endpoint(scheme: scheme, host: host, port: Int(port)), credentials: credentials)
    }
}

/// libcurl with time-outs of a test's own, so that it need not wait as long as an operator does.
final class TimedTransport: HTTPTransport {
    private let curl = CurlTransport()
    private let timeout: @Sendable (HTTPRequest) -> Int?
    private let arrival: @Sendable () async -> Void

    init(
        timeout: @escaping @Sendable (HTTPRequest) -> Int?, arrival: @escaping @Sendable () async -> Void
    ) {
        self.timeout = timeout
        self.arrival = arrival
    }

    deinit { curl.shutdown() }

    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        var request = request
        request.timeout = timeout(request) ?? request.timeout
        do throws(TransportFailure) {
            return try await curl.send(request)
        } catch {
            // A request that is given up early must not take effect later than a real one would.
            if error.wasSent { await arrival() }
            throw error
        }
    }
}

/// A request as a server read it.
struct WireRequest {
    private var head: [Substring]
    var body: Substring

    init(_ text: String) {
        let end = text.range(of: "\r\n\r\n")
        head = text[..<(end?.lowerBound ?? text.endIndex)].split(whereSeparator: \.isNewline)
        body = end.map { text[$0.upperBound...] } ?? ""
    }

    var method: String { head.first.map { String($0.prefix { $0 != " " }) } ?? "" }

    /// Without the query.
    var path: String {
        let target = head.first?.split(separator: " ").dropFirst().first ?? ""
        return String(target.prefix { $0 != "?" })
    }

    func header(_ name: String) -> String? {
        head.lazy.dropFirst().first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
    }

    /// Seconds since 1970 for which it is signed.
    var signingTime: Double? {
        header("X-Amz-Date").flatMap(SigningDate.init(timestamp:)).map { Double($0.secondsSince1970) }
    }
}
