// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Foundation
import Testing
import UserForm

struct RetryTests {
    typealias Answer = Result<HTTPResponse, TransportFailure>

    private static let instance = Answer.answer(200, #"{"Instance":{"Id":"i"}}"#)

    private func attempts(_ maximum: Int) -> ConnectClient.Settings {
        var settings = ConnectClient.Settings()
        settings.maximumAttempts = maximum
        return settings
    }

    @Test func readsAreTriedThreeTimesWithJitteredPauses() async throws {
        let clock = FakeClock()
        let transport = FakeTransport([
            .error(429, "TooManyRequestsException"), .lost(sent: true), Self.instance,
        ])
        _ = try await makeClient(transport, clock: clock, random: 0.5).describeInstance("i")
        #expect(clock.sleeps == [0.5, 0.05])
    }

    @Test func retryEndsWithTheLastError() async {
        let transport = FakeTransport(
            [.error(500, "InternalServiceException"), .lost(sent: true)]
                + Array(repeating: .error(429, "ThrottlingException"), count: 9))
        let error = await #expect(throws: ConnectError.self) {
            try await makeClient(transport).describeInstance("i")
        }
        #expect(error?.kind == .throttled)
        #expect(transport.requests.count == 3)
    }

    @Test func pausesOfAThrottledReadAreToldEachTime() async throws {
        let clock = FakeClock()
        let busy = Answer.error(429, "ThrottlingException")
        _ = try await makeClient(FakeTransport([busy, busy, Self.instance]), clock: clock)
            .describeInstance("i")
        #expect(
            clock.notices == [
                .throttled(operation: "DescribeInstance", seconds: 1),
                .throttled(operation: "DescribeInstance", seconds: 2),
            ])
        #expect(clock.sleeps == [1, 2])
    }

    /// Milliseconds are asked for, at most 5 s beyond our own pause are given; nonsense is passed over.
    @Test(arguments: [
        ("3000", 3.0), ("99000", 6), ("0", 1), ("-5000", 1), ("soon", 1), ("nan", 1), ("inf", 6),
        ("1e999", 6),
    ])
    func serviceMaySayHowLongToWait(header: String, seconds: Double) async throws {
        let clock = FakeClock()
        let transport = FakeTransport([
            .answer(429, "{}", ["x-amzn-ErrorType": "ThrottlingException", "x-amz-retry-after": header]),
            Self.instance,
        ])
        _ = try await makeClient(transport, clock: clock).describeInstance("i")
        #expect(clock.sleeps == [seconds])
    }

    @Test(arguments: [
        ("AccessDeniedException", 403), ("ResourceNotFoundException", 404),
        ("InvalidParameterException", 400), ("InvalidRequestException", 400),
        ("LimitExceededException", 429), ("InvalidSignatureException", 403),
        ("DuplicateResourceException", 409),
    ])
    func refusalsAreNotRetried(code: String, status: Int) async {
        let transport = FakeTransport([.error(status, code), Self.instance])
        await #expect(throws: ConnectError.self) { try await makeClient(transport).describeInstance("i") }
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        Answer.failed(.tlsFailed, sent: false), .failed(.libraryMissing, sent: false),
        .failed(.cancelled, sent: true), .failed(.answerTooLarge, sent: true), .answer(200, "<html>"),
        .answer(307, ""), .answer(403, "<html>"),
    ])
    func failuresThatDoNotPassAreNotRetried(answer: Answer) async {
        let transport = FakeTransport([answer, Self.instance])
        await #expect(throws: ConnectError.self) { try await makeClient(transport).describeInstance("i") }
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        Answer.error(500, "InternalServiceException"), .answer(502, "<html>"), .answer(503, ""),
        .answer(504, ""), .answer(429, "<html>"), .error(429, "TooManyRequestsException"),
        .failed(.cannotResolve, sent: false), .failed(.cannotConnect, sent: false),
        .failed(.timedOut, sent: true), .failed(.connectionLost, sent: true),
        .failed(.resendStopped, sent: true),
    ])
    func failuresThatPassAreRetriedForReadsAndNeverForCreateUser(answer: Answer) async throws {
        let reading = FakeTransport([answer, Self.instance])
        _ = try await makeClient(reading).describeInstance("i")
        #expect(reading.requests.count == 2)
        let creating = FakeTransport([answer, .created])
        await #expect(throws: ConnectError.self) {
            try await makeClient(creating).createUser(NewUser(), instanceID: "i")
        }
        #expect(creating.requests.count == 1)
    }

    @Test(arguments: [
        (["AWS_MAX_ATTEMPTS": "1"], [:], 1), (["AWS_MAX_ATTEMPTS": "5"], ["max_attempts": "2"], 5),
        ([:], ["max_attempts": "2"], 2), (["AWS_MAX_ATTEMPTS": "0"], [:], 1),
        (["AWS_MAX_ATTEMPTS": "-7"], [:], 1), (["AWS_MAX_ATTEMPTS": "many"], [:], 3), ([:], [:], 3),
    ])
    func attemptsAreCountedAsEnvironmentAndProfileSay(
        environment: [String: String], profile: [String: String], count: Int
    ) async {
        let transport = FakeTransport(Array(repeating: .answer(503, ""), count: 9))
        let settings = ConnectClient.Settings(environment: Environment(environment), profile: profile)
        await #expect(throws: ConnectError.self) {
            try await makeClient(transport, settings: settings).describeInstance("i")
        }
        #expect(transport.requests.count == count)
    }

    @Test func pausesGrowToTwentySecondsAndStayThere() async {
        let clock = FakeClock()
        let transport = FakeTransport(Array(repeating: .error(429, "ThrottlingException"), count: 99))
        await #expect(throws: ConnectError.self) {
            try await makeClient(transport, clock: clock, settings: attempts(90)).describeInstance("i")
        }
        #expect(clock.sleeps.count == 89)
        #expect(clock.sleeps.prefix(6) == [1, 2, 4, 8, 16, 20])
        #expect(clock.sleeps.dropFirst(5).allSatisfy { $0 == 20 })
    }

    /// A bucket of 500: a retry takes 14, or 5 when throttled; a success gives back what the last one took.
    @Test func serviceThatFailsThroughoutIsLeftAlone() async throws {
        let script =
            Array(repeating: Answer.answer(503, ""), count: 36) + [.answer(503, "")]
            + Array(repeating: .error(429, "ThrottlingException"), count: 3)
            + [Self.instance, .error(429, "ThrottlingException"), Self.instance, .answer(503, "")]
        let transport = FakeTransport(script)
        let client = makeClient(transport, settings: attempts(100))
        func requests(_ body: () async throws -> Void) async -> Int {
            let before = transport.requests.count
            try? await body()
            return transport.requests.count - before
        }
        let read = { _ = try await client.describeInstance("i") }
        // 35 retries leave 10, which is no retry after a failure and two after throttling.
        #expect(await requests(read) == 36)
        #expect(await requests(read) == 1)
        #expect(await requests(read) == 3)
        // The success gives 5 back, which is one more.
        #expect(await requests(read) == 1)
        #expect(await requests(read) == 2)
        #expect(await requests(read) == 1)
    }

    @Test func successesAtOnceFillTheBucketSlowly() async {
        let transport = FakeTransport(
            Array(repeating: .answer(503, ""), count: 36) + Array(repeating: Self.instance, count: 4)
                + [.answer(503, ""), Self.instance])
        let client = makeClient(transport, settings: attempts(100))
        for _ in 0..<6 { _ = try? await client.describeInstance("i") }
        // 14 after the first success, then one each: enough for a retry again.
        #expect(transport.requests.count == 36 + 4 + 2)
    }

    @Test func pauseThatIsCancelledIsFollowedByNoRequest() async {
        let clock = FakeClock(onSleep: { withUnsafeCurrentTask { $0?.cancel() } })
        let transport = FakeTransport([.answer(503, ""), Self.instance])
        let task = Task { try await makeClient(transport, clock: clock).describeInstance("i") }
        let error = await #expect(throws: ConnectError.self) { try await task.value }
        #expect(error?.kind == .internalFailure)
        #expect(transport.requests.count == 1)
    }

    @Test func cancelledReadIsNotRetried() async {
        let clock = FakeClock()
        let transport = FakeTransport(
            [.answer(503, ""), Self.instance], onRequest: { withUnsafeCurrentTask { $0?.cancel() } })
        let task = Task { try await makeClient(transport, clock: clock).describeInstance("i") }
        await #expect(throws: ConnectError.self) { try await task.value }
        #expect(transport.requests.count == 1)
        #expect(clock.sleeps.isEmpty)
    }
}

