// SPDX-License-Identifier: Apache-2.0

/// The text and cursor of a one-line field; a value, without a terminal.
///
/// Moves and deletes by grapheme cluster, so that no accent is torn from its letter.
package struct LineEditor: Equatable, Sendable {
    /// What can be done to the line.
    package enum Command: Equatable, Sendable {
        case insert(String)
        case deleteBackward, deleteForward
        case moveLeft, moveRight, moveWordLeft, moveWordRight, moveToStart, moveToEnd
        case killToStart, killToEnd, killWordBackward, killWordForward, yank
    }

    package private(set) var text: String
    /// In grapheme clusters from the start.
    package private(set) var cursor: Int
    /// What was cut last.
    private var killed = ""

    /// Starts with the cursor behind the last character.
    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// The command that a key stands for while a text field has the focus; `nil` when it is not an editing key.
    package static func command(for key: Key) -> Command? {
        switch (key.code, key.modifiers) {
        case (.character(let character), []), (.character(let character), .shift): .insert(String(character))
        case (.backspace, []), (.backspace, .shift), (.character("h"), .control): .deleteBackward
        case (.delete, []), (.character("d"), .control): .deleteForward
        case (.left, []), (.character("b"), .control): .moveLeft
        case (.right, []), (.character("f"), .control): .moveRight
        case (.left, .control), (.left, .alt), (.character("b"), .alt): .moveWordLeft
        case (.right, .control), (.right, .alt), (.character("f"), .alt): .moveWordRight
        case (.home, _), (.character("a"), .control): .moveToStart
        case (.end, _), (.character("e"), .control): .moveToEnd
        case (.character("u"), .control): .killToStart
        case (.character("k"), .control): .killToEnd
        case (.character("w"), .control), (.backspace, .alt), (.backspace, .control): .killWordBackward
        case (.character("d"), .alt), (.delete, .control): .killWordForward
        case (.character("y"), .control): .yank
        default: nil
        }
    }

    /// Carries out a command; whether anything changed.
    @discardableResult
    package mutating func apply(_ command: Command) -> Bool {
        let before = (text, cursor)
        switch command {
        case .insert(let new): insert(new)
        case .deleteBackward: remove(max(0, cursor - 1)..<cursor)
        case .deleteForward: remove(cursor..<min(text.count, cursor + 1))
        case .moveLeft: cursor = max(0, cursor - 1)
        case .moveRight: cursor = min(text.count, cursor + 1)
        case .moveWordLeft: cursor = wordStart
        case .moveWordRight: cursor = wordEnd
        case .moveToStart: cursor = 0
        case .moveToEnd: cursor = text.count
        case .killToStart: kill(0..<cursor)
        case .killToEnd: kill(cursor..<text.count)
        case .killWordBackward: kill(wordStart..<cursor)
        case .killWordForward: kill(cursor..<wordEnd)
        case .yank: insert(killed)
        }
        return before.1 != cursor || !before.0.unicodeScalars.elementsEqual(text.unicodeScalars)
    }

    private mutating func insert(_ new: String) {
        let tail = text.count - cursor
        text.insert(contentsOf: new, at: index(cursor))
        // A mark joins the cluster before it, so the cursor is counted from the end.
        cursor = max(0, text.count - tail)
    }

    private mutating func remove(_ range: Range<Int>) {
        text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
        cursor = min(range.lowerBound, text.count)
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = String(text[index(range.lowerBound)..<index(range.upperBound)])
        remove(range)
    }

    private var wordStart: Int {
        let characters = Array(text)
        var position = cursor
        while position > 0, !characters[position - 1].isWordCharacter { position -= 1 }
        while position > 0, characters[position - 1].isWordCharacter { position -= 1 }
        return position
    }

    private var wordEnd: Int {
        let characters = Array(text)
        var position = cursor
        while position < characters.count, !characters[position].isWordCharacter { position += 1 }
        while position < characters.count, characters[position].isWordCharacter { position += 1 }
        return position
    }

    private func index(_ offset: Int) -> String.Index {
        text.index(text.startIndex, offsetBy: offset)
    }

    /// The part of the line that fits into `width` columns with the cursor in view, and the cursor's column in it.
    ///
    /// `masked` shows one bullet for each character. Never shows half of a wide character.
    package func window(width: Int, masked: Bool = false) -> (text: String, cursorColumn: Int) {
        guard width > 0 else { return ("", 0) }
        let characters = masked ? text.map { _ in "•" } : text.map(String.init)
        let widths = characters.map(DisplayText.width(of:))
        // The cursor's own cell must fit behind the text before it.
        var start = 0
        var before = widths[..<cursor].reduce(0, +)
        while before > width - 1 {
            before -= widths[start]
            start += 1
        }
        var shown = ""
        var used = 0
        for (character, columns) in zip(characters[start...], widths[start...]) {
            if used + columns > width { break }
            shown += character
            used += columns
        }
        return (shown, before)
    }
}

extension Character {
    fileprivate var isWordCharacter: Bool {
        isLetter || isNumber
    }
}
