// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct PickerTests {
    private func onAccess() -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown)
        return someone
    }

    @Test func ticksSurviveANewFilter() {
        var someone = onAccess()
        someone.press(.enter)
        someone.type("1")
        someone.press(.tab, .backspace)
        someone.type("3")
        someone.press(.tab, .enter)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1", "securityProfiles-3"])
        #expect(someone.state.picker == nil)
    }

    @Test func enterWithoutATickTakesTheRowUnderTheCursor() {
        var someone = onAccess()
        someone.press(.enter, .down, .enter)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-2"])
    }

    @Test func spaceTicksOnlyWhileTheFilterIsEmpty() {
        var someone = onAccess()
        someone.press(.enter)
        someone.type(" ")
        #expect(someone.state.picker?.ticked == ["securityProfiles-1"])
        someone.type("a b")
        #expect(someone.state.picker?.filter.text == "a b")
    }

    @Test func typingOnAClosedPickerOpensItWithThatFilter() {
        var someone = onAccess()
        someone.go(to: .field(.routingProfile))
        someone.type("4")
        #expect(someone.state.picker?.filter.text == "4")
        someone.press(.enter)
        #expect(someone.state.draft.routingProfileID == "routingProfiles-4")
    }

    @Test func escapeClosesThePickerAndChangesNothing() {
        var someone = onAccess()
        someone.press(.enter, .tab, .tab, .escape)
        #expect(someone.state.picker == nil)
        #expect(someone.state.draft.securityProfileIDs.isEmpty)
        #expect(someone.state.step == .access)
    }

    @Test func filterWithoutAMatchChoosesNothing() {
        var someone = onAccess()
        someone.go(to: .field(.routingProfile))
        someone.press(.enter)
        someone.type("zzzz")
        someone.press(.enter)
        #expect(someone.state.draft.routingProfileID.isEmpty)
        #expect(someone.state.picker != nil)
    }

    @Test func itemsMayArriveWhileThePickerIsOpen() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.press(.pageDown, .pageDown, .enter)
        #expect(someone.state.picker?.matches.isEmpty == true)
        let request: (Request) -> Bool = { if case .list(.securityProfiles, _) = $0 { true } else { false } }
        guard let id = someone.pending.first(where: { request($0.request) })?.id else {
            Issue.record("the security profiles were not asked for")
            return
        }
        someone.send(
            .answered(id, .page([PickItem(id: "b", name: "B"), PickItem(id: "c", name: "C")], isLast: false)))
        someone.press(.down)
        someone.send(.answered(id, .page([PickItem(id: "d", name: "D")], isLast: true)))
        someone.press(.enter)
        #expect(someone.state.draft.securityProfileIDs == ["c"])
        #expect(someone.state.list(for: .securityProfiles)?.status == .complete)
    }

    @Test func deniedListBecomesALineOfIds() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        let denied = Failure(.denied, "You may not list security profiles.")
        someone.answer(.failed(denied)) { if case .list(.securityProfiles, _) = $0 { true } else { false } }
        someone.press(.pageDown, .pageDown)
        #expect(someone.state.kind(of: .securityProfiles) == .text)
        someone.type("aaa, bbb")
        #expect(someone.state.draft.securityProfileIDs == ["aaa", "bbb"])
        #expect(someone.state.text(of: .securityProfiles) == "aaa, bbb")
    }

    @Test func failedListCanBeAskedForAgain() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answer(.failed(Failure(.passing, "The service is busy."))) {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.routingProfile))
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.control("r")
        someone.answer(.page([PickItem(id: "r", name: "R")], isLast: true)) {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        #expect(someone.state.list(for: .routingProfile)?.items.count == 1)
    }

    @Test func deniedInstanceDetailsHaveTheOperatorSayHowUsersSignIn() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.failed(Failure(.denied, "You may not."))) {
            if case .instance = $0 { true } else { false }
        }
        #expect(someone.state.scope == .choiceDialog)
        someone.press(.down, .enter)
        #expect(someone.state.context.identityManagement == .saml)
        #expect(someone.state.dialog == nil)
    }
}
