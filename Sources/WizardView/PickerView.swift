// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// The picker: a frame with the filter box, the rows that match, and what is ticked.
    static func drawPicker(_ picker: Picker, of state: State, in area: Area, on surface: inout Surface) {
        surface.drawBox(
            rows: area.rows, columns: area.columns,
            title: title(of: picker, in: state, width: area.columns.count - 6))
        let inner = area.columns.lowerBound + 2..<area.columns.upperBound - 2
        let top = area.rows.lowerBound
        let list = state.list(of: picker.target)
        drawFilter(picker, list: list, row: top + 1, columns: inner, on: &surface)
        if picker.matches.isEmpty {
            drawNothing(picker, of: state, list: list, row: top + 2, columns: inner, on: &surface)
        }
        // The window belongs to the size that the state knows; the frame to the one that is drawn.
        let rows = min(picker.window.height, area.rows.count - 4)
        let view = PickerRowView(list: list, picker: picker)
        for (offset, match) in picker.window.visible.prefix(rows).enumerated() {
            view.draw(
                list.items[picker.matches[match]], isCurrent: match == picker.window.cursor,
                row: top + 2 + offset, columns: inner, on: &surface)
        }
        drawScrollMarks(picker, rows: top + 2..<top + 2 + rows, column: inner.upperBound, on: &surface)
        surface.put(
            choice(in: picker, of: state, width: inner.count), row: top + 2 + rows, column: inner.lowerBound,
            style: .bold)
    }

    /// What is picked, and in a tree the way down to the rows.
    private static func title(of picker: Picker, in state: State, width: Int) -> String {
        let place = Words.place(of: picker, in: state)
        let title = Words.title(of: picker.target)
        return DisplayText.clipped(place.isEmpty ? title : "\(title): \(place)", to: width)
    }

    /// What is chosen already, whatever the filter hides: as many names as fit, and how many more there are.
    private static func choice(in picker: Picker, of state: State, width: Int) -> String {
        if picker.target == .user {
            return DisplayText.clipped(Words.standing(ofUsers: picker, in: state), to: width)
        }
        let list = state.list(of: picker.target)
        let ids = picker.target == .instance ? [state.instance?.id].compactMap(\.self) : picker.ticked
        let names = ids.map { list.item($0)?.name ?? $0 }
        guard !names.isEmpty else { return picker.allowsMany ? localized("Ticked: none") : "" }
        let lead = picker.allowsMany ? localized("Ticked (\(names.count)): ") : localized("Chosen: ")
        for shown in stride(from: names.count, to: 1, by: -1) {
            let rest = shown < names.count ? ", +\(names.count - shown)" : ""
            let text = lead + names.prefix(shown).joined(separator: ", ") + rest
            if DisplayText.width(of: text) <= width { return DisplayText.clipped(text, to: width) }
        }
        let rest = names.count > 1 ? ", +\(names.count - 1)" : ""
        return DisplayText.clipped(lead + names[0], to: width - rest.count) + rest
    }

    private static func drawFilter(
        _ picker: Picker, list: PickList, row: Int, columns: Range<Int>, on surface: inout Surface
    ) {
        let count = Words.count(of: picker, in: list)
        surface.put(count, row: row, column: columns.upperBound - DisplayText.width(of: count))
        let prompt = surface.put(localized("Filter: "), row: row, column: columns.lowerBound)
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
        if case .failed = list.status, list.items.isEmpty { text += " " + localized("^R asks again.") }
        for (offset, line) in DisplayText.wrapped(state.withOwnKeys(text), to: columns.count).prefix(
            picker.window.height
        )
        .enumerated() {
            surface.put(line, row: row + offset, column: columns.lowerBound, style: notice.level.style)
        }
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
