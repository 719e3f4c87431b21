// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// A box in the middle of everything.
    static func draw(_ dialog: Dialog, of state: State, on surface: inout Surface) {
        let width = min(surface.size.columns - 4, 76)
        switch dialog {
        case .leave:
            drawBox(
                localized("Leave?"),
                lines: DisplayText.wrapped(Words.leaveQuestion(in: state), to: width - 4),
                on: &surface)
        case .failure(let failure):
            let lines = DisplayText.wrapped(state.withOwnKeys(failure.sentence), to: width - 4)
            let request =
                failure.requestID.map { DisplayText.wrapped(localized("Request id: \($0)"), to: width - 4) }
                ?? []
            // However long the sentence is, the request id is what support asks for.
            let room = max(1, PageLayout.dialogRows(in: surface.size) - request.count)
            drawBox(localized("What happened"), lines: lines.prefix(room) + request, on: &surface)
        case .help: drawScrolled(localized("Help"), of: state, on: &surface)
        case .detail: drawScrolled(localized("Details"), of: state, on: &surface)
        case .copied: drawScrolled(Words.copyTitle, of: state, on: &surface)
        case .call: drawScrolled(localized("AWS CLI call"), of: state, on: &surface)
        case .settlement:
            guard let settlement = state.settlements.first else { return }
            let texts = Words.text(of: settlement).map {
                DisplayText.wrapped(state.withOwnKeys($0), to: width - 4)
            }
            drawBox(localized("Left open"), lines: Array(texts.joined(separator: [""])), on: &surface)
        case .leftForm:
            guard let left = state.leftForms.first else { return }
            let texts = Words.text(of: left).map { DisplayText.wrapped($0, to: width - 4) }
            drawBox(localized("Unfinished form"), lines: Array(texts.joined(separator: [""])), on: &surface)
        case .code(let question):
            let text = DisplayText.wrapped(Words.question(for: question), to: width - 4)
            let code = state.codeEditor.text
            drawBox(
                localized("MFA code"),
                lines: text + [
                    "", localized("Code: \(code)"), "",
                    localized("Six digits; each code is good for one use."),
                ],
                on: &surface,
                cursor: Position(row: text.count + 1, column: localized("Code: ").count + code.count))
        case .identityManagement(let window):
            var lines = DisplayText.wrapped(Words.identityManagementQuestion, to: width - 4) + [""]
            var focus = 0..<0
            for (row, kind) in IdentityManagement.allCases.enumerated() {
                let isCurrent = row == window.cursor
                let start = lines.count
                for (offset, text) in DisplayText.wrapped(Words.name(of: kind), to: width - 6).enumerated() {
                    lines.append((isCurrent && offset == 0 ? "> " : "  ") + text)
                }
                if isCurrent { focus = start..<lines.count }
            }
            drawBox(localized("Identity management"), lines: lines, on: &surface, focus: focus)
        }
    }

    /// A text that may be longer than the box, from where it is scrolled to.
    private static func drawScrolled(_ title: String, of state: State, on surface: inout Surface) {
        let lines = state.dialogLines
        let rows = PageLayout.dialogRows(in: surface.size)
        let top = min(state.dialogTop, max(0, lines.count - rows))
        let isMore = top + rows < lines.count
        let hint =
            isMore ? " " + localized("(Down for more)") : top > 0 ? " " + localized("(Up for more)") : ""
        drawBox(title + hint, lines: lines[top...].prefix(rows), on: &surface)
    }

    private static func drawBox(
        _ title: String, lines: some Collection<String>, on surface: inout Surface,
        focus: Range<Int> = 0..<0, cursor: Position? = nil
    ) {
        let width = min(surface.size.columns - 4, 76)
        let height = min(lines.count + 2, surface.size.rows - 4)
        let left = (surface.size.columns - width) / 2
        let top = max(1, (surface.size.rows - height) / 2)
        // A blank column on both sides sets the box off from the page under it.
        for row in top..<top + height { surface.fill(row: row, columns: left - 1..<left + width + 1) }
        surface.drawBox(rows: top..<top + height, columns: left..<left + width, title: title, style: .bold)
        for (offset, line) in lines.prefix(height - 2).enumerated() {
            surface.put(
                line, row: top + 1 + offset, column: left + 2, width: width - 4,
                style: focus.contains(offset) ? .focus : .plain)
        }
        let inside = cursor ?? Position(row: focus.lowerBound, column: 0)
        surface.cursor = Position(row: top + 1 + inside.row, column: left + 2 + inside.column)
    }
}
