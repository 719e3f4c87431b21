// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// The first line: what this is, which instance, which region, as whom, and whether it is for real.
    static func drawHeader(of state: State, on surface: inout Surface) {
        let badge = state.session.isSandbox ? " SANDBOX " : ""
        let room = surface.size.columns - badge.count - 1
        var column = surface.put("connect-adduser", row: 0, column: 0, width: room, style: .title)
        // What has no room for a letter or two is left out.
        for part in [instanceName(of: state), state.session.region, state.session.identity]
        where !part.isEmpty && column + 4 < room {
            column += surface.put(" · ", row: 0, column: column)
            column += surface.put(DisplayText.clipped(part, to: room - column), row: 0, column: column)
        }
        guard !badge.isEmpty else { return }
        surface.put(badge, row: 0, column: surface.size.columns - badge.count, style: .badge)
    }

    private static func instanceName(of state: State) -> String {
        if let instance = state.instance { return instance.alias }
        if state.instanceFailure != nil { return localized("instance not read") }
        return state.session.instanceID == nil
            ? localized("no instance yet") : localized("reading the instance…")
    }

    /// The steps as one line, for windows without room for the rail: where I am, and what is left to mend.
    static func drawStepLine(of state: State, on surface: inout Surface) {
        var column = surface.put(title(of: state), row: 1, column: 0, style: .bold)
        for entry in state.rail where entry.mark == .problem {
            let text = "  ! \(Words.title(of: entry.step))"
            column += surface.put(text, row: 1, column: column, style: Notice.Level.error.style)
        }
        drawLegend(of: state, on: &surface)
    }

    private static func title(of state: State) -> String {
        let number = state.stepNumber.map { localized("Step \($0.number) of \($0.count) · ") } ?? ""
        return number + Words.title(of: state.step)
    }

    private static func drawLegend(of state: State, on surface: inout Surface) {
        let fields = state.fields(on: state.step)
        // The column of keys is marked whatever its rows hold.
        let isMarked =
            state.step == .tags
            ? !fields.isEmpty
            : fields.contains { Form.isRequired($0, of: state.draft, in: state.context) }
        guard isMarked else { return }
        let legend = localized("* required")
        surface.put(legend, row: 1, column: surface.size.columns - legend.count)
    }

    /// The steps one below the other, each with its mark.
    static func drawRail(of state: State, to end: Int, on surface: inout Surface) {
        surface.fill(rows: 2..<max(2, end), column: railWidth - 2, with: "│")
        for (offset, entry) in state.rail.enumerated() {
            let (mark, style): (String, Style) =
                switch entry.mark {
                case .current: (">", .bold)
                case .complete: ("✓", Style(.good))
                case .problem: ("!", Notice.Level.error.style)
                case .notVisited: (" ", .plain)
                }
            surface.put("\(mark) \(Words.title(of: entry.step))", row: 3 + offset, column: 1, style: style)
        }
        surface.put(title(of: state), row: 1, column: railWidth + 2, style: .bold)
        drawLegend(of: state, on: &surface)
    }
}
