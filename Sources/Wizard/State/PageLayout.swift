// SPDX-License-Identifier: Apache-2.0

package import TerminalKit

/// The few measures of the screen that both the wizard and its drawing must know.
package enum PageLayout {
    /// The smallest window the form is usable in.
    package static let minimumSize = Size(columns: 60, rows: 16)

    /// The rows of list that a picker shows: the window without header, rail, frame, filter box, the line of
    /// ticks, help line and key bar.
    package static func pickerRows(in size: Size) -> Int {
        max(1, size.rows - 8)
    }

    /// Whether a picker has room beside it for what is known of the row under the cursor.
    package static func hasPane(in size: Size) -> Bool {
        size.columns >= 100
    }

    /// The columns of text in a dialog.
    package static func dialogWidth(in size: Size) -> Int {
        max(1, min(size.columns - 4, 76) - 4)
    }

    /// The lines of text that a help or failure dialog shows at once.
    package static func dialogRows(in size: Size) -> Int {
        max(1, size.rows - 8)
    }
}
