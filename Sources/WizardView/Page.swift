// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Wizard

/// A run of text of one style on a line of a page.
struct Segment {
    var column: Int
    var text: String
    var style = Style.plain
    var width: Int?
}

/// A line of a page that may be longer than the window.
struct PageLine {
    var segments: [Segment] = []
    /// What the line belongs to, so that the page can be scrolled to it.
    var focus: Focus?
    /// Where the terminal's cursor stands when the line has the focus.
    var cursorColumn: Int?

    static let blank = PageLine()

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
                put(
                    segment.text, row: row, column: column, width: min(segment.width ?? room, room),
                    style: segment.style)
            }
            if let cursorColumn = line.cursorColumn, line.focus == focus {
                let column = min(area.columns.lowerBound + cursorColumn, area.columns.upperBound - 1)
                cursor = Position(row: row, column: max(0, column))
            }
        }
        let end = area.columns.upperBound - 7
        if top > 0 { put("▲ more", row: area.rows.lowerBound, column: end, style: .bold) }
        if top + height < lines.count {
            put("▼ more", row: area.rows.upperBound - 1, column: end, style: .bold)
        }
    }

    /// The first line to show: all when they fit, else with what has the focus in the middle.
    private static func top(of lines: [PageLine], height: Int, focus: Focus?) -> Int {
        guard lines.count > height, let focus, let first = lines.firstIndex(where: { $0.focus == focus })
        else {
            return 0
        }
        return max(0, min(first - height / 2, lines.count - height))
    }
}
