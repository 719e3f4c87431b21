// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Foundation
import Localization
import Testing
import UserForm

@testable import ConnectAPI

struct ErrorTests {
    private func error(_ answer: Result<HTTPResponse, TransportFailure>) async throws -> ConnectError {
        try #require(
            await #expect(throws: ConnectError.self) {
                // What was refused for its credentials is sent again once, with new ones.
                try await makeClient(FakeTransport([answer, answer])).createUser(NewUser(), instanceID: "i")
            })
    }

    @Test func codeIsFoundInHeaderAndBody() async throws {
        let inHeader = try await error(
            .answer(
                400, #"{"message":"m","__type":"other"}"#,
                ["X-Amzn-ErrorType": "aws.connect#InvalidRequestException:http://x/"]))
        #expect(inHeader.code == "InvalidRequestException")
        #expect(inHeader.message == "m")
        for body in [
            #"{"code":"a#FooError","Message":"m"}"#, #"{"Code":"FooError","Message":"m"}"#,
            #"{"__type":"x#FooError:y","message":"m"}"#,
        ] {
            let inBody = try await error(.answer(400, body))
            #expect(inBody.code == "FooError")
            #expect(inBody.message == "m")
        }
    }

    @Test(arguments: [
        (
            Result<HTTPResponse, TransportFailure>.error(409, "DuplicateResourceException"),
            ConnectError.Kind.duplicate, CreateUserOutcome.exists
        ),
        (.error(429, "LimitExceededException"), .quotaExceeded, .notCreated),
        (.error(429, "ThrottlingException"), .throttled, .notCreatedYet),
        (.error(429, "TooManyRequestsException"), .throttled, .notCreatedYet),
        (.error(400, "InvalidRequestException"), .invalid, .notCreated),
        (.error(400, "InvalidParameterException"), .invalid, .notCreated),
        (.error(403, "AccessDeniedException"), .accessDenied, .notCreated),
        (.error(404, "ResourceNotFoundException"), .notFound, .notCreated),
        (.error(403, "InvalidSignatureException"), .credentials, .notCreated),
        (.error(403, "ExpiredTokenException"), .credentials, .notCreated),
        (.error(500, "InternalServiceException"), .internalFailure, .unknown),
        (.answer(502, "<html>Bad Gateway</html>"), .internalFailure, .unknown),
        (.answer(503, ""), .internalFailure, .unknown),
        (.answer(403, "<html>Forbidden</html>"), .notTheService, .unknown),
        (.answer(403, #"{"message":"Forbidden"}"#), .notTheService, .unknown),
        (.answer(429, "<html>Slow down</html>"), .throttled, .unknown),
        (.error(400, "ExpiredToken"), .credentials, .notCreated),
        (.error(400, "CodeOfTomorrowException"), .invalid, .notCreated),
        (.answer(307, ""), .notTheService, .notCreated),
        (.answer(400, "[1,2]"), .notTheService, .unknown),
        (.answer(200, "<html>"), .malformedAnswer, .unknown),
        (.answer(200, ""), .malformedAnswer, .unknown),
        (.answer(200, "{}"), .malformedAnswer, .unknown),
    ])
    func everyAnswerHasItsKindAndOutcome(
        answer: Result<HTTPResponse, TransportFailure>, kind: ConnectError.Kind, outcome: CreateUserOutcome
    ) async throws {
        let error = try await error(answer)
        #expect(error.kind == kind)
        #expect(CreateUserOutcome(error) == outcome)
        #expect(error.sentence.count > 3)
    }

    @Test func doubtFollowsFromWhetherTheRequestLeft() async throws {
        #expect(CreateUserOutcome(try await error(.lost(sent: true))) == .unknown)
        #expect(CreateUserOutcome(try await error(.lost(sent: false))) == .notCreated)
    }

    @Test func serversTextIsMadeSafeToShow() async throws {
        let error = try await error(
            .answer(400, "{\"Message\":\"a\\u001b[31mb\\u0007\\u202ec\"}", ["x-amzn-ErrorType": "X"]))
        #expect(error.message == "a [31mb  c")
    }

    @Test func requestIDIsKept() async throws {
        #expect(try await error(.error(400, "InvalidRequestException")).requestID == "r-1")
    }
}

struct ErrorLanguageTests {
    private static let errors = [
        ConnectError(
            operation: "CreateUser", kind: .malformedAnswer, own: Phrase("No answer to the request has come.")
        ),
        ConnectError(
            operation: "CreateUser",
            transport: TransportFailure(.timedOut, wasSent: true, host: "connect.example.com")),
    ]

    /// Why there are no credentials is put into words where it is found, long before anybody writes it down.
    @Test func credentialFailuresAreWrittenDownInEnglish() async throws {
        let configuration = try SharedConfiguration(
            config: "[profile p]\ncredential_process = /nowhere/program", credentials: "")
        let world = CredentialWorld(
            environment: Environment([:]), files: Files(home: nil, read: { _ in nil }),
            configuration: configuration, transport: FakeService(), now: { 0 }, sleep: { _ in }, region: "r",
            loginName: "jane")
        try await Language.$current.withValue(.german) {
            let plan = try CredentialPlanner(environment: Environment([:]), configuration: configuration)
                .find(profile: "p").plan
            let provider = try CredentialFactory.provider(of: plan, world: world)
            let found = await #expect(throws: AccessError.self) { try await provider.credentials() }
            let error = ConnectError(operation: "CreateUser", access: try #require(found))
            #expect(error.sentence.contains("kann nicht gestartet werden"))
            #expect(
                error.journalDetail
                    == "The credential_process of the profile “p” (/nowhere/program) cannot be started: "
                    + "No such file or directory.")
        }
    }

    /// The journal is read by administrators and by programs.
    @Test(arguments: errors) func journalIsEnglishWhateverTheOperatorSpeaks(_ error: ConnectError) {
        let english = error.sentence
        Language.$current.withValue(.german) {
            #expect(error.sentence != english)
            #expect(error.journalDetail == english)
        }
    }
}
