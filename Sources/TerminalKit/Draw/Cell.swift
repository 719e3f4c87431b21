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

/// A place on the screen, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// One cell of the screen: a spacing scalar with up to four marks on it.
package struct Cell: Equatable, Sendable {
    /// The spacing scalar; 0 for the right half of a wide character.
    package private(set) var scalar: UInt32
    /// What combines with the spacing scalar; most cells have none.
    package private(set) var marks: [UInt32]
    package var style: Style

    package init(text: String = " ", style: Style = .plain) {
        scalar = text.unicodeScalars.first?.value ?? 0
        marks = text.unicodeScalars.dropFirst().map(\.value)
        self.style = style
    }

    init(byte: UInt8, style: Style) {
        scalar = UInt32(byte)
        marks = []
        self.style = style
    }

    /// The values of the spacing scalar and of the marks on it.
    package var scalars: [UInt32] {
        [scalar] + marks
    }

    /// The scalars of the cell; empty for the right half of a wide character.
    package var text: String {
        var view = String.UnicodeScalarView()
        if scalar != 0 { view.append(contentsOf: ([scalar] + marks).compactMap(Unicode.Scalar.init)) }
        return String(view)
    }

    package var isRightHalf: Bool {
        scalar == 0
    }
}
