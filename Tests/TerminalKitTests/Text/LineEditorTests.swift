// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct LineEditorTests {
    /// An editor whose cursor is where the bar stands.
    private func editor(_ marked: String) -> LineEditor {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
        return LineEditor(parts.joined(), cursor: parts[0].count)
    }

    private func marked(_ editor: LineEditor) -> String {
        "\(editor.text.prefix(editor.cursor))|\(editor.text.dropFirst(editor.cursor))"
    }

    @Test(
        arguments: [
            ("ja|e", .insert("n"), "jan|e"), ("jane|", .deleteBackward, "jan|"),
            ("|jane", .deleteForward, "|ane"),
            ("ja|ne", .moveLeft, "j|ane"), ("ja|ne", .moveRight, "jan|e"), ("ja|ne", .moveToStart, "|jane"),
            ("ja|ne", .moveToEnd, "jane|"), ("jane doe|", .moveWordLeft, "jane |doe"),
            ("jane |doe", .moveWordLeft, "|jane doe"), ("|jane doe", .moveWordRight, "jane| doe"),
            ("jane| doe", .moveWordRight, "jane doe|"), ("ja|ne", .killToStart, "|ne"),
            ("ja|ne", .killToEnd, "ja|"),
            ("jane.doe|@x", .killWordBackward, "jane.|@x"), ("jane| doe x", .killWordForward, "jane| x"),
            ("ab|c", .transpose, "acb|"), ("abc|", .transpose, "acb|"),
            ("a漢|e\u{301}", .transpose, "ae\u{301}漢|"),
            ("👨‍👩‍👧|x", .deleteBackward, "|x"), ("e\u{301}|", .deleteBackward, "|"), ("漢|字", .moveRight, "漢字|"),
            ("🇬🇧|", .moveLeft, "|🇬🇧"), ("|e\u{301}x", .deleteForward, "|x"),
            ("e|x", .insert("\u{301}"), "e\u{301}|x"),
            ("👨|👩", .insert("\u{200D}"), "👨‍👩|"), ("🇬|x🇧", .deleteForward, "🇬🇧|"),
            ("a|", .insert("b\r\nc\n"), "ab c|"),
            ("a|", .insert("\u{1B}\u{7}b\u{9B}"), "ab|"),
        ] as [(String, LineEditor.Command, String)])
    func aCommandChangesTheLine(before: String, command: LineEditor.Command, after: String) {
        var line = editor(before)
        let changed = line.apply(command)
        #expect(changed)
        #expect(marked(line) == after)
    }

    @Test(
        arguments: [
            ("|jane", .deleteBackward), ("jane|", .deleteForward), ("|jane", .moveLeft),
            ("jane|", .moveRight),
            ("|jane", .moveWordLeft), ("jane|", .moveWordRight), ("|jane", .moveToStart),
            ("jane|", .moveToEnd),
            ("|jane", .killToStart), ("jane|", .killToEnd), ("|jane", .killWordBackward),
            ("jane|", .killWordForward),
            ("jane|", .yank), ("|jane", .transpose), ("j|", .transpose), ("jj|", .transpose),
            ("jane|", .undo),
            ("jane|", .redo), ("jane|", .insert("")), ("jane|", .insert("\n")),
        ] as [(String, LineEditor.Command)])
    func atTheEdgeNothingChanges(before: String, command: LineEditor.Command) {
        var line = editor(before)
        let changed = line.apply(command)
        #expect(!changed)
        #expect(marked(line) == before)
    }

    @Test func whatWasKilledIsYanked() {
        var line = editor("jane |doe")
        line.apply(.killToEnd)
        line.apply(.moveToStart)
        line.apply(.yank)
        #expect(marked(line) == "doe|jane ")
        line.apply(.yank)
        #expect(marked(line) == "doedoe|jane ")
    }

    @Test func killsInARowAreYankedTogether() {
        var line = editor("one two three| four")
        line.apply(.killWordBackward)
        line.apply(.killWordBackward)
        line.apply(.killToEnd)
        #expect(marked(line) == "one |")
        line.apply(.yank)
        #expect(marked(line) == "one two three four|")
        line.apply(.moveToStart)
        line.apply(.killWordForward)
        #expect(line.killed == "one")
    }

    @Test func replacingPutsTheCursorAtTheEnd() {
        var line = editor("|jane")
        line.replace(with: "josé")
        #expect(marked(line) == "josé|")
    }

    @Test func aCursorOutsideTheTextIsClamped() {
        #expect(LineEditor("jane", cursor: 9).cursor == 4)
        #expect(LineEditor("jane", cursor: -1).cursor == 0)
    }

    @Test(
        arguments: [
            (Key.control("a"), .moveToStart), (.control("e"), .moveToEnd), (.control("b"), .moveLeft),
            (.control("f"), .moveRight), (.control("k"), .killToEnd), (.control("u"), .killToStart),
            (.control("w"), .killWordBackward), (.control("y"), .yank), (.control("d"), .deleteForward),
            (.control("h"), .deleteBackward), (Key(.character("b"), .alt), .moveWordLeft),
            (Key(.character("f"), .alt), .moveWordRight), (Key(.character("d"), .alt), .killWordForward),
            (.control("t"), .transpose), (Key(.character("t"), .alt), .transpose),
            (Key(.backspace), .deleteBackward), (Key(.backspace, .alt), .killWordBackward),
            (Key(.delete), .deleteForward), (Key(.delete, .control), .killWordForward),
            (Key(.left), .moveLeft),
            (Key(.left, .control), .moveWordLeft), (Key(.right, .control), .moveWordRight),
            (Key(.home), .moveToStart),
            (Key(.end), .moveToEnd), (Key(.character("x")), .insert("x")),
            (Key(.character("X"), .shift), .insert("X")),
            (Key(.tab), nil), (Key(.enter), nil), (Key(.escape), nil), (Key(.up), nil),
            (Key(.function(1)), nil),
            (.control("c"), nil), (.control("l"), nil), (.control("r"), nil),
            (Key(.character("x"), .alt), nil),
        ] as [(Key, LineEditor.Command?)])
    func keysAreThoseOfReadline(key: Key, command: LineEditor.Command?) {
        #expect(LineEditor.command(for: key) == command)
    }

    @Test func anyEditingKeepsTheCursorInTheText() {
        var random = SeededRandom(seed: 11)
        let pieces = [
            "a", "漢", "e\u{301}", "\u{301}", "👨", "\u{200D}", "👩", "🇬", "🇧", " ", "\r\n", "한", "\u{11AB}",
        ]
        let others: [LineEditor.Command] = [
            .deleteBackward, .deleteForward, .moveLeft, .moveRight, .moveWordLeft, .moveWordRight,
            .moveToStart,
            .moveToEnd, .killToStart, .killToEnd, .killWordBackward, .killWordForward, .yank,
            .transpose, .undo, .redo,
        ]
        var line = LineEditor()
        for _ in 0..<20_000 {
            let inserts = line.text.utf8.count < 60 && Bool.random(using: &random)
            let piece = LineEditor.Command.insert(pieces.randomElement(using: &random) ?? "")
            line.apply(inserts ? piece : others.randomElement(using: &random) ?? .yank)
            #expect((0...line.text.count).contains(line.cursor))
            let width = Int.random(in: 1...12, using: &random)
            let window = line.window(width: width, masked: Bool.random(using: &random))
            #expect((0..<width).contains(window.cursorColumn))
            #expect(DisplayText.width(of: window.text) <= width)
            if line.text.utf8.count > 200 { line.replace(with: "") }
        }
    }
}
