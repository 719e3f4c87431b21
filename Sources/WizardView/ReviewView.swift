// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// Everything on one screen before it is sent; each remaining problem leads to its field.
struct ReviewView {
    private static let valueColumn = FormPageView.valueColumn

    private let state: State
    private let width: Int
    private let problems: [Problem]

    init(state: State, width: Int) {
        self.state = state
        self.width = width
        problems = state.problems
    }

    /// What stays in view however far the rows are scrolled.
    var head: [PageLine] {
        switch submission {
        case .sending(_, let isInDoubt) where state.showsWait:
            PageLine.wrapped(isInDoubt ? Words.settling : Words.sending, width: width - 4, style: .bold)
        case .failed(let failure): lines(of: Words.whole(failure)) + (blocking == 0 ? [] : statusLines)
        case .unknown(_, let failure):
            lines(
                of: localized(
                    "Whether the user exists is not known. \(Words.whole(failure)) \(Words.notSettled)"))
        // On its way, and nobody is told yet that it takes its time.
        case .sending: [.text("✓ \(Words.complete)", style: Style(.good))] + hints
        case .notStarted, .created: statusLines + hints
        }
    }

    /// What there is to know of the user as a whole.
    private var hints: [PageLine] {
        state.reviewHints.flatMap { hint in
            PageLine.wrapped("\(hint.level.mark) \(hint.sentence)", width: width - 4, style: hint.level.style)
        }
    }

    var lines: [PageLine] {
        var lines: [PageLine] = []
        for field in state.reviewFields { lines += self.lines(for: field) }
        lines.append(.blank)
        if let seconds = state.wait?.secondsShown {
            lines.append(
                PageLine(
                    segments: [Segment(column: 2, text: Words.awaitingAnswer(seconds: seconds))],
                    focus: state.focus,
                    cursorColumn: 2))
        } else {
            lines.append(.action(.create, hasFocus: state.focus == .action(.create)))
        }
        return lines
    }

    private var submission: Submission { state.submission }

    private var blocking: Int {
        problems.filter(\.verdict.blocksSubmission).count
    }

    private var statusLines: [PageLine] {
        let warnings = problems.count - blocking
        let enter = state.keyName(of: .accept)
        let text =
            switch (blocking, warnings) {
            case (0, 0): "✓ \(Words.ready)"
            case (0, _): localized("✓ Ready. Look at the rows with a ?; nothing has been sent yet.")
            case (1, _): localized("! \(Words.leftToMend(1)) \(enter) on its row goes there.")
            default: localized("! \(Words.leftToMend(blocking)) \(enter) on a row goes there.")
            }
        let style = blocking == 0 ? Style(.good) : Notice.Level.error.style
        return PageLine.wrapped(text, width: width - 3, style: style)
    }

    private func lines(of failure: String) -> [PageLine] {
        PageLine.wrapped("! \(state.withOwnKeys(failure))", width: width - 4, style: Notice.Level.error.style)
    }

    private func lines(for field: FieldID) -> [PageLine] {
        let focus = Focus.reviewRow(field)
        let hasFocus = state.focus == focus
        var line = PageLine(focus: focus, cursorColumn: 2)
        if hasFocus { line.segments.append(.focusMark) }
        line.segments.append(
            Segment(column: 2, text: Words.reviewLabel(of: field), style: hasFocus ? .focus : .plain))

        // Somebody answers for what is sent: a value is shown to its end, over several lines if need be.
        let room = width - Self.valueColumn - 1
        let value = state.reviewSummary(of: field).joined(separator: ", ")
        var texts = DisplayText.wrapped(value, to: room).map { Segment(column: 0, text: $0, style: .bold) }
        let notices = state.reviewNotices(on: field)
        if let worst = notices.first(where: { $0.level == .error }) ?? notices.first {
            line.segments.append(
                Segment(column: FormPageView.markColumn, text: worst.level.mark, style: worst.level.style))
        }
        for notice in notices {
            texts += DisplayText.wrapped(state.withOwnKeys(notice.sentence), to: room).map {
                Segment(column: 0, text: $0, style: notice.level.style)
            }
        }
        var lines = [line]
        for (offset, text) in texts.enumerated() {
            if offset > 0 { lines.append(PageLine(focus: focus)) }
            lines[offset].segments.append(
                Segment(column: Self.valueColumn, text: text.text, style: text.style))
        }
        return lines
    }
}
