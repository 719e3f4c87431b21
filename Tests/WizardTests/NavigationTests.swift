// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct NavigationTests {
    @Test func startsOnTheInstanceListWhenNoInstanceIsNamed() {
        let someone = Operator()
        #expect(someone.state.step == .instance)
        #expect(someone.pending.map(\.request) == [.instances])
    }

    @Test func namedInstanceSkipsTheInstanceStepAndLoadsEverythingAtOnce() {
        let someone = Operator(instanceID: Operator.managed.id)
        #expect(someone.state.steps.first == .identity)
        #expect(someone.pending.count == 5)
        #expect(someone.state.focus == .field(.username))
    }

    @Test func pickingAnInstanceGoesOnToIdentity() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.type("sso")
        someone.press(.enter)
        #expect(someone.state.instance == Operator.saml)
        #expect(someone.state.step == .identity)
        #expect(someone.state.context.identityManagement == .saml)
        #expect(someone.state.touched.isEmpty)
    }

    @Test func singleInstanceIsTakenWithoutAsking() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed])) { $0 == .instances }
        #expect(someone.state.step == .identity)
    }

    @Test func anotherInstanceForgetsIdsOfTheFirst() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        someone.type("jdoe")
        someone.press(.pageDown, .pageDown, .enter, .tab, .enter)
        #expect(someone.state.draft.securityProfileIDs.count == 1)
        someone.press(.pageUp, .pageUp, .pageUp, .down, .enter)
        #expect(someone.state.instance == Operator.saml)
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
        #expect(someone.state.draft.username == "jdoe")
    }

    @Test("Complaint: trapped on an invalid field") func backIsAllowedFromAnInvalidFieldAndLosesNothing() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown)
        someone.fill(.afterContactWork, "9999999999")
        someone.press(.escape)
        #expect(someone.state.step == .identity)
        someone.press(.pageDown)
        #expect(someone.state.draft.afterContactWork == "09999999999")
    }

    @Test func enterWalksTheFieldsAndThenTheSteps() {
        var someone = Operator.on(Operator.managed)
        let fields = someone.state.focusOrder.count
        for _ in 0..<fields { someone.press(.enter) }
        #expect(someone.state.step == .phone)
    }

    @Test func escapeOnTheFirstStepAsksBeforeLeaving() {
        var someone = Operator.on(Operator.managed)
        someone.type("j")
        someone.press(.escape)
        #expect(someone.state.dialog == .leave)
        someone.type("n")
        #expect(someone.state.dialog == nil)
        #expect(someone.effects.isEmpty)
    }

    @Test(arguments: [Key.Code.escape, .pageUp]) func backFromAFieldOfTheReviewIsTheReview(key: Key.Code) {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .pageDown, .pageDown, .enter)
        #expect(someone.state.step == .identity)
        someone.press(key)
        #expect(someone.state.step == .review)
        #expect(someone.state.dialog == nil)
    }

    @Test func controlCLeavesAtOnceWhenNothingWasTyped() {
        var someone = Operator.on(Operator.managed)
        someone.control("c")
        #expect(someone.effects == [.quit])
    }

    @Test("Complaint: ^C loses my work") func controlCTwiceLeavesEvenWhenSomethingWasTyped() {
        var someone = Operator.on(Operator.managed)
        someone.type("jane")
        someone.control("c")
        #expect(someone.effects.isEmpty)
        someone.control("c")
        #expect(someone.effects == [.quit])
    }

    @Test func questionMarkIsHelpOnlyOutsideText() {
        var someone = Operator.on(Operator.managed)
        someone.type("?")
        #expect(someone.state.dialog == nil)
        someone.go(to: .action(.next))
        someone.type("?")
        #expect(someone.state.dialog == .help(scroll: 0))
        someone.press(.escape)
        #expect(someone.state.dialog == nil)
    }

    @Test func helpScrollsAndStopsAtItsEnd() {
        var someone = Operator.on(Operator.managed)
        someone.press(.function(1))
        for _ in 0..<200 { someone.press(.down) }
        guard case .help(let scroll) = someone.state.dialog else {
            Issue.record("the help is closed")
            return
        }
        #expect(scroll < 60)
        for _ in 0..<scroll { someone.press(.up) }
        #expect(someone.state.dialog == .help(scroll: 0))
    }

    @Test("Complaint: where am I in the form") func railShowsAnUnfinishedStepThatWasLeft() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown)
        let rail = someone.state.rail
        #expect(rail.first { $0.step == .identity }?.mark == .problem)
        #expect(rail.first { $0.step == .phone }?.mark == .current)
    }
}
