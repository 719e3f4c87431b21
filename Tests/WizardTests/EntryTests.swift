// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Answers that arrive whole do what the keys for them would have done.
struct EntryTests {
    @Test func textTakesThePlaceOfWhatWasThere() {
        var someone = Operator.on(Operator.managed)
        someone.type("old")
        someone.send(.entered(.text("  jdoe ")))
        #expect(someone.state.draft.username == "jdoe")
        #expect(someone.state.editor.text == "jdoe")
        #expect(someone.state.remark != nil)
    }

    @Test func textIsTheFilterOfAnOpenPicker() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .enter)
        someone.type("zzz")
        someone.send(.entered(.text("3")))
        #expect(someone.state.picker?.matches == [2])
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
    }

    @Test func rowIsTickedAndKept() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .enter)
        for row in [3, 0, 3, 99, -1] { someone.send(.entered(.row(row))) }
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        someone.press(.escape)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
    }

    @Test func rowOfAPickerOfOneIsChosen() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .tab, .enter)
        someone.send(.entered(.row(1)))
        #expect(someone.state.draft.routingProfileID == "routingProfiles-2")
        #expect(someone.state.picker == nil)
        #expect(someone.state.focus == .field(.hierarchyGroup))
    }

    @Test func rowIsAChoiceAndYesSwitchesOn() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .tab)
        someone.send(.entered(.row(1)))
        #expect(someone.state.draft.phoneType == .deskPhone)
        someone.send(.entered(.row(2)))
        #expect(someone.state.draft.phoneType == .deskPhone)
        someone.send(.entered(.focus(.field(.autoAccept))))
        for _ in 0..<2 { someone.send(.entered(.toggle(true))) }
        #expect(someone.state.draft.autoAccept)
    }

    @Test func clearLeavesTheFieldEmpty() {
        var someone = Operator.on(Operator.managed)
        someone.type("jdoe")
        someone.send(.entered(.clear))
        #expect(someone.state.draft.username.isEmpty)
        #expect(someone.state.editor.text.isEmpty)
    }

    @Test func focusGoesOnlyWhereThePageHasIt() {
        var someone = Operator.on(Operator.managed)
        someone.send(.entered(.focus(.field(.lastName))))
        #expect(someone.state.focus == .field(.lastName))
        for focus in [Focus.field(.deskNumber), .action(.create), .reviewRow(.username)] {
            someone.send(.entered(.focus(focus)))
            #expect(someone.state.focus == .field(.lastName))
        }
    }

    @Test func nothingIsTakenWhileTheRequestIsOnItsWay() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.enter)
        let before = someone.state
        for entry in [Entry.text("x"), .row(0), .clear, .toggle(true), .focus(.reviewRow(.username))] {
            someone.send(.entered(entry))
        }
        #expect(someone.state == before)
    }
}
