// SPDX-License-Identifier: Apache-2.0

extension DisplayText {
    /// The text made safe and broken into lines of at most `columns`, at blanks where possible.
    ///
    /// A line end in the text starts a new line; a word longer than a line is cut. No text or no columns give no
    /// lines.
    package static func wrapped(_ text: String, to columns: Int) -> [String] {
        guard columns > 0, !text.isEmpty else { return [] }
        if Glyphs.areAsTheyStand(text, upTo: 1) { return wrappedNarrow(text, to: columns) }
        var wrapper = Wrapper(columns: columns)
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrapper.add(paragraph: paragraph)
        }
        return wrapper.lines
    }

    /// The same for text of one column a scalar, whose lines are parts of it as they stand.
    private static func wrappedNarrow(_ text: String, to columns: Int) -> [String] {
        let blank = UInt8(ascii: " ")
        if text.utf8.count <= columns, text.utf8.last != blank { return [text] }
        let bytes = Array(text.utf8)
        // Where the scalars begin, and the end.
        let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        let count = starts.count - 1
        var lines: [String] = []
        func add(_ line: Range<Int>) {
            let bytes = bytes[starts[line.lowerBound]..<starts[line.upperBound]]
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        func isBlank(_ place: Int) -> Bool { bytes[starts[place]] == blank }
        var line = 0..<0
        while let word = (line.upperBound..<count).first(where: { !isBlank($0) }) {
            let end = (word..<count).first(where: isBlank) ?? count
            if end - line.lowerBound > columns {
                if !line.isEmpty { add(line) }
                line = word..<word
                while end - line.lowerBound > columns {
                    add(line.lowerBound..<line.lowerBound + columns)
                    line = line.lowerBound + columns..<line.lowerBound + columns
                }
            }
            line = line.lowerBound..<end
        }
        add(line)
        return lines
    }
}

/// The lines made so far and the one being filled.
private struct Wrapper {
    let columns: Int
    var lines: [String] = []
    private var line = ""
    private var used = 0
    /// Blanks seen since the last word; they fall away where a line breaks.
    private var blanks = 0

    init(columns: Int) {
        self.columns = columns
    }

    mutating func add(paragraph: Substring) {
        let words = paragraph.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" }
        for (number, word) in words.enumerated() {
            if number > 0 { blanks += 1 }
            if !word.isEmpty { add(word: String(word)) }
        }
        endLine()
    }

    private mutating func add(word: String) {
        let width = DisplayText.width(of: word)
        if used + blanks + width <= columns {
            append(blanks: blanks)
        } else if used > 0 {
            endLine()
        }
        blanks = 0
        if used + width <= columns {
            line += DisplayText.safe(word)
            used += width
        } else {
            cut(word: word)
        }
    }

    private mutating func cut(word: String) {
        for cell in DisplayText.cells(of: word) {
            // Half of a wide character cannot be shown in a single column.
            let (text, width) = cell.width <= columns ? cell : (Cell(.placeholder).text, 1)
            if used + width > columns { endLine() }
            line += text
            used += width
        }
    }

    private mutating func append(blanks count: Int) {
        line += String(repeating: " ", count: count)
        used += count
    }

    private mutating func endLine() {
        lines.append(line)
        line = ""
        used = 0
        blanks = 0
    }
}
