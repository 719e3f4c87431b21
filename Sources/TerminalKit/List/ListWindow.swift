// SPDX-License-Identifier: Apache-2.0

/// The part of a list that is in view and the row that has the cursor.
///
/// Invariants: with no items the cursor is 0; else `0 ..< count` holds the cursor, and the cursor is in view.
/// No row is left blank below the list while there are rows above the view.
package struct ListWindow: Equatable, Sendable {
    package private(set) var count: Int
    package private(set) var cursor: Int
    package private(set) var top: Int
    /// Rows in view; at least 1.
    package private(set) var height: Int

    /// A window at the start of a list; a negative count counts as 0, a height below 1 as 1.
    package init(count: Int = 0, height: Int = 1) {
        self.count = max(0, count)
        self.height = max(1, height)
        cursor = 0
        top = 0
    }

    /// The rows in view.
    package var visible: Range<Int> {
        top..<top + min(height, count - top)
    }

    /// Moves the cursor by rows, stopping at both ends.
    package mutating func move(by rows: Int) {
        let (row, overflow) = cursor.addingReportingOverflow(rows)
        moveTo(overflow ? (rows < 0 ? 0 : .max) : row)
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

    /// Moves the view as little as the invariants allow.
    private mutating func settle() {
        if cursor < top { top = cursor }
        if cursor - top >= height { top = cursor - height + 1 }
        top = min(top, max(0, count - height))
    }
}
