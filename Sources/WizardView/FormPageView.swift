// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

/// A form page: a field a row, with what is said about it beside or below.
struct FormPageView {
    static let labelColumn = 2
    static let markColumn = 28
    static let valueColumn = 30
    /// From this width on there is room for notices beside the values.
    private static let widthForSideNotices = 98
    private static let longestValue = 50

    let state: State
    let width: Int

    private var hasSideNotices: Bool {
        width >= Self.widthForSideNotices
    }

    private var valueWidth: Int {
        min(hasSideNotices ? 40 : Self.longestValue, width - Self.valueColumn - 1)
    }

    var lines: [PageLine] {
        var lines: [PageLine] = []
        let fields = state.fields(on: state.step)
        if state.step == .tags, fields.isEmpty {
            lines += [.text("No tags. They are optional; add one if your house uses them."), .blank]
        }
        for field in fields { lines += self.lines(for: field) }
        lines.append(.blank)
        for case .action(let action) in state.focusOrder { lines.append(actionLine(action)) }
        return lines
    }

    private func actionLine(_ action: Action) -> PageLine {
        .action(action, hasFocus: state.focus == .action(action))
    }

    private func lines(for field: FieldID) -> [PageLine] {
        let hasFocus = state.focus == .field(field)
        let notice = state.notice(on: field)
        var first = PageLine(focus: .field(field))
        if hasFocus { first.segments.append(Segment(column: 0, text: ">", style: .bold)) }
        first.segments.append(
            Segment(column: Self.labelColumn, text: label(of: field), style: hasFocus ? .bold : .plain))
        if let notice, notice.level != .note {
            first.segments.append(
                Segment(column: Self.markColumn, text: notice.level.mark, style: notice.level.style))
        }
        let values = FieldValueView(state: state, field: field, hasFocus: hasFocus, width: valueWidth)
        var lines = values.lines(startingWith: first)
        if let notice, !notice.sentence.isEmpty { addNotice(notice, to: &lines, focus: .field(field)) }
        if field == .password, hasFocus { lines.append(passwordRules) }
        return lines
    }

    private func label(of field: FieldID) -> String {
        let spec = Form.spec(field)
        return Form.isRequired(field, of: state.draft, in: state.context) ? "\(spec.label) *" : spec.label
    }

    private func addNotice(_ notice: Notice, to lines: inout [PageLine], focus: Focus) {
        let column = hasSideNotices ? Self.valueColumn + valueWidth + 2 : Self.valueColumn
        let texts = DisplayText.wrapped(notice.sentence, to: max(10, width - column - 1))
        let start = hasSideNotices ? 0 : lines.count
        for (offset, text) in texts.enumerated() {
            let segment = Segment(column: column, text: text, style: notice.level.style)
            if start + offset < lines.count {
                lines[start + offset].segments.append(segment)
            } else {
                lines.append(PageLine(segments: [segment], focus: focus))
            }
        }
    }

    /// The password policy rule by rule.
    private var passwordRules: PageLine {
        var line = PageLine(focus: .field(.password))
        var column = max(Self.labelColumn, min(Self.valueColumn, width - 50))
        for (rule, isMet) in Form.passwordRules(state.draft.password) {
            let isMet = isMet && !state.draft.password.isEmpty
            let text = "\(isMet ? "✓" : "·") \(rule.shortLabel)"
            line.segments.append(Segment(column: column, text: text, style: isMet ? Style(.good) : .plain))
            column += text.count + 2
        }
        return line
    }
}

extension PageLine {
    /// A line that Enter carries out.
    static func action(_ action: Action, hasFocus: Bool) -> PageLine {
        let text = "[ \(Words.label(of: action)) ]"
        var line = PageLine(
            segments: [Segment(column: 2, text: text, style: hasFocus ? .focus : .plain)],
            focus: .action(action), cursorColumn: 2)
        if hasFocus { line.segments.append(Segment(column: 0, text: ">", style: .bold)) }
        return line
    }
}
