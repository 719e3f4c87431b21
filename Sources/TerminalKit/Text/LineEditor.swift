// SPDX-License-Identifier: Apache-2.0

/// The text and cursor of a one-line field; a value, without a terminal.
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

    /// Starts with the cursor behind the last character.
    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// The command that a key stands for while a text field has the focus; `nil` when it is not an editing key.
    package static func command(for key: Key) -> Command? {
        nil
    }

    /// Carries out a command; whether anything changed.
    @discardableResult
    package mutating func apply(_ command: Command) -> Bool {
        false
    }

    /// The part of the line that fits into `width` columns with the cursor in view, and the cursor's column in it.
    ///
    /// `masked` shows one bullet for each character.
    package func window(width: Int, masked: Bool = false) -> (text: String, cursorColumn: Int) {
        ("", 0)
    }
}
