// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What the administrator's configuration does to the form.
struct HouseTests {
    private static let agent: Preset = {
        var preset = Preset(name: "Agent")
        preset.phone.toggles = [.autoAccept: true]
        preset.phone.texts = [.afterContactWork: "30"]
        preset.tags = [Draft.Tag(key: "Team", value: "billing")]
        preset.names = [
            .securityProfiles: ["securityProfiles 1", "securityProfiles 3"],
            .routingProfile: ["routingProfiles 2"], .hierarchyGroup: ["hierarchyGroups 4"],
        ]
        return preset
    }()

    private func started(_ change: (inout House) -> Void) -> Operator {
        var house = House()
        change(&house)
        var someone = Operator(instanceID: Operator.managed.id, house: house)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        return someone
    }

    // MARK: Presets

    @Test func aPresetIsOfferedFirstAndSetsTheRole() {
        var someone = started { $0.presets = [Self.agent] }
        someone.answerLists()
        #expect(someone.state.focus == .field(.preset))
        #expect(someone.state.summary(of: .preset) == ["Blank"])
        someone.press(.right)
        #expect(someone.state.summary(of: .preset) == ["Agent"])
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1", "securityProfiles-3"])
        #expect(someone.state.draft.routingProfileID == "routingProfiles-2")
        #expect(someone.state.draft.hierarchyGroupID == "hierarchyGroups-4")
        #expect(someone.state.draft.autoAccept)
        #expect(someone.state.draft.afterContactWork == "30")
        #expect(someone.state.draft.tags == [Draft.Tag(key: "Team", value: "billing")])
        #expect(someone.state.judgement(on: .preset, isLeft: true) == nil)
    }

    @Test func goingThroughThePresetsLosesNothing() {
        var someone = started { $0.presets = [Self.agent] }
        someone.answerLists()
        someone.fill(.firstName, "Jane")
        someone.press(.pageDown)
        someone.go(to: .field(.persistentConnection))
        someone.type(" ")
        someone.press(.pageUp)
        someone.press(.right)
        #expect(!someone.state.draft.persistentConnection)
        #expect(someone.state.draft.firstName == "Jane")
        someone.press(.left)
        #expect(someone.state.draft.persistentConnection)
        #expect(!someone.state.draft.autoAccept)
        #expect(someone.state.draft.firstName == "Jane")
    }

    @Test func namesAreLookedUpWhenTheirListArrives() {
        var someone = started { $0.presets = [Self.agent] }
        someone.press(.right)
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
        someone.answerLists()
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1", "securityProfiles-3"])
    }

    @Test func namesThatDoNotExistAreTold() throws {
        var preset = Self.agent
        preset.names[.securityProfiles] = ["securityProfiles 1", "Gone"]
        var someone = started { $0.presets = [preset] }
        someone.answerLists()
        someone.press(.right)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        for field in [FieldID.preset, .securityProfiles] {
            let notice = try #require(someone.state.notice(on: field))
            #expect(notice.level == .warning)
            #expect(notice.sentence.contains("Preset Agent wants “Gone”"))
        }
        #expect(someone.state.notice(on: .routingProfile)?.level == .good)
        // Choosing anew settles it.
        someone.press(.pageDown, .pageDown, .enter, .enter)
        #expect(someone.state.missingNotice(on: .preset) == nil)
    }

    @Test func namesThatCannotBeLookedUpAreToldToo() throws {
        var someone = started { $0.presets = [Self.agent] }
        someone.press(.right)
        someone.answer(.failed(Failure(.denied, "No permission."))) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        let notice = try #require(someone.state.notice(on: .securityProfiles))
        #expect(notice.sentence.contains("cannot be looked up"))
    }

    // MARK: Tags and phone

