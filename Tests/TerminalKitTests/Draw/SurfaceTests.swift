// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct SurfaceTests {
    private func surface(_ columns: Int, _ rows: Int) -> Surface {
        Surface(size: Size(columns: columns, rows: rows))
    }

    /// One row of `columns`, with a text put at a column over a row of dots.
    private func row(_ text: String, at column: Int, of columns: Int, width: Int? = nil) -> (String, Int) {
        var surface = surface(columns, 1)
        surface.fill(row: 0, columns: 0..<columns, with: ".")
        let used = surface.put(text, row: 0, column: column, width: width)
        return (surface.text, used)
    }

    @Test(
        arguments: [
            ("jane", 0, nil, "jane..", 4), ("jane", 2, nil, "..jane", 4), ("jane", 4, nil, "....ja", 4),
            ("jane", -2, nil, "ne....", 4), ("jane", 6, nil, "......", 4), ("jane", -4, nil, "......", 4),
            ("jane", 0, 2, "ja....", 2), ("jane", 0, 0, "......", 0), ("jane", 0, -3, "......", 0),
            ("jane", .max, nil, "......", 4), ("jane", .min, nil, "......", 4), ("漢", 0, nil, "漢....", 2),
            ("漢", 4, nil, "....漢", 2), ("漢", 5, nil, "..... ", 2), ("漢", -1, nil, " .....", 2),
            ("漢字", 0, 3, "漢 ...", 3), ("漢", 6, nil, "......", 2), ("é漢x", 4, nil, "....é ", 4),
            ("a\u{1B}b", 0, nil, "a·b...", 3), ("漢", .max, nil, "......", 2), ("漢", .min, nil, "......", 2),
        ] as [(String, Int, Int?, String, Int)])
    func textIsClippedAtTheEdges(text: String, column: Int, width: Int?, shown: String, used: Int) {
        let (row, columns) = row(text, at: column, of: 6, width: width)
        #expect(row == (shown.last == " " ? String(shown.dropLast()) : shown))
        #expect(columns == used)
    }

    @Test(arguments: [-1, 2, .min, .max])
    func rowsOutsideAreLeftOut(row: Int) {
        var surface = surface(6, 2)
        #expect(surface.put("jane", row: row, column: 0) == 4)
        #expect(surface.put("漢", row: row, column: 0) == 2)
        surface.fill(row: row, columns: 0..<6, with: "x")
        surface.restyle(row: row, columns: 0..<6) { $0.role = .error }
        surface.put(Surface(size: Size(columns: 1, rows: 1)), row: row, column: 0)
        #expect(surface == self.surface(6, 2))
    }

    @Test(arguments: [(0, 0), (0, 3), (3, 0), (-1, -5), (1, 1)])
    func anySizeCanBeDrawnOn(columns: Int, rows: Int) {
        var surface = surface(columns, rows)
        for row in -2...3 {
            for column in -3...3 {
                surface.put("ab", row: row, column: column)
                surface.put("漢é👍🏽", row: row, column: column)
                surface.fill(row: row, columns: column..<column + 3, with: "─")
                surface.restyle(row: row, columns: column..<column + 3) { $0.role = .good }
                surface.put(self.surface(2, 2), row: row, column: column)
                surface.drawBox(rows: row..<row + 3, columns: column..<column + 9, title: "x")
                _ = surface[row: row, column: column]
            }
        }
        #expect(surface.cells.count == max(0, columns) * max(0, rows))
        #expect(surface.text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, rows))
    }

    @Test("Complaint: wide characters are misaligned") func halfAWideCharacterNeverRemains() {
        for over in ["x", "é"] {
            var surface = surface(6, 1)
            surface.put("漢字漢", row: 0, column: 0)
            surface.put(over, row: 0, column: 1)
            #expect(surface.text == " \(over)字漢")
            surface.put(over, row: 0, column: 2)
            #expect(surface.text == " \(over)\(over) 漢")
            surface.fill(row: 0, columns: 5..<6, with: "-")
            #expect(surface.text == " \(over)\(over)  -")
        }
    }

    @Test func aWideCharacterOverTwoBlanksTheirOuterHalves() {
        var surface = surface(4, 1)
        surface.put("漢字", row: 0, column: 0)
        surface.put("水", row: 0, column: 1)
        #expect(surface.text == " 水")
        #expect(surface[row: 0, column: 2].isRightHalf)
        #expect(surface[row: 0, column: 3] == Cell())
    }

    @Test func fillingShowsOnlyNarrowCharacters() {
        var surface = surface(3, 1)
        let fillings: [(Unicode.Scalar, String)] = [
            ("─", "───"), ("א", "אאא"), ("漢", "···"), ("\u{1B}", "···"), ("\u{301}", "···"),
        ]
        for (scalar, shown) in fillings {
            surface.fill(row: 0, columns: -9..<9, with: scalar)
            #expect(surface.text == shown)
        }
    }

    @Test func restylingKeepsTheTextAndTakesWholeCharacters() {
        var surface = surface(5, 1)
        surface.put("a漢b", row: 0, column: 0)
        surface.restyle(row: 0, columns: 2..<3) { $0.attributes.insert(.bold) }
        #expect(surface.text == "a漢b")
        #expect(surface.styleText == ".PP")
        surface.restyle(row: 0, columns: 0..<2) { $0.role = .accent }
        #expect(surface.styleText == "aAA")
    }

    @Test func changesAreThePlacesThatDiffer() {
        let before = Surface(size: Size(columns: 4, rows: 2))
        var after = before
        #expect(after.changes(since: before).isEmpty)
        after.put("x", row: 1, column: 2)
        after.put(" ", row: 0, column: 0, style: Style(.plain, .bold))
        #expect(after.changes(since: before) == [0, 6])
        #expect(after.changes(since: nil) == Array(0..<8))
        #expect(after.changes(since: Surface(size: Size(columns: 2, rows: 4))) == Array(0..<8))
    }

    @Test func aCopyIsClippedOnAllSides() {
        var small = surface(4, 3)
        for row in 0..<3 { small.put("漢\(row)x", row: row, column: 0, style: Style(.good)) }
        var big = surface(6, 3)
        big.put(small, row: -1, column: -1)
        #expect(big.text == " 1x\n 2x\n")
        big = surface(6, 2)
        big.put(small, row: 1, column: 3)
        #expect(big.text == "\n   漢0")
        big = surface(6, 1)
        big.put(small, row: 0, column: 5)
        #expect(big.text == "")
        #expect(big.styleText == ".....g")
    }

    @Test func anyDrawingLeavesWholeCharacters() {
        var random = SeededRandom(seed: 3)
        let texts = ["abc", "漢字", "é漢x", "👍🏽", "e\u{301}漢", "\u{200B}"]
        var surface = surface(7, 3)
        var other = self.surface(5, 2)
        for _ in 0..<20_000 {
            let row = Int.random(in: -1...3, using: &random)
            let column = Int.random(in: -4...8, using: &random)
            let text = texts.randomElement(using: &random) ?? ""
            let width = Bool.random(using: &random) ? Int.random(in: 0...5, using: &random) : nil
            switch Int.random(in: 0..<4, using: &random) {
            case 0: surface.put(text, row: row, column: column, width: width)
            case 1: other.put(text, row: row, column: column, width: width)
            case 2: surface.put(other, row: row, column: column)
            default: surface.fill(row: row, columns: column..<column + 2, with: ".")
            }
            #expect(isWhole(surface))
        }
    }

    /// Whether each wide scalar is followed by its right half and each right half follows one.
    private func isWhole(_ surface: Surface) -> Bool {
        (0..<surface.size.rows).allSatisfy { row in
            (0..<surface.size.columns).allSatisfy { column in
                let isWide = ScalarClass(surface[row: row, column: column].base) == .wide
                let isFollowed =
                    column + 1 < surface.size.columns && surface[row: row, column: column + 1].isRightHalf
                let isStray = column == 0 && surface[row: row, column: 0].isRightHalf
                return isWide == isFollowed && !isStray
            }
        }
    }
}
