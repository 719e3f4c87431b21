// SPDX-License-Identifier: Apache-2.0

package import AWSAccess
import AWSSigning
import FoundationEssentials

/// Amazon Connect's API, typed: signs, sends, reads answers, retries reads.
///
/// Operations are named as in the model. CreateUser is sent once and never again by this client.
package struct ConnectClient: Sendable {
    /// What the client needs of the world besides the network.
    package struct World: Sendable {
        /// Seconds since 1970.
        package var now: @Sendable () -> Double
        /// Waits for so many seconds; returns early when the task is cancelled.
        package var sleep: @Sendable (Double) async -> Void
        /// A number from 0 up to 1.
        package var random: @Sendable () -> Double
        /// Hears what the operator should know while requests are under way.
        package var notify: @Sendable (ClientNotice) -> Void

        package init(
            now: @escaping @Sendable () -> Double, sleep: @escaping @Sendable (Double) async -> Void,
            random: @escaping @Sendable () -> Double,
            notify: @escaping @Sendable (ClientNotice) -> Void = { _ in }
        ) {
            self.now = now
            self.sleep = sleep
            self.random = random
            self.notify = notify
        }

        /// The same world, with somebody who hears what happens.
        package func notifying(_ notify: @escaping @Sendable (ClientNotice) -> Void) -> World {
            World(now: now, sleep: sleep, random: random, notify: notify)
        }

        /// The clock and the randomness of this machine.
        package static let live = World(
            now: { Date().timeIntervalSince1970 },
            sleep: { seconds in try? await Task.sleep(for: .seconds(seconds)) },
            random: { Double.random(in: 0..<1) })
    }

    /// What environment and profile say about trying again and about the clock.
    package struct Settings: Sendable, Equatable {
        /// Attempts of a read in all (`AWS_MAX_ATTEMPTS`, `max_attempts`); 1 for never again.
        package var maximumAttempts = RetryPolicy.defaultAttempts
        /// `AWS_DISABLE_CLOCK_SKEW_CORRECTION`, `disable_clock_skew_correction`.
        package var correctsClock = true

        package init() {}

        package init(environment: Environment, profile: [String: String]) {
            if let text = environment["AWS_MAX_ATTEMPTS"] ?? profile["max_attempts"], let count = Int(text) {
                maximumAttempts = max(1, count)
            }
            correctsClock =
                !(environment.flag("AWS_DISABLE_CLOCK_SKEW_CORRECTION")
                ?? (profile["disable_clock_skew_correction"]?.lowercased() == "true"))
        }
    }

    private let transport: any HTTPTransport
    private let endpoint: Endpoint
    private let region: String
    private let provider: any CredentialProvider
    private let settings: Settings
    let world: World
    private let signer = Signer()
    private let quota = RetryQuota()
    private let clock = ServiceClock()

    package init(
        transport: any HTTPTransport, endpoint: Endpoint, region: String, credentials: any CredentialProvider,
        settings: Settings = Settings(), world: World = .live
    ) {
        self.transport = transport
        self.endpoint = endpoint
        self.region = region
        provider = credentials
        self.settings = settings
        self.world = world
    }

    /// Sends a read, again after a pause where the failure is one that passes, and decodes the answer.
    func read<Answer: Decodable>(_ call: APICall, as type: Answer.Type) async throws(ConnectError) -> Answer {
        try await sendPatiently(call) { response throws(ConnectError) in
            try decode(response, of: call, as: type)
        }
    }

    /// Sends a request that does no harm twice, again after a pause where the failure is one that passes; its answer
    /// tells nothing but that it was carried out.
    func carryOut(_ call: APICall) async throws(ConnectError) {
        try await sendPatiently(call) { _ throws(ConnectError) in }
    }

    private func sendPatiently<Answer>(
        _ call: APICall, reading: (HTTPResponse) throws(ConnectError) -> Answer
    ) async throws(ConnectError) -> Answer {
        var attempt = 0
        while true {
            do throws(ConnectError) {
                let answer = try await send(call)
                quota.refund()
                return try reading(answer)
            } catch {
                attempt += 1
                guard
                    let delay = RetryPolicy.delay(
                        after: error, attempt: attempt, of: settings.maximumAttempts, random: world.random()),
                    quota.take(for: error), !Task.isCancelled
                else { throw error }
                if error.kind == .throttled {
                    world.notify(.throttled(operation: call.operation, seconds: delay))
                }
                await world.sleep(delay)
                // Who has cancelled during the pause wants no further request.
                if Task.isCancelled { throw error }
            }
        }
    }

    /// Sends a request exactly once and decodes the answer.
    ///
    /// Sent again are only those that the service refused before it ran them: for the clock or for credentials
    /// that have ended, once each.
    func sendOnce<Answer: Decodable>(_ call: APICall, as type: Answer.Type) async throws(ConnectError)
        -> Answer
    {
        try decode(try await send(call), of: call, as: type)
    }

    private func send(_ call: APICall) async throws(ConnectError) -> HTTPResponse {
        var isClockCorrected = false
        var isRenewed = false
        while true {
            let keys = try await keys(for: call)
            let offset = settings.correctsClock ? clock.offset : 0
            let request = try signed(call, with: keys, offset: offset)
            let sent = world.now()
            let response: HTTPResponse
            do {
                response = try await transport.send(request)
            } catch {
                throw ConnectError(operation: call.operation, transport: error)
            }
            let skew = clock.measure(response, sent: sent, received: world.now())
            if (200..<300).contains(response.status) {
                report(skew)
                return response
            }
            let error = ConnectError(operation: call.operation, response: response)
            // Signed with the service's time already, another signature would be refused as well.
            let isLate = clock.isWrong(by: skew.map { $0 - offset })
            if error.mayComeFromTheClock, settings.correctsClock, !isClockCorrected, isLate {
                isClockCorrected = true
                report(skew)
            } else if error.isExpiredSignIn, !isRenewed {
                isRenewed = true
                provider.forget(keys)
            } else {
                throw error
            }
        }
    }

    /// Seconds that a clock may be off before requests are corrected.
    package static let toleratedSkew = ServiceClock.tolerance

    /// How many seconds this machine's clock is behind the service's by the last answer; `nil` before the first.
    package var clockSkew: Double? { clock.lastSkew }

    private func report(_ skew: Double?) {
        if let skew, clock.isWrong(by: skew), clock.shouldTell() {
            world.notify(.clockIsWrong(seconds: skew, isCorrected: settings.correctsClock))
        }
    }

    private func keys(for call: APICall) async throws(ConnectError) -> Credentials {
        do {
            return try await provider.credentials()
        } catch {
            throw ConnectError(operation: call.operation, access: error)
        }
    }

    private func signed(
        _ call: APICall, with keys: Credentials, offset: Double
    ) throws(ConnectError) -> HTTPRequest {
        let path = try call.path()
        var headers = [HeaderField("Host", endpoint.hostHeader)]
        if !call.body.isEmpty { headers.append(HeaderField("Content-Type", "application/json")) }
        let signable = SignableRequest(
            method: call.method, path: endpoint.basePath + path, query: call.query, headers: headers,
            body: call.body)
        do {
            headers += try signer.sign(
                signable, with: keys, region: region, service: "connect",
                at: SigningDate(secondsSince1970: Int64(world.now() + offset)))
        } catch {
            throw ConnectError(operation: call.operation, kind: .credentials, message: error.description)
        }
        headers.append(HeaderField("User-Agent", "connect-adduser"))
        return HTTPRequest(
            endpoint: endpoint, method: call.method, path: path, query: call.query, headers: headers,
            body: call.body, timeout: call.timeout, responseLimit: call.responseLimit)
    }

    private func decode<Answer: Decodable>(
        _ response: HTTPResponse, of call: APICall, as type: Answer.Type
    ) throws(ConnectError) -> Answer {
        do {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .secondsSince1970
            return try decoder.decode(type, from: Data(response.body))
        } catch {
            throw ConnectError(operation: call.operation, unreadable: response)
        }
    }
}
