// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

/// The value of a field as it can be changed where it stands.
struct FieldValueView {
    private static let mostNamesShown = 4

    let state: State
    let field: FieldID
    let hasFocus: Bool
    let width: Int

    /// The lines of the field; `line` holds what stands left of the value.
    func lines(startingWith line: PageLine) -> [PageLine] {
        switch state.kind(of: field) {
        case .text: [textLine(line, masked: false)]
        case .secret: [textLine(line, masked: !state.revealsPassword)]
        case .toggle: [single(line, state.draft[toggle: field] ? "[x] Yes" : "[ ] No", cursor: 1)]
        case .choice(let choices): [choiceLine(line, choices)]
        case .pickOne, .pickMany: pickLines(line)
        }
    }

    private var column: Int { FormPageView.valueColumn }

    private func single(_ line: PageLine, _ text: String, cursor: Int) -> PageLine {
        var line = line
        line.segments.append(
            Segment(
                column: column, text: DisplayText.clipped(text, to: width), style: hasFocus ? .focus : .plain)
        )
        line.cursorColumn = column + cursor
        return line
    }

    private func textLine(_ line: PageLine, masked: Bool) -> PageLine {
        var line = line
        let counter = hasFocus ? self.counter : ""
        let room = max(1, width - counter.count)
        let editor = hasFocus ? state.editor : LineEditor(state.text(of: field))
        let window =
            hasFocus
            ? editor.window(width: room, masked: masked)
            : (
                text: DisplayText.clipped(
                    masked ? editor.window(width: room, masked: true).text : editor.text, to: room),
                cursorColumn: 0
            )
        // The blank extent is drawn too: it shows where the field is and how much of it is in view.
        let blank = String(repeating: " ", count: room)
        line.segments.append(Segment(column: column, text: blank, style: .input))
        line.segments.append(Segment(column: column, text: window.text, style: .input))
        line.segments.append(Segment(column: column + room, text: counter))
        line.cursorColumn = column + window.cursorColumn
        return line
    }

    /// How much of the room is used, once half of it is: before that nobody needs it, and it would cost every key.
    private var counter: String {
        let count = state.text(of: field).unicodeScalars.count
        guard let limit = Form.maximumLength(of: field, in: state.context), count * 2 > limit else {
            return ""
        }
        return " \(count)/\(limit)"
    }

    private func choiceLine(_ line: PageLine, _ choices: [FieldSpec.Choice]) -> PageLine {
        var line = line
        var place = column
        let value = state.draft[text: field]
        let needed = choices.reduce(0) { $0 + $1.label.count + 6 }
        if needed > width + 2 {
            // No room for all of them: the chosen one, and that it can be changed.
            let label = choices.first { $0.value == value }?.label ?? value
            return single(line, "< \(label) >", cursor: 2)
        }
        for choice in choices {
            let isChosen = choice.value == value
            let text = "\(isChosen ? "(*)" : "( )") \(choice.label)"
            if isChosen { line.cursorColumn = place + 1 }
            let style: Style = isChosen ? (hasFocus ? .focus : .bold) : .plain
            line.segments.append(Segment(column: place, text: text, style: style))
            place += text.count + 2
        }
        return line
    }

    /// The names that are chosen, one a line, or what stands in the way of choosing.
    private func pickLines(_ line: PageLine) -> [PageLine] {
        let names = state.summary(of: field)
        guard !names.isEmpty else { return [single(line, emptyText, cursor: 0)] }
        var shown = names
        if names.count > Self.mostNamesShown {
            shown =
                names.prefix(Self.mostNamesShown - 1) + ["and \(names.count - Self.mostNamesShown + 1) more"]
        }
        return [single(line, shown[0], cursor: 0)]
            + shown.dropFirst().map { name in
                var line = single(PageLine(focus: .field(field)), name, cursor: 0)
                line.cursorColumn = nil
                return line
            }
    }

    private var emptyText: String {
        switch state.list(for: field)?.status {
        case .loading: "none yet (the list is arriving…)"
        case .failed: "the list did not arrive (^R: again)"
        case .complete where state.list(for: field)?.items.isEmpty == true: "the instance has none"
        default: "none (Enter to choose)"
        }
    }
}
