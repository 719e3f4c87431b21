// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct CellTests {
    @Test(arguments: ["", " ", "a", "漢", "👍", "e\u{301}", "e\u{301}\u{302}\u{303}\u{10FFFF}"])
    func aCellHoldsItsText(text: String) {
        #expect(Array(Cell(text: text).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func theFifthMarkIsDropped() {
        #expect(Cell(text: "a\u{301}\u{302}\u{303}\u{304}\u{305}").text.unicodeScalars.count == 5)
    }

    @Test func marksAreNumberedFromZero() {
        let cell = Cell(text: "a\u{301}\u{302}\u{303}\u{304}")
        #expect(cell.base == 0x61)
        #expect((0..<5).map { cell.mark($0) } == [0x301, 0x302, 0x303, 0x304, 0])
    }

    @Test func textAndStyleChangeApart() {
        for role in Style.Role.allCases {
            for attributes in UInt8(0)..<8 {
                let style = Style(role, Style.Attributes(rawValue: attributes))
                var cell = Cell(text: "a\u{301}\u{302}\u{303}\u{304}", style: style)
                #expect(cell.style == style)
                cell.text = "x"
                #expect(cell == Cell(text: "x", style: style))
                cell.style = .plain
                #expect(cell == Cell(text: "x"))
            }
        }
    }

    @Test func aCellIsSixteenBytes() {
        #expect(MemoryLayout<Cell>.stride == 16)
    }
}
