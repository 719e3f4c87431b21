// SPDX-License-Identifier: Apache-2.0

/// The part of a list that is in view and the row that has the cursor.
///
/// Invariants: with no items the cursor is 0; else `0 ..< count` holds the cursor, and the cursor is in view.
package struct ListWindow: Equatable, Sendable {
    package private(set) var count: Int
    package private(set) var cursor: Int
    package private(set) var top: Int
    /// Rows in view; at least 1.
    package private(set) var height: Int

    package init(count: Int = 0, height: Int = 1) {
        self.count = max(0, count)
        self.height = max(1, height)
        cursor = 0
        top = 0
    }

    /// The rows in view.
    package var visible: Range<Int> {
        top..<min(count, top + height)
    }

    /// Moves the cursor by rows, stopping at both ends.
    package mutating func move(by rows: Int) {
        moveTo(cursor + rows)
    }

    /// Puts the cursor on a row, clamped to the list.
    package mutating func moveTo(_ row: Int) {
        cursor = max(0, min(row, count - 1))
        settle()
    }

    /// Takes a new number of items, keeping the cursor where it is if it still exists.
    package mutating func setCount(_ count: Int) {
        self.count = max(0, count)
        moveTo(cursor)
    }

    /// Takes a new height, keeping the cursor in view.
    package mutating func setHeight(_ height: Int) {
        self.height = max(1, height)
        settle()
    }

    /// Brings the cursor into view without leaving blank rows below the last item.
    private mutating func settle() {
        top = min(top, cursor)
        top = max(top, cursor - height + 1)
        top = max(0, min(top, count - height))
    }
}