    @Test func requiredTagsHaveRowsAndListedValuesAreChosen() {
        var someone = started {
            $0.rules.tags = [
                HouseTag(key: "Team", isRequired: true, values: ["billing", "claims"]),
                HouseTag(key: "Owner", values: ["helpdesk"], preset: "helpdesk"), HouseTag(key: "Note"),
            ]
        }
        someone.press(.pageDown, .pageDown, .pageDown)
        #expect(someone.state.step == .tags)
        #expect(
            someone.state.draft.tags == [
                Draft.Tag(key: "Team"), Draft.Tag(key: "Owner", value: "helpdesk"),
            ])
        someone.go(to: .field(.tagValue(0)))
        #expect(someone.state.scope == .choice)
        someone.press(.right)
        #expect(someone.state.draft.tags[0].value == "billing")
        someone.press(.left)
        #expect(someone.state.draft.tags[0].value == "claims")
        #expect(!someone.state.problems.contains { $0.fields.first == .tagValue(0) })
    }

    @Test func theHousesDefaultsAreNoWorkToLose() {
        var someone = started {
            $0.rules.tags = [HouseTag(key: "Owner", preset: "helpdesk")]
            $0.phone.toggles = [.autoAccept: true]
        }
        #expect(someone.state.draft.autoAccept)
        #expect(someone.state.formToKeep == nil)
        someone.control("c")
        #expect(someone.effects.contains(.quit))
    }

    // MARK: What may be chosen

    @Test func whatIsForbiddenIsNotOffered() {
        var someone = started {
            $0.choices = [
                .securityProfiles: HouseChoice(forbidden: ["securityProfiles 2"]),
                .routingProfiles: HouseChoice(allowed: ["routingProfiles 1"]),
            ]
        }
        someone.answerLists()
        #expect(
            someone.state.lists[.securityProfiles]?.items.map(\.name).contains("securityProfiles 2") == false)
        #expect(someone.state.lists[.routingProfiles]?.items.map(\.name) == ["routingProfiles 1"])
        #expect(someone.state.serverNotice(on: .routingProfile) == nil)
    }

    @Test func aFormOfAnEarlierRunCannotSubmitWhatIsForbidden() throws {
        var draft = Draft()
        draft.securityProfileIDs = ["securityProfiles-2"]
        let form = KeptForm(isSandbox: false, instanceID: Operator.managed.id, draft: draft)
        var house = House()
        house.choices = [.securityProfiles: HouseChoice(forbidden: ["securityProfiles 2"])]
        var someone = Operator(
            instanceID: Operator.managed.id,
            leftForms: [LeftForm(id: "f", time: "at 17:15", content: .form(form))], house: house)
        someone.type("y")
        someone.answerLists()
        let problem = someone.state.problems.last
        #expect(problem?.verdict == .error(.notToBeChosen(.securityProfiles, name: "securityProfiles 2")))
        #expect(someone.state.notice(on: .securityProfiles)?.level == .error)
    }

    @Test func namesOfTheConfigurationThatDoNotExistAreTold() throws {
        var someone = started {
            $0.choices = [.routingProfiles: HouseChoice(allowed: ["routingProfiles 1", "Gone"])]
        }
        someone.answerLists()
        let notice = try #require(someone.state.notice(on: .routingProfile))
        #expect(notice.level == .warning)
        #expect(notice.sentence.contains("“Gone”"))
        #expect(!notice.sentence.contains("routingProfiles 1"))
    }

    // MARK: Usernames

    @Test func aUsernameIsOfferedFromTheNameAndTakenByAKey() throws {
        var someone = started { _ in }
        someone.fill(.firstName, "Zoë")
        someone.fill(.lastName, "O'Neill-Groß")
        someone.go(to: .field(.username))
        #expect(someone.state.draft.username.isEmpty)
        #expect(someone.state.notice(on: .username)?.sentence.contains("“zoneill-gross”") == true)
        someone.control("g")
        #expect(someone.state.draft.username == "zoneill-gross")
        #expect(someone.state.editor.text == "zoneill-gross")
        #expect(!someone.state.keyBar.contains { $0.command == .takeProposal })
        someone.answerUsernameCheck()
    }

    @Test func rulesOfOneInstanceCountThere() {
        var rules = HouseRules()
        rules.emailRequirement = .optional
        let someone = started {
            $0.rules.usernameIsLowercase = true
            $0.instanceRules = [Operator.managed.id: rules]
        }
        #expect(someone.state.context.emailRequirement == .optional)
        #expect(someone.state.context.usernameIsLowercase)
        #expect(
            someone.state.session.house.context(for: .connectManaged, instanceID: "other")
                .emailRequirement == .required)
    }

    @Test(arguments: [FormContext.Judgement.allowed, .warning, .error])
    func aNameThatDiffersByCaseIsJudgedAsTheHouseDoes(judgement: FormContext.Judgement) {
        var someone = started { $0.rules.similarUsernames = judgement }
        someone.fill(.username, "JDoe")
        someone.press(.tab)
        someone.answerUsernameCheck(similar: "jdoe")
        let isBlocked = someone.state.problems.contains {
            $0.verdict.fact == .usernameSimilar(existing: "jdoe")
        }
        #expect(isBlocked == (judgement == .error))
        let expected: Notice.Level = judgement == .error ? .error : judgement == .warning ? .warning : .good
        #expect(someone.state.notice(on: .username)?.level == expected)
    }

    @Test func onlyTheInstancesOfALockedConfigurationAreThereToPick() {
        var house = House()
        house.offeredInstances = [Operator.saml.id, Operator.directory.id]
        var someone = Operator(house: house)
        someone.answer(.instances([Operator.managed, Operator.saml, Operator.directory])) { $0 == .instances }
        #expect(someone.state.instances.items.map(\.name) == ["corp-sso", "corp-ad"])
        var other = Operator(house: house)
        other.answer(.instances([Operator.managed])) { $0 == .instances }
        #expect(other.state.instance == nil)
        #expect(Words.emptyList(of: .instance, in: other.state).hasPrefix("None of the instances"))
    }
}
