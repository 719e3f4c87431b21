// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import Wizard

extension Screen {
    /// The share of a picker's columns that the pane takes.
    private static let paneShare = 0.4

    /// A picker's area, and beside it the pane's where the window has room for one.
    static func split(_ area: Area, for picker: Picker, of state: State, size: Size) -> (
        list: Area, pane: Area?
    ) {
        guard PageLayout.hasPane(in: size), case .field = picker.target else { return (area, nil) }
        let width = Int(Double(area.columns.count) * paneShare)
        let middle = area.columns.upperBound - width
        return (
            Area(rows: area.rows, columns: area.columns.lowerBound..<middle),
            Area(rows: area.rows, columns: middle..<area.columns.upperBound)
        )
    }

    /// What is known of the row under the picker's cursor; what does not fit is for the dialog.
    static func drawPane(of state: State, in area: Area, on surface: inout Surface) {
        surface.drawBox(rows: area.rows, columns: area.columns, title: localized("Details"))
        let columns = area.columns.lowerBound + 2..<area.columns.upperBound - 2
        let rows = area.rows.lowerBound + 1..<area.rows.upperBound - 1
        var lines = state.detailLines(width: columns.count)
        if case .failed(let failure) = state.currentDetail, failure.kind != .denied {
            lines += DisplayText.wrapped(localized("^R asks again."), to: columns.count)
        }
        if lines.count > rows.count {
            let hidden = lines.count - rows.count + 1
            lines = lines.prefix(rows.count - 1) + [localized("… \(hidden) more lines: ^O")]
        }
        for (row, line) in zip(rows, lines) {
            surface.put(line, row: row, column: columns.lowerBound, width: columns.count)
        }
    }
}
