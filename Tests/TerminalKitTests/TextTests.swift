// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing

struct TextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2),
        ("❤️", 1), ("\u{200b}", 1), ("\u{7}", 1), ("\u{2028}", 1), ("\u{202e}x", 2), ("ก็", 1), ("Ｆ", 2),
    ])
    func widthIsWhatTheTerminalDraws(text: String, width: Int) {
        #expect(DisplayText.width(of: text) == width)
    }

    @Test func nothingATerminalWouldObeyIsDrawn() {
        let text = "a\u{1b}[31mb\u{9b}c\u{7}\u{202e}d\u{200b}e\u{ad}f\u{85}g"
        let drawn = DisplayText.cells(of: text).map(\.text).joined()
        #expect(
            drawn.unicodeScalars.allSatisfy { scalar in
                scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
            })
    }

    @Test(arguments: [
        ("hello", 5, "hello"), ("hello", 4, "hel…"), ("漢字漢", 4, "漢…"), ("漢字", 3, "漢…"), ("ab", 0, ""),
        ("ab", 1, "…"),
    ])
    func clippingNeverCutsAWideCharacter(text: String, columns: Int, expected: String) {
        #expect(DisplayText.clipped(text, to: columns) == expected)
        #expect(DisplayText.width(of: DisplayText.clipped(text, to: columns)) <= columns)
    }

    @Test func wrappingBreaksAtBlanks() {
        #expect(DisplayText.wrapped("one two three", to: 7) == ["one two", "three"])
        #expect(DisplayText.wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
        #expect(DisplayText.wrapped("a\nb", to: 10) == ["a", "b"])
        #expect(DisplayText.wrapped("", to: 10) == [""])
        for width in 0..<12 {
            let lines = DisplayText.wrapped("漢字 and some words that go on", to: width)
            #expect(width < 2 || lines.allSatisfy { DisplayText.width(of: $0) <= width })
        }
    }

    @Test func asciiKeepsEveryColumn() {
        for text in ["┌─ é 漢 ✓ … “x” ▲", "plain", "•"] {
            let ascii = DisplayText.ascii(text)
            #expect(ascii.utf8.allSatisfy { $0 < 0x7f })
            #expect(ascii.count == DisplayText.width(of: text))
        }
    }
}

struct LineEditorTests {
    private func after(_ text: String, _ commands: LineEditor.Command...) -> LineEditor {
        var editor = LineEditor(text)
        for command in commands { editor.apply(command) }
        return editor
    }

    @Test func editsByWhatPeopleCallACharacter() {
        #expect(after("e\u{301}x", .deleteBackward, .deleteBackward).text == "")
        #expect(after("👨‍👩‍👧", .deleteBackward).text == "")
        #expect(after("ab", .moveLeft, .insert("x")).text == "axb")
        #expect(after("ab", .moveToStart, .deleteForward).text == "b")
        #expect(after("ab", .moveToStart, .deleteBackward).text == "ab")
        #expect(after("ab", .deleteForward).text == "ab")
    }

    @Test func markTypedAfterItsLetterJoinsIt() {
        var editor = LineEditor("e")
        editor.apply(.insert("\u{301}"))
        #expect(editor.text.count == 1)
        #expect(editor.cursor == 1)
    }

    @Test func killsAndYanks() {
        #expect(after("one two", .killWordBackward).text == "one ")
        #expect(after("one two", .killWordBackward, .moveToStart, .yank).text == "twoone ")
        #expect(after("one two", .killToStart).text == "")
        #expect(after("one two", .moveToStart, .moveWordRight, .killToEnd).text == "one")
        #expect(after("one two", .moveToStart, .killWordForward).text == " two")
        #expect(after("one two", .moveWordLeft, .moveWordLeft).cursor == 0)
    }

    @Test func windowKeepsTheCursorInView() {
        for text in ["abcdefghij", "漢字漢字漢字", "a漢b字c", "e\u{301}e\u{301}e\u{301}"] {
            for cursor in 0...text.count {
                var editor = LineEditor(text)
                editor.apply(.moveToStart)
                for _ in 0..<cursor { editor.apply(.moveRight) }
                for width in 2..<14 {
                    let window = editor.window(width: width)
                    #expect((0..<width).contains(window.cursorColumn))
                    #expect(DisplayText.width(of: window.text) <= width)
                }
            }
        }
    }

    @Test func maskedWindowShowsNothingOfTheText() {
        #expect(LineEditor("sécret").window(width: 20, masked: true).text == "••••••")
    }

    @Test(arguments: [
        (Key(.character("x")), LineEditor.Command.insert("x")), (.control("a"), .moveToStart),
        (.control("w"), .killWordBackward),
        (Key(.character("b"), .alt), .moveWordLeft), (Key(.right, .control), .moveWordRight),
        (Key(.home), .moveToStart),
        (Key(.delete), .deleteForward), (.control("y"), .yank),
    ])
    func keysAreThoseOfAShell(key: Key, command: LineEditor.Command) {
        #expect(LineEditor.command(for: key) == command)
    }

    @Test(arguments: [Key(.enter), Key(.up), Key(.function(1)), .control("g"), Key(.tab)])
    func otherKeysAreNotForTheLine(key: Key) {
        #expect(LineEditor.command(for: key) == nil)
    }
}
