// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

/// What a front end that asks for whole lines says at once, where the screens take several keys.
package enum Entry: Equatable, Sendable {
    /// Replaces what the line of text or the filter that has the focus holds, as a paste into an empty one does.
    case text(String)
    /// Takes a row, counted from 0: of the matches of the open picker, of the choices of a field, of a dialog.
    ///
    /// In a picker of several the row is ticked, or its tick taken back, and that is kept at once.
    case row(Int)
    /// Asks what is known of a row of the matches of the open picker.
    case detail(row: Int)
    /// Shows the members of the group in a row of the matches of the open picker.
    case openGroup(row: Int)
    /// Goes back up to the group that holds the open one.
    case closeGroup
    /// Says yes or no.
    case toggle(Bool)
    /// Leaves the field that has the focus without a value.
    case clear
    /// Puts the focus on something of the page.
    case focus(Focus)
}

extension State {
    /// Takes what was entered; what does not fit to what has the keyboard does nothing.
    mutating func handle(_ entry: Entry) {
        let scope = scope
        guard scope != .sending else { return }
        remark = nil
        switch entry {
        case .text(let text): replaceText(with: text)
        case .row(let row): take(row: row)
        case .detail(let row):
            guard dialog == nil, let picker, picker.matches.indices.contains(row) else { return }
            self.picker?.window.moveTo(row)
            askForDetail()
        case .openGroup(let row):
            guard dialog == nil, let picker, picker.matches.indices.contains(row) else { return }
            let list = list(of: picker.target)
            guard list.hasChildren(list.items[picker.matches[row]]) else { return }
            self.picker?.window.moveTo(row)
            openGroup()
        case .closeGroup: if dialog == nil { closeGroup() }
        case .toggle(let isOn):
            if scope == .toggle, case .field(let field) = focus, draft[toggle: field] != isOn {
                toggleFocused()
            }
        case .clear: clearFocused()
        case .focus(let target):
            if dialog == nil, picker == nil, focusOrder.contains(target) { moveFocus(to: target) }
        }
    }

    private mutating func replaceText(with text: String) {
        if scope == .codeDialog {
            codeEditor = LineEditor()
            pasteCode(text)
        } else if picker != nil, dialog == nil {
            editFilter { $0 = LineEditor(text) }
            // A whole line is no name that is still being typed.
            lookForUsers()
        } else if scope.takesText {
            editor = LineEditor()
            handle(paste: text)
        }
    }

    private mutating func take(row: Int) {
        if case .identityManagement(let window) = dialog {
            if (0..<window.count).contains(row) { chooseIdentityManagement(row) }
        } else if dialog == nil, picker != nil {
            take(pickerRow: row)
        } else if scope == .choice, case .field(let field) = focus,
            case .choice(let choices) = kind(of: field),
            choices.indices.contains(row)
        {
            setText(choices[row].value, of: field)
        }
    }

    private mutating func take(pickerRow row: Int) {
        guard let picker, picker.matches.indices.contains(row) else { return }
        self.picker?.window.moveTo(row)
        if picker.allowsMany {
            tick()
            keepTicks()
        } else {
            acceptPicker()
        }
    }

    /// Takes the ticks over into the draft while the picker stays open.
    private mutating func keepTicks() {
        guard let picker, case .field(let field) = picker.target else { return }
        draft[picked: field] = picker.ticked
        serviceErrors[field] = nil
        missingNames[field] = nil
    }

    private mutating func clearFocused() {
        guard dialog == nil, case .field(let field) = focus, step.page != nil else { return }
        if picker != nil {
            picker?.ticked = []
            keepTicks()
        } else if scope.takesText {
            editor = LineEditor()
            setText("", of: field)
        }
    }
}
