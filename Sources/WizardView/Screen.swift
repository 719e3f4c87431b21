// SPDX-License-Identifier: Apache-2.0

import Localization
package import TerminalKit
import UserForm
package import Wizard

/// The whole screen as a pure function of state and size.
package enum Screen {
    /// From this width on the steps stand in a column at the left.
    static let widthForRail = 100
    static let railWidth = 20

    /// Draws the state into a window of any size; too small a window gets a page that says so.
    package static func view(of state: State, size: Size) -> Surface {
        var surface = Surface(size: size)
        let minimum = PageLayout.minimumSize
        guard size.columns >= minimum.columns, size.rows >= minimum.rows else {
            drawTooSmall(&surface)
            return surface
        }
        let help = helpLines(of: state, width: size.columns - 1)
        drawHeader(of: state, on: &surface)
        var columns = 0..<size.columns
        if size.columns >= widthForRail {
            drawRail(of: state, to: size.rows - 1 - help.count, on: &surface)
            columns = railWidth..<size.columns
        } else {
            drawStepLine(of: state, on: &surface)
        }
        drawFooter(of: state, help: help, on: &surface)

        if let picker = state.picker {
            let area = Area(rows: 2..<size.rows - 2, columns: columns)
            let (list, pane) = split(area, for: picker, of: state, size: size)
            drawPicker(picker, of: state, in: list, on: &surface)
            pane.map { drawPane(of: state, in: $0, on: &surface) }
        } else {
            let page = Area(rows: 3..<size.rows - 1 - help.count, columns: columns)
            drawPage(of: state, in: page, on: &surface)
        }
        if let dialog = state.dialog { draw(dialog, of: state, on: &surface) }
        return surface
    }

    private static func drawPage(of state: State, in area: Area, on surface: inout Surface) {
        let width = area.columns.count
        switch state.step {
        case .instance: break
        case .identity, .phone, .access, .proficiencies, .tags:
            surface.draw(FormPageView(state: state, width: width).lines, in: area, focus: state.focus)
        case .review:
            let review = ReviewView(state: state, width: width)
            draw(review.head, above: review.lines, in: area, focus: state.focus, on: &surface)
        case .done:
            let done = DoneView(state: state, width: width, rows: area.rows.count)
            draw(done.head, above: done.lines, in: area, focus: state.focus, on: &surface)
        }
    }

    /// Draws what stays in view above what is scrolled, which keeps a third of the page or three rows.
    private static func draw(
        _ head: [PageLine], above lines: [PageLine], in area: Area, focus: Focus, on surface: inout Surface
    ) {
        let split = area.rows.lowerBound + min(head.count, max(area.rows.count * 2 / 3, area.rows.count - 3))
        let hasRoomForBlank = head.count + lines.count < area.rows.count
        let start = hasRoomForBlank ? split + 1 : split
        surface.draw(
            head, in: Area(rows: area.rows.lowerBound..<split, columns: area.columns), focus: nil)
        surface.draw(
            lines, in: Area(rows: start..<area.rows.upperBound, columns: area.columns), focus: focus)
    }

    private static func drawTooSmall(_ surface: inout Surface) {
        let minimum = PageLayout.minimumSize
        let text = localized(
            """
            Make the window larger: it is \(surface.size.columns)x\(surface.size.rows), and at least \
            \(minimum.columns)x\(minimum.rows) is needed. Nothing is lost.
            """)
        for (row, line) in DisplayText.wrapped(text, to: surface.size.columns).enumerated() {
            surface.put(line, row: row, column: 0)
        }
    }
}
