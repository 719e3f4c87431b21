// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Foundation
import Synchronization
import Testing
import UserForm

/// A submission on a service in memory, with a real journal.
private struct Desk {
    let clock = FakeClock()
    let timeline = Timeline()
    let folder = TemporaryFolder()
    let service: FakeService
    var accepts: @Sendable (JournalEntry.Event) -> Bool = { _ in true }

    init(lag: Double = 0) {
        service = FakeService(clock: clock, lag: lag, timeline: timeline)
    }

    var journal: Journal { Journal(path: folder.path + "/journal.jsonl") }

    private var submitter: Submitter {
        Submitter(
            client: makeClient(service, clock: clock),
            log: WatchedLog(journal: journal, timeline: timeline, accepts: accepts))
    }

    func submit(_ id: String = "s1", _ user: NewUser = .jdoe) async -> Verdict {
        Verdict(await submitter.submit(user, intent: .jdoe(id, user)) { timeline.note("doubt") })
    }

    func settle(_ id: String = "s1", _ user: NewUser = .jdoe, age: Double = 0) async -> Verdict {
        Verdict(await submitter.settle(.jdoe(id, user), age: age))
    }

    func setProficiencies(_ id: String = "s1") async throws(ConnectError) {
        try await submitter.setProficiencies(
            [Proficiency(attribute: "Language", value: "Deutsch", level: 4)], userID: "u-0", instanceID: "i",
            submission: id)
    }

    func leaveProficiencies(_ id: String = "s1") async {
        await submitter.leaveProficiencies(of: id)
    }

    var journaled: [JournalEntry.Event?] { journal.records().map(\.outcome?.event) }
}

private let lost = "The connection to fake was lost before its answer was complete."
private let refused =
    "No connection to fake (what libcurl says). Check the network, the proxy and the firewall."

struct SubmitterTests {
    @Test func createdUserIsWrittenDownBeforeAndAfter() async {
        let desk = Desk()
        #expect(await desk.submit() == .created("u-0", wasInDoubt: false))
        #expect(desk.timeline.events == ["journal: intent", "CreateUser", "journal: created"])
        let record = desk.journal.records().first
        #expect(record?.outcome?.userID == "u-0")
        #expect(record?.outcome?.userARN == "arn:u-0")
        #expect(record?.intent.intent == .jdoe())
        #expect(record?.intent.time == "2026-03-04T05:06:07Z")
    }

    @Test func journalThatCannotBeWrittenSendsNothing() async {
        var desk = Desk()
        desk.accepts = { _ in false }
        #expect(await desk.submit() == .notSent("The journal is full."))
        #expect(desk.timeline.events.isEmpty)
        #expect(desk.service.users.isEmpty)
    }

