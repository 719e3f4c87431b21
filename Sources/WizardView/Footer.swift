// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

extension Screen {
    /// The help line for what has the focus, and the keys that work here.
    static func drawFooter(of state: State, on surface: inout Surface) {
        let help = DisplayText.clipped(help(of: state), to: surface.size.columns - 1)
        surface.put(help, row: surface.size.rows - 2, column: 0)
        drawKeyBar(of: state, on: &surface)
    }

    private static func help(of state: State) -> String {
        if let picker = state.picker {
            return picker.allowsMany
                ? "Type to filter. Tab ticks a row; Enter takes what is ticked, or this row."
                : "Type to filter: words in any order. Enter takes the row with the mark."
        }
        switch state.focus {
        case .field(let field): return Form.spec(field).help
        case .reviewRow: return "Enter goes to the field; going on from there leads back here."
        case .action(let action): return Words.help(on: action)
        }
    }

    /// As many keys as fit; leaving and help always stay.
    private static func drawKeyBar(of state: State, on surface: inout Surface) {
        let row = surface.size.rows - 1
        let bindings = state.keyBar
        let lasting: Set<Command> = [.close, .help, .leave]
        func width(_ binding: Binding) -> Int { binding.keyName.count + binding.label.count + 3 }
        var room =
            surface.size.columns - bindings.filter { lasting.contains($0.command) }.map(width).reduce(0, +)
        var column = 0
        for binding in bindings {
            if !lasting.contains(binding.command) {
                guard width(binding) <= room else { continue }
                room -= width(binding)
            }
            column += surface.put(binding.keyName, row: row, column: column, style: .focus)
            column += surface.put(" \(binding.label)", row: row, column: column) + 2
        }
    }
}
