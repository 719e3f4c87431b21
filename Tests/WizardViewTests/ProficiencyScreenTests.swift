// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// The step of what a user is good at, and what becomes of it once the user exists.
struct ProficiencyScreenTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16)]

    /// On the step, blank.
    private func step(size: Size) -> Walk {
        var walk = Walk.identity(attributes: ["Language", "Product"], size: size)
        walk.fillInIdentity()
        walk.press(.pageDown, .pageDown, .enter, .tab, .enter, .enter, .down, .enter, .pageDown)
        return walk
    }

    private func answerValues(_ walk: inout Walk) {
        let values = [("Language", ["English", "Español"]), ("Product", ["Cards", "Loans"])]
        let items = values.flatMap { name, values in
            [PickItem(attribute: name)] + values.map { PickItem(attribute: name, value: $0) }
        }
        walk.answer(.page(items, isLast: true)) { if case .attributeValues = $0 { true } else { false } }
    }

    private func chosen(size: Size) -> Walk {
        var walk = step(size: size)
        answerValues(&walk)
        walk.press(.enter, .enter, .enter, .down, .enter, .right)
        return walk
    }

    private func done(size: Size) -> Walk {
        var walk = chosen(size: size)
        walk.press(.pageDown, .pageDown, .enter)
        walk.answer(
            .submitted(
                .created(
                    userID: "cccccccc-0000-4000-8000-000000000001",
                    userARN:
                        "arn:aws:connect:us-west-2:123456789012:instance/\(Walk.managed.id)/agent/cccccccc"),
                wasInDoubt: false)
        ) { if case .create = $0 { true } else { false } }
        return walk
    }

    private func isSetting(_ request: Request) -> Bool {
        if case .setProficiencies = request { true } else { false }
    }

    @Test(arguments: sizes) func page(size: Size) throws {
        try expectGolden(step(size: size).state, "proficiencies-blank")
        var walk = chosen(size: size)
        try expectGolden(walk.state, "proficiencies")
        walk.send(.input(.key(.control("n"))))
        walk.press(.enter)
        walk.type("espa")
        walk.press(.enter, .down)
        try expectGolden(walk.state, "proficiencies-repeated")
    }

    @Test(arguments: sizes) func picker(size: Size) throws {
        var walk = step(size: size)
        answerValues(&walk)
        walk.press(.enter, .enter)
        try expectGolden(walk.state, "proficiencies-picker")
        walk.press(.enter)
        try expectGolden(walk.state, "proficiencies-values")
    }

    @Test(arguments: sizes) func review(size: Size) throws {
        var walk = chosen(size: size)
        walk.press(.pageDown, .pageDown)
        try expectGolden(walk.state, "proficiencies-review")
    }

    @Test(arguments: sizes) func result(size: Size) throws {
        var walk = done(size: size)
        walk.readBack(tags: [:])
        try expectGolden(walk.state, "proficiencies-setting")
        walk.answer(
            .failed(
                Failure(
                    .denied,
                    "You may not set proficiencies (missing permission connect:AssociateUserProficiencies).",
                    requestID: "1234")), to: isSetting)
        try expectGolden(walk.state, "proficiencies-failed")
        walk.press(.enter)
        walk.answer(.proficienciesSet, to: isSetting)
        try expectGolden(walk.state, "proficiencies-set")
    }
}
