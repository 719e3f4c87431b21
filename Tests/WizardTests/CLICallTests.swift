// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct CLICallTests {
    private func onReview(allowsClipboard: Bool = true) -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.state.session.allowsClipboard = allowsClipboard
        someone.fillInEverything()
        return someone
    }

    @Test func callSaysThatItSetsNoProficiencies() throws {
        var someone = onReview()
        #expect(someone.state.cliCall?.lacksProficiencies == false)
        someone.state.context.hasProficiencies = true
        someone.state.draft.proficiencies = [Proficiency(attribute: "Language", value: "English")]
        let call = try #require(someone.state.cliCall)
        #expect(
            Words.notes(on: call, blocking: 0).last
                == "Proficiencies are not in it; associate-user-proficiencies sets them once the user exists."
        )
    }

    @Test func callHasEverythingButThePassword() throws {
        var someone = onReview()
        #expect(someone.state.cliCall?.text.contains("Secret-Passw0rd") == false)
        someone.state.session.callOptions = ["--profile", "help desk's"]
        let text = try #require(someone.state.cliCall?.text)
        #expect(
            text.hasPrefix(
                #"aws connect create-user --region us-west-2 --profile 'help desk'\''s' --cli-input-json '{"#
                    + "\n  \"InstanceId\": \"11111111-1111-4111-8111-111111111111\",\n  \"Username\": \"jdoe\",\n"
            ))
        #expect(text.hasSuffix("\n}'"))
        #expect(someone.state.cliCall?.lacksPassword == true)
        #expect(someone.state.cliCall?.version == .persistentConnection)
    }

    @Test func settingsForEachChannelTakeANewerCLI() {
        var someone = onReview()
        someone.state.draft.settingsScope = .perChannel
        #expect(someone.state.cliCall?.version == .channelLists)
        someone.press(.character("a"))
        #expect(someone.state.dialogLines.first?.contains("1.44.36") == true)
    }

    @Test func dialogScrollsCopiesAndCloses() {
        var someone = onReview()
        someone.press(.character("a"))
        #expect(someone.state.dialog == .call(scroll: 0))
        #expect(someone.state.dialogLines.contains(#"  "Username": "jdoe","#))
        someone.press(.down)
        #expect(someone.state.dialog == .call(scroll: 1))
        someone.control("y")
        #expect(someone.effects.last == someone.state.cliCall.map { .copy($0.text) })
        #expect(someone.state.bulletin == .copiedCall)
        someone.press(.escape)
        #expect(someone.state.dialog == nil)
        #expect(someone.state.step == .review)
    }

    @Test func nothingIsCopiedWhereTheConfigurationDoesNotSay() {
        var someone = onReview(allowsClipboard: false)
        someone.press(.character("a"))
        someone.control("y")
        #expect(!someone.effects.contains { if case .copy = $0 { true } else { false } })
        #expect(!someone.state.keyBar.contains { $0.command == .copyCall })
    }

    @Test func isThereOnTheReviewAlone() {
        var someone = onReview()
        someone.press(.pageUp)
        #expect(someone.state.cliCall == nil)
        #expect(!someone.state.availableBindings.contains { $0.command == .showCall })
        someone.press(.pageDown, .enter)
        someone.control("c")
        #expect(someone.state.dialog == .leave)
        #expect(someone.state.cliCall == nil)
    }

    @Test func longLinesAreBrokenWithoutLoss() {
        var someone = onReview()
        someone.state.draft.tags = [.init(key: "Note", value: String(repeating: "a ", count: 120) + "z")]
        someone.press(.character("a"))
        let width = PageLayout.dialogWidth(in: someone.state.size)
        #expect(someone.state.dialogLines.allSatisfy { $0.count <= width })
        let joined = someone.state.dialogLines.joined()
        #expect(joined.contains(String(repeating: "a ", count: 120) + "z"))
    }

    @Test func whatIsLeftToMendIsSaidWithIt() {
        var someone = Operator.on(Operator.managed)
        for _ in 1...4 { someone.press(.pageDown) }
        someone.press(.character("a"))
        #expect(someone.state.dialogLines.contains { $0.contains("left to mend") })
    }
}
