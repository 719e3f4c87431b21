// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What a user is good at: a step where the instance has attributes, and a request of its own after the creation.
struct ProficiencyTests {
    private static let names = ["Language", "Product"]
    private static let spanish = Proficiency(attribute: "Language", value: "Español", level: 4)

    private func isSetting(_ request: Request) -> Bool {
        if case .setProficiencies = request { true } else { false }
    }

    /// On the step, with one row that is still blank.
    private func adding() -> Operator {
        var someone = Operator.on(Operator.managed, attributes: Self.names)
        someone.press(.pageDown, .pageDown, .pageDown)
        someone.answerValues()
        someone.press(.enter)
        return someone
    }

    /// On the review of a user with one proficiency.
    private func reviewing() -> Operator {
        var someone = Operator.on(Operator.managed, attributes: Self.names)
        someone.fillInEverything()
        #expect(someone.state.step == .tags)
        someone.press(.pageUp)
        someone.answerValues()
        someone.press(.enter, .enter)
        someone.type("espa")
        someone.press(.enter, .right, .pageDown, .pageDown)
        #expect(someone.state.step == .review)
        return someone
    }

    private func created() -> Operator {
        var someone = reviewing()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u-1", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        return someone
    }

    private func status(_ someone: Operator) -> CreatedUser.Proficiencies? {
        if case .created(let user) = someone.state.submission { user.proficiencies } else { nil }
    }

    // MARK: The step

