// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// The hierarchy in its picker: down and up by arrows, and all of it by the filter.
struct TreeTests {
    private func picking(chosen id: String? = nil) -> Operator {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        let paths = [
            ["EMEA"], ["APAC"], ["EMEA", "London"], ["EMEA", "Leeds"], ["EMEA", "London", "Billing"],
            ["APAC", "Tokyo"],
        ]
        let items = paths.map { PickItem(id: $0.joined(separator: "-"), path: $0) }
        someone.answer(.page(items, isLast: true)) {
            if case .list(.hierarchyGroups, _) = $0 { true } else { false }
        }
        if let id { someone.state.draft[picked: .hierarchyGroup] = [id] }
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.hierarchyGroup))
        someone.press(.enter)
        return someone
    }

    private func rows(_ someone: Operator) -> [String] {
        let items = someone.state.list(for: .hierarchyGroup)?.items ?? []
        return someone.state.picker?.matches.map { items[$0].id } ?? []
    }

    @Test func rightOpensAGroupAndLeftGoesUpToIt() {
        var someone = picking()
        #expect(rows(someone) == ["EMEA", "APAC"])
        someone.press(.right)
        #expect(rows(someone) == ["EMEA-London", "EMEA-Leeds"])
        someone.press(.right)
        #expect(rows(someone) == ["EMEA-London-Billing"])
        // There is nothing below it.
        someone.press(.right)
        #expect(rows(someone) == ["EMEA-London-Billing"])
        someone.press(.left)
        #expect(rows(someone) == ["EMEA-London", "EMEA-Leeds"])
        #expect(someone.state.picker?.window.cursor == 0)
        someone.press(.left, .left)
        #expect(rows(someone) == ["EMEA", "APAC"])
        someone.press(.down, .enter)
        #expect(someone.state.draft[picked: .hierarchyGroup] == ["APAC"])
    }

    @Test func filterLooksThroughTheWholeTreeWhateverIsOpen() {
        var someone = picking()
        someone.press(.right)
        someone.type("tok")
        #expect(rows(someone) == ["APAC-Tokyo"])
        someone.press(.backspace, .backspace, .backspace)
        #expect(rows(someone) == ["EMEA-London", "EMEA-Leeds"])
        someone.type("london")
        // Behind the filter the arrow opens what was found; in it, it moves the cursor.
        someone.press(.left, .right)
        #expect(someone.state.picker?.filter.text == "london")
        someone.press(.right)
        #expect(someone.state.picker?.filter.text == "")
        #expect(rows(someone) == ["EMEA-London-Billing"])
    }

    @Test func pickerOpensWhereTheChosenGroupIs() {
        let someone = picking(chosen: "EMEA-Leeds")
        #expect(rows(someone) == ["EMEA-London", "EMEA-Leeds"])
        #expect(someone.state.picker?.window.cursor == 1)
    }

    @Test func levelsAreAskedForOnceAndNamed() {
        var someone = picking()
        let isLevels: (Request) -> Bool = { if case .hierarchyLevels = $0 { true } else { false } }
        someone.answer(.hierarchyLevels(["Region", "Site"]), to: isLevels)
        someone.press(.right)
        #expect(Words.place(of: someone.state.picker!, in: someone.state) == "EMEA (Site)")
        #expect(Words.detail(in: someone.state).map(\.sentence) == ["Region: EMEA", "Site: London"])
        someone.press(.escape, .enter)
        #expect(!someone.pending.contains { isLevels($0.request) })
    }
}
