// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Wizard

extension PageLine {
    /// A line that Enter carries out.
    static func action(_ action: Action, hasFocus: Bool) -> PageLine {
        let text = "[ \(Words.label(of: action)) ]"
        var line = PageLine(
            segments: [Segment(column: 2, text: text, style: hasFocus ? .focus : .plain)],
            focus: .action(action), cursorColumn: 2)
        if hasFocus { line.segments.append(.focusMark) }
        return line
    }

    /// Several of them side by side, in fewer words.
    static func actions(_ actions: [Action], focus: Focus, width: Int) -> [PageLine] {
        var lines: [PageLine] = []
        var line = PageLine()
        var column = 2
        for action in actions {
            let text = "[ \(Words.shortLabel(of: action)) ]"
            let hasFocus = focus == .action(action)
            if column > 2, column + text.count > width {
                lines.append(line)
                line = PageLine()
                column = 2
            }
            line.segments.append(Segment(column: column, text: text, style: hasFocus ? .focus : .plain))
            line.stops.append(Stop(focus: .action(action), cursorColumn: column))
            if hasFocus { line.segments.append(.focusMark) }
            column += text.count + 2
        }
        return lines + [line]
    }
}
