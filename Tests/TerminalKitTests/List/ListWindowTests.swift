// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct ListWindowTests {
    private func holds(_ list: ListWindow) -> Bool {
        let cursorIsThere = list.count == 0 ? list.cursor == 0 : (0..<list.count).contains(list.cursor)
        let isInView = list.count == 0 ? list.visible.isEmpty : list.visible.contains(list.cursor)
        let isFull = list.visible.count == min(list.height, list.count)
        return cursorIsThere && isInView && isFull && list.height >= 1 && list.count >= 0 && list.top >= 0
            && list.visible.upperBound <= list.count
    }

    @Test("Complaint: the chosen row is off the screen", arguments: 0..<20)
    func anyOperationKeepsTheInvariants(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var list = ListWindow()
        for _ in 0..<2000 {
            let number = Int.random(in: -30...60, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: list.move(by: number)
            case 1: list.moveTo(number)
            case 2: list.setCount(number)
            case 3: list.setHeight(number / 2)
            default: list.move(by: [.min, .max, -1, 1].randomElement(using: &random) ?? 0)
            }
            #expect(holds(list))
        }
    }

    @Test func theViewMovesNoFurtherThanItMust() {
        var list = ListWindow(count: 100, height: 10)
        list.move(by: 9)
        #expect(list.visible == 0..<10)
        list.move(by: 1)
        #expect(list.visible == 1..<11)
        list.move(by: -5)
        #expect(list.visible == 1..<11)
        list.moveTo(0)
        #expect(list.visible == 0..<10)
    }

    @Test func theCursorStopsAtBothEnds() {
        var list = ListWindow(count: 5, height: 3)
        list.move(by: .max)
        #expect(list.cursor == 4)
        list.move(by: .max)
        #expect(list.cursor == 4)
        list.move(by: .min)
        #expect(list.cursor == 0)
    }

    @Test func moreItemsLeaveTheCursorWhereItIs() {
        var list = ListWindow(count: 5, height: 3)
        list.moveTo(4)
        list.setCount(500)
        #expect(list.cursor == 4)
        #expect(list.visible == 2..<5)
    }

    @Test func fewerItemsBringTheCursorToTheLast() {
        var list = ListWindow(count: 50, height: 10)
        list.moveTo(40)
        list.setCount(3)
        #expect(list.cursor == 2)
        #expect(list.visible == 0..<3)
        list.setCount(0)
        #expect(list.cursor == 0)
        #expect(list.visible.isEmpty)
    }

    @Test func aTallerWindowLeavesNoRowsBlank() {
        var list = ListWindow(count: 20, height: 5)
        list.moveTo(19)
        list.setHeight(12)
        #expect(list.visible == 8..<20)
    }

    @Test func nonsenseIsClamped() {
        #expect(ListWindow(count: -3, height: -3) == ListWindow(count: 0, height: 1))
    }
}
