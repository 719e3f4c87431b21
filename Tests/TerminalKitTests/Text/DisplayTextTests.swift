// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct DisplayTextTests {
    /// Widths of scalars that ncurses measured on Debian 12 with wcwidth.
    @Test(
        arguments: [
            (0x61, 1), (0xE9, 1), (0x301, 0), (0x6F22, 2), (0x1F44D, 2), (0x1F468, 2), (0x1F1EC, 1),
            (0x2764, 1),
            (0xFE0F, 0), (0xBA8, 1), (0xBBF, 1), (0xE01, 1), (0xE47, 0), (0x2500, 1), (0x2026, 1),
            (0x2022, 1),
            (0x1160, 0), (0xAC00, 2), (0xFF21, 2), (0xFF71, 1), (0x3000, 2), (0x20E3, 0),
        ] as [(UInt32, Int)])
    func aScalarIsAsWideAsLibcSays(value: UInt32, width: Int) {
        #expect(ScalarClass(value).width == width)
    }

    @Test(
        arguments: [
            0, 0x1B, 0x7F, 0x9B, 0xAD, 0x200B, 0x200E, 0x2028, 0x202E, 0x2066, 0x3164, 0x378, 0xD800, 0xFEFF,
            0xFFFF,
            0xE0041, 0x10FFFF,
        ] as [UInt32])
    func whatATerminalWouldObeyOrHideIsHidden(value: UInt32) {
        #expect(ScalarClass(value) == .hidden)
    }

    @Test(arguments: [
        ("", ""), ("a", "a"), ("é", "é"), ("e\u{301}", "e\u{301}"), ("漢", "漢"), ("👍🏽", "👍"), ("👨‍👩‍👧", "👨"),
        ("🇬🇧", "🇬|🇧"), ("❤️", "❤"), ("a\u{200B}b", "a|·|b"), ("so\u{AD}ft", "s|o|·|f|t"), ("\u{2028}", "·"),
        ("நி", "ந|ி"), ("ก็", "ก็"), ("\u{1B}[31m", "·|[|3|1|m"), ("\u{7}", "·"), ("\r\n", "·"),
        ("\u{301}a", "·|a"),
        ("a\u{202E}b", "a|·|b"), ("1️⃣", "1\u{20E3}"), ("a\u{200D}b", "a|·|b"), ("한", "한"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
        ("x\u{1}\u{2}\u{3}", "x|·|·|·"), ("क्\u{200D}ष", "क्|ष"),
    ])
    func textFallsIntoCellsThatATerminalCanShow(text: String, cells: String) {
        let shown = DisplayText.cells(of: text).map(\.text).joined(separator: "|")
        #expect(Array(shown.unicodeScalars) == Array(cells.unicodeScalars))
    }

    @Test func moreThanFourMarksAreCut() {
        let cells = DisplayText.cells(of: "a" + String(repeating: "\u{301}", count: 9))
        #expect(cells.map(\.text.unicodeScalars.count) == [5])
    }

    @Test(arguments: [
        ("", 0), ("jane", 4), ("漢字", 4), ("👨‍👩‍👧!", 3), ("e\u{301}", 1), ("│·│", 3), ("a\u{200B}", 2), ("❤️", 1),
        ("🇬🇧", 2),
    ])
    func theWidthIsThatOfTheCells(text: String, width: Int) {
        #expect(DisplayText.width(of: text) == width)
        #expect(DisplayText.cells(of: text).reduce(0) { $0 + $1.width } == width)
    }

    /// The shortcut for simple scripts must not differ from the rule by clusters.
    @Test func theShortcutAgreesWithTheRule() {
        for value in UInt32(0x20)...0xFFFF where ScalarClass.standsAlone(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            #expect(!hasNeighbours(scalar), "U+\(String(value, radix: 16))")
            let cells = DisplayText.cells(of: String(scalar))
            let rule = Glyphs.glyphs(of: character).map { Cell($0).text }
            #expect(cells.map(\.text) == rule)
        }
    }

    /// Whether the scalar joins a letter before or behind it.
    private func hasNeighbours(_ scalar: Unicode.Scalar) -> Bool {
        "\(scalar)a".count != 2 || "a\(scalar)".count != 2
    }

    @Test(arguments: [
        ("jane", 4, "jane"), ("jane", 3, "ja…"), ("jane", 1, "…"), ("jane", 0, ""), ("jane", -1, ""),
        ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("漢字", 4, "漢字"), ("a\u{1B}b", 9, "a·b"), ("", 3, ""),
    ])
    func clippingEndsInAnEllipsis(text: String, columns: Int, clipped: String) {
        #expect(DisplayText.clipped(text, to: columns) == clipped)
    }

    @Test func nothingUnsafeIsLeft() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for shown in DisplayText.safe("a\(scalar)").unicodeScalars
            where ScalarClass(shown.value) == .hidden {
                Issue.record("U+\(String(value, radix: 16)) is shown")
                return
            }
        }
    }

    @Test(arguments: [
        "a\u{200B}", "\u{FEFF}a", "a\u{200D}b", "a\u{A0}b", "a\tb", "a\u{AD}", "\u{301}", "\u{2800}",
    ])
    func invisiblesAreFound(text: String) {
        #expect(DisplayText.hasInvisibles(text))
    }

    @Test(arguments: [
        "", "jane doe", "josé", "e\u{301}", "漢字", "👨‍👩‍👧", "👍🏽", "❤️", "क्\u{200D}ष", "山田\u{3000}太郎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    ])
    func spellingIsNotInvisible(text: String) {
        #expect(!DisplayText.hasInvisibles(text))
    }
}
