// SPDX-License-Identifier: Apache-2.0

/// What a line was before each change, for undo and redo.
///
/// Letters typed one after the other are one change, a word at a time, and so are deletions in a row: one key takes
/// back what somebody thinks of as one thing.
struct EditHistory: Equatable, Sendable {
    /// A line and its cursor.
    struct Moment: Equatable, Sendable {
        var text: String
        var cursor: Int
    }

    /// What changed a line.
    enum Change: Equatable, Sendable {
        case typing, blank, deletion, kill, other

        /// Whether a change goes on with the one before it.
        func continues(_ last: Change?) -> Bool {
            switch self {
            case .typing: last == .typing
            case .blank: last == .typing || last == .blank
            case .deletion: last == .deletion
            case .kill, .other: false
            }
        }
    }

    /// The most changes that are remembered.
    static let limit = 200

    private var past: [Moment] = []
    private var future: [Moment] = []
    /// The change that the next one may go on with; none after the cursor was moved.
    private(set) var last: Change?

    /// Notes a change of the line that was `before`.
    mutating func note(_ change: Change, of before: Moment) {
        if !change.continues(last) {
            past.append(before)
            if past.count > Self.limit { past.removeFirst() }
        }
        future = []
        last = change
    }

    /// What is changed next is a change of its own.
    mutating func pause() {
        last = nil
    }

    /// The line before the last change; `nil` when there is none.
    mutating func undo(_ now: Moment) -> Moment? {
        last = nil
        guard let before = past.popLast() else { return nil }
        future.append(now)
        return before
    }

    /// The line that undo took away last; `nil` when it was changed since.
    mutating func redo(_ now: Moment) -> Moment? {
        last = nil
        guard let after = future.popLast() else { return nil }
        past.append(now)
        return after
    }
}

extension LineEditor.Command {
    /// What the command does to the text; `nil` where it only moves the cursor.
    var change: EditHistory.Change? {
        switch self {
        case .insert(" "): .blank
        case .insert(let text): text.count == 1 ? .typing : .other
        case .deleteBackward, .deleteForward: .deletion
        case .killToStart, .killToEnd, .killWordBackward, .killWordForward: .kill
        case .yank, .transpose: .other
        case .moveLeft, .moveRight, .moveWordLeft, .moveWordRight, .moveToStart, .moveToEnd, .undo, .redo: nil
        }
    }
}
