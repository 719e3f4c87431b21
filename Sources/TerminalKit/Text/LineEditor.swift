// SPDX-License-Identifier: Apache-2.0

/// The text and cursor of a one-line field; a value, without a terminal.
///
/// The cursor stands between grapheme clusters, so that no key takes half a letter. A mark that arrives after its
/// letter joins it.
package struct LineEditor: Equatable, Sendable {
    /// What can be done to the line.
    package enum Command: Equatable, Sendable {
        case insert(String)
        case deleteBackward, deleteForward
        case moveLeft, moveRight, moveWordLeft, moveWordRight, moveToStart, moveToEnd
        case killToStart, killToEnd, killWordBackward, killWordForward, yank
        /// Exchanges the characters on both sides of the cursor, at the end the last two.
        case transpose
        case undo, redo
    }

    package private(set) var text: String
    /// In grapheme clusters from the start.
    package private(set) var cursor: Int
    /// What the last kills in a row removed; `yank` inserts it again.
    package private(set) var killed = ""
    private var history = EditHistory()

    /// Starts with the cursor behind the last character.
    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Starts with the cursor at a place, clamped to the text.
    package init(_ text: String, cursor: Int) {
        self.text = text
        self.cursor = max(0, min(cursor, text.count))
    }

    /// Takes another text as it is and puts the cursor behind its last character, or at a place; undo brings the old one
    /// back.
    package mutating func replace(with text: String, cursor: Int? = nil) {
        history.note(.other, of: moment)
        self.text = text
        self.cursor = max(0, min(cursor ?? text.count, text.count))
    }

    /// Carries out a command; whether the text or the cursor changed.
    ///
    /// A line stays one line: in inserted text a line end or tab becomes a blank, those at its end are dropped, and
    /// so are all other control characters.
    @discardableResult
    package mutating func apply(_ command: Command) -> Bool {
        if command == .undo { return take(history.undo(moment)) }
        if command == .redo { return take(history.redo(moment)) }
        let before = moment
        let isChanged = carryOut(command)
        guard let change = command.change else {
            history.pause()
            return isChanged
        }
        if isChanged { history.note(change, of: before) }
        return isChanged
    }

    private mutating func carryOut(_ command: Command) -> Bool {
        switch command {
        case .insert(let inserted): insert(LineEditor.oneLine(inserted))
        case .yank: insert(killed)
        case .deleteBackward: delete(from: cursor - 1, to: cursor)
        case .deleteForward: delete(from: cursor, to: cursor + 1)
        case .moveLeft: move(to: cursor - 1)
        case .moveRight: move(to: cursor + 1)
        case .moveWordLeft: move(to: wordStart)
        case .moveWordRight: move(to: wordEnd)
        case .moveToStart: move(to: 0)
        case .moveToEnd: move(to: text.count)
        case .killToStart: kill(from: 0, to: cursor)
        case .killToEnd: kill(from: cursor, to: text.count)
        case .killWordBackward: kill(from: wordStart, to: cursor)
        case .killWordForward: kill(from: cursor, to: wordEnd)
        case .transpose: transpose()
        case .undo, .redo: false
        }
    }

    // MARK: Steps

    private mutating func move(to place: Int) -> Bool {
        let before = cursor
        cursor = max(0, min(place, text.count))
        return cursor != before
    }

    private mutating func insert(_ inserted: String) -> Bool {
        guard !inserted.isEmpty else { return false }
        let place = index(cursor)
        let end = text.utf8.distance(from: text.startIndex, to: place) + inserted.utf8.count
        text.insert(contentsOf: inserted, at: place)
        cursor = graphemes(covering: end)
        return true
    }

    private mutating func delete(from start: Int, to end: Int) -> Bool {
        let range = index(start)..<index(end)
        guard !range.isEmpty else { return false }
        let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        text.removeSubrange(range)
        cursor = graphemes(covering: offset)
        return true
    }

    /// Kills in a row are yanked together.
    private mutating func kill(from start: Int, to end: Int) -> Bool {
        let range = index(start)..<index(end)
        guard !range.isEmpty else { return false }
        let isBackward = end == cursor
        let earlier = history.last == .kill ? killed : ""
        killed = isBackward ? text[range] + earlier : earlier + text[range]
        return delete(from: start, to: end)
    }

    private mutating func transpose() -> Bool {
        let place = min(cursor, text.count - 1)
        guard place > 0 else { return false }
        let range = index(place - 1)..<index(place + 1)
        let before = text[range]
        guard let first = before.first, let last = before.last, first != last else { return false }
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        text.replaceSubrange(range, with: [last, first])
        cursor = graphemes(covering: end)
        return true
    }

    private var moment: EditHistory.Moment { .init(text: text, cursor: cursor) }

    private mutating func take(_ moment: EditHistory.Moment?) -> Bool {
        guard let moment else { return false }
        text = moment.text
        cursor = moment.cursor
        return true
    }

    // MARK: Places

    /// The place in the text of a number of clusters, clamped to the text.
    private func index(_ place: Int) -> String.Index {
        guard place > 0 else { return text.startIndex }
        return text.index(text.startIndex, offsetBy: place, limitedBy: text.endIndex) ?? text.endIndex
    }

    /// How many clusters it takes to hold so many bytes: clusters may have joined at an edit.
    private func graphemes(covering bytes: Int) -> Int {
        var (clusters, covered) = (0, 0)
        for character in text {
            if covered >= bytes { break }
            covered += character.utf8.count
            clusters += 1
        }
        return clusters
    }

    /// The start of the word at or before the cursor; words are letters and digits.
    private var wordStart: Int {
        var place = cursor
        var rest = text[..<index(cursor)]
        while let last = rest.last, !LineEditor.isWordCharacter(last) {
            rest.removeLast()
            place -= 1
        }
        while let last = rest.last, LineEditor.isWordCharacter(last) {
            rest.removeLast()
            place -= 1
        }
        return place
    }

    /// The end of the word at or after the cursor.
    private var wordEnd: Int {
        let rest = text[index(cursor)...]
        let word = rest.drop { !LineEditor.isWordCharacter($0) }
        return cursor + rest.count - word.drop(while: LineEditor.isWordCharacter).count
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var line = ""
        var blanks = 0
        for character in text {
            if character.isNewline || character == "\t" {
                blanks += 1
                continue
            }
            let kept = character.unicodeScalars.filter { !isControl($0) }
            guard !kept.isEmpty else { continue }
            line += String(repeating: " ", count: blanks)
            blanks = 0
            line.unicodeScalars.append(contentsOf: kept)
        }
        return line
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }
}
