// SPDX-License-Identifier: Apache-2.0

/// A rectangle of cells to draw into; drawing outside it is clipped, never an error.
///
/// No half of a wide character ever stands alone: where one half is drawn over or cut off, the other becomes a
/// blank.
package struct Surface: Equatable, Sendable {
    package let size: Size
    /// Row by row.
    package private(set) var cells: [Cell]
    /// Where the terminal's own cursor belongs; `nil` hides it.
    package var cursor: Position?

    /// A blank surface; negative sizes count as 0.
    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: Cell(byte: 0x20, style: .plain), count: self.size.columns * self.size.rows)
    }

    /// The cell at a place; a blank outside the surface.
    package subscript(row row: Int, column column: Int) -> Cell {
        contains(row: row) && column >= 0 && column < size.columns
            ? cells[row * size.columns + column] : Cell(byte: 0x20, style: .plain)
    }

    /// Writes text from left to right, made safe for a terminal, clipped to `width` columns; the columns used.
    ///
    /// The columns used are those that the text takes within `width`, whether or not they are on the surface, so
    /// that a layout does not depend on what is clipped. Of a wide character that does not fit a blank remains.
    @discardableResult
    package mutating func put(
        _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain
    ) -> Int {
        let limit = max(0, width ?? .max)
        let column = max(column, Surface.farAway)
        if Glyphs.isPlainASCII(text) {
            let used = min(text.utf8.count, limit)
            putASCII(
                text, row: row, columns: columns(from: column, count: used), skip: max(0, 0 - column), style)
            return used
        }
        guard contains(row: row), column < size.columns, limit > 0 else {
            return min(DisplayText.width(of: text), limit)
        }
        separate(row: row, before: max(0, column))
        var used = 0
        Glyphs.forEach(in: text) { glyph in
            guard used + glyph.width <= limit else {
                if used < limit { place(Glyph(0x20, width: 1), row: row, column: column + used, style) }
                used = limit
                return false
            }
            place(glyph, row: row, column: column + used, style)
            used += glyph.width
            return true
        }
        separate(row: row, after: column + used)
        return used
    }

    /// Fills a part of a row with one scalar of width 1.
    ///
    /// A scalar that takes another width or is not safe shows as `·`.
    package mutating func fill(
        row: Int, columns: Range<Int>, with scalar: Unicode.Scalar = " ", style: Style = .plain
    ) {
        let columns = columns.clamped(to: 0..<size.columns)
        guard contains(row: row), !columns.isEmpty else { return }
        let cell = Self.cell(of: scalar, style)
        overwrite(row: row, columns: columns) { _ in cell }
    }

    /// Fills a part of a column with one scalar of width 1, as a row is filled.
    package mutating func fill(
        rows: Range<Int>, column: Int, with scalar: Unicode.Scalar, style: Style = .plain
    ) {
        guard column >= 0, column < size.columns else { return }
        let cell = Self.cell(of: scalar, style)
        for row in rows.clamped(to: 0..<size.rows) {
            overwrite(row: row, columns: column..<column + 1) { _ in cell }
        }
    }

    private static func cell(of scalar: Unicode.Scalar, _ style: Style) -> Cell {
        Cell(
            ScalarClass(scalar.value) == .narrow ? Glyph(scalar.value, width: 1) : .placeholder, style: style)
    }

    /// Changes the style of cells that are already drawn, such as the matched part of a name.
    package mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
        let columns = columns.clamped(to: 0..<size.columns)
        guard contains(row: row), !columns.isEmpty else { return }
        let start = row * size.columns
        var (lower, upper) = (start + columns.lowerBound, start + columns.upperBound)
        if lower > start && cells[lower].isRightHalf { lower -= 1 }
        if upper < start + size.columns && cells[upper].isRightHalf { upper += 1 }
        for index in lower..<upper {
            change(&cells[index].style)
        }
    }

    /// Copies another surface with its top left corner at the given place, clipped; its cursor is not taken over.
    package mutating func put(_ surface: Surface, row: Int, column: Int) {
        let row = max(row, Surface.farAway)
        let column = max(column, Surface.farAway)
        let columns = columns(from: column, count: surface.size.columns)
        guard !columns.isEmpty, row < size.rows else { return }
        let first = columns.lowerBound - column
        for line in max(0, 0 - row)..<max(0, 0 - row, min(surface.size.rows, size.rows - row)) {
            let source = line * surface.size.columns + first
            overwrite(row: row + line, columns: columns) { surface.cells[source + $0] }
            repair(row: row + line, columns: columns)
        }
    }

    /// The places in `cells` that differ from another surface's; all of them where the sizes differ.
    package func changes(since before: Surface?) -> [Int] {
        guard let before, before.size == size else { return Array(cells.indices) }
        let (now, then) = (cells.span, before.cells.span)
        var changes: [Int] = []
        for row in 0..<size.rows {
            let places = row * size.columns..<(row + 1) * size.columns
            // Most rows stay as they are.
            let (new, old) = (now.extracting(places), then.extracting(places))
            var difference: UInt64 = 0
            for column in new.indices { difference |= new[column].difference(from: old[column]) }
            guard difference != 0 else { continue }
            for place in places where now[place] != then[place] { changes.append(place) }
        }
        return changes
    }

    /// The surface for a terminal without UTF-8: one ASCII character in each cell.
    package var ascii: Surface {
        var ascii = self
        for index in ascii.cells.indices {
            let cell = ascii.cells[index]
            if cell.plainByte == nil {
                ascii.cells[index] = Cell(byte: cell.asciiByte, style: cell.style)
            }
        }
        return ascii
    }

    // MARK: Parts

    /// Left of or above anything that could reach the surface, and far from overflow.
    private static let farAway = -(1 << 40)

    func contains(row: Int) -> Bool { row >= 0 && row < size.rows }

    /// The columns on the surface out of `count` from `column`.
    private func columns(from column: Int, count: Int) -> Range<Int> {
        guard column < size.columns, count > 0 else { return 0..<0 }
        let lower = max(0, column)
        return lower..<max(lower, min(size.columns, column + count))
    }

    private mutating func putASCII(
        _ text: String, row: Int, columns: Range<Int>, skip: Int, _ style: Style
    ) {
        guard contains(row: row), !columns.isEmpty else { return }
        separate(row: row, before: columns.lowerBound)
        let start = row * size.columns
        var index = start + columns.lowerBound
        let end = start + columns.upperBound
        var span = cells.mutableSpan
        let blank = Cell(byte: 0, style: style)
        let bytes = text.utf8Span.span
        for place in skip..<max(skip, min(bytes.count, skip + end - index)) {
            span[index] = blank.with(byte: bytes[place])
            index += 1
        }
        separate(row: row, after: columns.upperBound)
    }

    private mutating func place(_ glyph: Glyph, row: Int, column: Int, _ style: Style) {
        let index = row * size.columns + column
        if column >= 0 && column + glyph.width <= size.columns {
            cells[index] = Cell(glyph, style: style)
            if glyph.width == 2 { cells[index + 1] = Cell(byte: 0, style: style) }
        } else if column == -1 && glyph.width == 2 && size.columns > 0 {
            cells[index + 1] = Cell(byte: 0x20, style: style)
        } else if column >= 0 && column < size.columns {
            cells[index] = Cell(byte: 0x20, style: style)
        }
    }

    /// Writes cells by their offset in `columns`, which lie on the surface.
    private mutating func overwrite(row: Int, columns: Range<Int>, with cell: (Int) -> Cell) {
        separate(row: row, before: columns.lowerBound)
        let start = row * size.columns + columns.lowerBound
        var span = cells.mutableSpan
        for offset in 0..<columns.count {
            span[start + offset] = cell(offset)
        }
        separate(row: row, after: columns.upperBound)
    }

    /// Blanks the left half of a wide character whose right half, at `column`, is about to be drawn over.
    private mutating func separate(row: Int, before column: Int) {
        let index = row * size.columns + column
        if column > 0 && column < size.columns && cells[index].isRightHalf {
            cells[index - 1] = Cell(byte: 0x20, style: cells[index - 1].style)
        }
    }

    /// Blanks the right half of a wide character whose left half, before `column`, was drawn over.
    private mutating func separate(row: Int, after column: Int) {
        let index = row * size.columns + column
        if column > 0 && column < size.columns && cells[index].isRightHalf {
            cells[index] = Cell(byte: 0x20, style: cells[index].style)
        }
    }

    /// Blanks halves that a copy brought to the ends of `columns` without their other half.
    private mutating func repair(row: Int, columns: Range<Int>) {
        let first = row * size.columns + columns.lowerBound
        let last = row * size.columns + columns.upperBound - 1
        if cells[first].isRightHalf { cells[first] = Cell(byte: 0x20, style: cells[first].style) }
        if ScalarClass(cells[last].base) == .wide { cells[last] = Cell(byte: 0x20, style: cells[last].style) }
    }
}
