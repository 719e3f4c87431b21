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
                "Leave?", lines: DisplayText.wrapped(Words.leaveQuestion(in: state), to: width - 4),
                on: &surface)
        case .failure(let failure):
            let lines = DisplayText.wrapped(state.withOwnKeys(failure.sentence), to: width - 4)
            let request =
                failure.requestID.map { DisplayText.wrapped("Request id: \($0)", to: width - 4) } ?? []
            // However long the sentence is, the request id is what support asks for.
            let room = max(1, PageLayout.dialogRows(in: surface.size) - request.count)
            drawBox("What happened", lines: lines.prefix(room) + request, on: &surface)
        case .help: drawScrolled("Help", of: state, on: &surface)
        case .detail: drawScrolled("Details", of: state, on: &surface)
        case .call: drawScrolled(localized("AWS CLI call"), of: state, on: &surface)
        case .settlement:
            guard let settlement = state.settlements.first else { return }
            let texts = Words.text(of: settlement).map {
                DisplayText.wrapped(state.withOwnKeys($0), to: width - 4)
            }
            drawBox("Left open", lines: Array(texts.joined(separator: [""])), on: &surface)
        case .leftForm:
            guard let left = state.leftForms.first else { return }
            let texts = Words.text(of: left).map { DisplayText.wrapped($0, to: width - 4) }
            drawBox("Unfinished form", lines: Array(texts.joined(separator: [""])), on: &surface)
        case .code(let question):
            let text = DisplayText.wrapped(Words.question(for: question), to: width - 4)
            let code = state.codeEditor.text
            drawBox(
                "MFA code",
                lines: text + ["", "Code: \(code)", "", "Six digits; each code is good for one use."],
                on: &surface,
                cursor: Position(row: text.count + 1, column: "Code: ".count + code.count))
        case .identityManagement(let window):
            let choices = IdentityManagement.allCases.enumerated().map { row, kind in
                (row == window.cursor ? "> " : "  ") + Words.name(of: kind)
            }
            let question = DisplayText.wrapped(Words.identityManagementQuestion, to: width - 4)
            drawBox(
                "Identity management", lines: question + [""] + choices, on: &surface,
                focusLine: question.count + 1 + window.cursor)
        }
    }

    /// A text that may be longer than the box, from where it is scrolled to.
    private static func drawScrolled(_ title: String, of state: State, on surface: inout Surface) {
        let lines = state.dialogLines
        let rows = PageLayout.dialogRows(in: surface.size)
        let top = min(state.dialogTop, max(0, lines.count - rows))
        let isMore = top + rows < lines.count
        let hint = isMore ? " (Down for more)" : top > 0 ? " (Up for more)" : ""
        drawBox(title + hint, lines: lines[top...].prefix(rows), on: &surface)
    }

    private static func drawBox(
        _ title: String, lines: some Collection<String>, on surface: inout Surface, focusLine: Int? = nil,
        cursor: Position? = nil
    ) {
        let width = min(surface.size.columns - 4, 76)
        let height = min(lines.count + 2, surface.size.rows - 4)
        let left = (surface.size.columns - width) / 2
        let top = max(1, (surface.size.rows - height) / 2)
        // A blank column on both sides sets the box off from the page under it.
        for row in top..<top + height { surface.fill(row: row, columns: left - 1..<left + width + 1) }
        surface.drawBox(rows: top..<top + height, columns: left..<left + width, title: title, style: .bold)
        for (offset, line) in lines.prefix(height - 2).enumerated() {
            let isCurrent = offset == focusLine
            surface.put(
                line, row: top + 1 + offset, column: left + 2, width: width - 4,
                style: isCurrent ? .focus : .plain)
        }
        let inside = cursor ?? Position(row: focusLine ?? 0, column: 0)
        surface.cursor = Position(row: top + 1 + inside.row, column: left + 2 + inside.column)
    }
}
