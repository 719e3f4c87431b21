// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Copying an existing user into the form.
struct CopyTests {
    private static func user(_ change: (inout NewUser) -> Void = { _ in }) -> NewUser {
        var user = NewUser()
        var phone = NewUser.PhoneConfig()
        phone.phoneType = .softPhone
        phone.autoAccept = true
        phone.afterContactWorkTimeLimit = 45
        user.phoneConfig = phone
        user.securityProfileIDs = ["securityProfiles-1", "securityProfiles-3"]
        user.routingProfileID = "routingProfiles-2"
        user.hierarchyGroupID = "hierarchyGroups-4"
        user.tags = ["Team": "billing"]
        change(&user)
        return user
    }

    private func opened(hasLists: Bool = true, _ change: (inout House) -> Void = { _ in }) -> Operator {
        var house = House()
        change(&house)
        var someone = Operator(instanceID: Operator.managed.id, house: house)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        if hasLists { someone.answerLists() }
        someone.chooseExistingUser()
        someone.answerUsers([UserPickerTests.jane, UserPickerTests.john], total: 2, rest: .nothing)
        return someone
    }

    private func note(_ someone: Operator) -> String {
        someone.state.copyReport.map { Words.text(of: $0, in: someone.state).joined(separator: "\n") } ?? ""
    }

