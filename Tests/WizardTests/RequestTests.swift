// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// A form that begins with a request which somebody has written down.
struct RequestTests {
    private static func request(_ change: (inout NewUser) -> Void = { _ in }) -> WrittenRequest {
        var request = WrittenRequest()
        request.user.username = "jdoe"
        request.user.firstName = "Jane"
        request.user.lastName = "Doe"
        request.user.email = "jane@example.com"
        request.user.securityProfileIDs = ["securityProfiles-2", "securityProfiles 3"]
        request.user.routingProfileID = "routingProfiles 1"
        change(&request.user)
        return request
    }

    private func someone(
        _ request: WrittenRequest, on instance: Instance? = Operator.managed, house: House = House(),
        leftForms: [LeftForm] = []
    ) -> Operator {
        var someone = Operator(instanceID: instance?.id, house: house, started: false)
        someone.state.session.request = request
        someone.state.session.leftForms = leftForms
        someone.send(.started)
        if let instance {
            someone.answer(.instance(instance)) { if case .instance = $0 { true } else { false } }
        }
        return someone
    }

    @Test func idsAndNamesAreLookedUp() {
        var someone = someone(Self.request())
        #expect(someone.state.draft.username == "jdoe")
        #expect(someone.state.editor.text == "jdoe")
        // Nobody writes a password down, so that it is missing is told in its time.
        #expect(someone.state.notice(on: .password) == nil)
        someone.answerLists()
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-2", "securityProfiles-3"])
        #expect(someone.state.draft.routingProfileID == "routingProfiles-1")
        someone.answerUsernameCheck(exact: "jdoe")
        #expect(someone.state.notice(on: .username)?.level == .error)
    }

    @Test func whatTheInstanceDoesNotHaveIsTold() {
        var someone = someone(Self.request { $0.securityProfileIDs = ["Nobody", "securityProfiles 1"] })
        someone.answerLists()
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(
            someone.state.notice(on: .securityProfiles)?.sentence
                == "“Nobody” is on this instance neither as a name nor as an id; choose another.")
        #expect(someone.state.requestAudit?.problems.map(\.member) == ["SecurityProfileIds"])
    }

    @Test func whatMayNotBeListedIsTakenForIDs() {
        var someone = someone(Self.request())
        for list in CatalogueList.ofRole {
            someone.answer(.failed(Failure(.denied, "No."))) {
                if case .list(list, _) = $0 { true } else { false }
            }
        }
        #expect(someone.state.draft.routingProfileID == "routingProfiles 1")
        #expect(someone.state.requestAudit?.problems.isEmpty == true)
        #expect(someone.state.requestAudit?.notChecked.count == 2)
    }

    @Test func whatTheHouseWithholdsIsToldByItsName() {
        var house = House()
        house.choices[.routingProfiles] = HouseChoice(forbidden: ["routingProfiles 1"])
        var someone = someone(Self.request(), house: house)
        someone.answerLists()
        #expect(
            someone.state.requestAudit?.problems.map(\.sentence) == [
                "“routingProfiles 1” may not be given here; choose another routing profile."
            ])
    }

    @Test func whatTheInstanceDoesNotTakeIsLeftOutAndSaid() {
        var someone = someone(Self.request(), on: Operator.saml)
        #expect(someone.state.bulletin == .leftOut([.email]))
        someone.answerLists()
        #expect(someone.state.requestAudit?.problems.map(\.member) == ["IdentityInfo.Email"])
    }

    @Test func passwordThatIsLeftOutHasNoKey() {
        let password = Self.request { $0.password = "Secret-Passw0rd" }
        for (instance, hasKey) in [(Operator.managed, true), (Operator.saml, false)] {
            var someone = someone(password, on: instance)
            someone.answerLists()
            for _ in 1...4 { someone.press(.pageDown) }
            someone.go(to: .action(.create))
            #expect(someone.state.step == .review)
            #expect(someone.state.keyBar.contains { $0.command == .revealPassword } == hasKey)
        }
    }

    @Test func idsStayForTheInstanceThatIsPickedFirst() {
        var someone = someone(Self.request(), on: nil)
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-2", "securityProfiles-3"])
        someone.press(.escape, .down, .enter)
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
    }

    @Test func namesAreLookedUpAnewOnAnotherInstance() {
        var someone = someone(
            Self.request { $0.securityProfileIDs = ["Agent"] }, on: nil)
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        #expect(someone.state.missingNames == [.securityProfiles: ["Agent"]])
        someone.press(.escape, .down, .enter)
        #expect(someone.state.missingNames.isEmpty)
        someone.answer(.page([PickItem(id: "other-agent", name: "Agent")], isLast: true)) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        #expect(someone.state.draft.securityProfileIDs == ["other-agent"])
        #expect(someone.state.missingNames.isEmpty)
    }

    @Test func goingThroughAPresetLosesNothingOfIt() {
        var house = House()
        var preset = Preset(name: "Agent")
        preset.names[.routingProfile] = ["routingProfiles 4"]
        house.presets = [preset]
        var someone = someone(
            Self.request { $0.securityProfileIDs = ["Nobody", "securityProfiles 1"] }, house: house)
        someone.go(to: .field(.preset))
        someone.press(.right)
        someone.answerLists()
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
        #expect(someone.state.draft.routingProfileID == "routingProfiles-4")
        someone.press(.left)
        #expect(someone.state.draft.routingProfileID == "routingProfiles-1")
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(someone.state.missingNames == [.securityProfiles: ["Nobody"]])
    }

    @Test func nothingIsMissingWhereTheOperatorChoseMeanwhile() {
        var someone = someone(Self.request { $0.routingProfileID = "Nobody" })
        someone.post(.page([PickItem(id: "early", name: "Early")], isLast: false)) {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.routingProfile))
        someone.press(.enter, .enter)
        someone.answerLists()
        #expect(someone.state.draft.routingProfileID == "early")
        #expect(someone.state.missingNames.isEmpty)
    }

    @Test func noFormOfAnEarlierRunIsOfferedBesideIt() {
        let left = LeftForm(id: "1", time: "at 17:15", content: .unreadable)
        let someone = someone(Self.request(), leftForms: [left])
        #expect(someone.state.dialog == nil)
    }

    @Test func anotherUserBeginsBlank() {
        var someone = someone(Self.request { $0.password = "Secret-Passw0rd" })
        someone.answerLists()
        someone.answerUsernameCheck()
        for _ in 1...4 { someone.press(.pageDown) }
        #expect(someone.state.step == .review)
        someone.press(.enter)
        #expect(someone.createRequests.map(\.username) == ["jdoe"])
        someone.answer(.submitted(.created(userID: "u", userARN: "a"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        someone.press(.enter)
        #expect(someone.state.draft == Draft())
        #expect(someone.state.request == nil)
        #expect(someone.state.session.request == nil)
    }

    @Test func withoutAServiceOnlyTheRulesAreAsked() {
        let house = House()
        let state = State(
            session: Session(
                region: "", identity: "", request: Self.request { $0.username = "j doe" }, house: house),
            size: Size(columns: 80, rows: 24))
        #expect(state.requestAudit?.problems.map(\.member) == ["Username"])
    }
}
