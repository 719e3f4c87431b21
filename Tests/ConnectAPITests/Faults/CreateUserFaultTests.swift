// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import TestSupport
import Testing

/// A submission under each fault, with its journal on the disk and by libcurl against a real server.
struct CreateUserFaultTests {
    private struct Submission {
        let folder = TemporaryFolder()
        let wire: WireClient
        var journal: Journal { Journal(path: folder.path + "/journal.jsonl") }

        func run() async -> Verdict {
            Verdict(
                await Submitter(client: wire.client, log: journal).submit(.jdoe, intent: .jdoe()))
        }

        /// What the journal says in the end.
        var outcome: JournalEntry.Event? { journal.records().first?.outcome?.event }
    }

    private func expect(
        _ verdict: Verdict, notCreated sentence: String, wasInDoubt: Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .notCreated(let said, let doubt) = verdict else {
            Issue.record("\(verdict)", sourceLocation: sourceLocation)
            return
        }
        #expect(said.hasPrefix(sentence), sourceLocation: sourceLocation)
        #expect(doubt == wasInDoubt, sourceLocation: sourceLocation)
    }

    private func warm(_ service: WireService) async throws {
        try await service.wire.client.searchUsers(named: "nobody", instanceID: "i") { _ in }
    }

    @Test(arguments: ReadFaultTests.cases, [false, true])
    func faultThatLasts(_ fault: (fault: WireFault, row: ReadFaultTests.Row), isReused: Bool) async throws {
        let service = try WireService([
            "CreateUser": Array(repeating: WireEvent(fault: fault.fault), count: 9)
        ])
        if isReused { try await warm(service) }
        let submission = Submission(wire: service.wire)
        let verdict = await submission.run()
        #expect(submission.outcome == .notCreated)
        #expect(service.users.users.isEmpty)
        expect(verdict, notCreated: fault.row.sentence, wasInDoubt: fault.fault.leavesDoubt)
        let requests =
            switch fault.fault {
            case .throttled, .throttledWithWait: 4
            case .expiredToken: 2
            default: 1
            }
        #expect(service.creations == requests)
    }

    @Test(arguments: ReadFaultTests.cases.map(\.fault).filter(\.leavesDoubt), [false, true])
    func faultAfterTheUserWasCreated(fault: WireFault, isReused: Bool) async throws {
        let service = try WireService(["CreateUser": [WireEvent(fault: fault, isCarriedOut: true)]])
        if isReused { try await warm(service) }
        let submission = Submission(wire: service.wire)
        #expect(await submission.run() == .created("u-0", wasInDoubt: true))
        #expect(submission.outcome == .created)
        #expect(service.creations == 1)
        #expect(service.users.users.count == 1)
    }

    @Test(arguments: [WireFault.throttled, .throttledWithWait, .expiredToken])
    func refusalThatPassesCreatesOne(fault: WireFault) async throws {
        let service = try WireService(["CreateUser": [WireEvent(fault: fault)]])
        let submission = Submission(wire: service.wire)
        #expect(await submission.run() == .created("u-0", wasInDoubt: false))
        #expect(submission.outcome == .created)
        #expect(service.creations == 2)
        #expect(service.users.users.count == 1)
    }

    /// Asking goes wrong as well, and is done again.
    @Test(arguments: WireFault.allCases, [false, true])
    func faultWhileTheServiceIsAsked(fault: WireFault, isCreated: Bool) async throws {
        let service = try WireService([
            "CreateUser": [WireEvent(fault: .closed, isCarriedOut: isCreated)],
            "SearchUsers": [WireEvent(fault: fault)], "DescribeUser": [WireEvent(fault: fault)],
        ])
        let submission = Submission(wire: service.wire)
        let verdict = await submission.run()
        if isCreated {
            #expect(verdict == .created("u-0", wasInDoubt: true))
        } else {
            expect(verdict, notCreated: ReadFaultTests.lost, wasInDoubt: true)
        }
        #expect(submission.outcome == (isCreated ? .created : .notCreated))
        #expect(service.creations == 1)
    }