    @Test func theSettingsAreTakenOverAndTheNoteSaysWhich() {
        var someone = opened()
        someone.press(.enter)
        #expect(someone.state.copying?.name == UserPickerTests.jane.name)
        #expect(someone.state.draft == Draft())
        someone.answer(
            .userToCopy(ExistingUser(username: "jdoe", fullName: "Doe, Jane", role: Role(of: Self.user())))
        ) {
            $0 == .userToCopy(id: "id-jane", instanceID: Operator.managed.id)
        }
        #expect(someone.state.picker == nil)
        #expect(someone.state.dialog == .copied(scroll: 0))
        let draft = someone.state.draft
        #expect(draft.securityProfileIDs == ["securityProfiles-1", "securityProfiles-3"])
        #expect(draft.routingProfileID == "routingProfiles-2")
        #expect(draft.hierarchyGroupID == "hierarchyGroups-4")
        #expect(draft.autoAccept && draft.afterContactWork == "45")
        #expect(draft.tags == [Draft.Tag(key: "Team", value: "billing")])
        #expect(draft.username.isEmpty && draft.email.isEmpty)
        #expect(
            note(someone) == """
                The form is like Doe, Jane (jdoe) now.
                Taken over:
                - Settings for: All channels
                - Phone type: Soft phone
                - Auto-accept: Yes
                - After-contact work (s): 45
                - Persistent connection: No
                - Security profiles: securityProfiles 1; securityProfiles 3
                - Routing profile: routingProfiles 2
                - Hierarchy group: hierarchyGroups 4
                - Tags: Team = billing
                Names, addresses, numbers and password are the new user's own; none were copied.
                """)
        someone.press(.enter)
        #expect(someone.state.dialog == nil)
        #expect(someone.state.focus == .field(.username))
        #expect(someone.state.summary(of: .preset) == ["User jdoe"])
        // The note can be read again.
        someone.press(.up)
        someone.control("o")
        #expect(someone.state.dialog == .copied(scroll: 0))
        someone.press(.down, .escape)
        #expect(someone.state.dialog == nil)
    }

    @Test func goingBackToWhatToStartFromBlamesNobody() {
        var someone = Operator.on(Operator.managed)
        someone.press(.up)
        #expect(someone.state.focus == .field(.preset))
        #expect(someone.state.notice(on: .username)?.level != .error)
        someone.press(.down, .down, .up)
        #expect(someone.state.notice(on: .username)?.level == .error)
    }

    @Test func thePersonStaysAndBlankBringsBackWhatWasThere() {
        var someone = opened()
        someone.press(.escape)
        someone.fill(.firstName, "Zoë")
        someone.press(.pageDown)
        someone.go(to: .field(.persistentConnection))
        someone.type(" ")
        someone.press(.pageUp)
        someone.chooseExistingUser()
        someone.copy(Self.user(), named: "jdoe")
        #expect(someone.state.draft.firstName == "Zoë")
        #expect(!someone.state.draft.persistentConnection)
        someone.go(to: .field(.preset))
        someone.press(.right)
        #expect(someone.state.summary(of: .preset) == ["Blank"])
        #expect(someone.state.draft.persistentConnection && !someone.state.draft.autoAccept)
        #expect(someone.state.draft.securityProfileIDs.isEmpty && someone.state.draft.tags.isEmpty)
        #expect(someone.state.draft.firstName == "Zoë")
        #expect(someone.state.copyReport == nil)
        // Another one can be chosen straight after it.
        someone.press(.right, .down)
        someone.copy(Self.user { $0.routingProfileID = "routingProfiles-5" }, named: "jroe")
        #expect(someone.state.draft.routingProfileID == "routingProfiles-5")
    }

    @Test func whatIsGoneIsDroppedAndNamed() throws {
        var someone = opened()
        someone.copy(
            Self.user {
                $0.securityProfileIDs = ["securityProfiles-1", "dead-profile"]
                $0.routingProfileID = "dead-routing"
            }, named: "jdoe")
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(someone.state.draft.routingProfileID.isEmpty)
        #expect(
            note(someone).hasPrefix(
                """
                The form is like jdoe now.
                Left out:
                - Security profiles: dead-profile, which the instance does not have any more.
                - Routing profile: dead-routing, which the instance does not have any more.
                """))
        for (field, level) in [(FieldID.preset, Notice.Level.warning), (.routingProfile, .error)] {
            let notice = try #require(someone.state.judgement(on: field, isLeft: true))
            #expect(notice.level == level)
            #expect(notice.sentence.contains("“dead-routing”"))
        }
        #expect(someone.state.problems.contains { $0.fields.first == .routingProfile })
        // Choosing one settles it.
        someone.press(.pageDown, .pageDown, .tab, .enter, .enter)
        #expect(someone.state.draft.routingProfileID == "routingProfiles-1")
        #expect(someone.state.judgement(on: .routingProfile, isLeft: true)?.level == .good)
    }

    @Test func aListThatArrivesLaterIsLookedAtThen() {
        var someone = opened(hasLists: false)
        someone.copy(Self.user { $0.routingProfileID = "dead-routing" }, named: "jdoe")
        #expect(someone.state.draft.routingProfileID == "dead-routing")
        #expect(note(someone).contains("Not compared with the instance's lists, which are not here"))
        someone.answerLists()
        #expect(someone.state.draft.routingProfileID.isEmpty)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1", "securityProfiles-3"])
        #expect(note(someone).contains("dead-routing, which the instance does not have any more"))
        #expect(!note(someone).contains("Not compared"))
    }

    @Test func whatTheOperatorChoseMeanwhileStands() {
        var someone = opened(hasLists: false)
        someone.copy(Self.user { $0.routingProfileID = "dead-routing" }, named: "jdoe")
        someone.state.draft.routingProfileID = "routingProfiles-3"
        someone.answerLists()
        #expect(someone.state.draft.routingProfileID == "routingProfiles-3")
        #expect(someone.state.missingNotice(on: .routingProfile) == nil)
    }

    @Test func whatIsGoneGoesFromAnOpenPickerToo() {
        var someone = opened(hasLists: false)
        someone.copy(
            Self.user { $0.securityProfileIDs = ["securityProfiles-1", "dead-profile"] }, named: "jdoe")
        someone.press(.pageDown, .pageDown, .enter)
        #expect(someone.state.picker?.ticked == ["securityProfiles-1", "dead-profile"])
        someone.answerLists()
        someone.press(.enter)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
    }

    @Test func aDeniedListKeepsTheIds() {
        var someone = opened(hasLists: false)
        someone.copy(Self.user(), named: "jdoe")
        someone.answer(.failed(Failure(.denied, "You may not list."))) {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        #expect(someone.state.draft.routingProfileID == "routingProfiles-2")
        #expect(someone.state.text(of: .routingProfile) == "routingProfiles-2")
    }

    @Test func whatIsDroppedDoesNotHideThatSomethingMustBeChosen() {
        var someone = opened {
            $0.choices[.securityProfiles] = HouseChoice(
                forbidden: ["securityProfiles 1", "securityProfiles 3"])
        }
        someone.press(.enter)
        someone.answer(.userToCopy(ExistingUser(username: "jdoe", fullName: "", role: Role(of: Self.user()))))
        {
            if case .userToCopy = $0 { true } else { false }
        }
        someone.press(.enter)
        #expect(someone.state.notice(on: .securityProfiles)?.level == .warning)
        someone.press(.pageDown, .pageDown, .tab)
        let notice = someone.state.notice(on: .securityProfiles)
        #expect(notice?.level == .error)
        #expect(notice?.sentence.hasPrefix(Fact.missing(.securityProfiles).sentence) == true)
        #expect(notice?.sentence.contains("Not copied from jdoe") == true)
    }

    @Test func whatTheHouseForbidsIsDropped() {
        var someone = opened {
            $0.choices = [.securityProfiles: HouseChoice(forbidden: ["securityProfiles 3"])]
            $0.rules.tags = [
                HouseTag(key: "Team", isRequired: true, values: ["claims", "sales"]),
                HouseTag(key: "Owner", preset: "helpdesk"),
            ]
        }
        someone.copy(
            Self.user { $0.tags = ["Team": "billing", "Owner": "it", "Site": "Leeds"] }, named: "jdoe")
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(
            someone.state.draft.tags == [
                Draft.Tag(key: "Team"), Draft.Tag(key: "Owner", value: "helpdesk"),
                Draft.Tag(key: "Site", value: "Leeds"),
            ])
        let note = note(someone)
        #expect(note.contains("- Security profiles: securityProfiles 3, which may not be given here."))
        #expect(note.contains("- Tag Team = billing: the configuration allows other values."))
        #expect(note.contains("- Tag Owner = it: the configuration gives another value."))
    }

    @Test(arguments: [Failure.Kind.denied, .passing, .refused])
    func aFailureIsToldAndChangesNothing(kind: Failure.Kind) {
        var someone = opened()
        let before = someone.state.draft
        someone.press(.enter)
        someone.answer(.failed(Failure(kind, "It is so."))) {
            if case .userToCopy = $0 { true } else { false }
        }
        #expect(
            someone.state.dialog
                == .failure(
                    Failure(kind, "Doe, Jane (jdoe) could not be read, and nothing was changed. It is so.")))
        #expect(someone.state.draft == before)
        someone.press(.enter)
        #expect(someone.state.picker?.target == .user)
        // The same one or another can be tried.
        someone.press(.down)
        someone.copy(Self.user(), named: "jroe")
        #expect(someone.state.draft.copiedUser == "jroe")
    }

    @Test func aFailureUnderTheHelpIsToldBehindIt() {
        var someone = opened()
        someone.press(.enter)
        someone.control("t")
        someone.answer(.failed(Failure(.passing, "Busy."))) {
            if case .userToCopy = $0 { true } else { false }
        }
        #expect(someone.state.dialog == .help(scroll: 0))
        someone.press(.escape)
        guard case .failure(let failure) = someone.state.dialog else {
            Issue.record("the failure is not told")
            return
        }
        #expect(failure.sentence.hasSuffix("nothing was changed. Busy."))
        someone.press(.escape)
        #expect(someone.state.dialog == nil && someone.state.picker?.target == .user)
    }

    @Test func aLateAnswerCopiesNothing() {
        var someone = opened()
        someone.press(.enter)
        guard let id = someone.pending.last?.id else { return }
        someone.press(.enter)
        #expect(someone.pending.last?.id == id)
        someone.press(.down, .enter)
        #expect(someone.pending.last?.request == .userToCopy(id: "id-john", instanceID: Operator.managed.id))
        let answer = Answer.userToCopy(ExistingUser(username: "x", fullName: "", role: Role(of: Self.user())))
        someone.send(.answered(id, answer))
        #expect(someone.state.copying?.userID == "id-john")
        someone.press(.escape)
        #expect(someone.state.copying == nil)
        #expect(!someone.pending.contains { if case .userToCopy = $0.request { true } else { false } })
        #expect(someone.state.draft == Draft())
    }

    @Test func theNoteWaitsForWhatIsOpen() {
        var someone = opened()
        someone.press(.enter)
        someone.control("t")
        someone.answer(
            .userToCopy(ExistingUser(username: "jdoe", fullName: "", role: Role(of: Self.user())))
        ) { if case .userToCopy = $0 { true } else { false } }
        #expect(someone.state.dialog == .help(scroll: 0))
        someone.press(.escape)
        #expect(someone.state.dialog == .copied(scroll: 0))
        someone.press(.escape)
        #expect(someone.state.dialog == nil)
    }

    @Test func presetsAndUsersTakeTurns() {
        var preset = Preset(name: "user")
        preset.phone.texts = [.afterContactWork: "30"]
        var someone = opened { $0.presets = [preset] }
        someone.copy(Self.user(), named: "jdoe")
        someone.go(to: .field(.preset))
        someone.press(.left)
        #expect(someone.state.summary(of: .preset) == ["user"])
        #expect(someone.state.draft.afterContactWork == "30")
        #expect(someone.state.draft.copiedUser == nil && someone.state.draft.preset == "user")
        someone.press(.left)
        #expect(someone.state.draft == Draft())
    }

    @Test func aSimilarUserIsCopiedByTheSameRules() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.state.draft.tags = [Draft.Tag(key: "Team", value: "billing")]
        someone.state.draft.phoneType = .deskPhone
        someone.state.draft.deskNumber = "+442071838750"
        someone.go(to: .action(.create))
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        let before = someone.state.draft
        someone.go(to: .action(.similar))
        someone.press(.enter)
        #expect(someone.state.step == .identity)
        // That the number was not taken over is worth a word.
        #expect(someone.state.dialog == .copied(scroll: 0))
        someone.press(.enter)
        let draft = someone.state.draft
        #expect(draft.copiedUser == "jdoe")
        #expect(someone.state.summary(of: .preset) == ["User jdoe"])
        #expect(draft.securityProfileIDs == before.securityProfileIDs)
        #expect(draft.routingProfileID == before.routingProfileID)
        #expect(draft.tags == before.tags)
        #expect(draft.phoneType == .deskPhone)
        for field in [FieldID.username, .password, .firstName, .lastName, .email, .deskNumber] {
            #expect(draft[text: field].isEmpty)
        }
        someone.go(to: .field(.preset))
        someone.press(.right)
        #expect(someone.state.draft == Draft())
    }

    @Test func aKeptFormRemembersWhomItIsLike() throws {
        var someone = opened()
        someone.copy(Self.user(), named: "jdoe")
        let form = try #require(someone.state.formToKeep)
        #expect(form.draft.copiedUser == "jdoe")
        var later = Operator(
            instanceID: Operator.managed.id,
            leftForms: [LeftForm(id: "f", time: "at 17:15", content: .form(form))])
        later.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        later.answerLists()
        later.type("y")
        #expect(later.state.summary(of: .preset) == ["User jdoe"])
        #expect(later.state.draft.routingProfileID == "routingProfiles-2")
        later.go(to: .field(.preset))
        later.press(.right)
        #expect(later.state.draft == Draft())
    }
}
