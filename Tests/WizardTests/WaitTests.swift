// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Subiquity's timing: nothing shows in the first tenth of a second, and what shows stays for a second.
struct WaitTests {
    private let failure = Failure(.passing, "Amazon Connect is busy.")

    /// Somebody who has just sent the form.
    private func sending() -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.effects = []
        someone.press(.enter)
        return someone
    }

    private func isCreate(_ request: Request) -> Bool {
        if case .create = request { true } else { false }
    }

    private func created() -> Answer {
        .submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false)
    }

    private func request(of someone: Operator) -> RequestID? {
        someone.pending.first { isCreate($0.request) }?.id
    }

    private func patience(of someone: Operator) throws -> Event {
        .woke(.patience(try #require(request(of: someone))))
    }

    @Test func answerWithinATenthOfASecondShowsNoWait() throws {
        var someone = sending()
        let id = try #require(request(of: someone))
        #expect(someone.effects == [.wake(.patience(id), afterMilliseconds: 100)])
        #expect(!someone.state.showsWait)
        someone.answer(created(), to: isCreate)
        #expect(someone.state.step == .done)
        #expect(someone.state.wait == nil)
        someone.effects = []
        someone.send(.woke(.patience(id)))
        #expect(!someone.state.showsWait)
        #expect(someone.effects.isEmpty)
    }

    @Test func keyBarStaysWhileTheWaitDoesNotShow() throws {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        let before = someone.state.keyBar
        someone.press(.enter)
        #expect(someone.state.keyBar == before)
        someone.send(try patience(of: someone))
        #expect(someone.state.keyBar.map(\.command) == [.stopWaiting, .leave])
    }

    @Test func waitThatShowsStaysForASecond() throws {
        var someone = sending()
        someone.send(try patience(of: someone))
        #expect(someone.state.wait?.secondsShown == 0)
        #expect(someone.effects.last == .wake(.second, afterMilliseconds: 1_000))
        someone.answer(created(), to: isCreate)
        #expect(someone.state.step == .review)
        someone.press(.enter)
        someone.effects = []
        someone.send(.woke(.second))
        #expect(someone.state.step == .done)
        #expect(someone.effects.isEmpty, "nothing is left to wake up for")
    }

    @Test func laterAnswersAreTakenAtOnceAndSecondsAreCounted() throws {
        var someone = sending()
        someone.send(try patience(of: someone))
        for _ in 0..<3 { someone.send(.woke(.second)) }
        #expect(someone.state.wait?.secondsShown == 3)
        someone.answer(.failed(failure), to: isCreate)
        #expect(someone.state.submission == .failed(failure))
        someone.effects = []
        someone.send(.woke(.second))
        #expect(someone.effects.isEmpty)
    }

    @Test func escapeStopsWaitingAndTheAnswerTellsWhatIsKnown() throws {
        var someone = sending()
        let id = try #require(request(of: someone))
        someone.send(.woke(.patience(id)))
        someone.send(.woke(.second))
        #expect(someone.state.update(.input(.key(Key(.escape)))) == [.cancel(id)])
        let unknown = SubmissionVerdict.unknown(submissionID: "s-1", failure)
        someone.answer(.submitted(unknown, wasInDoubt: true), to: isCreate)
        #expect(someone.state.submission == .unknown(id: "s-1", failure))
        #expect(someone.state.isAvailable(.retry))
    }

    @Test func escapeTakesAnAnswerThatIsHereAlready() throws {
        var someone = sending()
        someone.send(try patience(of: someone))
        someone.answer(created(), to: isCreate)
        #expect(someone.state.holdsAnswer)
        someone.press(.escape)
        #expect(someone.state.step == .done)
    }

    @Test func whoLeavesKnowsTheAnswerThatIsHere() throws {
        var someone = sending()
        someone.send(try patience(of: someone))
        someone.answer(created(), to: isCreate)
        someone.control("c")
        #expect(someone.state.step == .done)
        #expect(someone.effects.last == .quit)
    }

    @Test func usernameCheckShowsOnlyWhenItTakesLong() throws {
        var someone = Operator.on(Operator.managed)
        someone.fill(.username, "jdoe")
        someone.press(.tab)
        let check = try #require(
            someone.pending.first { if case .checkUsername = $0.request { true } else { false } })
        #expect(someone.state.notice(on: .username)?.level == .good)
        someone.send(.woke(.patience(check.id)))
        #expect(someone.state.notice(on: .username)?.level == .note)
        someone.answerUsernameCheck()
        #expect(someone.state.notice(on: .username) == Notice(.good, "Free."))
    }
}
