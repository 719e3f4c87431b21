// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// The help for what has the focus, and the keys that work here.
    static func drawFooter(of state: State, help: [String], on surface: inout Surface) {
        for (offset, line) in help.enumerated() {
            surface.put(line, row: surface.size.rows - 1 - help.count + offset, column: 0)
        }
        drawKeyBar(of: state, on: &surface)
    }

    /// One line, or two where one does not hold it; never none, so that pages keep their place.
    static func helpLines(of state: State, width: Int) -> [String] {
        let help = state.withOwnKeys(
            help(of: state), of: [.retry, .accept, .stopWaiting, .tick, .previousStep])
        guard state.picker == nil else { return [DisplayText.clipped(help, to: width)] }
        let lines = DisplayText.wrapped(help, to: width)
        guard lines.count > 2 else { return lines.isEmpty ? [""] : lines }
        return [lines[0], DisplayText.clipped(lines[1...].joined(separator: " "), to: width)]
    }

    private static func help(of state: State) -> String {
        if let bulletin = state.bulletin {
            let notice = Words.notice(on: bulletin)
            return "\(notice.level.mark) \(notice.sentence)"
        }
        if state.showsWait { return Words.helpOnWaiting }
        if let picker = state.picker {
            let list = state.list(of: picker.target)
            if case .failed = list.status, !list.items.isEmpty {
                return "! \(Words.brokenOff) " + localized("^R asks again.")
            }
            if picker.target == .user { return Words.helpOnUsers }
            return picker.allowsMany
                ? localized("Type to filter. Tab ticks; Enter takes ticked or this row.")
                : localized("Type to filter, words in any order. Enter takes the row.")
        }
        switch state.focus {
        case .field(let field): return Form.spec(field).help
        case .reviewRow: return localized("Enter goes to the field; going on from there leads back here.")
        case .action(.create):
            if case .unknown = state.submission { return Words.helpOnAskingAgain }
            return Words.help(on: .create)
        case .action(let action): return Words.help(on: action)
        }
    }

    /// As many keys as fit; leaving and help always stay.
    private static func drawKeyBar(of state: State, on surface: inout Surface) {
        let row = surface.size.rows - 1
        let entries = state.keyBar.map { binding in
            let (key, label) = (binding.keyName, binding.label)
            return (
                key: key, label: label, width: DisplayText.width(of: key) + DisplayText.width(of: label) + 3,
                stays: [.close, .help, .leave].contains(binding.command)
            )
        }
        var room = surface.size.columns - entries.filter(\.stays).map(\.width).reduce(0, +)
        var column = 0
        for entry in entries {
            if !entry.stays {
                guard entry.width <= room else { continue }
                room -= entry.width
            }
            column += surface.put(entry.key, row: row, column: column, style: .focus) + 1
            column += surface.put(entry.label, row: row, column: column) + 2
        }
    }
}