    @Test func fullDiskSendsNothing() async {
        let service = FakeService()
        let result = await Submitter(client: makeClient(service), log: Journal(path: "/dev/full"))
            .submit(.jdoe, intent: .jdoe())
        #expect(
            Verdict(result) == .notSent("The journal /dev/full cannot be written: No space left on device."))
        #expect(service.requests.isEmpty)
    }

    /// The result stands; the journal keeps the submission open, and the next start finds out the same.
    @Test func journalThatIsFullAfterwardsTellsTheSameLater() async {
        var desk = Desk()
        desk.accepts = { $0 == .intent }
        #expect(await desk.submit() == .created("u-0", wasInDoubt: false))
        #expect(desk.journal.openRecords().count == 1)
        desk.accepts = { _ in true }
        #expect(await desk.settle() == .created("u-0", wasInDoubt: true))
        #expect(desk.journal.openRecords().isEmpty)
    }

    // MARK: Proficiencies

    private static let german = Proficiency(attribute: "Language", value: "Deutsch", level: 4)

    private func submitted(_ desk: Desk) async {
        var user = NewUser.jdoe
        user.proficiencies = [Self.german]
        #expect(await desk.submit("s1", user) == .created("u-0", wasInDoubt: false))
    }

    /// The program may die right here: the journal knows what the user lacks.
    @Test func proficienciesAreInDoubtUntilTheyAreWrittenDownAsSet() async throws {
        let desk = Desk()
        await submitted(desk)
        #expect(desk.journal.records().map(\.proficienciesInDoubt) == [[Self.german]])
        try await desk.setProficiencies()
        #expect(
            desk.timeline.events.suffix(2) == ["AssociateUserProficiencies", "journal: proficienciesSet"])
        #expect(desk.journal.records().map(\.proficienciesInDoubt) == [[]])
        #expect(desk.journaled == [.created])
    }

    @Test func proficienciesThatFailedStayInDoubtUntilTheyAreLeft() async throws {
        let desk = Desk()
        await submitted(desk)
        desk.service.deny("AssociateUserProficiencies")
        await #expect(throws: ConnectError.self) { try await desk.setProficiencies() }
        let record = try #require(desk.journal.records().first)
        #expect(record.proficiencies?.event == .proficienciesNotSet)
        #expect(record.proficiencies?.detail == "AccessDeniedException")
        #expect(record.proficienciesInDoubt == [Self.german])
        await desk.leaveProficiencies()
        #expect(desk.journal.records().map(\.proficienciesInDoubt) == [[]])
        #expect(desk.service.users.count == 1)
    }

    // MARK: Refusals

    @Test(arguments: [
        (403, "AccessDeniedException", "Your AWS identity is not allowed connect:CreateUser."),
        (400, "InvalidParameterException", "text"),
        (
            404, "ResourceNotFoundException",
            "Amazon Connect does not find the instance or something chosen. It says: text"
        ),
        (
            429, "LimitExceededException",
            "The instance has no room for another user: its quota (L-9A46857E) is used up. Ask your administrator. It says: text"
        ),
        (
            403, "UnrecognizedClientException",
            "AWS does not know these credentials. Check the profile and whether the key still exists."
        ),
    ])
    func refusalIsFinal(status: Int, code: String, sentence: String) async {
        let desk = Desk()
        desk.service.fail("CreateUser", .refused(status, code))
        #expect(await desk.submit() == .notCreated(sentence, wasInDoubt: false))
        #expect(desk.timeline.events == ["journal: intent", "CreateUser", "journal: notCreated"])
        #expect(desk.journal.records().first?.outcome?.detail == code)
        #expect(desk.journal.records().first?.outcome?.requestID == "r-1")
    }

    @Test func whatDidNotLeaveCreatedNothing() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .unreachable)
        #expect(await desk.submit() == .notCreated(refused, wasInDoubt: false))
        #expect(desk.timeline.events == ["journal: intent", "CreateUser", "journal: notCreated"])
    }

    @Test func busyServiceIsAskedFourTimes() async {
        let desk = Desk()
        let busy = FakeService.Fault.refused(429, "ThrottlingException")
        desk.service.fail("CreateUser", busy, busy, busy, busy)
        #expect(
            await desk.submit()
                == .notCreated(
                    "Amazon Connect is busy for this account. Wait a moment and try again.", wasInDoubt: false
                ))
        #expect(desk.service.creations == 4)
        #expect(desk.clock.sleeps == [2, 4, 8])
        #expect(
            desk.clock.notices
                == [2, 4, 8].map { ClientNotice.throttled(operation: "CreateUser", seconds: $0) })
        #expect(desk.journaled == [.notCreated])
    }

    @Test func busyServiceThatTakesItInTheEndCreatesOne() async {
        let desk = Desk()
        let busy = FakeService.Fault.refused(429, "TooManyRequestsException")
        desk.service.fail("CreateUser", busy, busy, busy)
        #expect(await desk.submit() == .created("u-0", wasInDoubt: false))
        #expect(desk.service.users.count == 1)
    }

    @Test func doubtAfterThrottlingIsADoubt() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .refused(429, "ThrottlingException"), .answerLost(.timedOut))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.service.creations == 2)
    }

    // MARK: Names that are taken

    @Test func takenNameHasAHolderAndThreeFreeOnes() async {
        let desk = Desk()
        for name in ["jdoe", "jdoe2", "JDOE4", "jdoenut"] { desk.service.add(name) }
        #expect(
            await desk.submit()
                == .taken(
                    by: "Somebody", free: ["jdoe3", "jdoe5", "jdoe6"], code: "DuplicateResourceException"))
        #expect(desk.service.creations == 1)
        #expect(
            desk.timeline.events == [
                "journal: intent", "CreateUser", "journal: taken", "SearchUsers", "DescribeUser",
                "SearchUsers",
            ])
    }

    @Test func freeNamesOfAnAddressAreFree() async {
        let desk = Desk()
        var user = NewUser.jdoe
        user.username = "jane.doe@example.com"
        for name in [user.username, "jane.doe2@example.com", "jane.doe3@example.org"] {
            desk.service.add(name)
        }
        #expect(
            await desk.submit("s1", user)
                == .taken(
                    by: "Somebody",
                    free: [3, 4, 5].map { "jane.doe\($0)@example.com" }, code: "DuplicateResourceException"))
    }

    @Test func holderMayNotBeReadable() async {
        let desk = Desk()
        desk.service.add("jdoe")
        desk.service.deny("SearchUsers", "ListUsers", "DescribeUser")
        #expect(await desk.submit() == .taken(by: nil, free: [], code: "DuplicateResourceException"))
        #expect(desk.journaled == [.taken])
    }

    // MARK: Lost answers

    @Test(arguments: [
        FakeService.Fault.answerLost(.connectionLost), .answerLost(.timedOut), .answerLost(.resendStopped),
        .answerLost(.answerTooLarge), .answerLost(.cannotConnect), .answeredInstead(500, "{}"),
        .answeredInstead(502, "<html>"), .answeredInstead(503, ""), .answeredInstead(200, "<html>"),
        .answeredInstead(403, "<html>"), .answeredInstead(429, "<html>"),
    ])
    func lostAnswerIsFoundByAsking(fault: FakeService.Fault) async {
        let desk = Desk()
        desk.service.fail("CreateUser", fault)
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(
            desk.timeline.events == [
                "journal: intent", "CreateUser", "journal: unknown", "doubt", "SearchUsers", "DescribeUser",
                "journal: created",
            ])
        #expect(desk.clock.sleeps.isEmpty)
        #expect(desk.service.users.count == 1)
    }

    @Test func laggingIndexFindsItAtTheThirdAsking() async {
        let desk = Desk(lag: 4)
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.clock.sleeps == [1, 3])
        #expect(
            desk.service.requests == [
                "CreateUser", "SearchUsers", "SearchUsers", "SearchUsers", "DescribeUser",
            ])
    }

    @Test func listFindsWhatTheIndexDoesNotShowYet() async {
        let desk = Desk(lag: 600)
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.service.requests.suffix(2) == ["ListUsers", "DescribeUser"])
    }

    @Test func lostRequestIsKnownToHaveCreatedNothing() async {
        let desk = Desk(lag: 4)
        desk.service.fail("CreateUser", .lostOnTheWay(.connectionLost))
        #expect(await desk.submit() == .notCreated(lost, wasInDoubt: true))
        #expect(
            desk.timeline.events == [
                "journal: intent", "CreateUser", "journal: unknown", "doubt", "SearchUsers", "SearchUsers",
                "SearchUsers", "ListUsers", "journal: notCreated",
            ])
        #expect(desk.service.users.isEmpty)
    }

    @Test func lostAnswerAndSomebodyElsesUser() async {
        let desk = Desk()
        desk.service.add("jdoe")
        desk.service.fail("CreateUser", .lostOnTheWay(.timedOut))
        #expect(await desk.submit() == .taken(by: "Somebody", free: ["jdoe2", "jdoe3", "jdoe4"], code: nil))
        #expect(desk.journaled == [.taken])
        #expect(desk.service.creations == 1)
    }

    @Test func rivalIsNotTakenForOurs() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .rival)
        #expect(
            await desk.submit()
                == .taken(by: "Quick", free: ["jdoe2", "jdoe3", "jdoe4"], code: "DuplicateResourceException"))
        #expect(desk.service.users.allSatisfy { $0.request == nil })
    }

    private static let differences: [@Sendable (inout NewUser) -> Void] = [
        { $0.firstName = "Janet" }, { $0.lastName = nil }, { $0.email = "other@example.com" },
        { $0.securityProfileIDs = ["sp-agent"] }, { $0.routingProfileID = "rp-2" },
        { $0.hierarchyGroupID = nil }, { $0.tags = ["team": "south"] }, { $0.tags = [:] },
        { $0.directoryUserID = "d-1" },
    ]

    @Test(arguments: differences.indices)
    func everyDifferenceMakesItSomebodyElses(index: Int) async {
        let desk = Desk()
        var other = NewUser.jdoe
        Self.differences[index](&other)
        #expect(await desk.submit("s0", other) == .created("u-0", wasInDoubt: false))
        desk.service.fail("CreateUser", .lostOnTheWay(.connectionLost))
        guard case .taken(_, _, code: nil) = await desk.submit() else {
            Issue.record("The other user was taken for ours.")
            return
        }
    }

    @Test func orderOfProfilesAndTagsOfTheServicesOwnMakeNoDifference() async {
        let desk = Desk()
        var same = NewUser.jdoe
        same.securityProfileIDs.reverse()
        same.tags["aws:created"] = "by somebody"
        same.password = "Another-1"
        _ = await desk.submit("s0", same)
        desk.service.fail("CreateUser", .lostOnTheWay(.connectionLost))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
    }

    /// A second CreateUser would have been answered with 409: it is not sent.
    @Test func userThatExistsAfterADoubtIsNoPlainDuplicate() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .answeredInstead(500, #"{"message":"oops"}"#))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.service.creations == 1)
        #expect(desk.journaled == [.created])
    }

    // MARK: Asking is hard, too

    @Test func listIsAskedWhereSearchingIsDenied() async {
        let desk = Desk(lag: 600)
        desk.service.deny("SearchUsers")
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.service.requests == ["CreateUser", "SearchUsers", "ListUsers", "DescribeUser"])
    }

    @Test func absenceIsKnownWhereSearchingIsDenied() async {
        let desk = Desk()
        desk.service.deny("SearchUsers")
        desk.service.fail("CreateUser", .lostOnTheWay(.connectionLost))
        #expect(await desk.submit() == .notCreated(lost, wasInDoubt: true))
    }

    /// The index alone does not prove that there is no user; when the request is old, it does.
    @Test func indexIsNotTrustedAtOnceWhereListingIsDenied() async {
        let desk = Desk(lag: 600)
        desk.service.deny("ListUsers")
        desk.service.fail("CreateUser", .answerLost(.connectionLost), .lostOnTheWay(.connectionLost))
        let denied = Verdict.unknown("Your AWS identity is not allowed connect:ListUsers.")
        #expect(await desk.submit() == denied)
        var other = NewUser.jdoe
        other.username = "asmith"
        #expect(await desk.submit("s2", other) == denied)
        desk.clock.advance(by: 901)
        #expect(await desk.settle(age: 901) == .created("u-0", wasInDoubt: true))
        #expect(
            await desk.settle("s2", other, age: 901)
                == .notCreated("No answer to the request has come.", wasInDoubt: true))
        #expect(desk.journaled == [.created, .notCreated])
    }

    @Test func nothingIsClaimedWhereAskingIsDenied() async {
        let desk = Desk()
        desk.service.deny("SearchUsers", "ListUsers")
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        #expect(await desk.submit() == .unknown("Your AWS identity is not allowed connect:ListUsers."))
        #expect(desk.journaled == [.unknown])
        #expect(desk.journal.openRecords().count == 1)
    }

    @Test func nothingIsClaimedWhereTheUserMayNotBeDescribed() async {
        let desk = Desk()
        desk.service.deny("DescribeUser")
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        #expect(await desk.submit() == .unknown("Your AWS identity is not allowed connect:DescribeUser."))
    }

    @Test func firstAskingsMayFail() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        // Three attempts each of the first two askings.
        let fault = FakeService.Fault.lostOnTheWay(.timedOut)
        desk.service.fail("SearchUsers", fault, fault, fault, fault, fault, fault)
        #expect(await desk.submit() == .created("u-0", wasInDoubt: true))
        #expect(desk.service.creations == 1)
    }

    @Test(arguments: [true, false])
    func lineThatIsCutIsSettledFromTheJournalLater(hasArrived: Bool) async throws {
        let desk = Desk()
        let service = desk.service
        desk.service.fail(
            "CreateUser", hasArrived ? .answerLost(.connectionLost) : .lostOnTheWay(.connectionLost))
        let cut = FakeService.Fault.unreachable
        for _ in 0..<9 { service.fail("SearchUsers", cut) }
        #expect(await desk.submit() == .unknown(refused))
        #expect(desk.journaled == [.unknown])

        // Another start.
        let open = try #require(desk.journal.openRecords().first?.intent.intent)
        #expect(open == .jdoe())
        #expect(
            await desk.settle()
                == (hasArrived
                    ? .created("u-0", wasInDoubt: true)
                    : .notCreated("No answer to the request has come.", wasInDoubt: true)))
        #expect(desk.journal.openRecords().isEmpty)
        #expect(desk.service.creations == 1)
    }

    /// Somebody who does not wait for the settling sends it anew: the name is taken, by the very user.
    @Test func secondSubmissionWhileTheFirstIsOpenCreatesNoSecondUser() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .answerLost(.connectionLost))
        for _ in 0..<9 { desk.service.fail("SearchUsers", .unreachable) }
        #expect(await desk.submit("s1") == .unknown(refused))
        #expect(
            await desk.submit("s2")
                == .taken(by: "Jane", free: ["jdoe2", "jdoe3", "jdoe4"], code: "DuplicateResourceException"))
        #expect(await desk.settle("s1") == .created("u-0", wasInDoubt: true))
        #expect(desk.service.users.count == 1)
        #expect(desk.journaled == [.created, .taken])
    }

    /// Busy is a certain refusal: nobody is kept waiting to hear it.
    @Test func pauseOfABusyServiceThatIsCancelledEndsWithNothingCreated() async {
        let clock = FakeClock(onSleep: { withUnsafeCurrentTask { $0?.cancel() } })
        let service = FakeService(clock: clock)
        service.fail("CreateUser", .refused(429, "TooManyRequestsException"))
        let folder = TemporaryFolder()
        let journal = Journal(path: folder.path + "/journal.jsonl")
        let submitter = Submitter(client: makeClient(service, clock: clock), log: journal)
        let result = await Task { await submitter.submit(.jdoe, intent: .jdoe()) }.value
        guard case .notCreated(let error, wasInDoubt: false) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(error.kind == .throttled)
        #expect(service.users.isEmpty)
        #expect(journal.records().map(\.outcome?.event) == [.notCreated])
    }

    @Test func cancelledSubmissionClaimsNothingAndIsSettledLater() async {
        let desk = Desk()
        desk.service.fail("CreateUser", .answerLost(.cancelled))
        desk.service.fail(
            "SearchUsers", .lostOnTheWay(.cancelled), .lostOnTheWay(.cancelled), .lostOnTheWay(.cancelled))
        #expect(await desk.submit() == .unknown("The answer was not waited for."))
        #expect(await desk.settle() == .created("u-0", wasInDoubt: true))
    }
}
