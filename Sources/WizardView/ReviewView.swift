// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

/// Everything on one screen before it is sent; each remaining problem leads to its field.
struct ReviewView {
    private static let valueColumn = FormPageView.valueColumn

    let state: State
    let problems: [Problem]
    let width: Int

    /// What stays in view however far the rows are scrolled.
    var head: [PageLine] {
        if case .failed(let failure) = state.submission { return [statusLine] + lines(of: failure) }
        return [statusLine]
    }

    var lines: [PageLine] {
        var lines: [PageLine] = []
        for field in state.reviewFields { lines += self.lines(for: field) }
        lines.append(.blank)
        if case .sending = state.submission {
            lines.append(.text("Creating the user… one request is on its way.", style: .bold))
        } else {
            lines.append(.action(.create, hasFocus: state.focus == .action(.create)))
        }
        return lines
    }

    private var statusLine: PageLine {
        let blocking = problems.filter(\.verdict.blocksSubmission).count
        return switch blocking {
        case 0: .text("✓ Ready. Nothing has been sent yet.", style: Style(.good))
        case 1:
            .text(
                "! One thing is left to mend. Enter on its row goes there.", style: Notice.Level.error.style)
        default:
            .text(
                "! \(blocking) things are left to mend. Enter on a row goes there.",
                style: Notice.Level.error.style)
        }
    }

    private func lines(of failure: Failure) -> [PageLine] {
        let request = failure.requestID.map { " Request id: \($0)." } ?? ""
        let followUp = state.doubtFollowUp.map { " \($0)" } ?? ""
        return PageLine.wrapped(
            "! \(failure.sentence)\(request)\(followUp)", width: width - 4, style: Notice.Level.error.style)
            + [.blank]
    }

    private func lines(for field: FieldID) -> [PageLine] {
        let hasFocus = state.focus == .reviewRow(field)
        let notice = state.notice(on: field)
        let value = DisplayText.clipped(
            state.summary(of: field).joined(separator: ", "), to: width - Self.valueColumn - 1)
        var line = PageLine(focus: .reviewRow(field), cursorColumn: 2)
        if hasFocus { line.segments.append(Segment(column: 0, text: ">", style: .bold)) }
        if let notice, notice.level == .error || notice.level == .warning {
            line.segments.append(
                Segment(column: FormPageView.markColumn, text: notice.level.mark, style: notice.level.style))
        }
        line.segments.append(Segment(column: 2, text: label(of: field), style: hasFocus ? .focus : .plain))
        line.segments.append(Segment(column: Self.valueColumn, text: value, style: .bold))
        guard let notice, notice.level == .error || notice.level == .warning, !notice.sentence.isEmpty else {
            return [line]
        }
        if value.isEmpty {
            line.segments.append(
                Segment(column: Self.valueColumn, text: notice.sentence, style: notice.level.style))
            return [line]
        }
        let more = PageLine.wrapped(
            notice.sentence, column: Self.valueColumn, width: width - Self.valueColumn - 1,
            style: notice.level.style)
        return [line] + more
    }

    private func label(of field: FieldID) -> String {
        if case .tagKey(let row) = field { return "Tag \(row + 1)" }
        return Form.spec(field).label
    }
}
