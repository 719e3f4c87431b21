// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What is known of the row under a picker's cursor: asked for when it rests, kept, and dropped when it is late.
struct DetailTests {
    private static let wide = Size(columns: 120, rows: 40)
    private static let permissions = ItemDetail.securityProfile(permissions: ["BasicAgentAccess"])

    private func picking(size: Size = wide) -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.send(.resized(size))
        someone.press(.pageDown, .pageDown, .enter)
        return someone
    }

    private func asked(_ someone: Operator) -> [String] {
        someone.pending.compactMap { if case .securityProfile(let id, _) = $0.request { id } else { nil } }
    }

    private func isDetail(_ request: Request) -> Bool {
        if case .securityProfile = request { true } else { false }
    }

    @Test func cursorThatRestsAsksOnce() {
        var someone = picking()
        #expect(someone.effects.contains(.wake(.rest, afterMilliseconds: 300)))
        someone.press(.down, .down)
        #expect(asked(someone).isEmpty)
        someone.send(.woke(.rest))
        #expect(asked(someone) == ["securityProfiles-3"])
        someone.answer(.detail(Self.permissions), to: isDetail)
        #expect(someone.state.currentDetail == .known(Self.permissions))
        // What is known is not asked for again, nor is time waited for it.
        someone.press(.up)
        someone.effects = []
        someone.press(.down)
        someone.send(.woke(.rest))
        #expect(someone.effects.isEmpty && asked(someone).isEmpty)
        #expect(someone.state.currentDetail == .known(Self.permissions))
    }

    @Test func answerForARowThatWasLeftIsDropped() throws {
        var someone = picking()
        someone.send(.woke(.rest))
        let late = try #require(someone.pending.first { isDetail($0.request) }?.id)
        someone.press(.down)
        #expect(asked(someone).isEmpty, "the request is given up")
        someone.send(.answered(late, .detail(Self.permissions)))
        #expect(someone.state.details.isEmpty)
    }

    @Test func narrowWindowAsksOnlyOnDemand() {
        var someone = picking(size: Size(columns: 80, rows: 24))
        someone.press(.down)
        someone.send(.woke(.rest))
        #expect(asked(someone).isEmpty)
        #expect(!someone.effects.contains(.wake(.rest, afterMilliseconds: 300)))
        someone.control("o")
        #expect(someone.state.dialog == .detail(scroll: 0))
        #expect(asked(someone) == ["securityProfiles-2"])
        someone.answer(.detail(Self.permissions), to: isDetail)
        someone.press(.escape)
        #expect(someone.state.dialog == nil && someone.state.picker != nil)
    }

    @Test func failureIsToldAndCanBeTriedAgain() {
        var someone = picking()
        someone.send(.woke(.rest))
        someone.answer(.failed(Failure(.passing, "Busy.", requestID: "r-1")), to: isDetail)
        #expect(Words.detail(in: someone.state).map(\.sentence) == ["Busy. Request id: r-1."])
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.control("r")
        #expect(asked(someone) == ["securityProfiles-1"])
        #expect(!someone.pending.contains { if case .list = $0.request { true } else { false } })
    }

    @Test func longTextScrollsToItsEndAndStraightBack() {
        var someone = picking(size: Size(columns: 80, rows: 24))
        someone.control("o")
        someone.answer(
            .detail(.securityProfile(permissions: (1...40).map { "Kind \($0).View" })), to: isDetail)
        let most = someone.state.dialogLines.count - PageLayout.dialogRows(in: someone.state.size)
        for _ in 0..<90 { someone.press(.down) }
        #expect(someone.state.dialog == .detail(scroll: most))
        someone.press(.up)
        #expect(someone.state.dialog == .detail(scroll: most - 1))
    }

    @Test func lineModeAsksForARow() {
        var someone = picking(size: Size(columns: 80, rows: 24))
        someone.send(.entered(.detail(row: 3)))
        #expect(asked(someone) == ["securityProfiles-4"])
        #expect(someone.state.picker?.ticked.isEmpty == true)
    }
}
