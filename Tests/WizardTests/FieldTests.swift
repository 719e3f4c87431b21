// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct FieldTests {
    /// Neither what was mistyped nor what undo or yank would bring back is kept once a password field is left.
    @Test(arguments: [Key.Code.tab, .pageDown, .pageUp])
    func nothingOfAMistypedPasswordIsKept(key: Key.Code) {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.pageDown)
        someone.go(to: .reviewRow(.password))
        someone.press(.enter)
        someone.control("u")
        someone.type("Mistyped-1")
        someone.control("u")
        someone.type("Right-Passw0rd")
        #expect(text(of: someone.state).contains("Mistyped-1"))
        someone.press(key)
        #expect(!text(of: someone.state).contains("Mistyped-1"))
        #expect(!text(of: someone.state).contains("Secret-Passw0rd"))
        #expect(someone.state.draft.password == "Right-Passw0rd")
    }

    @Test func nothingOfThePasswordIsKeptForTheNextUser() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.pageDown, .enter)
        someone.answer(.submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        #expect(text(of: someone.state).contains("Secret-Passw0rd"))
        someone.press(.enter)
        #expect(someone.state.step == .identity)
        #expect(!text(of: someone.state).contains("Secret-Passw0rd"))
    }

    /// Everything that a state holds.
    private func text(of state: State) -> String {
        var text = ""
        dump(state, to: &text)
        return text
    }

    @Test("Complaint: shouted at before I am done typing") func unfinishedFieldIsNotShoutedAtBeforeItIsLeft()
    {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.email))
        someone.type("jane@exa")
        #expect(someone.state.notice(on: .email) == nil)
        someone.press(.tab)
        #expect(someone.state.notice(on: .email)?.level == .error)
    }

    @Test("Complaint: the error stays after it is mended") func errorGoesWithTheVeryKeyThatMendsIt() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.email))
        someone.type("jane@example.c")
        someone.press(.tab)
        #expect(someone.state.notice(on: .email)?.level == .error)
        someone.press(.up)
        someone.type("o")
        #expect(someone.state.notice(on: .email)?.level == .good)
    }

    @Test func impossibleCharacterIsRefusedWithTheReason() {
        var someone = Operator.on(Operator.managed)
        someone.type("jané")
        #expect(someone.state.draft.username == "jan")
        #expect(someone.state.notice(on: .username)?.level == .warning)
        // Who types fast sees it still, and that a letter is missing.
        someone.type("e")
        #expect(someone.state.draft.username == "jane")
        #expect(someone.state.notice(on: .username)?.level == .warning)
        someone.press(.backspace)
        #expect(someone.state.remark == nil)
    }

    @Test func decomposedNameIsComposedWhenTheFieldIsLeft() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.firstName))
        someone.send(.input(.paste("Rene\u{301}e")))
        someone.press(.tab)
        #expect(Array(someone.state.draft.firstName.unicodeScalars) == Array("Ren\u{e9}e".unicodeScalars))
        #expect(someone.state.remark?.field == .firstName)
    }

    @Test func newlineInAPasteNeverSubmitsOrMoves() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.lastName))
        someone.send(.input(.paste("Doe\n")))
        #expect(someone.state.focus == .field(.lastName))
        #expect(someone.state.draft.lastName.hasPrefix("Doe"))
    }

    @Test("Complaint: values of hidden fields are lost") func hiddenValueIsKeptAndNotSubmitted() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown)
        someone.go(to: .field(.phoneType))
        someone.press(.right)
        someone.fill(.deskNumber, "+15555551212")
        someone.go(to: .field(.settingsScope))
        someone.go(to: .field(.phoneType))
        someone.press(.left)
        #expect(!someone.state.focusOrder.contains(.field(.deskNumber)))
        #expect(someone.state.draft.deskNumber == "+15555551212")
        #expect(NewUser(someone.state.draft, in: someone.state.context).phoneConfig?.deskPhoneNumber == nil)
    }

    @Test func spaceTogglesAYesOrNoField() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown)
        someone.go(to: .field(.autoAccept))
        someone.type(" ")
        #expect(someone.state.draft.autoAccept)
    }

    @Test func samlInstanceHasNoPassword() {
        let someone = Operator.on(Operator.saml)
        #expect(!someone.state.focusOrder.contains(.field(.password)))
    }

    @Test func generatedPasswordFillsTheFieldAndIsShown() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.password))
        someone.control("g")
        #expect(someone.effects == [.generatePassword])
        someone.send(.generatedPassword("abcd-EFGH-2345-jkmn"))
        #expect(someone.state.draft.password == "abcd-EFGH-2345-jkmn")
        #expect(someone.state.revealsPassword)
        #expect(someone.state.editor.text == "abcd-EFGH-2345-jkmn")
        someone.press(.tab)
        #expect(!someone.state.revealsPassword)
    }

    @Test func everyGeneratedPasswordMeetsThePolicy() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let password = PasswordGenerator.make(using: &generator)
            let unmet = Form.passwordRules(password).filter { !$0.isMet }
            #expect(unmet.isEmpty, "\(password)")
            let lookAlikes = password.filter { "0O1lIo".contains($0) }
            #expect(lookAlikes.isEmpty, "\(password)")
        }
    }

    @Test func usernameIsAskedAboutOnceItIsLeft() {
        var someone = Operator.on(Operator.managed)
        someone.type("jdoe")
        #expect(someone.pending.isEmpty)
        someone.press(.tab)
        #expect(someone.pending.map(\.request) == [.checkUsername("jdoe", instanceID: Operator.managed.id)])
        someone.answerUsernameCheck(exact: "jdoe")
        #expect(someone.state.notice(on: .username)?.level == .error)
        #expect(someone.state.problems.contains { $0.verdict == .error(.usernameTaken) })
        someone.press(.up)
        someone.type("2")
        #expect(someone.state.notice(on: .username)?.level != .error)
    }

    @Test func lateAnswerAboutAnOlderUsernameIsDropped() throws {
        var someone = Operator.on(Operator.managed)
        someone.type("jdoe")
        someone.press(.tab)
        let old = try #require(someone.pending.first?.id)
        someone.press(.up)
        someone.type("2")
        someone.press(.tab)
        someone.send(.answered(old, .usernames(exact: UsernameHolder(username: "jdoe"), similar: nil)))
        #expect(!someone.state.problems.contains { $0.verdict == .error(.usernameTaken) })
    }

    @Test func nameThatDiffersOnlyByCaseIsAWarning() {
        var someone = Operator.on(Operator.managed)
        someone.type("JDoe")
        someone.press(.tab)
        someone.answerUsernameCheck(similar: "jdoe")
        #expect(someone.state.notice(on: .username)?.level == .warning)
        #expect(!someone.state.problems.contains { $0.fields == [.username] && $0.verdict.blocksSubmission })
    }

    @Test func tagRowsComeAndGo() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .pageDown)
        someone.press(.enter)
        someone.type("Owner")
        someone.press(.enter)
        someone.type("helpdesk")
        someone.control("n")
        someone.type("Team")
        #expect(someone.state.draft.tags.map(\.key) == ["Owner", "Team"])
        someone.control("x")
        #expect(someone.state.draft.tags == [Draft.Tag(key: "Owner", value: "helpdesk")])
        #expect(someone.state.focus == .field(.tagKey(0)))
    }
}
