// SPDX-License-Identifier: Apache-2.0

extension Surface {
    /// Draws a frame along the edge of a rectangle, with a title in its upper side; the inside stays as it is.
    ///
    /// A rectangle of fewer than two rows or columns has no frame.
    package mutating func drawBox(
        rows: Range<Int>, columns: Range<Int>, title: String? = nil, style: Style = .plain
    ) {
        guard let left = columns.first, let right = columns.last, left < right else { return }
        guard let top = rows.first, let bottom = rows.last, top < bottom else { return }
        for (row, start, end) in [(top, "┌", "┐"), (bottom, "└", "┘")] {
            fill(row: row, columns: columns, with: "─", style: style)
            put(start, row: row, column: left, style: style)
            put(end, row: row, column: right, style: style)
        }
        for column in [left, right] {
            fill(rows: top + 1..<bottom, column: column, with: "│", style: style)
        }
        // A corner and a line on both sides, and a blank around the title.
        let room = columns.count - 6
        if let title, !title.isEmpty, room > 0 {
            put(" " + DisplayText.clipped(title, to: room) + " ", row: top, column: left + 2, style: style)
        }
    }
}
