// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Dialogs that open by themselves.
struct DialogTests {
    private let question = CodeQuestion(serial: "mfa/jane", role: "ConnectHelpDesk")

    private func open(_ id: String, region: String = "us-west-2") -> OpenSubmission {
        OpenSubmission(
            id: id, username: "jdoe", instanceID: Operator.managed.id, region: region, time: "at 17:15")
    }

    private func started(_ submissions: OpenSubmission...) -> (state: State, effects: [Effect]) {
        var state = State(
            session: Session(
                region: "us-west-2", identity: "profile helpdesk", instanceID: Operator.managed.id,
                openSubmissions: submissions), size: Size(columns: 80, rows: 24))
        let effects = state.update(.started)
        return (state, effects)
    }

    @Test func openSubmissionsAreAskedAboutBeforeAnythingElse() {
        let (state, effects) = started(open("s-1"), open("s-2", region: "eu-west-2"))
        #expect(state.dialog == .settlement)
        guard case .send(_, .settle(submissionID: "s-1")) = effects.first else {
            Issue.record("the first request is \(effects)")
            return
        }
        #expect(state.settlements.map(\.stage).last == .elsewhere)
    }

    @Test func eachSettlementIsShownUntilItIsPutAside() {
        var (state, _) = started(open("s-1", region: "eu-west-1"), open("s-2", region: "eu-west-2"))
        _ = state.update(.input(.key(Key(.enter))))
        #expect(state.dialog == .settlement)
        #expect(state.settlements.map(\.submission.id) == ["s-2"])
        _ = state.update(.input(.key(Key(.enter))))
        #expect(state.dialog == nil)
    }

    @Test func codeIsGivenOnceItIsComplete() {
        var someone = Operator.on(Operator.managed)
        someone.send(.codeWanted(question))
        someone.type("12345")
        someone.press(.enter)
        #expect(someone.state.dialog == .code(question))
        someone.type("x67")
        someone.press(.enter)
        #expect(someone.effects == [.giveCode("123456")])
        #expect(someone.state.dialog == nil)
        #expect(someone.state.draft.username.isEmpty)
    }

    @Test func codeMayBeDeclined() {
        var someone = Operator.on(Operator.managed)
        someone.send(.codeWanted(question))
        someone.press(.escape)
        #expect(someone.effects == [.giveCode(nil)])
    }

    @Test func codeQuestionOutlastsTheQuestionWhetherToLeave() {
        var someone = Operator.on(Operator.managed)
        someone.type("jd")
        someone.control("c")
        someone.send(.codeWanted(question))
        #expect(someone.state.dialog == .leave)
        someone.type("n")
        #expect(someone.state.dialog == .code(question))
        someone.control("c")
        #expect(someone.state.dialog == .leave)
        someone.press(.escape)
        #expect(someone.state.dialog == .code(question))
        #expect(someone.effects.isEmpty)
    }

    @Test func oneKeyAsksAgainForEverythingThatFailed() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        let ended = Failure(.refused, "Your AWS sign-in has ended.")
        someone.answerAttributes([])
        for list in CatalogueList.ofRole {
            someone.answer(.failed(ended)) { if case .list(list, _) = $0 { true } else { false } }
        }
        #expect(someone.state.focus == .field(.username))
        someone.control("r")
        #expect(someone.pending.count == CatalogueList.ofRole.count)
        #expect(someone.state.retryableFailure == nil)
    }

    @Test func throttlingIsToldUntilAnAnswerArrives() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.send(.noticed(.throttled(seconds: 2)))
        #expect(someone.state.bulletin == .throttled(seconds: 2))
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        #expect(someone.state.bulletin == nil)
    }
}
