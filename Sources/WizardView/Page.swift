// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import Wizard

/// A run of text of one style on a line of a page.
struct Segment {
    var column: Int
    var text: String
    var style = Style.plain
    /// The columns that are drawn in the style although the text does not reach so far.
    var extent = 0
    var width: Int?

    /// Stands left of what has the focus.
    ///
    /// As plain as the label behind it: on a slow link another look would cost more bytes than the words.
    static let focusMark = Segment(column: 0, text: ">")
}

/// A line of a page that may be longer than the window.
struct PageLine {
    /// Something on the line that can have the focus.
    struct Stop {
        var focus: Focus
        /// Where the terminal's cursor stands then; `nil` on the further lines of a field.
        var cursorColumn: Int?
    }

    var segments: [Segment] = []
    /// What the line belongs to, so that the page can be scrolled to it.
    var stops: [Stop] = []

    static let blank = PageLine()

    init(segments: [Segment] = [], focus: Focus? = nil, cursorColumn: Int? = nil) {
        self.segments = segments
        if let focus { stops = [Stop(focus: focus, cursorColumn: cursorColumn)] }
    }

    /// Where the cursor stands on this line when something has the focus.
    func cursorColumn(for focus: Focus) -> Int? {
        stops.first { $0.focus == focus }?.cursorColumn
    }

    static func text(_ text: String, column: Int = 2, style: Style = .plain) -> PageLine {
        PageLine(segments: [Segment(column: column, text: text, style: style)])
    }

    /// Text broken into as many lines as it takes.
    static func wrapped(_ text: String, column: Int = 2, width: Int, style: Style = .plain) -> [PageLine] {
        DisplayText.wrapped(text, to: max(1, width)).map { .text($0, column: column, style: style) }
    }
}

/// A part of the screen, in cells.
struct Area {
    var rows: Range<Int>
    var columns: Range<Int>
}

extension Surface {
    /// Draws the lines of a page, scrolled so that those with the focus are in view.
    mutating func draw(_ lines: [PageLine], in area: Area, focus: Focus?) {
        let height = area.rows.count
        guard height > 0 else { return }
        let top = Self.top(of: lines, height: height, focus: focus)
        for (row, line) in zip(area.rows, lines[top...]) {
            for segment in line.segments {
                let column = area.columns.lowerBound + segment.column
                let room = max(0, area.columns.upperBound - column)
                if segment.extent > 0 {
                    fill(row: row, columns: column..<column + min(segment.extent, room), style: segment.style)
                }
                put(
                    segment.text, row: row, column: column, width: min(segment.width ?? room, room),
                    style: segment.style)
            }
            if let focus, let cursorColumn = line.cursorColumn(for: focus) {
                let column = min(area.columns.lowerBound + cursorColumn, area.columns.upperBound - 1)
                cursor = Position(row: row, column: max(0, column))
            }
        }
        if top > 0 { mark("▲", row: area.rows.lowerBound, in: area.columns) }
        if top + height < lines.count { mark("▼", row: area.rows.upperBound - 1, in: area.columns) }
    }

    /// Says that there is more this way: in words where nothing is in the way, else in the last column, which
    /// pages leave free.
    private mutating func mark(_ arrow: String, row: Int, in columns: Range<Int>) {
        let words = localized("\(arrow) more")
        let start = max(columns.lowerBound, columns.upperBound - DisplayText.width(of: words))
        let isFree = (max(columns.lowerBound, start - 1)..<columns.upperBound).allSatisfy {
            self[row: row, column: $0] == Cell()
        }
        if isFree {
            put(words, row: row, column: start, style: .bold)
        } else {
            put(arrow, row: row, column: columns.upperBound - 1, style: .bold)
        }
    }

    /// The first line to show: all when they fit, else with what has the focus in the middle and whole.
    private static func top(of lines: [PageLine], height: Int, focus: Focus?) -> Int {
        func belongs(_ line: PageLine) -> Bool { line.stops.contains { $0.focus == focus } }
        guard lines.count > height, let first = lines.firstIndex(where: belongs),
            let last = lines.lastIndex(where: belongs)
        else { return 0 }
        let centred = max(0, min(first - height / 2, lines.count - height))
        return last < centred + height ? centred : min(first, last - height + 1)
    }
}
