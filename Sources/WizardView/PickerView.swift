// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// The picker: a frame with the filter box, the rows that match, and what is ticked.
    static func drawPicker(_ picker: Picker, of state: State, in area: Area, on surface: inout Surface) {
        surface.drawBox(rows: area.rows, columns: area.columns, title: Words.title(of: picker.target))
        let inner = area.columns.lowerBound + 2..<area.columns.upperBound - 2
        let top = area.rows.lowerBound
        let list = state.list(of: picker.target)
        drawFilter(picker, list: list, row: top + 1, columns: inner, on: &surface)
        if picker.matches.isEmpty {
            drawNothing(picker, of: state, list: list, row: top + 2, columns: inner, on: &surface)
        }
        // The window belongs to the size that the state knows; the frame to the one that is drawn.
        let rows = min(picker.window.height, area.rows.count - 4)
        for (offset, match) in picker.window.visible.prefix(rows).enumerated() {
            drawRow(
                list.items[picker.matches[match]], of: picker, isCurrent: match == picker.window.cursor,
                row: top + 2 + offset, columns: inner, on: &surface)
        }
        drawScrollMarks(picker, rows: top + 2..<top + 2 + rows, column: inner.upperBound, on: &surface)
        if picker.allowsMany {
            let names = picker.ticked.map { list.item($0)?.name ?? $0 }
            let text =
                names.isEmpty ? "Ticked: none" : "Ticked (\(names.count)): \(names.joined(separator: ", "))"
            surface.put(
                DisplayText.clipped(text, to: inner.count), row: top + 2 + rows, column: inner.lowerBound,
                style: .bold)
        }
    }

    private static func drawFilter(
        _ picker: Picker, list: PickList, row: Int, columns: Range<Int>, on surface: inout Surface
    ) {
        let count = Words.count(of: picker, in: list)
        surface.put(count, row: row, column: columns.upperBound - DisplayText.width(of: count))
        let prompt = surface.put("Filter: ", row: row, column: columns.lowerBound)
        let start = columns.lowerBound + prompt
        let room = max(1, columns.upperBound - count.count - 2 - start)
        let window = picker.filter.window(width: room)
        surface.fill(row: row, columns: start..<start + room, style: .input)
        surface.put(window.text, row: row, column: start, width: room, style: .input)
        surface.cursor = Position(row: row, column: start + window.cursorColumn)
    }

    /// Why there is no row: five different sights, each with what to do.
    private static func drawNothing(
        _ picker: Picker, of state: State, list: PickList, row: Int, columns: Range<Int>,
        on surface: inout Surface
    ) {
        let notice = Words.nothingToChoose(from: list, for: picker, in: state)
        var text = notice.level == .error ? "! \(notice.sentence)" : notice.sentence
        if case .failed = list.status, list.items.isEmpty { text += " ^R asks again." }
        for (offset, line) in DisplayText.wrapped(state.withOwnKeys(text), to: columns.count).prefix(
            picker.window.height
        )
        .enumerated() {
            surface.put(line, row: row + offset, column: columns.lowerBound, style: notice.level.style)
        }
    }

    private static func drawRow(
        _ item: PickItem, of picker: Picker, isCurrent: Bool, row: Int, columns: Range<Int>,
        on surface: inout Surface
    ) {
        let style: Style = isCurrent ? .focus : .plain
        if isCurrent { surface.fill(row: row, columns: columns, style: style) }
        var column = columns.lowerBound
        column += surface.put(isCurrent ? "> " : "  ", row: row, column: column, style: style)
        if picker.allowsMany {
            let box = picker.ticked.contains(item.id) ? "[x] " : "[ ] "
            column += surface.put(box, row: row, column: column, style: style)
        }
        let detail = detail(of: item, width: columns.count)
        let detailWidth = DisplayText.width(of: detail)
        let room = columns.upperBound - column - (detail.isEmpty ? 0 : detailWidth + 2)
        let name = DisplayText.clipped(item.name, to: room)
        surface.put(name, row: row, column: column, style: style)
        for range in Matcher.highlights(of: picker.filter.text, in: name) {
            let characters = Array(name)
            let start = column + DisplayText.width(of: String(characters[..<range.lowerBound]))
            let width = DisplayText.width(of: String(characters[range]))
            surface.restyle(row: row, columns: start..<start + width) {
                $0.attributes.formUnion([.bold, .underline])
            }
        }
        surface.put(detail, row: row, column: columns.upperBound - detailWidth, style: style)
    }

    /// The second column: the item's own detail, or its id where there is room for it.
    private static func detail(of item: PickItem, width: Int) -> String {
        if !item.detail.isEmpty { return DisplayText.clipped(item.detail, to: width / 3) }
        return width >= 90 ? DisplayText.clipped(item.id, to: width / 2) : ""
    }

    private static func drawScrollMarks(
        _ picker: Picker, rows: Range<Int>, column: Int, on surface: inout Surface
    ) {
        guard let first = rows.first, let last = rows.last else { return }
        let visible = picker.window.visible
        if visible.lowerBound > 0 { surface.put("▲", row: first, column: column) }
        if visible.upperBound < picker.window.count { surface.put("▼", row: last, column: column) }
    }
}
