// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    mutating func handle(_ key: Key) {
        let scope = scope
        if let binding = binding(of: key, in: scope) {
            if binding.command != .redraw { remark = nil }
            carryOut(binding.command)
            return
        }
        if scope == .codeDialog {
            typeCode(key)
            return
        }
        if let picker, dialog == nil, scope.takesText {
            type(key, into: picker)
            return
        }
        guard dialog == nil, case .field(let field) = focus else { return }
        if scope == .pick {
            startFiltering(with: key, for: field)
        } else if scope.takesText {
            type(key, into: field)
        }
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .nextField: moveFocus(by: 1)
        case .previousField: moveFocus(by: -1)
        case .nextStep: goForward()
        case .previousStep: goBack()
        case .accept: accept()
        case .close: close()
        case .toggle: toggleFocused()
        case .nextChoice: cycleChoice(by: 1)
        case .previousChoice: cycleChoice(by: -1)
        case .revealPassword: revealsPassword.toggle()
        case .takeProposal: takeProposal()
        case .copyCard: copyCard()
        case .generatePassword: outbox.append(.generatePassword)
        case .undo: edit(.undo)
        case .redo: edit(.redo)
        case .addTag: addTag()
        case .removeTag: removeTag()
        case .setProficiencies: setLeftProficiencies()
        case .addProficiency: addProficiency()
        case .removeProficiency: removeProficiency()
        case .tick: tick()
        case .openGroup: openGroup()
        case .closeGroup: closeGroup()
        case .listUp: moveInList { $0.move(by: -1) }
        case .listDown: moveInList { $0.move(by: 1) }
        case .listPageUp: moveInList { $0.move(by: -$0.height) }
        case .listPageDown: moveInList { $0.move(by: $0.height) }
        case .listStart: moveInList { $0.moveTo(0) }
        case .listEnd: moveInList { $0.moveTo($0.count - 1) }
        case .retry: retry()
        case .showFailure: visibleFailure.map { dialog = .failure($0) }
        case .showDetail:
            if currentKey == nil {
                dialog = .copied(scroll: 0)
            } else {
                dialog = .detail(scroll: 0)
                askForDetail()
            }
        case .showCall: dialog = .call(scroll: 0)
        case .copyCall: copyCall()
        case .stopWaiting: stopWaiting()
        case .help: dialog = .help(scroll: 0)
        case .leave: leave()
        case .redraw: outbox.append(.redraw)
        case .suspend: outbox.append(.suspend)
        case .confirm: outbox.append(.quit)
        case .decline: closeDialog()
        case .takeUp: takeUpForm()
        case .discard: discardForm()
        }
    }

    /// Enter: what it means depends on what has the focus.
    private mutating func accept() {
        if case .identityManagement(let window) = dialog {
            chooseIdentityManagement(window.cursor)
            return
        }
        if case .code = dialog {
            giveCode()
            return
        }
        if picker != nil {
            acceptPicker()
            return
        }
        switch focus {
        case .field(let field):
            switch kind(of: field) {
            case .pickOne, .pickMany: openPicker(.field(field))
            case .text, .secret, .toggle, .choice: moveFocus(by: 1)
            }
        case .reviewRow(let field): jump(to: field)
        case .action(let action): perform(action)
        }
    }

    private mutating func perform(_ action: Action) {
        switch action {
        case .next: goForward()
        case .addProficiency: addProficiency()
        case .addTag: addTag()
        case .create: submit()
        // What becomes of this user's proficiencies would not be told any more.
        case .another, .similar: if !isSettingProficiencies { startOver(keepingSettings: action == .similar) }
        case .quit: leave()
        case .readBack: readBack()
        case .setProficiencies: setProficiencies()
        }
    }

    /// Esc: closes the topmost thing, else goes back a step, else asks whether to leave.
    private mutating func close() {
        if dialog != nil {
            closeDialog()
        } else if picker != nil, picker?.target != .instance {
            picker = nil
        } else if step == steps.first, !returnsToReview {
            leave()
        } else {
            goBack()
        }
    }

    /// Asks before it throws work away; leaves at once when there is nothing to lose.
    mutating func leave() {
        takeHeldAnswer()
        if case .sending(let id, _) = submission { losePatience(with: id) }
        if step == .done ? !leavesProficiencies : draft == blankDraft && !submission.mayBeCreating {
            outbox.append(.quit)
        } else {
            if case .code(let question) = dialog { pendingCode = question }
            dialog = .leave
        }
    }

    private mutating func moveInList(_ move: (inout ListWindow) -> Void) {
        switch dialog {
        case .identityManagement(var window):
            move(&window)
            dialog = .identityManagement(window)
        case .help: dialog = .help(scroll: scrolled(by: move))
        case .detail: dialog = .detail(scroll: scrolled(by: move))
        case .copied: dialog = .copied(scroll: scrolled(by: move))
        case .call: dialog = .call(scroll: scrolled(by: move))
        case .failure, .leave, .settlement, .code, .leftForm:
            break
        case nil:
            if var window = picker?.window {
                move(&window)
                picker?.window = window
            }
        }
    }

    /// Where the text of a dialog is scrolled to by a move that a list would make.
    private func scrolled(by move: (inout ListWindow) -> Void) -> Int {
        let rows = PageLayout.dialogRows(in: size)
        var window = ListWindow(count: max(1, dialogLines.count - rows + 1), height: rows)
        window.moveTo(dialogTop)
        move(&window)
        return window.cursor
    }
}
