// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import Foundation
import TestSupport
import Testing

struct CurlTransportTests {
    private func exchange(
        _ script: [LoopbackServer.Step], requests: Int = 1, method: String = "PUT", timeout: Int = 60_000,
        limit: Int = 1 << 20
    ) async throws -> (server: LoopbackServer, results: [Result<HTTPResponse, TransportFailure>]) {
        let server = try LoopbackServer(script)
        let transport = CurlTransport()
        defer {
            server.stop()
            transport.shutdown()
        }
        var results: [Result<HTTPResponse, TransportFailure>] = []
        for _ in 0..<requests {
            let request = HTTPRequest(
                endpoint: Endpoint(scheme: .http, host: "127.0.0.1", port: Int(server.port)), method: method,
                path: "/users/x", query: "a=1", headers: [HeaderField("X-Test", "1")],
                body: method == "GET" ? [] : Array("body".utf8), timeout: timeout, responseLimit: limit)
            do throws(TransportFailure) {
                results.append(.success(try await transport.send(request)))
            } catch {
                results.append(.failure(error))
            }
        }
        return (server, results)
    }

    private func failure(_ result: Result<HTTPResponse, TransportFailure>?) -> TransportFailure? {
        if case .failure(let failure)? = result { failure } else { nil }
    }

    @Test func requestGoesOutAsItWasMade() async throws {
        let (server, results) = try await exchange([
            .answer(LoopbackServer.ok("hello", headers: "x-amzn-RequestId: r1\r\nSecret: no\r\n"))
        ])
        let response = try #require(try results.first?.get())
        #expect(response.status == 200)
        #expect(response.body == Array("hello".utf8))
        #expect(response.header("X-Amzn-Requestid") == "r1")
        #expect(response.header("secret") == nil)
        let request = try #require(server.requests.first)
        #expect(request.hasPrefix("PUT /users/x?a=1 HTTP/1.1\r\n"))
        #expect(request.hasSuffix("\r\n\r\nbody"))
        #expect(!request.contains("Expect:"))
        #expect(!request.contains("Accept:"))
    }

    @Test func getHasNoBody() async throws {
        let (server, results) = try await exchange([.answer(LoopbackServer.ok())], method: "GET")
        #expect(try results.first?.get().status == 200)
        #expect(server.requests.first?.hasPrefix("GET ") == true)
        #expect(server.requests.first?.contains("Content-Length") == false)
    }

    /// It is kept for a minute, which all tests together may take between two steps of a task.
    @Test func connectionIsUsedAgain() async throws {
        let (server, results) = try await withTaskExecutorPreference(OwnThread()) {
            try await exchange(Array(repeating: .answer(LoopbackServer.ok()), count: 3), requests: 3)
        }
        #expect(results.compactMap { try? $0.get() }.count == 3)
        #expect(server.connectionCount == 1)
    }

    /// curl#18417: libcurl sends a request again by itself when a reused connection dies.
    @Test(arguments: [
        LoopbackServer.Step.close, .reset, .answerAndClose("HTTP/1.1 20"),
    ])
    func requestIsNeverSentTwiceOnAReusedConnection(death: LoopbackServer.Step) async throws {
        let (server, results) = try await withTaskExecutorPreference(OwnThread()) {
            try await exchange(
                [.answer(LoopbackServer.ok()), death, .answer(LoopbackServer.ok("second"))], requests: 2)
        }
        let failure = try #require(self.failure(results.last))
        #expect(failure.wasSent)
        #expect(server.requests.count == 2)
    }

    @Test func refusedConnectionHasSentNothing() async throws {
        let server = try LoopbackServer([])
        server.stop()
        let transport = CurlTransport()
        defer { transport.shutdown() }
        let failure = await #expect(throws: TransportFailure.self) {
            try await transport.send(
                HTTPRequest(
                    endpoint: Endpoint(scheme: .http, host: "127.0.0.1", port: Int(server.port)),
                    method: "PUT",
                    path: "/", body: [1]))
        }
        #expect(failure?.kind == .cannotConnect)
        #expect(failure?.wasSent == false)
    }

    @Test func plainHTTPLeavesThisMachineNever() async throws {
        let transport = CurlTransport()
        defer { transport.shutdown() }
        let failure = await #expect(throws: TransportFailure.self) {
            try await transport.send(
                HTTPRequest(
                    endpoint: Endpoint(scheme: .http, host: "connect.invalid"), method: "GET", path: "/"))
        }
        #expect(failure?.wasSent == false)
    }

    @Test func silenceEndsAtTheTimeOutAndCountsAsSent() async throws {
        let (_, results) = try await exchange([.silence], timeout: 300)
        #expect(failure(results.first)?.kind == .timedOut)
        #expect(failure(results.first)?.wasSent == true)
    }

    @Test func connectionLostBeforeTheAnswerCountsAsSent() async throws {
        for step in [
            LoopbackServer.Step.close, .answerAndClose("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"),
        ] {
            let (server, results) = try await exchange([step])
            #expect(failure(results.first)?.wasSent == true)
            #expect(server.requests.count == 1)
        }
    }

    @Test func tooLargeAnAnswerIsNotRead() async throws {
        let body = String(repeating: "x", count: 5_000)
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n\(body)\r\n0\r\n\r\n"
        for answer in [LoopbackServer.ok(body), chunked] {
            let (_, results) = try await exchange([.answer(answer)], limit: 1_000)
            #expect(failure(results.first)?.kind == .answerTooLarge)
        }
    }

    @Test func redirectIsNotFollowed() async throws {
        let (server, results) = try await exchange([
            .answer("HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        ])
        #expect(try results.first?.get().status == 307)
        #expect(server.requests.count == 1)
    }

    @Test func headersOf100ContinueAreNotThoseOfTheAnswer() async throws {
        let (_, results) = try await exchange([
            .answer(
                "HTTP/1.1 100 Continue\r\nx-amzn-RequestId: wrong\r\n\r\n"
                    + LoopbackServer.ok(headers: "x-amzn-RequestId: right\r\n"))
        ])
        let response = try #require(try results.first?.get())
        #expect(response.headers == [HeaderField("x-amzn-RequestId", "right")])
    }

    @Test func cancelledRequestEndsAtOnce() async throws {
        let server = try LoopbackServer([.silence])
        let transport = CurlTransport()
        defer {
            server.stop()
            transport.shutdown()
        }
        let task = Task {
            try await transport.send(
                HTTPRequest(
                    endpoint: Endpoint(scheme: .http, host: "127.0.0.1", port: Int(server.port)),
                    method: "GET", path: "/"))
        }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        let failure = await #expect(throws: TransportFailure.self) { try await task.value }
        #expect(failure?.kind == .cancelled)
    }
}
