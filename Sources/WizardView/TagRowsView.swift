// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// The tags page: a tag a row, its key and value side by side.
struct TagRowsView {
    private static let keyColumn = 11
    /// Between the key and the value: an equals sign and the value's mark.
    private static let gap = 5

    let state: State
    let width: Int

    private var keyWidth: Int {
        max(1, min(40, (width - Self.keyColumn - Self.gap - 1) * 2 / 5))
    }

    private var valueColumn: Int {
        Self.keyColumn + keyWidth + Self.gap
    }

    private var valueWidth: Int {
        max(1, min(56, width - valueColumn - 1))
    }

    var lines: [PageLine] {
        let rows = state.fields(on: .tags).compactMap { field in
            if case .tagKey(let row) = field { row } else { nil }
        }
        guard !rows.isEmpty else {
            return PageLine.wrapped(
                localized("No tags. They are optional; add one if your house uses them."), width: width - 3)
        }
        return [heading] + rows.flatMap(lines(forRow:))
    }

    private var heading: PageLine {
        let isRequired = Form.isRequired(.tagKey(0), of: state.draft, in: state.context)
        return PageLine(segments: [
            Segment(
                column: Self.keyColumn, text: isRequired ? localized("Key *") : localized("Key"), style: .bold
            ),
            Segment(column: valueColumn, text: localized("Value"), style: .bold),
        ])
    }

    private func lines(forRow row: Int) -> [PageLine] {
        let fields: [FieldID] = [.tagKey(row), .tagValue(row)]
        let hasFocus = fields.contains { state.focus == .field($0) }
        var line = PageLine()
        if hasFocus { line.segments.append(.focusMark) }
        line.segments.append(Segment(column: 2, text: localized("Tag \(row + 1)")))
        line.segments.append(Segment(column: Self.keyColumn + keyWidth + 1, text: "="))
        var notices: [PageLine] = []
        for (field, column) in zip(fields, [Self.keyColumn, valueColumn]) {
            let width = column == valueColumn ? valueWidth : keyWidth
            let value = FieldValueView(
                field: field, hasFocus: state.focus == .field(field), column: column,
                width: width, room: width)
            for part in value.lines(startingWith: PageLine(focus: .field(field)), of: state) {
                line.segments += part.segments
                line.stops += part.stops
            }
            guard let notice = state.shownNotice(on: field) else { continue }
            if notice.level != .note {
                line.segments.append(
                    Segment(column: column - 2, text: notice.level.mark, style: notice.level.style))
            }
            notices += self.lines(of: notice, on: field)
        }
        return [line] + notices
    }

    private func lines(of notice: Notice, on field: FieldID) -> [PageLine] {
        DisplayText.wrapped(notice.sentence, to: max(1, width - Self.keyColumn - 1)).map {
            PageLine(
                segments: [Segment(column: Self.keyColumn, text: $0, style: notice.level.style)],
                focus: .field(field))
        }
    }
}
