// SPDX-License-Identifier: Apache-2.0

import ConnectAPI
import Foundation
import TestSupport
import Testing
import UserForm

/// One operator's attempt to make a user, on a service of its own with faults drawn at random.
struct SoakRound {
    private let number: Int
    private let user: NewUser
    private let service: WireService
    private let folder = TemporaryFolder()
    /// Whether the program ends before the outcome is written down.
    private let isKilled: Bool
    private let sendsAgain: Bool
    private let facesStranger: Bool
    private let facesRival: Bool

    init(number: Int, random: inout SeededRandom) throws {
        self.number = number
        var user = NewUser.jdoe
        user.username = "agent\(number)"
        user.password = "Soak-Passw0rd-\(number)"
        self.user = user
        var faults = ["CreateUser": Self.faults(upTo: 3, &random)]
        for operation in ["SearchUsers", "DescribeUser", "ListUsers"] {
            // Few at times, and so many at others that asking fails.
            let most = Bool.random(using: &random) ? 2 : 12
            faults[operation] = Self.faults(upTo: most, &random)
        }
        let lags: [Double] = [0, 0, 0.5, 2, 10]
        let lag = lags.randomElement(using: &random) ?? 0
        service = try WireService(faults, lag: lag, random: Double.random(in: 0..<1, using: &random))
        isKilled = Int.random(in: 0..<5, using: &random) == 0
        sendsAgain = Bool.random(using: &random)
        facesStranger = Int.random(in: 0..<10, using: &random) == 0
        facesRival = !facesStranger && Int.random(in: 0..<10, using: &random) == 0
        if facesStranger { service.users.add(user.username) }
        if facesRival { service.users.fail("CreateUser", .rival) }
    }

    private static func faults(upTo most: Int, _ random: inout SeededRandom) -> [WireEvent] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
            let fault = WireFault.allCases.randomElement(using: &random) ?? .closed
            // What says that nothing was done is said by nobody who has done it.
            return WireEvent(
                fault: fault, isCarriedOut: fault.leavesDoubt && Bool.random(using: &random))
        }
    }

    private var journal: Journal { Journal(path: folder.path + "/journal.jsonl") }

    /// Submits, and does whatever an operator would until it is known how it ended.
    func run() async throws -> SoakTally {
        var tally = SoakTally()
        tally.submissions = 1
        var intents = ["first"]
        if case .notCreated = await submit("first", isKilled: isKilled, &tally), sendsAgain {
            intents.append("again")
            _ = await submit("again", isKilled: false, &tally)
        }
        try check(intents)
        tally.creations = service.creations
        tally.faults = service.faultsMet
        tally.users = own.count
        return tally
    }

    /// Submits, and where the end of it is not known then, finds it out as the next start does.
    private func submit(_ id: String, isKilled: Bool, _ tally: inout SoakTally) async -> Verdict {
        let log = WatchedLog(journal: journal, timeline: Timeline()) { !isKilled || $0 == .intent }
        let before = service.creations
        var verdict = Verdict(
            await Submitter(client: service.wire.client, log: log).submit(user, intent: .jdoe(id, user)))
        tally.verdicts[verdict.word, default: 0] += 1
        expectTrue(verdict)
        // Sent again is only what was refused for certain.
        let refusals = service.creationFaults.dropFirst(before).dropLast()
        #expect(refusals.allSatisfy { $0?.mayBeSentAgain == true }, "\(number): \(refusals)")
        var isOpen = isKilled
        if case .unknown = verdict { isOpen = true }
        if isOpen {
            verdict = await settleAtTheNextStart(id)
            tally.verdicts["\(verdict.word) at the next start", default: 0] += 1
        }
        return verdict
    }

    private func settleAtTheNextStart(_ id: String) async -> Verdict {
        service.relent()
        #expect(journal.openRecords().map(\.intent.submission) == [id], "\(number)")
        let before = service.creations
        let verdict = Verdict(
            await Submitter(client: service.wire.client, log: journal).settle(.jdoe(id, user)))
        expectTrue(verdict)
        #expect(service.creations == before)
        if case .unknown = verdict { Issue.record("\(number): nothing was found out") }
        return verdict
    }

    // MARK: The truth

    /// Users of the name that a request of this operator made.
    private var own: [FakeService.User] {
        service.users.users.filter { $0.username == user.username && $0.request != nil }
    }

    private var others: [FakeService.User] {
        service.users.users.filter { $0.username == user.username && $0.request == nil }
    }

    private func expectTrue(_ verdict: Verdict) {
        #expect(own.count + others.count <= 1, "\(number): a user was created twice")
        let isTrue =
            switch verdict {
            case .created(let id, _): own.map(\.id) == [id]
            case .notCreated(_, let wasInDoubt): own.isEmpty && (others.isEmpty || !wasInDoubt)
            case .taken: own.isEmpty && others.count == 1
            // The service was asked and did not answer.
            case .unknown: service.faultsMet > 1
            case .notSent: false
            }
        #expect(isTrue, "\(number): \(verdict), but there are \(own.count) and \(others.count)")
    }

    private func check(_ intents: [String]) throws {
        let records = journal.records()
        #expect(records.map(\.intent.submission) == intents, "\(number)")
        for record in records {
            let isLast = record.intent.submission == intents.last
            #expect(!record.isOpen, "\(number): still open")
            if isLast { #expect((record.outcome?.event == .created) == (own.count == 1), "\(number)") }
        }
        let text = try String(contentsOfFile: journal.path, encoding: .utf8)
        #expect(!text.contains("Passw0rd"), "\(number): the password is in the journal")
        #expect(!text.contains("secret"), "\(number): the secret key is in the journal")
    }
}

extension Verdict {
    fileprivate var word: String {
        switch self {
        case .created(_, let wasInDoubt): wasInDoubt ? "created (asked)" : "created"
        case .notCreated(_, let wasInDoubt): wasInDoubt ? "not created (asked)" : "not created"
        case .taken: "taken"
        case .unknown: "unknown"
        case .notSent: "not sent"
        }
    }
}
