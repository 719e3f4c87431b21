// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing

struct SurfaceTests {
    @Test func drawingOutsideIsClipped() {
        for size in [
            Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 5, rows: 2),
            Size(columns: -3, rows: 4),
        ] {
            var surface = Surface(size: size)
            for row in -2...4 {
                for column in -3...8 {
                    surface.put("漢字ab", row: row, column: column)
                    surface.put("plain", row: row, column: column, width: 3)
                    surface.fill(row: row, columns: column..<column + 4, with: "x")
                    surface.restyle(row: row, columns: column..<column + 4) { $0.attributes = .bold }
                }
            }
            surface.drawBox(rows: -1..<9, columns: -1..<9, title: "title")
            #expect(surface.cells.count == surface.size.columns * surface.size.rows)
        }
    }

    @Test func halfAWideCharacterNeverStays() {
        var surface = Surface(size: Size(columns: 4, rows: 1))
        surface.put("漢字", row: 0, column: 0)
        surface.put("x", row: 0, column: 1)
        #expect(surface.text == " x字")
        surface.put("y", row: 0, column: 2)
        #expect(surface.text == " xy")
    }

    @Test func wideCharacterDoesNotFitIntoTheLastColumn() {
        var surface = Surface(size: Size(columns: 3, rows: 1))
        #expect(surface.put("漢字", row: 0, column: 0) == 2)
        #expect(surface.text == "漢")
    }

    @Test func stylesAreLetters() {
        var surface = Surface(size: Size(columns: 6, rows: 1))
        surface.put("ab", row: 0, column: 0, style: Style(.error))
        surface.put("c", row: 0, column: 2, style: Style(.plain, .reverse))
        surface.put("d", row: 0, column: 3, style: Style(.plain, .underline))
        #expect(surface.styleText == "ee#_..")
    }
}

struct ListWindowTests {
    @Test(arguments: 1...20)
    func invariantsHoldWhateverHappens(seed: UInt64) {
        var state = seed
        func number(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % Int(limit)
        }
        var window = ListWindow()
        for _ in 0..<2_000 {
            switch number(4) {
            case 0: window.move(by: number(40) - 20)
            case 1: window.moveTo(number(60) - 10)
            case 2: window.setCount(number(50) - 2)
            default: window.setHeight(number(12) - 1)
            }
            #expect(window.count == 0 ? window.cursor == 0 : (0..<window.count).contains(window.cursor))
            #expect(window.count == 0 || window.visible.contains(window.cursor))
            #expect(window.visible.count == min(window.count, window.height))
        }
    }
}

struct MatcherTests {
    private let names = [
        "Billing Agent", "Agent", "Reagent", "Élodie Müller", "Straße Ost", "山田 花子", "Night billing",
    ]

    @Test(arguments: [
        ("", [0, 1, 2, 3, 4, 5, 6]), ("agent", [1, 0, 2]), ("AGENT bil", [0]), ("bil age", [0]),
        ("bill", [0, 6]),
        ("elodie", [3]), ("muller", [3]), ("strasse", [4]), ("花子", [5]), ("zzz", []),
        ("  ", [0, 1, 2, 3, 4, 5, 6]),
    ])
    func wordsInAnyOrderWithoutCaseAndAccents(query: String, expected: [Int]) {
        #expect(Matcher(names).matches(query) == expected)
    }

    @Test func pagesAreAddedBehind() {
        var matcher = Matcher(["a"])
        matcher.append(["ab", "c"])
        #expect(matcher.matches("a") == [0, 1])
        #expect(matcher.count == 3)
    }

    @Test(arguments: [
        ("agent", "Billing Agent", [8..<13]), ("bil age", "Billing Agent", [0..<3, 8..<11]),
        ("e", "Élodie", [0..<1]),
        ("", "x", []), ("q", "x", []),
    ])
    func highlightsShowWhatMatched(query: String, text: String, expected: [Range<Int>]) {
        #expect(Matcher.highlights(of: query, in: text) == expected)
    }
}
