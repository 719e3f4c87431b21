// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// A box in the middle of everything.
    static func draw(_ dialog: Dialog, of state: State, on surface: inout Surface) {
        let width = min(surface.size.columns - 4, 76)
        switch dialog {
        case .leave:
            drawBox("Leave?", lines: DisplayText.wrapped(leaveText(of: state), to: width - 4), on: &surface)
        case .failure(let failure):
            let text = failure.sentence + (failure.requestID.map { "\nRequest id: \($0)" } ?? "")
            drawBox("What happened", lines: DisplayText.wrapped(text, to: width - 4), on: &surface)
        case .help(let scroll):
            let lines = helpLines(of: state, width: width - 4)
            let rows = PageLayout.dialogRows(in: surface.size)
            let top = max(0, min(scroll, lines.count - rows))
            let isMore = top + rows < lines.count
            drawBox(
                isMore ? "Help (Down for more)" : "Help", lines: Array(lines[top...].prefix(rows)),
                on: &surface)
        case .identityManagement(let window):
            let choices = IdentityManagement.allCases.enumerated().map { row, kind in
                (row == window.cursor ? "> " : "  ") + Words.name(of: kind)
            }
            let question = DisplayText.wrapped(
                "You may not read how this instance manages its users. Which is it?", to: width - 4)
            drawBox(
                "Identity management", lines: question + [""] + choices, on: &surface,
                cursorLine: question.count + 1 + window.cursor)
        }
    }

    private static func leaveText(of state: State) -> String {
        if case .sending = state.submission {
            return """
                The request that creates the user is on its way. If you leave now, whether the user exists is not \
                known. Leave all the same?
                """
        }
        return "What you typed will be lost, and no user is created. Leave?"
    }

    /// What the keys of this place do, then what its fields are for.
    private static func helpLines(of state: State, width: Int) -> [String] {
        var lines: [String] = []
        for binding in state.helpBindings {
            let key = binding.keyName + String(repeating: " ", count: max(1, 8 - binding.keyName.count))
            lines.append(key + binding.label)
        }
        for field in state.fields(on: state.step) {
            let spec = Form.spec(field)
            lines += DisplayText.wrapped("\(spec.label): \(spec.help)", to: width)
        }
        return lines
    }

    private static func drawBox(
        _ title: String, lines: [String], on surface: inout Surface, cursorLine: Int? = nil
    ) {
        let width = min(surface.size.columns - 4, 76)
        let height = min(lines.count + 2, surface.size.rows - 4)
        let left = (surface.size.columns - width) / 2
        let top = max(1, (surface.size.rows - height) / 2)
        surface.drawBox(rows: top..<top + height, columns: left..<left + width, title: title, style: .bold)
        for (offset, line) in lines.prefix(height - 2).enumerated() {
            let isCurrent = offset == cursorLine
            surface.put(
                line, row: top + 1 + offset, column: left + 2, width: width - 4,
                style: isCurrent ? .focus : .plain)
        }
        surface.cursor = Position(row: top + 1 + (cursorLine ?? 0), column: left + 2)
    }
}
