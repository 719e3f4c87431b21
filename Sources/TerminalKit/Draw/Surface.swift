// SPDX-License-Identifier: Apache-2.0

/// The size of a terminal or a part of it, in cells.
package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// One cell of the screen: a spacing scalar with up to four marks on it.
package struct Cell: Equatable, Sendable {
    /// The scalars of the cell; empty for the right half of a wide character.
    package var text: String
    package var style: Style

    package init(text: String = " ", style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A place on the screen, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

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

    /// Writes text from left to right, made safe for a terminal, clipped to `width` columns; the columns used.
    @discardableResult
    package mutating func put(
        _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain
    ) -> Int {
        0
    }

    /// Fills a part of a row with one character of width 1.
    package mutating func fill(
        row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
    ) {}

    /// Changes the style of cells that are already drawn, such as the matched part of a name.
    package mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {}

    /// The rows as text without trailing blanks, for golden files.
    package var text: String {
        ""
    }
}
