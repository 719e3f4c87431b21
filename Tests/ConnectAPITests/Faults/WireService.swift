// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Synchronization
import TestSupport

/// What a request meets: a fault, before or after it was carried out.
struct WireEvent: Sendable {
    var fault: WireFault
    var isCarriedOut = false
}

/// Amazon Connect's users behind a real server, with faults on the wire, and a client of it.
///
/// What `users` holds is the truth that a verdict is measured by.
final class WireService: Sendable {
    let users: FakeService
    let server: LoopbackServer
    let wire: WireClient
    private let plan: Mutexed<[String: [WireEvent]]>
    private let faultsOfCreations: Mutexed<[WireFault?]>
    private let met: Mutexed<Int>

    init(
        _ faults: [String: [WireEvent]], lag: Double = 0, random: Double = 1,
        credentials: (any CredentialProvider)? = nil
    ) throws {
        let clock = FakeClock()
        let users = FakeService(clock: clock, lag: lag)
        let plan = Mutexed(faults)
        let creationFaults = Mutexed<[WireFault?]>([])
        let met = Mutexed(0)
        let server = try LoopbackServer { text in
            let request = WireRequest(text).plain
            let event = plan.value.withLock { plan in
                plan[request.operation]?.isEmpty == false ? plan[request.operation]?.removeFirst() : nil
            }
            if request.operation == "CreateUser" { creationFaults.value.withLock { $0.append(event?.fault) } }
            if event != nil { met.value.withLock { $0 += 1 } }
            guard let event else { return Self.answer(to: text, users) }
            let answer = event.isCarriedOut ? Self.text(of: users.handle(request)) : LoopbackServer.ok()
            return event.fault.step(insteadOf: WireRequest(answer).body.description)
        }
        self.users = users
        self.server = server
        self.plan = plan
        faultsOfCreations = creationFaults
        self.met = met
        let left = Mutexed(0)
        wire = WireClient(
            port: server.port, credentials: credentials, clock: clock, random: random,
            timeout: { request in
                left.value.withLock { $0 += 1 }
                let next = plan.value.withLock { $0[request.operation]?.first }
                return next?.fault.needsPatience == true ? WireClient.shortTimeout : nil
            },
            arrival: {
                let deadline = Date(timeIntervalSinceNow: 10)
                while server.requests.count < left.value.withLock(\.self), Date() < deadline {
                    await Task.yield()
                }
            })
    }

    deinit { server.stop() }

    /// From now on nothing goes wrong.
    func relent() {
        plan.value.withLock { $0 = [:] }
    }

    /// What a service without faults does.
    static func answer(to request: String, _ users: FakeService) -> LoopbackServer.Step {
        .answer(text(of: users.handle(WireRequest(request).plain)))
    }

    /// How often the creation of a user was asked for.
    var creations: Int { creationFaults.count }
    /// What each of these requests met.
    var creationFaults: [WireFault?] { faultsOfCreations.value.withLock(\.self) }
    /// How many faults have happened so far.
    var faultsMet: Int { met.value.withLock(\.self) }

    private static func text(of result: Result<HTTPResponse, TransportFailure>) -> String {
        guard case .success(let response) = result else { return "" }
        let headers = response.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return LoopbackServer.answer(
            "\(response.status) Answer", String(decoding: response.body, as: UTF8.self), headers: headers)
    }
}

extension WireRequest {
    /// As the client made it.
    var plain: HTTPRequest {
        HTTPRequest(
            endpoint: Endpoint(host: "localhost"), method: method, path: path, body: Array(body.utf8))
    }
}

/// A value that several closures share.
private final class Mutexed<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) {
        self.value = Mutex(value)
    }
}
