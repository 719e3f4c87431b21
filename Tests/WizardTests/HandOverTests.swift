// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct HandOverTests {
    private func done(clipboard: Bool = true, instance: Instance = Operator.managed) -> Operator {
        var instance = instance
        instance.accessURL = "https://helpdesk.my.connect.aws"
        var someone = Operator.on(instance)
        someone.state.session.allowsClipboard = clipboard
        someone.state.draft.password = "Ab3-x"
        var sent = NewUser()
        sent.username = "jdoe"
        sent.password = instance.identityManagement == .saml ? nil : "Ab3-x"
        someone.state.submission = .created(
            CreatedUser(userID: "u", userARN: "arn", sent: sent, confirmation: .confirmed))
        someone.state.show(.done)
        return someone
    }

    @Test func passwordIsOnTheCardOnlyWhileItIsShown() {
        var someone = done()
        someone.control("y")
        let card = """
            Username: jdoe
            Signs in at: https://helpdesk.my.connect.aws
            Works at: https://helpdesk.my.connect.aws/agent-app-v2/
            """
        #expect(someone.effects.last == .copy(card))
        #expect(someone.state.bulletin == .copied(hidesPassword: true))
        someone.control("r")
        let shown = someone.state.handOverCard?.text
        #expect(shown?.contains("Password: Ab3-x\nSpoken: ALFA bravo three dash x-ray\n") == true)
        someone.control("y")
        #expect(someone.state.bulletin == .copied(hidesPassword: false))
    }

    @Test func passwordIsShownByAKeyOnlyWhereItStands() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.pageDown)
        #expect(someone.state.step == .review)
        var offering: [Step] = []
        for step in someone.state.steps where step != .done {
            someone.state.show(step)
            someone.go(to: .action(step == .review ? .create : .next))
            if someone.state.keyBar.contains(where: { $0.command == .revealPassword }) {
                offering.append(step)
            }
            someone.control("r")
            #expect(someone.state.revealsPassword == (offering.last == step))
            if someone.state.revealsPassword { someone.control("r") }
        }
        #expect(offering == [.identity, .review])
    }

    @Test func helpNamesNoKeyThatWorksInItsOwnBoxOnly() {
        var someone = done()
        someone.press(.function(1))
        #expect(someone.state.dialog == .help(scroll: 0))
        #expect(!someone.state.helpBindings.contains { $0.command == .close || $0.command == .copyCall })
        #expect(someone.state.helpBindings.contains { $0.command == .copyCard })
    }

    @Test func whatCanBeDoneIsGoneThroughInBothDirections() {
        var someone = done()
        #expect(someone.state.focus == .action(.another))
        someone.press(.right, .right)
        #expect(someone.state.focus == .action(.quit))
        someone.press(.left)
        #expect(someone.state.focus == .action(.similar))
    }

    @Test func clipboardIsLeftAloneUnlessItIsAllowed() {
        var someone = done(clipboard: false)
        someone.control("y")
        #expect(someone.effects.isEmpty)
        #expect(!someone.state.keyBar.contains { $0.command == .copyCard })
    }

    @Test func cardOfASAMLUserHasNoPasswordAndNoConnectPage() {
        var someone = done(instance: Operator.saml)
        let card = someone.state.handOverCard
        // Nothing is said of a password that there is none of.
        someone.control("y")
        #expect(someone.state.bulletin.map { Words.notice(on: $0).sentence.contains("password") } == false)
        #expect(card?.rows.map(\.label) == ["Username", "Signs in"])
    }

    @Test func theNextUserFindsNothingOfTheCard() {
        var someone = done()
        someone.control("r")
        someone.press(.enter)
        #expect(someone.state.handOverCard == nil)
        #expect(!"\(someone.state)".contains("Ab3-x"))
    }
}
