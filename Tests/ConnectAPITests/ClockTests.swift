// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Synchronization
import Testing
import UserForm

struct ClockTests {
    typealias Answer = Result<HTTPResponse, TransportFailure>

    private func told(_ seconds: Double, isCorrected: Bool = true) -> ClientNotice {
        .clockIsWrong(seconds: seconds, isCorrected: isCorrected)
    }

    /// A success of a service whose clock is so many seconds ahead.
    private func success(_ seconds: Double, age: String? = nil) -> Answer {
        var headers = ["Date": httpDate(FakeClock.start + seconds)]
        headers["Age"] = age
        return .answer(200, #"{"Instance":{"Id":"i"},"UserId":"u","UserArn":"a"}"#, headers)
    }

    /// Up to four minutes the service takes a signature, so that its refusal has another cause.
    @Test(arguments: [3.0, 4, 5, 60], [1.0, -1])
    func refusalIsAnsweredOnceWithTheServicesTime(minutes: Double, direction: Double) async throws {
        let skew = 60 * minutes * direction
        let isWrong = minutes > 4
        let clock = FakeClock()
        let transport = FakeTransport([.skewed(by: skew), success(skew)])
        let client = makeClient(transport, clock: clock)
        let created = try? await client.createUser(NewUser(), instanceID: "i")
        #expect((created != nil) == isWrong)
        #expect(
            transport.requests.map(\.signingTime)
                == (isWrong ? [FakeClock.start, FakeClock.start + skew] : [FakeClock.start]))
        #expect(clock.notices == (isWrong ? [told(skew)] : []))
        #expect(client.clockSkew == skew)
    }

    @Test func oneSecondMoreThanFourMinutesIsWrong() async throws {
        let transport = FakeTransport([.skewed(by: 241), success(241)])
        _ = try await makeClient(transport).createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [
        "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure", "RequestTimeTooSkewed",
        "AccessDeniedException",
    ])
    func theseRefusalsMayComeFromTheClock(code: String) async throws {
        let transport = FakeTransport([.skewed(by: 600, code: code), success(600)])
        _ = try await makeClient(transport).createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [
        "UnrecognizedClientException", "RequestExpired", "RequestInTheFuture", "InvalidRequestException",
        "DuplicateResourceException",
    ])
    func othersDoNot(code: String) async {
        let transport = FakeTransport([.skewed(by: 600, code: code), success(600)])
        _ = try? await makeClient(transport).createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.count == 1)
    }

    @Test func answerOfACacheSaysNothingAboutTheClock() async {
        let clock = FakeClock()
        let transport = FakeTransport([.skewed(by: 600, age: "17"), success(600)])
        let client = makeClient(transport, clock: clock)
        _ = try? await client.createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.count == 1)
        #expect(clock.notices.isEmpty)
        #expect(client.clockSkew == nil)
    }

    @Test(arguments: [(900.0, true), (901, false)])
    func exchangeOfMoreThanAQuarterOfAnHourSaysNothing(seconds: Double, isSample: Bool) async {
        let clock = FakeClock()
        let transport = FakeTransport(
            [.skewed(by: 3_600), success(3_600)], onRequest: { clock.advance(by: seconds) })
        _ = try? await makeClient(transport, clock: clock).createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.count == (isSample ? 2 : 1))
    }

    @Test(arguments: ["", "soon", "Thu, 31 Feb 2026 00:00:00 GMT", "2026-03-04T05:06:07Z"])
    func answerWithoutAReadableDateSaysNothing(date: String) async {
        let client = makeClient(
            FakeTransport([.answer(200, #"{"Instance":{"Id":"i"}}"#, ["Date": date])]))
        _ = try? await client.describeInstance("i")
        #expect(client.clockSkew == nil)
    }

    /// The lists were asked before, so that CreateUser is right at once.
    @Test func clockKnownFromReadsSparesCreateUserTheDetour() async throws {
        let clock = FakeClock()
        let transport = FakeTransport([success(-1_800), success(-1_800)])
        let client = makeClient(transport, clock: clock)
        _ = try await client.describeInstance("i")
        _ = try await client.createUser(NewUser(), instanceID: "i")
        #expect(transport.requests.map(\.signingTime) == [FakeClock.start, FakeClock.start - 1_800])
        #expect(clock.notices == [told(-1_800)])
    }

    @Test func clockIsToldOnceHoweverManyAnswersShowIt() async throws {
        let clock = FakeClock()
        let answers = [Answer.skewed(by: 500)] + (0..<5).map { success(500 + Double($0)) }
        let client = makeClient(FakeTransport(answers), clock: clock)
        for _ in 0..<5 { _ = try await client.describeInstance("i") }
        #expect(clock.notices == [told(500)])
    }

    @Test func refusalDespiteTheRightTimeIsFinal() async {
        let transport = FakeTransport(Array(repeating: .skewed(by: 600), count: 9))
        let client = makeClient(transport)
        await #expect(throws: ConnectError.self) { try await client.createUser(NewUser(), instanceID: "i") }
        #expect(transport.requests.count == 2)
        // Signed with the service's time from the start, another one has nothing left to correct.
        await #expect(throws: ConnectError.self) { try await client.createUser(NewUser(), instanceID: "i") }
        #expect(transport.requests.count == 3)
    }

    @Test func clockThatIsSetInTheMeantimeIsTakenAsItIs() async throws {
        let transport = FakeTransport([success(600), success(0), success(0)])
        let client = makeClient(transport)
        for _ in 0..<3 { _ = try await client.describeInstance("i") }
        #expect(
            transport.requests.map(\.signingTime) == [
                FakeClock.start, FakeClock.start + 600, FakeClock.start,
            ])
    }

    /// Corrected by what was right before, the signature is wrong now.
    @Test func clockThatIsSetBetweenARefusalAndTheNextIsCorrectedBack() async throws {
        let transport = FakeTransport([success(600), .skewed(by: 0), success(0)])
        let client = makeClient(transport)
        _ = try await client.describeInstance("i")
        _ = try await client.createUser(NewUser(), instanceID: "i")
        #expect(
            transport.requests.map(\.signingTime) == [
                FakeClock.start, FakeClock.start + 600, FakeClock.start,
            ])
    }

    @Test(arguments: [
        (["AWS_DISABLE_CLOCK_SKEW_CORRECTION": "true"], [:]),
        ([:], ["disable_clock_skew_correction": "True"]),
    ])
    func correctionCanBeSwitchedOff(environment: [String: String], profile: [String: String]) async throws {
        let settings = ConnectClient.Settings(environment: Environment(environment), profile: profile)
        let clock = FakeClock()
        let transport = FakeTransport([.skewed(by: 600), success(600), success(600)])
        let client = makeClient(transport, clock: clock, settings: settings)
        let error = await #expect(throws: ConnectError.self) {
            try await client.createUser(NewUser(), instanceID: "i")
        }
        #expect(
            error?.sentence
                == "This machine's clock is wrong, so AWS refuses its requests. Have the clock set. "
                + "It says: Signature expired: a is now earlier than b")
        _ = try await client.describeInstance("i")
        _ = try await client.describeInstance("i")
        #expect(transport.requests.allSatisfy { $0.signingTime == FakeClock.start })
        #expect(clock.notices == [told(600, isCorrected: false)])
    }

    @Test func environmentSpeaksBeforeTheProfile() {
        let settings = ConnectClient.Settings(
            environment: Environment(["AWS_DISABLE_CLOCK_SKEW_CORRECTION": "false"]),
            profile: ["disable_clock_skew_correction": "true"])
        #expect(settings.correctsClock)
    }
}

