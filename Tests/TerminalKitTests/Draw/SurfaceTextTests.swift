// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct SurfaceTextTests {
    @Test func aBoxHasItsTitleInTheUpperSide() {
        var surface = Surface(size: Size(columns: 14, rows: 4))
        surface.put("inside", row: 1, column: 2)
        surface.drawBox(rows: 0..<3, columns: 0..<12, title: "Help", style: Style(.accent))
        #expect(
            surface.text == """
                ┌─ Help ───┐
                │ inside   │
                └──────────┘

                """)
        #expect(
            surface.styleText == """
                aaaaaaaaaaaa
                a..........a
                aaaaaaaaaaaa

                """)
    }

    @Test(arguments: [
        ("A long title", 10, "┌─ A l… ─┐"), ("Ab", 8, "┌─ Ab ─┐"), ("Ab", 7, "┌─ … ─┐"), ("Ab", 6, "┌────┐"),
        ("", 8, "┌──────┐"), ("Ab", 2, "┌┐"),
    ])
    func aTitleIsClippedToItsBox(title: String, columns: Int, side: String) {
        var surface = Surface(size: Size(columns: 12, rows: 2))
        surface.drawBox(rows: 0..<2, columns: 0..<columns, title: title)
        #expect(surface.text.hasPrefix(side + "\n"))
    }

    @Test func aBoxNeedsTwoRowsAndColumns() {
        var surface = Surface(size: Size(columns: 5, rows: 5))
        surface.drawBox(rows: 1..<2, columns: 0..<5)
        surface.drawBox(rows: 0..<5, columns: 2..<3)
        surface.drawBox(rows: 2..<2, columns: 2..<2)
        #expect(surface == Surface(size: Size(columns: 5, rows: 5)))
    }

    @Test func everyStyleHasALetterOfItsOwn() {
        var letters: Set<Character> = []
        for role in Style.Role.allCases {
            for attributes in UInt8(0)..<8 {
                var surface = Surface(size: Size(columns: 2, rows: 1))
                surface.put("x", row: 0, column: 0, style: Style(role, .init(rawValue: attributes)))
                surface.put("x", row: 0, column: 1, style: Style(.error))
                letters.formUnion(surface.styleText.prefix(1))
            }
        }
        #expect(letters.count == Style.Role.allCases.count * 8)
    }

    @Test func withoutUTF8EachCellIsASCII() {
        var surface = Surface(size: Size(columns: 8, rows: 1))
        surface.put("│é漢e\u{301}✓", row: 0, column: 0, style: Style(.good))
        #expect(surface.ascii.text == "|e??e+")
        #expect(surface.ascii.styleText == surface.styleText)
    }
}
