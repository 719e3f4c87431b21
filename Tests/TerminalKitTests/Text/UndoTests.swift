// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct UndoTests {
    private func type(_ text: String, into line: inout LineEditor) {
        for character in text { line.apply(.insert(String(character))) }
    }

    @Test func aWordIsTakenBackAtOnce() {
        var line = LineEditor()
        type("jane doe", into: &line)
        line.apply(.undo)
        #expect(line.text == "jane ")
        line.apply(.undo)
        #expect(line.text.isEmpty)
        line.apply(.redo)
        line.apply(.redo)
        #expect(line.text == "jane doe")
        #expect(line.cursor == 8)
    }

    @Test func aKillAPasteAndALostSelectionComeBack() {
        var line = LineEditor("jane@example.com")
        line.apply(.killToStart)
        #expect(line.text.isEmpty)
        line.apply(.undo)
        #expect(line.text == "jane@example.com")
        line.apply(.insert(" and more"))
        line.apply(.undo)
        #expect(line.text == "jane@example.com")
        line.replace(with: "generated")
        line.apply(.undo)
        #expect(line.text == "jane@example.com")
    }

    @Test func deletionsInARowAreOneChangeUntilTheCursorMoves() {
        var line = LineEditor("jane")
        line.apply(.deleteBackward)
        line.apply(.deleteBackward)
        line.apply(.moveLeft)
        line.apply(.deleteBackward)
        #expect(line.text == "a")
        line.apply(.undo)
        #expect(line.text == "ja")
        line.apply(.undo)
        #expect(line.text == "jane")
    }

    @Test func nothingIsRedoneAfterANewChange() {
        var line = LineEditor("jane")
        line.apply(.killToStart)
        line.apply(.undo)
        line.apply(.insert("x"))
        let changed = line.apply(.redo)
        #expect(!changed)
        #expect(line.text == "janex")
    }

    @Test func undoRestoresScalarsAndNotOnlyWhatLooksTheSame() {
        var line = LineEditor("e\u{301}")
        line.replace(with: "\u{e9}")
        line.apply(.undo)
        #expect(Array(line.text.unicodeScalars) == ["e", "\u{301}"])
    }

    @Test func undoingEverythingAndRedoingItEndsWhereItWas() {
        var random = SeededRandom(seed: 5)
        let commands: [LineEditor.Command] = [
            .insert("a"), .insert(" "), .insert("漢"), .insert("two words"), .insert("\u{301}"),
            .deleteBackward,
            .deleteForward, .killWordBackward, .killToStart, .yank, .transpose, .moveLeft, .moveWordLeft,
        ]
        var line = LineEditor("start")
        for _ in 0..<EditHistory.limit { line.apply(commands.randomElement(using: &random) ?? .yank) }
        let end = Array(line.text.unicodeScalars)
        while line.apply(.undo) {}
        #expect(line.text == "start")
        while line.apply(.redo) {}
        #expect(Array(line.text.unicodeScalars) == end)
    }
}
