// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Wizard

/// The rows of a picker: the tick, the name, and a second column with what else tells it apart.
///
/// Of the current row what identifies it is reversed and not the blanks behind: on a slow link each blank that
/// changes its look costs a byte, twice for every arrow.
struct PickerRowView {
    private let list: PickList
    private let picker: Picker
    /// What is filtered for.
    private let query: SearchQuery

    init(list: PickList, picker: Picker) {
        self.list = list
        self.picker = picker
        query = SearchQuery(picker.filter.text)
    }

    func draw(
        _ item: PickItem, isCurrent: Bool, row: Int, columns: Range<Int>, on surface: inout Surface
    ) {
        let style: Style = isCurrent ? .focus : .plain
        var column = columns.lowerBound
        column += surface.put(isCurrent ? "> " : "  ", row: row, column: column, style: style)
        if picker.allowsMany {
            let box = picker.ticked.contains(item.id) ? "[x] " : "[ ] "
            column += surface.put(box, row: row, column: column, style: style)
        }
        let name = DisplayText.safe(shownName(of: item))
        let found =
            query.isEmpty ? [] : query.highlights(in: item.hasReadableID ? "\(name) \(item.id)" : name)
        let length = found.isEmpty ? 0 : name.count
        let inName = found.filter { $0.lowerBound < length }
        let inID = found.filter { $0.lowerBound > length }.map {
            $0.lowerBound - length - 1..<$0.upperBound - length - 1
        }
        let room = columns.upperBound - column
        let second = secondColumn(of: item, beside: name, room: room, isFound: !inID.isEmpty)
        let secondWidth = DisplayText.width(of: second)
        let shown = DisplayText.clipped(name, to: room - (second.isEmpty ? 0 : secondWidth + 2))
        surface.put(shown, row: row, column: column, style: style)
        mark(inName, in: shown, row: row, column: column, on: &surface)
        surface.put(second, row: row, column: columns.upperBound - secondWidth)
        if second == item.id {
            mark(inID, in: second, row: row, column: columns.upperBound - secondWidth, on: &surface)
        }
    }

    /// In a group of a tree its own name is enough; what can be opened ends like a folder.
    private func shownName(of item: PickItem) -> String {
        guard let own = item.path.last, picker.showsFolder(of: list) else { return item.name }
        return list.hasChildren(item) ? "\(own) /" : own
    }

    /// The item's own detail, else its id: where it fits beside the name, and wherever the filter is about it.
    private func secondColumn(
        of item: PickItem, beside name: String, room: Int, isFound: Bool
    ) -> String {
        guard item.hasReadableID else { return "" }
        if !item.detail.isEmpty, !isFound { return DisplayText.clipped(item.detail, to: room / 3) }
        let id = DisplayText.safe(item.id)
        let width = DisplayText.width(of: id)
        return isFound && width + 12 <= room || DisplayText.width(of: name) + 2 + width <= room ? id : ""
    }

    /// Shows which characters of the text the filter has found.
    private func mark(
        _ ranges: [Range<Int>], in text: String, row: Int, column: Int, on surface: inout Surface
    ) {
        for range in ranges {
            let columns = DisplayText.columns(of: range, in: text)
            surface.restyle(row: row, columns: column + columns.lowerBound..<column + columns.upperBound) {
                $0.attributes.insert(.underline)
            }
        }
    }
}
