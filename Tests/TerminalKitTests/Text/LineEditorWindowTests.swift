// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct LineEditorWindowTests {
    @Test(
        arguments: [
            ("jane", 4, 10, "jane", 4), ("jane", 0, 10, "jane", 0), ("", 0, 5, "", 0),
            ("jane", 4, 5, "jane", 4),
            ("abcdefghijkl", 0, 8, "abcdefgh", 0), ("abcdefghijkl", 7, 8, "abcdefgh", 7),
            ("abcdefghijkl", 8, 8, "cdefghij", 6), ("abcdefghijkl", 12, 8, "ghijkl", 6),
            ("漢字漢字漢", 5, 8, "漢字漢", 6), ("漢字漢", 0, 3, "漢", 0), ("漢字", 1, 1, "", 0), ("jane", 4, 1, "", 0),
            ("jane", 2, 1, "n", 0), ("👍🏽a", 1, 8, "👍a", 2), ("a\u{1B}b", 2, 8, "a·b", 2),
            ("jane", 2, 0, "", 0),
        ] as [(String, Int, Int, String, Int)])
    func theCursorIsInView(text: String, cursor: Int, width: Int, shown: String, column: Int) {
        let window = LineEditor(text, cursor: cursor).window(width: width)
        #expect(window.text == shown)
        #expect(window.cursorColumn == column)
    }

    @Test func aMaskShowsOneBulletForEachCharacter() {
        let window = LineEditor("pä👨‍👩‍👧漢e\u{301}").window(width: 20, masked: true)
        #expect(window.text == "•••••")
        #expect(window.cursorColumn == 5)
    }

    @Test func aMaskScrollsToo() {
        let window = LineEditor(String(repeating: "x", count: 30)).window(width: 8, masked: true)
        #expect(window.cursorColumn == 6)
        #expect(window.text == "••••••")
    }

    /// The window shows what is really beside the cursor.
    @Test func whatIsLeftOfTheCursorIsTheTextBeforeIt() {
        let text = "aé漢👍🏽e\u{301}bcdefgh漢字xyz"
        for cursor in 0...text.count {
            for width in 2...14 {
                let window = LineEditor(text, cursor: cursor).window(width: width)
                var before = ""
                var columns = 0
                for cell in DisplayText.cells(of: window.text) where columns < window.cursorColumn {
                    before += cell.text
                    columns += cell.width
                }
                #expect(columns == window.cursorColumn)
                #expect(DisplayText.safe(String(text.prefix(cursor))).hasSuffix(before))
            }
        }
    }
}
