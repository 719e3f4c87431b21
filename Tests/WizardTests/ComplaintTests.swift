// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What users of other forms complain of, where it needs more than one rule to hold.
struct ComplaintTests {
    private static let wrong: [(step: Step, field: FieldID, text: String)] = [
        (.identity, .email, "jane@"), (.identity, .mobile, "07700"),
        (.phone, .afterContactWork, "9999999999"),
        (.access, .securityProfiles, ""), (.tags, .tagValue(0), "without a key"),
    ]

    @Test("Complaint: trapped on a page that is not right", arguments: wrong.indices)
    func everyKeyThatGoesBackWorksFromAFieldThatIsWrong(row: Int) {
        let (step, field, text) = Self.wrong[row]
        for key in [Key.Code.escape, .pageUp] {
            var someone = Operator.on(Operator.managed)
            while someone.state.step != step { someone.press(.pageDown) }
            if step == .tags {
                someone.go(to: .action(.addTag))
                someone.press(.enter)
            }
            if !text.isEmpty { someone.fill(field, text) } else { someone.go(to: .field(field)) }
            let draft = someone.state.draft
            someone.press(key)
            if step == .identity {
                // There is nothing before it but the way out, which asks.
                #expect(someone.state.dialog == (key == .escape ? .leave : nil))
                if key == .escape { someone.press(.escape) }
            } else {
                #expect(someone.state.step == someone.state.steps.last { $0 < step })
                someone.press(.pageDown)
            }
            #expect(someone.state.step == step)
            #expect(someone.state.draft == draft)
        }
    }

    @Test("Complaint: a rule over two fields blames one")
    func ruleOverTwoFieldsMarksBothAndGoesWithEither() {
        for mended in 0...1 {
            var someone = Operator.on(Operator.managed)
            while someone.state.step != .tags { someone.press(.pageDown) }
            someone.go(to: .action(.addTag))
            someone.press(.enter)
            someone.fill(.tagKey(0), "Owner")
            someone.control("n")
            someone.fill(.tagKey(1), "Owner")
            someone.press(.tab)
            for row in 0...1 { #expect(someone.state.notice(on: .tagKey(row))?.level == .error) }
            someone.go(to: .field(.tagKey(mended)))
            someone.type("2")
            for row in 0...1 { #expect(someone.state.notice(on: .tagKey(row))?.level == .good) }
        }
    }

    @Test("Complaint: nobody knows which page this is")
    func everyPageSaysWhichOfHowManyItIs() {
        var someone = Operator.on(Operator.managed)
        var seen: [Step] = []
        while true {
            let rail = someone.state.rail
            #expect(rail.map(\.step) == someone.state.steps)
            #expect(rail.filter { $0.mark == .current }.map(\.step) == [someone.state.step])
            seen.append(someone.state.step)
            if someone.state.step == .review { break }
            someone.press(.pageDown)
        }
        #expect(seen == someone.state.steps.filter { $0 != .done })
    }

    @Test("Complaint: what depends on another field forgets its value")
    func valuesOutliveThatTheirFieldsAreHidden() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown)
        someone.go(to: .field(.phoneType))
        someone.press(.right)
        someone.fill(.deskNumber, "+442071234567")
        someone.go(to: .field(.phoneType))
        someone.press(.left)
        #expect(!someone.state.fields(on: .phone).contains(.deskNumber))
        someone.press(.right)
        #expect(someone.state.fields(on: .phone).contains(.deskNumber))
        #expect(someone.state.draft.deskNumber == "+442071234567")
        #expect(someone.state.notice(on: .deskNumber)?.level == .good)
    }

    @Test("Complaint: resizing while a list is searched crashes")
    func windowMayChangeAtEveryLetterOfASearch() {
        var someone = Operator.on(Operator.managed)
        while someone.state.step != .access { someone.press(.pageDown) }
        someone.press(.enter)
        let sizes = [(20, 3), (200, 60), (0, 0), (60, 16), (1, 100), (80, 24)]
        for (letter, size) in zip("routing"[...] + "", sizes) {
            someone.type(String(letter))
            someone.send(.resized(Size(columns: size.0, rows: size.1)))
            guard let window = someone.state.picker?.window else {
                Issue.record("the picker is gone")
                return
            }
            #expect(window.visible.contains(window.cursor) || window.count == 0)
        }
        #expect(someone.state.picker?.filter.text == "routin")
    }

    @Test("Complaint: what is pasted presses buttons")
    func pasteOnAnythingButTextDoesNothing() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.send(.input(.paste("y\n\u{1B}\u{03}yes")))
        #expect(someone.state.step == .review)
        #expect(someone.state.submission == .notStarted)
        someone.control("c")
        someone.send(.input(.paste("y")))
        #expect(someone.state.dialog == .leave)
        #expect(!someone.effects.contains(.quit))
    }
}
