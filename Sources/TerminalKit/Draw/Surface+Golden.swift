// SPDX-License-Identifier: Apache-2.0

extension Surface {
    /// The rows as text without trailing blanks, for golden files.
    package var text: String {
        rows { row in row.map(\.text).joined() }
    }

    /// The style of each cell as a letter: `.` plain, `t` title, `l` label, `a` accent, `g` good, `w` warning,
    /// `e` error, `m` muted; a capital where the cell is reverse, `_` underlined plain, `#` reverse plain, `b`
    /// bold plain.
    package var styleText: String {
        rows { row in String(row.map { $0.style.letter }) }
    }

    private func rows(_ line: (ArraySlice<Cell>) -> String) -> String {
        (0..<size.rows).map { row in
            let text = line(cells[row * size.columns..<(row + 1) * size.columns])
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}

extension Style {
    fileprivate var letter: Character {
        let letter: Character =
            switch role {
            case .plain: attributes.contains(.underline) ? "_" : attributes.contains(.bold) ? "b" : "."
            case .title: "t"
            case .label: "l"
            case .accent: "a"
            case .good: "g"
            case .warning: "w"
            case .error: "e"
            case .muted: "m"
            }
        guard attributes.contains(.reverse) else { return letter }
        return role == .plain ? "#" : Character(letter.uppercased())
    }
}
