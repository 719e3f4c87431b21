// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What is said beside fields and on the review, beyond the verdict on one value.
struct NoticeTests {
    private func onTags(_ keys: String...) -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .pageDown)
        for key in keys {
            if case .field = someone.state.focus { someone.control("n") } else { someone.press(.enter) }
            someone.type(key)
        }
        return someone
    }

    /// "Required" alone would hide that there is nothing to choose from, and what to do instead.
    @Test func emptyAccessFieldStillSaysThatItsListIsDenied() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answer(.failed(Failure(.denied, "You may not list security profiles."))) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown, .tab)
        let notice = someone.state.notice(on: .securityProfiles)
        #expect(notice?.level == .error)
        #expect(notice?.sentence.contains("You may not list security profiles. Type ids instead") == true)
    }

    @Test func bothOfTwoEqualTagKeysAreMarkedOnceBothWereLeft() {
        var someone = onTags("Cost", "Cost")
        #expect(someone.state.notice(on: .tagKey(0))?.level != .error, "the other may become CostCentre")
        #expect(someone.state.notice(on: .tagKey(1))?.level != .error)
        someone.press(.tab)
        #expect(someone.state.notice(on: .tagKey(0))?.level == .error)
        #expect(someone.state.notice(on: .tagKey(1))?.level == .error)
    }

    @Test func reviewSaysWhatIsWrongWithTheValueOfATag() {
        var someone = onTags("Owner")
        someone.state.context.requiredTagKeys = ["Owner"]
        someone.press(.pageDown)
        let notices = someone.state.reviewNotices(on: .tagKey(0))
        #expect(notices.map(\.level) == [.error])
        #expect(notices.first?.sentence.contains("type a value") == true)
    }

    @Test func reviewLeadsToARequiredTagThatHasNoRow() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.press(.pageUp)
        someone.state.context.requiredTagKeys = ["Owner"]
        someone.press(.pageDown)
        #expect(someone.state.focus == .reviewRow(.tagKey(0)))
        #expect(someone.state.focusOrder.contains(someone.state.focus))
        #expect(someone.state.reviewNotices(on: .tagKey(0)).count == 1)
        someone.press(.enter)
        #expect(someone.state.focus == .field(.tagKey(0)))
        someone.type("Owner")
        someone.press(.tab)
        someone.type("helpdesk")
        someone.press(.pageDown)
        #expect(someone.state.focus == .action(.create))
    }

    /// What failed can be tried again, and read whole, wherever the focus is; only a password keeps ^R.
    @Test func failedInstanceCanBeAskedForAgainFromEveryField() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.failed(Failure(.passing, "No connection.", requestID: "r-1"))) {
            if case .instance = $0 { true } else { false }
        }
        someone.press(.pageDown)
        for focus in someone.state.focusOrder {
            someone.go(to: focus)
            let commands = someone.state.availableBindings.map(\.command)
            #expect(commands.contains(.retry) && commands.contains(.showFailure), "\(focus)")
        }
        someone.go(to: .field(.phoneType))
        someone.control("r")
        #expect(someone.pending.contains { $0.request == .instance(id: Operator.managed.id) })
    }

    @Test func helpScrollsToItsEndAndStraightBack() {
        var someone = Operator.on(Operator.managed)
        someone.control("t")
        let most = someone.state.dialogLines.count - PageLayout.dialogRows(in: someone.state.size)
        #expect(most > 0)
        for _ in 0..<90 { someone.press(.down) }
        #expect(someone.state.dialog == .help(scroll: most))
        someone.press(.up)
        #expect(someone.state.dialog == .help(scroll: most - 1))
    }
}