struct PagingTests {
    private func page(_ token: String) -> Result<HTTPResponse, TransportFailure> {
        .answer(200, "{\"UserSummaryList\":[{\"Id\":\"1\",\"Username\":\"a\"}],\"NextToken\":\"\(token)\"}")
    }

    @Test(arguments: [["same", "same"], ["a", "b", "a"], ["a", "b", "c", "b"]])
    func pageMarkThatComesAgainEndsTheList(tokens: [String]) async {
        let transport = FakeTransport(tokens.map(page) + Array(repeating: page("never"), count: 9))
        let error = await #expect(throws: ConnectError.self) {
            try await makeClient(transport).listUsers(instanceID: "i") { _ in }
        }
        #expect(
            error?.sentence.hasPrefix("The list does not end: the service gave the same page mark twice.")
                == true)
        #expect(transport.requests.count == tokens.count)
    }

    @Test func onlyThePageThatFailedIsAskedForAgain() async throws {
        let transport = FakeTransport([page("b"), .answer(503, ""), page("c"), page("")])
        var count = 0
        try await makeClient(transport).listUsers(instanceID: "i") { count += $0.count }
        #expect(count == 3)
        #expect(
            transport.requests.map(\.query) == [
                "maxResults=1000", "maxResults=1000&nextToken=b", "maxResults=1000&nextToken=b",
                "maxResults=1000&nextToken=c",
            ])
    }
}