struct RenewalTests {
    private let expired = Result<HTTPResponse, TransportFailure>.error(403, "ExpiredTokenException")

    @Test(arguments: ["ExpiredTokenException", "ExpiredToken"])
    func endedKeysAreFetchedAnewOnce(code: String) async throws {
        let keys = RenewingKeys()
        let transport = FakeTransport([.error(403, code), .created])
        _ = try await makeClient(transport, credentials: keys).createUser(NewUser(), instanceID: "i")
        #expect(keys.forgotten == ["AKID1"])
        #expect(transport.requests.map(\.accessKeyID) == ["AKID1", "AKID2"])
    }

    @Test func newKeysThatHaveEndedTooAreTheEnd() async throws {
        let keys = RenewingKeys()
        let transport = FakeTransport([expired, expired, .created])
        let error = await #expect(throws: ConnectError.self) {
            try await makeClient(transport, credentials: keys).createUser(NewUser(), instanceID: "i")
        }
        #expect(error?.sentence == "Your AWS sign-in has ended. Sign in again and start anew.")
        #expect(transport.requests.count == 2)
    }

    @Test func readsAreRenewedAndNotRetriedBesides() async throws {
        let transport = FakeTransport([expired, expired, expired])
        await #expect(throws: ConnectError.self) {
            try await makeClient(transport, credentials: RenewingKeys()).describeInstance("i")
        }
        #expect(transport.requests.count == 2)
    }
}

/// Gives other keys after each time that the last ones were forgotten.
private final class RenewingKeys: CredentialProvider {
    let name = "renewing"
    private let ended = Mutex<[String]>([])
    var forgotten: [String] { ended.withLock { $0 } }

    func credentials() async throws(AccessError) -> Credentials {
        Credentials(accessKeyID: "AKID\(forgotten.count + 1)", secretAccessKey: "secret")
    }

    func forget(_ credentials: Credentials) {
        ended.withLock { $0.append(credentials.accessKeyID) }
    }
}

extension HTTPRequest {
    /// The key that the request is signed with.
    fileprivate var accessKeyID: String? {
        headers.first { $0.name == "Authorization" }?.value.firstMatch(of: /Credential=([A-Z0-9]+)/)
            .map { String($0.1) }
    }
}
