// SPDX-License-Identifier: Apache-2.0

/// A rectangle of cells to draw into; drawing outside it is clipped, never an error.
package struct Surface: Equatable, Sendable {
    package let size: Size
    /// Row by row.
    package private(set) var cells: [Cell]
    /// Where the terminal's own cursor belongs; `nil` hides it.
    package var cursor: Position?

    /// A blank surface; negative sizes count as 0.
    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
    }

    /// The cell at a place; blank outside the surface.
    package subscript(row: Int, column: Int) -> Cell {
        contains(row: row, column: column) ? cells[row * size.columns + column] : Cell()
    }

    package func contains(row: Int, column: Int) -> Bool {
        (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
    }

    /// Writes text from left to right, made safe for a terminal, clipped to `width` columns; the columns used.
    @discardableResult
    package mutating func put(
        _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain
    ) -> Int {
        guard (0..<size.rows).contains(row) else { return 0 }
        let limit = min(size.columns - column, width ?? Int.max)
        var used = 0
        if DisplayText.isPlain(text) {
            for byte in text.utf8.prefix(max(0, limit)) {
                set(Cell(byte: byte, style: style), row: row, column: column + used)
                used += 1
            }
            return used
        }
        for cell in DisplayText.cells(of: text) {
            guard used + cell.width <= limit else { break }
            set(Cell(text: cell.text, style: style), row: row, column: column + used)
            if cell.width == 2 {
                set(Cell(text: "", style: style), row: row, column: column + used + 1)
            }
            used += cell.width
        }
        return used
    }

    private mutating func set(_ cell: Cell, row: Int, column: Int) {
        guard (0..<size.columns).contains(column) else { return }
        let index = row * size.columns + column
        // Half a wide character cannot stay behind.
        if cells[index].isRightHalf, !cell.isRightHalf, column > 0 {
            cells[index - 1] = Cell(style: cells[index - 1].style)
        }
        if !cell.isRightHalf, column + 1 < size.columns, cells[index + 1].isRightHalf {
            cells[index + 1] = Cell(style: cells[index + 1].style)
        }
        cells[index] = cell
    }

    /// Fills a part of a row with one character of width 1.
    package mutating func fill(
        row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
    ) {
        guard (0..<size.rows).contains(row) else { return }
        let cell = Cell(text: String(character), style: style)
        for column in columns.clamped(to: 0..<size.columns) { set(cell, row: row, column: column) }
    }

    /// Changes the style of cells that are already drawn, such as the matched part of a name.
    package mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
        guard (0..<size.rows).contains(row) else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            change(&cells[row * size.columns + column].style)
        }
    }

    /// Draws a frame with blank inside and a title in its upper edge.
    package mutating func drawBox(
        rows: Range<Int>, columns: Range<Int>, title: String = "", style: Style = .plain
    ) {
        guard rows.count >= 2, columns.count >= 2 else { return }
        for row in rows { fill(row: row, columns: columns) }
        for row in [rows.lowerBound, rows.upperBound - 1] {
            fill(row: row, columns: columns, with: "─", style: style)
        }
        for row in rows.dropFirst().dropLast() {
            put("│", row: row, column: columns.lowerBound, style: style)
            put("│", row: row, column: columns.upperBound - 1, style: style)
        }
        put("┌", row: rows.lowerBound, column: columns.lowerBound, style: style)
        put("┐", row: rows.lowerBound, column: columns.upperBound - 1, style: style)
        put("└", row: rows.upperBound - 1, column: columns.lowerBound, style: style)
        put("┘", row: rows.upperBound - 1, column: columns.upperBound - 1, style: style)
        if !title.isEmpty, columns.count > 6 {
            put(
                " \(DisplayText.clipped(title, to: columns.count - 6)) ", row: rows.lowerBound,
                column: columns.lowerBound + 2, style: Style(.title, .bold))
        }
    }
}
