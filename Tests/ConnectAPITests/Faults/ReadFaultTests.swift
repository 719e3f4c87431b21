// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Foundation
import Synchronization
import TestSupport
import Testing

/// Each read of the client under each fault, by libcurl against a real server.
struct ReadFaultTests {
    struct Row: Sendable {
        var faults: [WireFault]
        /// How often the service is asked while the fault lasts.
        var requests: Int
        var sentence: String
    }

    static let lost = "The connection to 127.0.0.1 was lost before its answer was complete."
    static let between = "Something between here and Amazon Connect answered with HTTP"

    static let rows = [
        Row(faults: [.closed, .reset, .halfAStatusLine, .truncatedBody], requests: 3, sentence: lost),
        Row(faults: [.silence, .drip], requests: 3, sentence: "127.0.0.1 did not answer in time."),
        Row(
            faults: [.malformedJSON, .jsonArray, .jsonNull, .emptyBody, .webPage], requests: 1,
            sentence: """
                The answer is not what Amazon Connect sends; perhaps a proxy has changed it. “connect-adduser doctor” \
                shows the way that requests take.
                """),
        Row(
            faults: [.sizedFlood, .chunkedFlood], requests: 1,
            sentence: "The answer of 127.0.0.1 is larger than any answer of Amazon Connect; it was not read."),
        Row(faults: [.webPage403], requests: 1, sentence: "\(between) 403"),
        Row(faults: [.multipleChoices], requests: 1, sentence: "\(between) 300"),
        Row(faults: [.movedPermanently], requests: 1, sentence: "\(between) 301"),
        Row(faults: [.found], requests: 1, sentence: "\(between) 302"),
        Row(faults: [.temporaryRedirect], requests: 1, sentence: "\(between) 307"),
        Row(faults: [.permanentRedirect], requests: 1, sentence: "\(between) 308"),
        Row(
            faults: [.throttled, .throttledWithWait], requests: 3,
            sentence: "Amazon Connect is busy for this account. Wait a moment and try again."),
        Row(
            faults: [.gateway429], requests: 3,
            sentence: "Amazon Connect or a gateway before it is busy (HTTP 429)."),
        Row(faults: [.internalFailure], requests: 3, sentence: "Amazon Connect failed inside (HTTP 500)."),
        Row(
            faults: [.unavailable], requests: 3,
            sentence: "Amazon Connect or a gateway before it failed (HTTP 503)."),
        Row(
            faults: [.webPage502], requests: 3,
            sentence: "Amazon Connect or a gateway before it failed (HTTP 502)."),
        Row(
            faults: [.gatewayTimeout], requests: 3,
            sentence: "Amazon Connect or a gateway before it failed (HTTP 504)."),
        Row(faults: [.accessDenied], requests: 1, sentence: "Your AWS identity is not allowed connect:"),
        Row(
            faults: [.unknownInstance], requests: 1,
            sentence: "Amazon Connect does not find the instance or something chosen."),
        // Asked for once more with credentials got anew.
        Row(
            faults: [.expiredToken], requests: 2,
            sentence: "Your AWS sign-in has ended. Sign in again and start anew."),
    ]

    static let cases = rows.flatMap { row in row.faults.map { (fault: $0, row: row) } }

    @Test func everyFaultHasARow() {
        #expect(Set(Self.cases.map(\.fault)) == Set(WireFault.allCases))
        #expect(Self.cases.count == WireFault.allCases.count)
    }

    private final class Count: Sendable {
        let value = Mutex(0)
    }

    /// A server that answers well but where a fault is planned; each answer is counted.
    private final class Service: Sendable {
        let server: LoopbackServer
        let wire: WireClient

        /// `then` is what comes for ever after the plan.
        init(_ read: ReadOperation, _ plan: [WireFault?], then last: WireFault? = nil) throws {
            let steps = Plan(plan, last)
            let server = try LoopbackServer { _ in
                steps.next()?.step(insteadOf: read.answer) ?? .answer(LoopbackServer.ok(read.answer))
            }
            self.server = server
            let sent = Count()
            wire = WireClient(
                port: server.port,
                timeout: { _ in
                    sent.value.withLock { $0 += 1 }
                    return steps.peek?.needsPatience == true ? WireClient.shortTimeout : nil
                },
                arrival: {
                    // What was given up on a busy machine may not have been read yet.
                    let deadline = Date(timeIntervalSinceNow: 60)
                    while server.requests.count < sent.value.withLock(\.self), Date() < deadline {
                        await Task.yield()
                    }
                })
        }

        deinit { server.stop() }
    }

    @Test(arguments: cases, [false, true])
    func faultThatLastsIsToldAfterSoManyRequests(
        _ fault: (fault: WireFault, row: Row), isReused: Bool
    ) async throws {
        for read in ReadOperation.all {
            let service = try Service(read, isReused ? [nil] : [], then: fault.fault)
            if isReused { #expect(try await read.perform(service.wire.client) == 1) }
            let error = await #expect(throws: ConnectError.self, "\(read.name)") {
                _ = try await read.perform(service.wire.client)
            }
            #expect(error?.sentence.hasPrefix(fault.row.sentence) == true, "\(read.name): \(error as Any)")
            #expect(error?.operation == read.name)
            let expected = fault.row.requests + (isReused ? 1 : 0)
            #expect(service.server.requests.count == expected, "\(read.name)")
        }
    }

    @Test(arguments: cases)
    func faultThatPassesIsNotNoticed(_ fault: (fault: WireFault, row: Row)) async throws {
        for read in ReadOperation.all {
            let service = try Service(read, [nil, fault.fault])
            #expect(try await read.perform(service.wire.client) == 1)
            guard fault.row.requests > 1 else {
                await #expect(throws: ConnectError.self) { _ = try await read.perform(service.wire.client) }
                continue
            }
            #expect(try await read.perform(service.wire.client) == 1, "\(read.name)")
            #expect(service.server.requests.count == 3, "\(read.name)")
        }
    }

