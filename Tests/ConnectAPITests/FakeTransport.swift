// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Synchronization

/// Answers from a script and keeps what was asked.
final class FakeTransport: HTTPTransport {
    private let script: Mutex<[Result<HTTPResponse, TransportFailure>]>
    private let sent = Mutex<[HTTPRequest]>([])

    var requests: [HTTPRequest] { sent.withLock { $0 } }

    init(_ script: [Result<HTTPResponse, TransportFailure>]) {
        self.script = Mutex(script)
    }

    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        sent.withLock { $0.append(request) }
        let result = script.withLock { script in
            script.isEmpty
                ? .failure(TransportFailure(.connectionLost, wasSent: true, host: "fake"))
                : script.removeFirst()
        }
        return try result.get()
    }
}

extension Result where Success == HTTPResponse, Failure == TransportFailure {
    static func answer(_ status: Int = 200, _ body: String, _ headers: [String: String] = [:]) -> Self {
        .success(
            HTTPResponse(
                status: status, headers: headers.map { HeaderField($0.key, $0.value) }, body: Array(body.utf8)
            ))
    }

    static func error(_ status: Int, _ code: String, _ message: String = "text") -> Self {
        .answer(
            status, "{\"Message\":\"\(message)\"}", ["x-amzn-ErrorType": code, "x-amzn-RequestId": "r-1"])
    }

    static func lost(sent: Bool) -> Self {
        .failure(TransportFailure(.connectionLost, wasSent: sent, host: "fake"))
    }
}

/// Notes how long the client would have waited.
final class FakeClock: Sendable {
    private let slept = Mutex<[Double]>([])
    var sleeps: [Double] { slept.withLock { $0 } }

    func world(random: Double = 1) -> ConnectClient.World {
        .init(
            now: { 1_772_600_767 }, sleep: { seconds in self.slept.withLock { $0.append(seconds) } },
            random: { random })
    }
}

func makeClient(_ transport: FakeTransport, clock: FakeClock = FakeClock(), random: Double = 1)
    -> ConnectClient
{
    ConnectClient(
        transport: transport, endpoint: Endpoint(host: "connect.us-west-2.amazonaws.com"),
        region: "us-west-2",
        credentials: StaticProvider(
            name: "test", credentials: Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")),
        world: clock.world(random: random))
}