    /// Nothing is claimed while asking fails throughout, and the next start finds out.
    @Test(arguments: ReadFaultTests.cases)
    func faultThatKeepsTheServiceFromBeingAsked(
        _ fault: (fault: WireFault, row: ReadFaultTests.Row)
    ) async throws {
        // Asked for three times in each of three rounds, and the list three times.
        let lasting = Array(repeating: WireEvent(fault: fault.fault), count: 9)
        let service = try WireService([
            "CreateUser": [WireEvent(fault: .closed, isCarriedOut: true)], "SearchUsers": lasting,
            "ListUsers": lasting,
        ])
        let submission = Submission(wire: service.wire)
        guard case .unknown(let sentence) = await submission.run() else {
            Issue.record("Something was claimed.")
            return
        }
        #expect(sentence.hasPrefix(fault.row.sentence))
        #expect(submission.outcome == .unknown)
        service.relent()
        let settled = await Submitter(client: service.wire.client, log: submission.journal).settle(.jdoe())
        #expect(Verdict(settled) == .created("u-0", wasInDoubt: true))
        #expect(submission.outcome == .created)
        #expect(service.creations == 1)
    }

    // MARK: Before the request arrives

    @Test func refusedConnection() async throws {
        let submission = Submission(wire: WireClient(port: try LoopbackServer.refusingPort()))
        expect(await submission.run(), notCreated: "No connection to 127.0.0.1 (", wasInDoubt: false)
        #expect(submission.outcome == .notCreated)
    }

    @Test func unknownHost() async throws {
        let host = String(repeating: "a", count: 70) + ".invalid"
        let submission = Submission(wire: WireClient(port: 443, scheme: .https, host: host))
        expect(await submission.run(), notCreated: "The name \(host) is not known.", wasInDoubt: false)
        #expect(submission.outcome == .notCreated)
    }

    @Test func timeOutBeforeTheRequestLeaves() async throws {
        let server = try LoopbackServer([])
        defer { server.stop() }
        let submission = Submission(
            wire: WireClient(port: server.port, scheme: .https) { _ in WireClient.shortTimeout })
        expect(
            await submission.run(), notCreated: "127.0.0.1 could not be reached in time.", wasInDoubt: false)
        #expect(submission.outcome == .notCreated)
    }

    @Test func connectionThatEndsBeforeTheRequestIsRead() async throws {
        let users = FakeService()
        let server = try LoopbackServer(closingUnread: 1) { WireService.answer(to: $0, users) }
        defer { server.stop() }
        let submission = Submission(wire: WireClient(port: server.port))
        expect(await submission.run(), notCreated: ReadFaultTests.lost, wasInDoubt: true)
        #expect(submission.outcome == .notCreated)
        #expect(users.requests == ["SearchUsers", "SearchUsers", "SearchUsers", "ListUsers"])
    }

    // MARK: Answers that are none yet, and the clock

    @Test func continueBeforeTheAnswer() async throws {
        let server = try LoopbackServer([
            .answer("HTTP/1.1 100 Continue\r\n\r\n" + LoopbackServer.ok(#"{"UserId":"u","UserArn":"a"}"#))
        ])
        defer { server.stop() }
        let submission = Submission(wire: WireClient(port: server.port))
        #expect(await submission.run() == .created("u", wasInDoubt: false))
        #expect(submission.outcome == .created)
    }

    @Test(arguments: [3.0, 5, 60], [1.0, -1])
    func clockThatIsOff(minutes: Double, sign: Double) async throws {
        let server = try LoopbackServer {
            clockCheck($0, minutes: sign * minutes, #"{"UserId":"u","UserArn":"a"}"#)
        }
        defer { server.stop() }
        let submission = Submission(wire: WireClient(port: server.port))
        #expect(await submission.run() == .created("u", wasInDoubt: false))
        #expect(server.requests.count == (minutes > 4 ? 2 : 1))
    }
}
