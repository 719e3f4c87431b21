// SPDX-License-Identifier: Apache-2.0

import Localization
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
    private static let longestValueWithNotices = 34

    let state: State
    let width: Int

    private var hasSideNotices: Bool {
        width >= Self.widthForSideNotices
    }

    /// Columns for a value up to the edge; the last column of a page stays free for scroll marks.
    private var room: Int {
        width - Self.valueColumn - 1
    }

    private var valueWidth: Int {
        min(hasSideNotices ? Self.longestValueWithNotices : Self.longestValue, room)
    }

    var lines: [PageLine] {
        var lines = instanceLines
        if state.step == .tags {
            lines += TagRowsView(state: state, width: width).lines
        } else {
            for field in state.fields(on: state.step) {
                lines += self.lines(for: field)
                if field == .password { lines += passwordRules }
            }
        }
        if state.step == .proficiencies, state.draft.proficiencies.isEmpty {
            lines += PageLine.wrapped(Words.withoutProficiencies, width: width - 3)
        }
        lines.append(.blank)
        for action in state.pageActions {
            lines.append(.action(action, hasFocus: state.focus == .action(action)))
        }
        return lines
    }

    /// What is said above the fields while it is not known which instance they are for.
    private var instanceLines: [PageLine] {
        guard state.instance == nil, let failure = state.instanceFailure else { return [] }
        let text =
            "! \(Words.instanceNotRead(failure))"
            + (failure.sentence.contains("^R") ? "" : " " + localized("^R asks again."))
        return PageLine.wrapped(state.withOwnKeys(text), width: width - 3, style: Notice.Level.error.style)
            + [.blank]
    }

    private func lines(for field: FieldID) -> [PageLine] {
        let hasFocus = state.focus == .field(field)
        let notice = state.shownNotice(on: field)
        var first = PageLine(focus: .field(field))
        // Where the focus is, the label, a sign and the value.
        first.segments.reserveCapacity(4)
        if hasFocus { first.segments.append(.focusMark) }
        first.segments.append(Segment(column: Self.labelColumn, text: label(of: field)))
        if let notice, notice.level != .note {
            first.segments.append(
                Segment(column: Self.markColumn, text: notice.level.mark, style: notice.level.style))
        }
        var value = FieldValueView(
            field: field, hasFocus: hasFocus, width: valueWidth, room: room)
        guard let notice, !notice.sentence.isEmpty else {
            return value.lines(startingWith: first, of: state)
        }
        if hasSideNotices {
            value.room = valueWidth
        } else if notice.level == .good || notice.level == .note,
            value.hasRoom(for: notice.sentence, in: state)
        {
            // News that comes and goes by itself does not push the other rows about.
            value.remark = Segment(column: 0, text: notice.sentence, style: notice.level.style)
            return value.lines(startingWith: first, of: state)
        }
        var lines = value.lines(startingWith: first, of: state)
        addNotice(notice, to: &lines, focus: .field(field))
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

    /// The password policy rule by rule, while it is being typed and for as long as it is not met.
    private var passwordRules: [PageLine] {
        let hasFocus = state.focus == .field(.password)
        guard hasFocus || state.touched.contains(.password) else { return [] }
        let rules = Form.passwordRules(state.draft.password)
        let isUnmet = state.draft.password.isEmpty || rules.contains { !$0.isMet }
        guard hasFocus || isUnmet else { return [] }
        var line = PageLine(focus: .field(.password))
        // A sign and a blank before each of them, and two blanks behind it.
        let extent = rules.reduce(0) { $0 + DisplayText.width(of: $1.rule.shortLabel) + 4 }
        var column = max(Self.labelColumn, min(Self.valueColumn, width - extent))
        for (rule, isMet) in rules {
            let isMet = isMet && !state.draft.password.isEmpty
            let text = "\(isMet ? "✓" : "·") \(rule.shortLabel)"
            line.segments.append(Segment(column: column, text: text, style: isMet ? Style(.good) : .plain))
            column += text.count + 2
        }
        return [line]
    }
}
