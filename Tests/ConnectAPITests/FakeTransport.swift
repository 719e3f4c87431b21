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
    /// Called when a request has been taken, before it is answered.
    private let onRequest: @Sendable () -> Void

    var requests: [HTTPRequest] { sent.withLock { $0 } }

    init(_ script: [Result<HTTPResponse, TransportFailure>], onRequest: @escaping @Sendable () -> Void = {}) {
        self.script = Mutex(script)
        self.onRequest = onRequest
    }

    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        sent.withLock { $0.append(request) }
        onRequest()
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
        failed(.connectionLost, sent: sent)
    }

    static func failed(_ kind: TransportFailure.Kind, sent: Bool) -> Self {
        .failure(TransportFailure(kind, wasSent: sent, host: "fake", detail: "what libcurl says"))
    }

    /// CreateUser's success.
    static var created: Self { .answer(200, #"{"UserId":"u","UserArn":"a"}"#) }

    /// A refusal of the signature by a service whose clock is so many seconds ahead of this machine's.
    static func skewed(by seconds: Double, code: String = "InvalidSignatureException", age: String? = nil)
        -> Self
    {
        var headers = ["x-amzn-ErrorType": code, "Date": httpDate(FakeClock.start + seconds)]
        headers["Age"] = age
        return .answer(403, #"{"message":"Signature expired: a is now earlier than b"}"#, headers)
    }
}

/// A time as HTTP writes it.
func httpDate(_ secondsSince1970: Double) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.string(from: Date(timeIntervalSince1970: secondsSince1970))
}

/// Time that passes only where a test lets it; notes how long the client would have waited and what it told.
final class FakeClock: Sendable {
    /// 4 March 2026, 05:06:07 UTC.
    static let start = 1_772_600_767.0

    private let time = Mutex(FakeClock.start)
    private let slept = Mutex<[Double]>([])
    private let told = Mutex<[ClientNotice]>([])
    private let onSleep: @Sendable () -> Void

    var now: Double { time.withLock { $0 } }
    var sleeps: [Double] { slept.withLock { $0 } }
    var notices: [ClientNotice] { told.withLock { $0 } }

    /// `onSleep` is called when somebody begins to wait.
    init(onSleep: @escaping @Sendable () -> Void = {}) {
        self.onSleep = onSleep
    }

    func advance(by seconds: Double) {
        time.withLock { $0 += seconds }
    }

    func world(random: Double = 1) -> ConnectClient.World {
        .init(
            now: { self.now },
            sleep: { seconds in
                self.slept.withLock { $0.append(seconds) }
                self.advance(by: seconds)
                self.onSleep()
            },
            random: { random }, notify: { notice in self.told.withLock { $0.append(notice) } })
    }
}

func makeClient(
    _ transport: any HTTPTransport, clock: FakeClock = FakeClock(), random: Double = 1,
    settings: ConnectClient.Settings = .init(),
    endpoint: Endpoint = Endpoint(host: "connect.us-west-2.amazonaws.com"),
    credentials: (any CredentialProvider)? = nil
) -> ConnectClient {
    ConnectClient(
        transport: transport, endpoint: endpoint, region: "us-west-2",
        credentials: credentials
            ?? StaticProvider(
                name: "test",
                credentials: Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")),
        settings: settings, world: clock.world(random: random))
}

extension HTTPRequest {
    /// The time for which the request is signed, in seconds since 1970.
    var signingTime: Double? {
        headers.first { $0.name == "X-Amz-Date" }.flatMap { SigningDate(timestamp: $0.value) }
            .map { Double($0.secondsSince1970) }
    }

    /// The operation that the request is, as the model names it.
    var operation: String {
        switch (method, path.split(separator: "/").first) {
        case ("PUT", "users"): "CreateUser"
        case ("GET", "users"): "DescribeUser"
        case ("GET", "users-summary"): "ListUsers"
        case ("POST", "search-users"): "SearchUsers"
        case ("POST", "users"): "AssociateUserProficiencies"
        default: "\(method) \(path)"
        }
    }
}
