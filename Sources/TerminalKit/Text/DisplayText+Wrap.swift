// SPDX-License-Identifier: Apache-2.0

extension DisplayText {
    /// The text made safe and broken into lines of at most `columns`, at blanks where possible.
    ///
    /// A line end in the text starts a new line; a word longer than a line is cut. No text or no columns give no
    /// lines.
    package static func wrapped(_ text: String, to columns: Int) -> [String] {
        guard columns > 0, !text.isEmpty else { return [] }
        if Glyphs.isPlainASCII(text) { return wrappedASCII(text, to: columns) }
        var wrapper = Wrapper(columns: columns)
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrapper.add(paragraph: paragraph)
        }
        return wrapper.lines
    }

    /// The same for text of one column a byte, whose lines are parts of it as they stand.
    private static func wrappedASCII(_ text: String, to columns: Int) -> [String] {
        let bytes = Array(text.utf8)
        let blank = UInt8(ascii: " ")
        var lines: [String] = []
        var line = 0..<0
        var place = 0
        while let word = bytes[place...].firstIndex(where: { $0 != blank }) {
            let end = bytes[word...].firstIndex(of: blank) ?? bytes.count
            if end - line.lowerBound > columns {
                if !line.isEmpty { lines.append(String(decoding: bytes[line], as: UTF8.self)) }
                line = word..<word
                while end - line.lowerBound > columns {
                    line = line.lowerBound..<line.lowerBound + columns
                    lines.append(String(decoding: bytes[line], as: UTF8.self))
                    line = line.upperBound..<line.upperBound
                }
            }
            line = line.lowerBound..<end
            place = end
        }
        return lines + [String(decoding: bytes[line], as: UTF8.self)]
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
