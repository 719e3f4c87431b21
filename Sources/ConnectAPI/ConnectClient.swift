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

        package init(
            now: @escaping @Sendable () -> Double, sleep: @escaping @Sendable (Double) async -> Void,
            random: @escaping @Sendable () -> Double
        ) {
            self.now = now
            self.sleep = sleep
            self.random = random
        }

        /// The clock and the randomness of this machine.
        package static let live = World(
            now: { Date().timeIntervalSince1970 },
            sleep: { seconds in try? await Task.sleep(for: .seconds(seconds)) },
            random: { Double.random(in: 0..<1) })
    }

    private let transport: any HTTPTransport
    private let endpoint: Endpoint
    private let region: String
    private let provider: any CredentialProvider
    private let world: World
    private let signer = Signer()
    private let quota = RetryQuota()

    package init(
        transport: any HTTPTransport, endpoint: Endpoint, region: String, credentials: any CredentialProvider,
        world: World = .live
    ) {
        self.transport = transport
        self.endpoint = endpoint
        self.region = region
        provider = credentials
        self.world = world
    }

    /// Sends a read, again after a pause where the failure is one that passes, and decodes the answer.
    func read<Answer: Decodable>(_ call: APICall, as type: Answer.Type) async throws(ConnectError) -> Answer {
        var attempt = 0
        while true {
            do throws(ConnectError) {
                let answer = try await send(call)
                quota.refund()
                return try decode(answer, of: call, as: type)
            } catch {
                attempt += 1
                guard let delay = RetryPolicy.delay(after: error, attempt: attempt, random: world.random()),
                    quota.take(for: error), !Task.isCancelled
                else { throw error }
                await world.sleep(delay)
            }
        }
    }

    /// Sends a request exactly once and decodes the answer.
    func sendOnce<Answer: Decodable>(_ call: APICall, as type: Answer.Type) async throws(ConnectError)
        -> Answer
    {
        try decode(try await send(call), of: call, as: type)
    }

    private func send(_ call: APICall) async throws(ConnectError) -> HTTPResponse {
        let request = try await signed(call)
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw ConnectError(operation: call.operation, transport: error)
        }
        guard (200..<300).contains(response.status) else {
            throw ConnectError(operation: call.operation, response: response)
        }
        return response
    }

    private func signed(_ call: APICall) async throws(ConnectError) -> HTTPRequest {
        let keys: Credentials
        do {
            keys = try await provider.credentials()
        } catch {
            throw ConnectError(operation: call.operation, kind: .credentials, message: error.description)
        }
        let path = try call.path()
        var headers = [HeaderField("Host", endpoint.hostHeader)]
        if !call.body.isEmpty { headers.append(HeaderField("Content-Type", "application/json")) }
        let signable = SignableRequest(
            method: call.method, path: endpoint.basePath + path, query: call.query, headers: headers,
            body: call.body)
        do {
            headers += try signer.sign(
                signable, with: keys, region: region, service: "connect",
                at: SigningDate(secondsSince1970: Int64(world.now())))
        } catch {
            throw ConnectError(operation: call.operation, kind: .credentials, message: error.description)
        }
        headers.append(HeaderField("User-Agent", "connect-adduser"))
        return HTTPRequest(
            endpoint: endpoint, method: call.method, path: path, query: call.query, headers: headers,
            body: call.body, timeout: call.timeout)
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
