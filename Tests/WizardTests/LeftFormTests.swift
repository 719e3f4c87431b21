// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct LeftFormTests {
    /// What is kept of a form that somebody has filled in.
    private static func kept(instance: Instance = Operator.managed) throws -> KeptForm {
        var someone = Operator.on(instance)
        someone.fillInEverything()
        return try #require(someone.state.formToKeep)
    }

    private func started(_ forms: LeftForm..., instanceID: String? = Operator.managed.id) -> Operator {
        Operator(instanceID: instanceID, leftForms: forms)
    }

    private func left(_ form: KeptForm, id: String = "f-1") -> LeftForm {
        LeftForm(id: id, time: "at 17:15", content: .form(form))
    }

    @Test func everythingButThePasswordIsKept() throws {
        let form = try Self.kept()
        #expect(form.draft.username == "jdoe")
        #expect(form.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(form.draft.password.isEmpty)
        #expect(form.instanceID == Operator.managed.id)
    }

    @Test func nothingIsKeptOfABlankFormOrOneThatIsDone() {
        #expect(Operator.on(Operator.managed).state.formToKeep == nil)
        var someone = Operator.on(Operator.managed)
        someone.fill(.password, "Secret-Passw0rd")
        #expect(someone.state.formToKeep == nil)
        someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        #expect(someone.state.formToKeep == nil)
    }

    @Test func formThatIsTakenUpGoesOnWhereItWas() throws {
        var someone = started(left(try Self.kept()))
        #expect(someone.state.dialog == .leftForm)
        someone.type("y")
        #expect(someone.state.dialog == nil)
        #expect(someone.effects == [.takeUpForm(id: "f-1")])
        #expect(someone.state.draft.firstName == "Jane")
        #expect(someone.state.draft.routingProfileID == "routingProfiles-1")
        #expect(someone.state.notice(on: .password)?.level == .error)
    }

    @Test func formCanBeThrownAwayOrLeftForLater() throws {
        var someone = started(left(try Self.kept(), id: "f-1"), left(try Self.kept(), id: "f-2"))
        someone.type("n")
        #expect(someone.effects == [.discardForm(id: "f-1")])
        #expect(someone.state.dialog == .leftForm)
        someone.press(.escape)
        #expect(someone.effects == [.discardForm(id: "f-1")])
        #expect(someone.state.dialog == nil)
        #expect(someone.state.draft == Draft())
    }

    @Test func formOfAnotherInstanceKeepsThePersonAndForgetsIDs() throws {
        var someone = started(left(try Self.kept()), instanceID: Operator.saml.id)
        someone.type("y")
        #expect(someone.state.draft.username == "jdoe")
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
    }

    @Test func instanceThatTheFormWasBegunForIsChosenByItself() throws {
        var someone = started(left(try Self.kept()), instanceID: nil)
        someone.type("y")
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        #expect(someone.state.instance?.id == Operator.managed.id)
        #expect(someone.state.step == .identity)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
    }

    @Test func formThatCannotBeReadIsNeverHalfRead() {
        var someone = started(LeftForm(id: "f-1", time: "at 17:15", content: .unreadable))
        #expect(Words.text(of: someone.state.leftForms[0])[0].contains("this version cannot read"))
        someone.press(.enter)
        #expect(someone.state.draft == Draft())
        #expect(someone.effects.isEmpty)
        #expect(someone.state.dialog == nil)
    }
}
