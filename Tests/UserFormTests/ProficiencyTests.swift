// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import UserForm

struct ProficiencyTests {
    private static var context: FormContext {
        var context = FormContext.managed
        context.hasProficiencies = true
        return context
    }

    private static func draft(_ proficiencies: Proficiency...) -> Draft {
        Draft.make { $0.proficiencies = proficiencies }
    }

    private static let spanish = Proficiency(attribute: "Language", value: "Español", level: 4)
    private static let loans = Proficiency(attribute: "Product", value: "Loans", level: 1)

    @Test func fieldsAreThereWhereTheInstanceHasAttributes() {
        let draft = Self.draft(Self.spanish, Proficiency())
        #expect(
            Form.visibleFields(on: .proficiencies, of: draft, in: Self.context)
                == [.proficiency(0), .proficiencyLevel(0), .proficiency(1)])
        #expect(Form.visibleFields(on: .proficiencies, of: draft, in: .managed).isEmpty)
    }

    @Test func requestHoldsWhatIsChosenAndNoBlankRow() {
        let draft = Self.draft(Self.spanish, Proficiency(), Self.loans)
        #expect(NewUser(draft, in: Self.context).proficiencies == [Self.spanish, Self.loans])
        // Hidden values are kept, and not sent.
        #expect(NewUser(draft, in: .managed).proficiencies.isEmpty)
    }

    @Test func sameValueTwiceIsAnErrorAtTheSecondRow() {
        var again = Self.spanish
        again.level = 1
        let draft = Self.draft(Self.spanish, Self.loans, again)
        #expect(Form.verdict(on: .proficiency(0), of: draft, in: Self.context) == .fine)
        #expect(
            Form.verdict(on: .proficiency(2), of: draft, in: Self.context)
                == .error(.proficiencyRepeated(row: 2, first: 0)))
        let otherValue = Self.draft(Self.spanish, Proficiency(attribute: "Language", value: "English"))
        #expect(Form.problems(on: .proficiencies, of: otherValue, in: Self.context).isEmpty)
    }

    @Test func whatTheInstanceDoesNotHaveIsWarnedAbout() {
        let draft = Self.draft(Self.spanish, Self.loans)
        var context = Self.context
        func verdicts() -> [Verdict] {
            (0...1).map { Form.verdict(on: .proficiency($0), of: draft, in: context) }
        }
        #expect(verdicts() == [.fine, .fine], "nothing is known yet")
        context.access.attributes = ["Language"]
        #expect(verdicts() == [.fine, .warning(.proficiencyGone(Self.loans))])
        context.access.proficiencies = ["Language", "Language\u{1f}English"]
        #expect(verdicts().first == .warning(.proficiencyGone(Self.spanish)))
        #expect(
            Fact.proficiencyGone(Self.loans).sentence
                == "The instance does not have “Product / Loans”: choose another one or remove the row.")
        context.access.attributes = ["Language", "Product"]
        context.access.proficiencies = [Self.spanish.choice, Self.loans.choice]
        #expect(verdicts() == [.fine, .fine])
    }

    @Test func moreThanTheQuotaAreWarnedAbout() {
        var draft = Draft.make()
        draft.proficiencies = (1...11).map { Proficiency(attribute: "Skill", value: "\($0)") }
        let problems = Form.problems(on: .proficiencies, of: draft, in: Self.context)
        #expect(problems.map(\.fields) == [[.proficiency(10)]])
        #expect(problems.first?.verdict == .warning(.manyProficiencies(count: 11)))
        draft.proficiencies.removeLast()
        #expect(Form.problems(on: .proficiencies, of: draft, in: Self.context).isEmpty)
    }

    @Test(arguments: [("Language", "Español"), ("Certification / Level", "A / B"), ("x", "")])
    func choiceNamesAttributeAndValue(attribute: String, value: String) {
        var draft = Self.draft(Proficiency())
        draft[picked: .proficiency(0)] = [Proficiency(attribute: attribute, value: value).choice]
        #expect(draft.proficiencies == [Proficiency(attribute: attribute, value: value)])
        draft[picked: .proficiency(0)] = []
        #expect(draft.proficiencies[0].isBlank)
        #expect(draft[picked: .proficiency(0)].isEmpty)
    }

    @Test(arguments: [("1", 1), ("5", 5), ("0", 4), ("6", 4), ("x", 4)])
    func levelIsOneToFive(text: String, level: Int) {
        var draft = Self.draft(Self.spanish)
        draft[text: .proficiencyLevel(0)] = text
        #expect(draft.proficiencies[0].level == level)
        draft[text: .proficiencyLevel(7)] = text
        #expect(draft[text: .proficiencyLevel(7)].isEmpty)
    }

    @Test func formThatWasKeptBeforeThereWereProficienciesIsRead() throws {
        let kept = try JSONEncoder().encode(Self.draft(Self.spanish))
        #expect(try JSONDecoder().decode(Draft.self, from: kept) == Self.draft(Self.spanish))
        var object = try #require(try JSONSerialization.jsonObject(with: kept) as? [String: Any])
        object["proficiencies"] = nil
        let older = try JSONSerialization.data(withJSONObject: object)
        #expect(try JSONDecoder().decode(Draft.self, from: older) == Draft.make())
    }

    @Test func presetLeavesWhatThePersonIsGoodAt() {
        #expect(Self.draft(Self.spanish).withRole(of: Draft()).proficiencies == [Self.spanish])
    }
}
