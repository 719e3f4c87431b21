// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
    /// The part of the line that fits into `width` columns with the cursor in view, and the cursor's column in it.
    ///
    /// `masked` shows one bullet for each character. The text is safe for a terminal and never starts or ends with
    /// half of a wide character; the cursor's column is in `0 ..< width`, and 0 without a width. A longer line
    /// scrolls by a quarter of the width at once, so that most keys change only what is at the cursor.
    package func window(width: Int, masked: Bool = false) -> (text: String, cursorColumn: Int) {
        guard width > 0 else { return ("", 0) }
        let shown = masked ? String(repeating: "•", count: text.count) : text
        if Glyphs.isPlainASCII(shown) {
            let first = LineEditor.firstColumn(width: width, cursorColumn: cursor)
            let part = shown.utf8.dropFirst(first).prefix(width)
            return (String(Substring(part)), cursor - first)
        }
        let cursorColumn = DisplayText.width(of: String(shown.prefix(cursor)))
        let wanted = LineEditor.firstColumn(width: width, cursorColumn: cursorColumn)
        var part = ""
        var first: Int?
        var column = 0
        Glyphs.forEach(in: shown) { glyph in
            if column >= wanted {
                let start = first ?? column
                guard column + glyph.width <= start + width else { return false }
                first = start
                Cell(glyph).append(to: &part)
            }
            column += glyph.width
            return true
        }
        return (part, cursorColumn - (first ?? min(column, cursorColumn)))
    }

    /// The column of the whole line with which the window should start.
    private static func firstColumn(width: Int, cursorColumn: Int) -> Int {
        guard cursorColumn >= width else { return 0 }
        let step = max(1, width / 4)
        return ((cursorColumn - width) / step + 1) * step
    }
}