    @Test func stepIsThereWhereTheInstanceHasAttributes() {
        #expect(Operator.on(Operator.managed, attributes: Self.names).state.steps.contains(.proficiencies))
        #expect(!Operator.on(Operator.managed).state.steps.contains(.proficiencies))
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .pageDown)
        #expect(someone.state.step == .tags)
        #expect(someone.state.reviewHints.isEmpty)
    }

    @Test func withoutPermissionTheReviewSaysWhyThereIsNoStep() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answerLists()
        someone.answer(.failed(Failure(.denied, "You may not list."))) {
            if case .attributes = $0 { true } else { false }
        }
        #expect(!someone.state.steps.contains(.proficiencies))
        #expect(
            someone.state.reviewHints
                == [
                    Notice(
                        .note,
                        "Proficiencies are left out, for their attributes could not be read: You may not list."
                    )
                ])
    }

    @Test func valuesAreAskedForOnceTheStepIsComeTo() {
        var someone = Operator.on(Operator.managed, attributes: Self.names)
        #expect(someone.pending.isEmpty)
        someone.press(.pageDown, .pageDown, .pageDown)
        #expect(
            someone.pending.map(\.request).contains(
                .attributeValues(of: Self.names, instanceID: Operator.managed.id)))
        someone.answerValues()
        someone.press(.pageUp, .pageDown)
        #expect(!someone.pending.contains { if case .attributeValues = $0.request { true } else { false } })
    }

    @Test func attributeIsOpenedAndItsValueChosen() {
        var someone = adding()
        #expect(someone.state.focus == .field(.proficiency(0)))
        someone.press(.enter)
        #expect(someone.state.picker?.matches.count == 2)
        someone.press(.enter)
        #expect(someone.state.picker?.folder == ["Language"], "an attribute alone is no proficiency")
        someone.press(.down, .enter)
        #expect(someone.state.picker == nil)
        #expect(someone.state.focus == .field(.proficiencyLevel(0)))
        someone.press(.right)
        #expect(someone.state.draft.proficiencies == [Self.spanish])
        #expect(someone.state.reviewSummary(of: .proficiency(0)) == ["Language / Español, level 4"])
    }

    @Test func rowsAreAddedAndRemovedByKeys() {
        var someone = adding()
        #expect(someone.state.keyBar.map(\.label).contains("Remove row"))
        someone.control("n")
        #expect(someone.state.focus == .field(.proficiency(1)))
        someone.control("x")
        someone.control("x")
        #expect(someone.state.draft.proficiencies.isEmpty)
        #expect(someone.state.focus == .action(.addProficiency))
        someone.control("x")
        #expect(someone.state.step == .proficiencies)
    }

    @Test func keysForRowsAreThereOnTheirStepOnly() {
        var someone = Operator.on(Operator.managed, attributes: Self.names)
        someone.press(.pageDown, .pageDown)
        #expect(!someone.state.keyBar.map(\.command).contains(.removeProficiency))
        someone.control("n")
        #expect(someone.state.draft.proficiencies.isEmpty)
    }

    @Test func valuesThatCannotBeReadDoNotBecomeText() {
        var someone = Operator.on(Operator.managed, attributes: Self.names)
        someone.press(.pageDown, .pageDown, .pageDown)
        someone.answer(.failed(Failure(.denied, "You may not describe."))) {
            if case .attributeValues = $0 { true } else { false }
        }
        someone.press(.enter)
        #expect(someone.state.kind(of: .proficiency(0)) == .pickOne)
        #expect(someone.state.notice(on: .proficiency(0))?.sentence == "You may not describe.")
        someone.control("r")
        #expect(someone.pending.contains { if case .attributeValues = $0.request { true } else { false } })
    }

    @Test func otherInstanceHasOtherAttributes() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        someone.answerAttributes(Self.names)
        someone.press(.pageDown, .pageDown, .pageDown)
        someone.answerValues()
        someone.press(.enter, .enter)
        someone.type("loans")
        someone.press(.enter)
        #expect(someone.state.draft.proficiencies.count == 1)
        someone.press(.pageUp, .pageUp, .pageUp, .pageUp, .down, .enter)
        #expect(someone.state.instance?.id == Operator.saml.id)
        #expect(someone.state.draft.proficiencies.isEmpty)
        #expect(!someone.state.steps.contains(.proficiencies))
    }

    @Test func reviewLeadsToTheRow() {
        var someone = reviewing()
        #expect(someone.state.reviewFields.contains(.proficiency(0)))
        someone.go(to: .reviewRow(.proficiency(0)))
        someone.press(.enter)
        #expect(someone.state.focus == .field(.proficiency(0)))
        #expect(someone.state.returnsToReview)
    }

    @Test func keptFormHoldsThem() {
        #expect(reviewing().state.formToKeep?.draft.proficiencies == [Self.spanish])
    }

    /// A kept form with these, taken up on an instance with these attributes, on the review.
    private func takenUp(_ proficiencies: Proficiency..., attributes: [String]?) throws -> Operator {
        var form = try #require(reviewing().state.formToKeep)
        form.draft.proficiencies = proficiencies
        let left = LeftForm(id: "f-1", time: "at 17:15", content: .form(form))
        var someone = Operator(instanceID: Operator.managed.id, leftForms: [left])
        someone.type("y")
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answerLists()
        for _ in 0..<9 where someone.state.step != .review { someone.press(.pageDown) }
        if let attributes { someone.answerAttributes(attributes) }
        return someone
    }

    @Test func whatAKeptFormHoldsIsLookedAtBeforeItIsSent() throws {
        let gone = Proficiency(attribute: "Language", value: "Latin")
        var someone = try takenUp(Self.spanish, gone, attributes: Self.names)
        #expect(someone.state.step == .review)
        someone.answerValues()
        #expect(someone.state.context.access.proficiencies?.contains(Self.spanish.choice) == true)
        #expect(
            someone.state.problems.filter { $0.verdict == .warning(.proficiencyGone(gone)) }.map(\.fields)
                == [[.proficiency(1)]])
        someone.go(to: .reviewRow(.proficiency(1)))
        someone.press(.enter)
        #expect(
            someone.state.notice(on: .proficiency(1))?.sentence.contains("“Language / Latin”") == true)
    }

    @Test func instanceThatHasNoneAnyMoreIsToldOnTheReview() throws {
        let someone = try takenUp(Self.spanish, attributes: [])
        #expect(!someone.state.steps.contains(.proficiencies))
        #expect(
            someone.state.reviewHints.contains(
                Notice(
                    .warning,
                    "This instance has nothing that users can be good at any more; this is left out: "
                        + "Language / Español, level 4.")))
        #expect(someone.state.draft.proficiencies == [Self.spanish], "nothing typed is lost")
    }

    /// The operator may be faster than the answer.
    @Test func whatAKeptFormHoldsIsSetAlthoughTheAttributesAreNotKnownYet() throws {
        var someone = try takenUp(Self.spanish, attributes: nil)
        #expect(someone.state.steps.contains(.proficiencies) && someone.state.step == .review)
        #expect(!someone.pending.contains { if case .attributeValues = $0.request { true } else { false } })
        #expect(someone.state.problems.map(\.fields) == [[.password]])
        someone.go(to: .reviewRow(.password))
        someone.press(.enter)
        someone.type("Secret-Passw0rd")
        someone.press(.pageDown)
        someone.go(to: .action(.create))
        someone.press(.enter)
        #expect(someone.createRequests.map(\.proficiencies) == [[Self.spanish]])
    }

    @Test func stepThatTurnsOutToBeNoneIsLeft() throws {
        var someone = try takenUp(Self.spanish, attributes: nil)
        someone.go(to: .reviewRow(.proficiency(0)))
        someone.press(.enter)
        #expect(someone.state.step == .proficiencies)
        someone.answerAttributes([])
        #expect(someone.state.step == .review)
        #expect(someone.state.focusOrder.contains(someone.state.focus))
        #expect(someone.state.draft.proficiencies == [Self.spanish], "nothing typed is lost")
    }

    @Test func valuesAreReadOnceTheAttributesAreKnown() throws {
        var someone = try takenUp(Self.spanish, attributes: nil)
        someone.go(to: .reviewRow(.proficiency(0)))
        someone.press(.enter)
        someone.answerAttributes(Self.names)
        someone.answerValues()
        #expect(someone.state.context.access.proficiencies?.contains(Self.spanish.choice) == true)
    }

    // MARK: Setting them

    @Test func theyAreSetOnceTheUserExists() {
        var someone = reviewing()
        #expect(!someone.pending.contains { isSetting($0.request) })
        someone.press(.enter)
        #expect(!someone.pending.contains { isSetting($0.request) })
        someone = created()
        #expect(
            someone.pending.map(\.request).contains(
                .setProficiencies([Self.spanish], userID: "u-1", instanceID: Operator.managed.id)))
        someone.answer(.proficienciesSet, to: isSetting)
        #expect(status(someone) == .set)
        #expect(someone.state.doneActions == [.another, .similar, .quit])
    }

    @Test func nothingIsSetWhereThereIsNothing() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        #expect(status(someone) == CreatedUser.Proficiencies.none)
        #expect(!someone.pending.contains { isSetting($0.request) })
    }

    @Test func failureIsRetriedAloneAndNobodyIsCreatedTwice() {
        var someone = created()
        someone.answer(.failed(Failure(.passing, "It failed.")), to: isSetting)
        #expect(status(someone) == .failed(Failure(.passing, "It failed.")))
        #expect(someone.state.focus == .action(.setProficiencies))
        someone.press(.enter)
        #expect(someone.createRequests.isEmpty)
        #expect(someone.pending.count { isSetting($0.request) } == 1)
        #expect(someone.state.focusOrder.contains(someone.state.focus))
        someone.answer(.proficienciesSet, to: isSetting)
        #expect(status(someone) == .set)
        #expect(someone.createRequests.isEmpty)
    }

    /// ^R shows the password here.
    @Test func failureNamesWhatTriesAgainAndNoKey() {
        var someone = created()
        someone.answer(.failed(Failure(.refused, "Sign in again. Then press ^R here.")), to: isSetting)
        #expect(
            status(someone)
                == .failed(Failure(.refused, "Sign in again. Then press “Set the proficiencies again” here."))
        )
    }

    @Test func readingBackGoesOnBesideIt() {
        var someone = created()
        someone.answer(.failed(Failure(.denied, "You may not.")), to: isSetting)
        someone.answer(.failed(Failure(.passing, "No answer."))) {
            if case .describe = $0 { true } else { false }
        }
        guard case .created(let user) = someone.state.submission else { return }
        #expect(user.confirmation == .failed(Failure(.passing, "No answer.")))
        #expect(user.proficiencies == .failed(Failure(.denied, "You may not.")))
    }

    @Test func leavingAsksWhileTheyAreNotSet() {
        var someone = created()
        someone.control("c")
        #expect(someone.state.dialog == .leave)
        #expect(Words.leaveQuestion(in: someone.state).contains("not known yet"))
        // The answer settles the question.
        someone.answer(.proficienciesSet, to: isSetting)
        #expect(someone.state.dialog == nil)
        someone.control("c")
        #expect(someone.effects.contains(.quit))
    }

    @Test func nextUserWaitsForTheAnswer() {
        var someone = created()
        someone.press(.enter)
        #expect(someone.state.step == .done)
        someone.answer(.proficienciesSet, to: isSetting)
        someone.press(.enter)
        #expect(someone.state.step == .identity)
        #expect(someone.state.draft.proficiencies.isEmpty)
    }

    // MARK: What an earlier run has not set

    private func left(
        created: OpenSubmission.UserIDs? = .init(userID: "u-9", userARN: "arn:u-9"),
        region: String = "us-west-2"
    ) -> Operator {
        Operator(
            instanceID: Operator.managed.id,
            openSubmissions: [
                OpenSubmission(
                    id: "s-9", username: "jdoe", instanceID: Operator.managed.id, region: region,
                    time: "at 17:15", created: created, proficiencies: [Self.spanish])
            ])
    }

    private func text(_ someone: Operator) -> String {
        someone.state.settlements.first.map { Words.text(of: $0).joined(separator: " ") } ?? ""
    }

    @Test func whatMayNotBeSetIsToldAndSetOnDemand() {
        var someone = left()
        #expect(someone.state.dialog == .settlement)
        #expect(text(someone).hasSuffix("no harm: Language / Español, level 4"))
        #expect(someone.state.keyBar.map(\.command).contains(.setProficiencies))
        someone.type("s")
        #expect(
            someone.pending.map(\.request).contains(
                .setProficiencies([Self.spanish], userID: "u-9", instanceID: Operator.managed.id)))
        someone.type("s")
        #expect(someone.pending.count { isSetting($0.request) } == 1)
        someone.answer(.failed(Failure(.denied, "You may not.")), to: isSetting)
        #expect(text(someone).contains("the proficiencies are not set. You may not."))
        someone.type("s")
        someone.answer(.proficienciesSet, to: isSetting)
        #expect(text(someone).hasSuffix("The proficiencies are set."))
        #expect(!someone.state.keyBar.map(\.command).contains(.setProficiencies))
        someone.press(.enter)
        #expect(someone.state.dialog == nil)
        #expect(!someone.effects.contains(.leaveProficiencies(userID: "u-9")))
        #expect(someone.createRequests.isEmpty)
    }

    @Test func whoGoesOnIsNotToldAgain() {
        var someone = left()
        someone.press(.enter)
        #expect(someone.effects == [.leaveProficiencies(userID: "u-9")])
    }

    @Test(
        arguments: [(.passing, []), (.denied, [.leaveProficiencies(userID: "u-9")])]
            as [(Failure.Kind, [Effect])])
    func onlyAFailureThatPassesIsTakenUpAtTheNextStart(kind: Failure.Kind, effects: [Effect]) {
        var someone = left()
        someone.type("s")
        someone.answer(.failed(Failure(kind, "No.")), to: isSetting)
        someone.press(.enter)
        #expect(someone.effects == effects)
    }

    /// It goes on by itself; the journal is told what came of it.
    @Test func whoGoesOnWhileTheyAreBeingSetLeavesNothing() {
        var someone = left()
        someone.type("s")
        someone.press(.enter)
        #expect(someone.effects.isEmpty)
        #expect(someone.pending.count { isSetting($0.request) } == 1)
    }

    @Test func userThatIsFoundByAskingGetsThemToo() {
        var someone = left(created: nil)
        #expect(!someone.state.offersProficiencies)
        someone.answer(.submitted(.created(userID: "u-8", userARN: "arn"), wasInDoubt: true)) {
            $0 == .settle(submissionID: "s-9")
        }
        #expect(someone.state.offersProficiencies)
        someone.press(.enter)
        #expect(someone.effects == [.leaveProficiencies(userID: "u-8")])
    }

    @Test func otherRegionIsToldAndStaysOpen() {
        var someone = left(region: "eu-west-2")
        #expect(someone.state.dialog == .settlement)
        #expect(!someone.state.offersProficiencies)
        someone.press(.enter)
        #expect(someone.effects.isEmpty)
    }

    @Test func formOfTheUserThatWasCreatedIsNotOffered() throws {
        let form = LeftForm(
            id: "f-1", time: "at 17:15", content: .form(try #require(reviewing().state.formToKeep)))
        let ids = OpenSubmission.UserIDs(userID: "u", userARN: "arn")
        let someone = Operator(
            instanceID: Operator.managed.id,
            openSubmissions: [
                OpenSubmission(
                    id: "s", username: reviewing().state.draft.username, instanceID: "i",
                    region: "us-west-2", time: "at 17:15", created: ids, proficiencies: [Self.spanish])
            ], leftForms: [form])
        #expect(someone.state.leftForms.isEmpty)
    }

    /// Of a journal that tells only that there were some.
    @Test func settlementSaysThatTheyWerePerhapsNotSet() {
        func text(_ hasProficiencies: Bool) -> String {
            let submission = OpenSubmission(
                id: "s", username: "jdoe", instanceID: "i", region: "r", time: "at 17:15",
                hasProficiencies: hasProficiencies)
            let settlement = Settlement(
                submission: submission, stage: .known(.created(userID: "u", userARN: "arn")))
            return Words.text(of: settlement).joined(separator: " ")
        }
        #expect(text(true).hasSuffix("look at the user in the admin website."))
        #expect(!text(false).contains("proficiencies"))
    }
}
