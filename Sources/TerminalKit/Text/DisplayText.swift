// SPDX-License-Identifier: Apache-2.0

/// Text as a terminal can show it: measured in columns and without anything a terminal would obey.
///
/// Only the drawing is made safe; values keep their scalars.
package enum DisplayText {
    /// The most marks that one cell carries beside its spacing scalar (ncurses' limit).
    private static let maximumMarks = 4
    /// Stands for what has no shape of its own: controls, format and directional characters.
    private static let placeholder = "·"

    /// The cells of a text from left to right: what each shows and its width of 1 or 2 columns.
    package static func cells(of text: String) -> [(text: String, width: Int)] {
        var cells: [(text: String, width: Int)] = []
        for character in text { append(character, to: &cells) }
        return cells
    }

    private static func append(_ character: Character, to cells: inout [(text: String, width: Int)]) {
        var current = ""
        var width = 0
        var marks = 0
        var isEmoji = false
        for scalar in character.unicodeScalars {
            switch scalar.columns {
            case 1, 2:
                // Of a joined emoji sequence the first picture stands for all: ncurses cannot draw more.
                if isEmoji { continue }
                if width > 0 { cells.append((current, width)) }
                current = String(scalar)
                width = scalar.columns
                marks = 0
                isEmoji = scalar.columns == 2 && scalar.properties.isEmoji
            case 0 where width > 0:
                let isSelector = scalar.properties.isVariationSelector || scalar == "\u{200d}"
                if isSelector || isEmoji { continue }
                if scalar.properties.generalCategory == .format {
                    cells.append((current, width))
                    (current, width, marks) = (placeholder, 1, 0)
                } else if marks < maximumMarks {
                    current.unicodeScalars.append(scalar)
                    marks += 1
                }
            default:
                if width > 0 { cells.append((current, width)) }
                (current, width, marks) = (placeholder, 1, 0)
            }
        }
        if width > 0 { cells.append((current, width)) }
    }

    /// The columns that the text takes on the screen once it is made safe.
    package static func width(of text: String) -> Int {
        isPlain(text) ? text.utf8.count : cells(of: text).reduce(0) { $0 + $1.width }
    }

    /// Whether every byte is a printable ASCII character, so that one byte is one column.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
    }

    /// The text cut to `columns`, with an ellipsis as its last column where something was cut.
    package static func clipped(_ text: String, to columns: Int) -> String {
        guard columns > 0 else { return "" }
        let cells = cells(of: text)
        if cells.reduce(0, { $0 + $1.width }) <= columns { return cells.map(\.text).joined() }
        var result = ""
        var used = 0
        for cell in cells where used + cell.width <= columns - 1 {
            result += cell.text
            used += cell.width
            if used == columns - 1 { break }
        }
        return result + "…"
    }

    /// The text broken into lines of at most `columns`, at blanks where possible; never empty.
    package static func wrapped(_ text: String, to columns: Int) -> [String] {
        guard columns > 0 else { return [""] }
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                var word = String(word)
                if !line.isEmpty, width(of: line) + 1 + width(of: word) <= columns {
                    line += " " + word
                    continue
                }
                if !line.isEmpty { lines.append(line) }
                while width(of: word) > columns {
                    let head = prefix(of: word, columns: columns)
                    lines.append(head)
                    word.removeFirst(max(1, head.count))
                }
                line = word
            }
            lines.append(line)
        }
        return lines
    }

    private static func prefix(of word: String, columns: Int) -> String {
        var head = ""
        var used = 0
        for character in word {
            let width = width(of: String(character))
            if used + width > columns, !head.isEmpty { break }
            head.append(character)
            used += width
        }
        return head
    }

    /// The text for a terminal without Unicode: drawing characters by their likeness, the rest as `?`, each
    /// with as many columns as before.
    package static func ascii(_ text: String) -> String {
        if isPlain(text) { return text }
        return cells(of: text).map { cell in
            let scalar = cell.text.unicodeScalars.first ?? " "
            if scalar.isASCII { return String(scalar) }
            return likeness[scalar] ?? String(repeating: "?", count: cell.width)
        }.joined()
    }

    private static let likeness: [Unicode.Scalar: String] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+",
        "…": "~", "·": ".", "•": "*", "✓": "+", "▲": "^", "▼": "v", "›": ">", "“": "\"", "”": "\"", "’": "'",
        "–": "-", "→": ">", "×": "x",
    ]
}