    @Test func waitThatTheServiceAsksForIsKept() async throws {
        for read in ReadOperation.all {
            let service = try Service(read, [.throttledWithWait])
            #expect(try await read.perform(service.wire.client) == 1)
            #expect(service.wire.clock.sleeps == [2.5])
            #expect(service.wire.clock.notices == [.throttled(operation: read.name, seconds: 2.5)])
        }
    }

    // MARK: Before a request arrives

    @Test func refusedConnection() async throws {
        let wire = WireClient(port: try LoopbackServer.refusingPort())
        for read in ReadOperation.all {
            let error = await #expect(throws: ConnectError.self) { _ = try await read.perform(wire.client) }
            #expect(error?.sentence.hasPrefix("No connection to 127.0.0.1 (") == true)
            #expect(error?.isUnsent == true)
        }
        #expect(wire.clock.sleeps.count == 2 * ReadOperation.all.count)
    }

    @Test func unknownHost() async throws {
        // No label of a name may be that long, so no name server is asked.
        let host = String(repeating: "a", count: 70) + ".invalid"
        let wire = WireClient(port: 443, scheme: .https, host: host)
        for read in ReadOperation.all {
            let error = await #expect(throws: ConnectError.self) { _ = try await read.perform(wire.client) }
            #expect(
                error?.sentence
                    == "The name \(host) is not known. Check the region and this machine's DNS.")
            #expect(error?.isUnsent == true)
        }
    }

    @Test func connectionThatEndsBeforeTheRequestIsRead() async throws {
        for read in ReadOperation.all {
            let server = try LoopbackServer(closingUnread: 2) { _ in .answer(LoopbackServer.ok(read.answer)) }
            defer { server.stop() }
            let wire = WireClient(port: server.port)
            #expect(try await read.perform(wire.client) == 1)
            #expect(server.connectionCount == 3)
            #expect(server.requests.count == 1)
        }
    }

    @Test func timeOutBeforeTheRequestLeaves() async throws {
        // The greeting of TLS is what it never answers.
        let server = try LoopbackServer([])
        defer { server.stop() }
        let wire = WireClient(port: server.port, scheme: .https) { _ in WireClient.shortTimeout }
        for read in ReadOperation.all {
            let error = await #expect(throws: ConnectError.self) { _ = try await read.perform(wire.client) }
            #expect(error?.sentence == "127.0.0.1 could not be reached in time.")
            #expect(error?.isUnsent == true)
        }
        #expect(server.requests.isEmpty)
    }

    // MARK: Answers that are none yet

    @Test func continueBeforeTheAnswer() async throws {
        for read in ReadOperation.all {
            let server = try LoopbackServer([
                .answer("HTTP/1.1 100 Continue\r\n\r\n" + LoopbackServer.ok(read.answer))
            ])
            defer { server.stop() }
            #expect(try await read.perform(WireClient(port: server.port).client) == 1)
        }
    }

    @Test func pageMarkThatRepeats() async throws {
        for read in ReadOperation.all where read.isPaged {
            let server = try LoopbackServer { _ in
                .answer(LoopbackServer.ok(#"{"NextToken":"again",\#(read.answer.dropFirst())"#))
            }
            defer { server.stop() }
            let error = await #expect(throws: ConnectError.self) {
                _ = try await read.perform(WireClient(port: server.port).client)
            }
            #expect(
                error?.sentence.hasSuffix("What has arrived can be used; ask again for the rest.") == true)
            #expect(server.requests.count == 2, "\(read.name)")
        }
    }

    // MARK: The clock

    @Test(arguments: [3.0, 5, 60], [1.0, -1])
    func clockThatIsOff(minutes: Double, sign: Double) async throws {
        let isRefused = minutes > 4
        for read in ReadOperation.all {
            let server = try LoopbackServer { clockCheck($0, minutes: sign * minutes, read.answer) }
            defer { server.stop() }
            let wire = WireClient(port: server.port)
            #expect(try await read.perform(wire.client) == 1)
            #expect(server.requests.count == (isRefused ? 2 : 1))
            #expect(wire.clock.notices.count == (isRefused ? 1 : 0))
        }
    }
}

/// What a service does whose clock is so many minutes ahead: it takes signatures of the last and next five.
func clockCheck(_ request: String, minutes: Double, _ answer: String) -> LoopbackServer.Step {
    let now = FakeClock.start + minutes * 60
    let date = "Date: \(httpDate(now))\r\n"
    guard let signed = WireRequest(request).signingTime, abs(signed - now) < 300 else {
        return WireFault.refusal("403 Forbidden", "InvalidSignatureException", headers: date)
    }
    return .answer(LoopbackServer.ok(answer, headers: date))
}

extension ConnectError {
    /// Whether it is certain that nothing left this machine.
    var isUnsent: Bool { if case .transport(let failure) = kind { !failure.wasSent } else { false } }
}

/// Faults in the order in which requests meet them.
final class Plan: Sendable {
    private let faults: Mutex<[WireFault?]>
    private let last: WireFault?

    /// `last` is what comes for ever after the others.
    init(_ faults: [WireFault?], _ last: WireFault?) {
        self.faults = Mutex(faults)
        self.last = last
    }

    /// What the next request meets.
    var peek: WireFault? { faults.withLock { $0.first ?? last } }

    func next() -> WireFault? {
        faults.withLock { $0.isEmpty ? last : $0.removeFirst() }
    }
}
