// SPDX-License-Identifier: Apache-2.0

extension Surface {
    /// The rows as text without trailing blanks, for golden files.
    package var text: String {
        lines { row in
            var line = ""
            for cell in row { cell.append(to: &line) }
            return trimmed(line, of: " ")
        }
    }

    /// The rows with one letter for the style of each cell, without trailing plain cells, for golden files.
    ///
    /// The columns of this table are the roles plain, title, label, accent, good, warning, error and muted:
    ///
    ///     no attribute          . t l a g w e m
    ///     bold                  P T L A G W E M
    ///     reverse               0 1 2 3 4 5 6 7
    ///     bold, reverse         8 9 : ; < = > ?
    ///     underline             _ b c d f h i j
    ///     bold, underline       B C D F H I J K
    ///     reverse, underline    n o p q r s u v
    ///     all three             N O Q R S U V X
    package var styleText: String {
        lines { row in
            var line = ""
            for cell in row { line.append(letter(for: cell.style)) }
            return trimmed(line, of: ".")
        }
    }

    private func letter(for style: Style) -> Character {
        // In the order of the attributes' raw values.
        let letters = [
            ".tlagwem", "PTLAGWEM", "01234567", "89:;<=>?", "_bcdfhij", "BCDFHIJK", "nopqrsuv", "NOQRSUVX",
        ]
        let row = letters[Int(style.attributes.rawValue & 7)]
        return row[row.index(row.startIndex, offsetBy: Int(style.role.rawValue))]
    }

    private func lines(_ line: (ArraySlice<Cell>) -> String) -> String {
        (0..<size.rows)
            .map { line(cells[$0 * size.columns..<($0 + 1) * size.columns]) }
            .joined(separator: "\n")
    }

    private func trimmed(_ line: String, of character: Character) -> String {
        guard let last = line.lastIndex(where: { $0 != character }) else { return "" }
        return String(line[...last])
    }
}
