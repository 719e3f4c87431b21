// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// The value of a field as it can be changed where it stands.
///
/// The state is handed on and not kept: to copy it for each field would take longer than to draw the field.
struct FieldValueView {
    private static let mostNamesShown = 4

    let field: FieldID
    let hasFocus: Bool
    /// Where the value begins.
    var column = FormPageView.valueColumn
    /// The columns that a line of text takes.
    let width: Int
    /// The columns that there are for radio buttons and names, up to the edge of the page.
    var room: Int
    /// A few words at the end of the value's own line, where they fit behind it.
    var remark: Segment?

    /// The lines of the field; `line` holds what stands left of the value.
    func lines(startingWith line: consuming PageLine, of state: State) -> [PageLine] {
        switch state.kind(of: field) {
        case .text: [textLine(line, masked: false, of: state)]
        case .secret: [textLine(line, masked: !state.revealsPassword, of: state)]
        case .toggle:
            [single(line, state.draft[toggle: field] ? localized("[x] Yes") : localized("[ ] No"), cursor: 1)]
        case .choice(let choices): [choiceLine(line, choices, of: state)]
        case .pickOne, .pickMany: pickLines(line, of: state)
        }
    }

    private func single(_ line: consuming PageLine, _ text: String, cursor: Int) -> PageLine {
        line.segments.append(
            Segment(
                column: column, text: DisplayText.clipped(text, to: room), style: hasFocus ? .focus : .plain)
        )
        line.stops = [.init(focus: .field(field), cursorColumn: column + cursor)]
        return line
    }

    private func textLine(_ line: consuming PageLine, masked: Bool, of state: State) -> PageLine {
        let counter = counter(in: state)
        let extent = max(1, width - counter.count)
        // The blank extent is drawn too: it shows where the field is and how much of it is in view.
        var value = Segment(column: column, text: "", style: .input, extent: extent)
        if hasFocus {
            let window = state.editor.window(width: extent, masked: masked)
            value.text = window.text
            line.stops = [.init(focus: .field(field), cursorColumn: column + window.cursorColumn)]
        } else {
            value.text = DisplayText.clipped(text(of: state, masked: masked), to: extent)
        }
        line.segments.append(value)
        if !counter.isEmpty { line.segments.append(Segment(column: column + extent, text: counter)) }
        if let remark {
            let start = column + extent - DisplayText.width(of: remark.text) - 1
            line.segments.append(Segment(column: start, text: " \(remark.text)", style: remark.style))
        }
        return line
    }

    /// How much of the room is used, once half of it is: before that nobody needs it, and it would cost every key.
    private func counter(in state: State) -> String {
        guard hasFocus, let limit = Form.maximumLength(of: field, in: state.context) else { return "" }
        let count = state.text(of: field).unicodeScalars.count
        guard count * 2 > limit else { return "" }
        return " \(count)/\(limit)"
    }

    private func text(of state: State, masked: Bool) -> String {
        let text = state.text(of: field)
        return masked ? String(repeating: "•", count: text.count) : text
    }

    /// Whether so many columns of words fit behind the value, with room left to see where it ends.
    func hasRoom(for words: String, in state: State) -> Bool {
        switch state.kind(of: field) {
        case .text, .secret: break
        case .toggle, .choice, .pickOne, .pickMany: return false
        }
        let used = DisplayText.width(of: state.text(of: field)) + counter(in: state).count
        return used + DisplayText.width(of: words) + 8 <= width
    }

    private func choiceLine(
        _ line: consuming PageLine, _ choices: [FieldSpec.Choice], of state: State
    ) -> PageLine {
        var place = column
        let value = state.draft[text: field]
        let needed = choices.reduce(0) { $0 + $1.label.count + 6 }
        if needed > room + 2 {
            // No room for all of them: the chosen one, and that it can be changed.
            let label = choices.first { $0.value == value }?.label ?? value
            return single(line, "< \(label) >", cursor: 2)
        }
        for choice in choices {
            let isChosen = choice.value == value
            let text = "\(isChosen ? "(*)" : "( )") \(choice.label)"
            if isChosen { line.stops = [.init(focus: .field(field), cursorColumn: place + 1)] }
            let style: Style = isChosen ? (hasFocus ? .focus : .bold) : .plain
            line.segments.append(Segment(column: place, text: text, style: style))
            place += text.count + 2
        }
        return line
    }

    /// The names that are chosen, one a line, or what stands in the way of choosing.
    private func pickLines(_ line: consuming PageLine, of state: State) -> [PageLine] {
        let names = state.summary(of: field)
        guard !names.isEmpty else { return [single(line, emptyText(in: state), cursor: 0)] }
        var shown = names
        if names.count > Self.mostNamesShown {
            shown =
                names.prefix(Self.mostNamesShown - 1) + [
                    localized("and \(names.count - Self.mostNamesShown + 1) more")
                ]
        }
        return [single(line, shown[0], cursor: 0)]
            + shown.dropFirst().map { name in
                var line = single(PageLine(focus: .field(field)), name, cursor: 0)
                line.stops = [.init(focus: .field(field), cursorColumn: nil)]
                return line
            }
    }

    private func emptyText(in state: State) -> String {
        switch state.list(for: field)?.status {
        case .loading: localized("none yet, list is loading…")
        case .failed: localized("list not there (\(state.keyName(of: .retry)): again)")
        case .complete where state.list(for: field)?.items.isEmpty == true: localized("the instance has none")
        default: localized("none (\(state.keyName(of: .accept)) to choose)")
        }
    }
}
