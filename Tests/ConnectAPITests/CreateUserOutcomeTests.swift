// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Testing
import UserForm

/// What CreateUser may leave behind, row by row, each through the client as it is.
struct CreateUserOutcomeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var script: [Result<HTTPResponse, TransportFailure>]
        /// `nil` when the user was created.
        var outcome: CreateUserOutcome?
        var requests = 1

        init(
            _ name: String, _ script: [Result<HTTPResponse, TransportFailure>], _ outcome: CreateUserOutcome?,
            requests: Int = 1
        ) {
            testDescription = name
            // Whatever is sent beyond the script would create the user.
            self.script = script + [.created]
            self.outcome = outcome
            self.requests = requests
        }
    }

    static let rows = [
        Row("not sent: name not known", [.failed(.cannotResolve, sent: false)], .notCreated),
        Row("not sent: no connection", [.failed(.cannotConnect, sent: false)], .notCreated),
        Row("not sent: no TLS", [.failed(.tlsFailed, sent: false)], .notCreated),
        Row("not sent: timed out", [.failed(.timedOut, sent: false)], .notCreated),
        Row("not sent: proxy refuses the tunnel", [.failed(.connectionLost, sent: false)], .notCreated),
        Row("not sent: cancelled before", [.failed(.cancelled, sent: false)], .notCreated),
        Row("not sent: no libcurl", [.failed(.libraryMissing, sent: false)], .notCreated),

        Row("200", [.created], nil),

        Row("200: no body", [.answer(200, "")], .unknown),
        Row("200: web page", [.answer(200, "<html>")], .unknown),
        Row("200: without ids", [.answer(200, "{}")], .unknown),
        Row("200: an array", [.answer(200, "[]")], .unknown),
        Row("200: cut off", [.answer(200, #"{"UserId":"u","Us"#)], .unknown),
        Row("204", [.answer(204, "")], .unknown),

        Row("400 with a code", [.error(400, "InvalidRequestException")], .notCreated),
        Row("400 with another code", [.error(400, "InvalidParameterException")], .notCreated),
        Row("403 with a code", [.error(403, "AccessDeniedException")], .notCreated),
        Row("403 unknown key", [.error(403, "UnrecognizedClientException")], .notCreated),
        Row("404 with a code", [.error(404, "ResourceNotFoundException")], .notCreated),
        Row("400 without a code", [.answer(400, #"{"message":"no"}"#)], .unknown),
        Row("403 web page", [.answer(403, "<html>Forbidden</html>")], .unknown),
        Row("404 web page", [.answer(404, "<html>Not Found</html>")], .unknown),

        Row("403 for the clock, then right", [.skewed(by: 600), .created], nil, requests: 2),
        Row(
            "403 for the clock, twice", [.skewed(by: 600), .skewed(by: 600)], .notCreated, requests: 2),
        Row("403 for the signature, clock right", [.skewed(by: 10)], .notCreated),
        Row("expired token, then right", [.error(403, "ExpiredTokenException"), .created], nil, requests: 2),
        Row(
            "expired token, twice",
            [.error(403, "ExpiredTokenException"), .error(403, "ExpiredTokenException")], .notCreated,
            requests: 2),
        Row(
            "clock, then token, then right",
            [.skewed(by: 600), .error(403, "ExpiredTokenException"), .created], nil, requests: 3),

        Row("409", [.error(409, "DuplicateResourceException")], .exists),
        Row("409 web page", [.answer(409, "<html>Conflict</html>")], .unknown),

        Row("429 throttling", [.error(429, "ThrottlingException")], .notCreatedYet),
        Row("429 too many requests", [.error(429, "TooManyRequestsException")], .notCreatedYet),
        Row("429 without a code", [.answer(429, "<html>Slow down</html>")], .unknown),
        Row("429 quota of the instance", [.error(429, "LimitExceededException")], .notCreated),

        Row("500 with a code", [.error(500, "InternalServiceException")], .unknown),
        Row("500 empty", [.answer(500, "")], .unknown),
        Row("502 web page", [.answer(502, "<html>Bad Gateway</html>")], .unknown),
        Row("503", [.answer(503, "{}")], .unknown),
        Row("504", [.answer(504, "<html>Gateway Timeout</html>")], .unknown),

        Row("sent: answer cut off", [.failed(.connectionLost, sent: true)], .unknown),
        Row("sent: timed out", [.failed(.timedOut, sent: true)], .unknown),
        Row("sent: second sending stopped", [.failed(.resendStopped, sent: true)], .unknown),
        Row("sent: too large an answer", [.failed(.answerTooLarge, sent: true)], .unknown),
        Row("sent: cancelled", [.failed(.cancelled, sent: true)], .unknown),
        Row("sent: new connection refused", [.failed(.cannotConnect, sent: true)], .unknown),
        Row("sent: new connection without TLS", [.failed(.tlsFailed, sent: true)], .unknown),
        Row("sent: name not known any more", [.failed(.cannotResolve, sent: true)], .unknown),

        Row("301", [.answer(301, "")], .notCreated),
        Row("302", [.answer(302, "<html>Sign in</html>")], .notCreated),
        Row("307", [.answer(307, "")], .notCreated),
        Row("308", [.answer(308, "")], .notCreated),
    ]

    @Test(arguments: rows)
    func everyEndOfCreateUserHasItsOutcome(row: Row) async {
        let transport = FakeTransport(row.script)
        var outcome: CreateUserOutcome?
        do throws(ConnectError) {
            let created = try await makeClient(transport).createUser(NewUser(), instanceID: "i")
            #expect(created.userID == "u")
        } catch {
            outcome = CreateUserOutcome(error)
            #expect(error.sentence.hasSuffix(".") || error.sentence.hasSuffix(error.message))
            #expect(!error.sentence.hasPrefix(" ") && !error.sentence.contains("()"))
        }
        #expect(outcome == row.outcome)
        #expect(transport.requests.count == row.requests)
    }

    @Test func labelThatVanishesIsRefusedBeforeItIsSent() async throws {
        let transport = FakeTransport([.created])
        let error = try #require(
            await #expect(throws: ConnectError.self) {
                try await makeClient(transport).createUser(NewUser(), instanceID: "..")
            })
        #expect(CreateUserOutcome(error) == .notCreated)
        #expect(transport.requests.isEmpty)
    }

    @Test func keysThatCannotBeHadSendNothing() async throws {
        let transport = FakeTransport([.created])
        let error = try #require(
            await #expect(throws: ConnectError.self) {
                try await makeClient(transport, credentials: NoKeys()).createUser(NewUser(), instanceID: "i")
            })
        #expect(CreateUserOutcome(error) == .notCreated)
        #expect(error.sentence == "The sign-in has ended. Run aws sso login.")
        #expect(transport.requests.isEmpty)
    }
}

/// A source of keys that has none.
private struct NoKeys: CredentialProvider {
    let name = "none"
    func credentials() async throws(AccessError) -> Credentials {
        throw AccessError("The sign-in has ended. Run aws sso login.")
    }
    func forget(_ credentials: Credentials) {}
}
