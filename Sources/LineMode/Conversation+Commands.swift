// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// What a line of a single sign does.
extension Conversation {
    /// Carries out a line that is a command here; `false` when it is an answer.
    mutating func carryOutCommand(_ line: String) -> Bool {
        guard let sign = line.first, let command = Command(rawValue: sign),
            command.isAvailable(for: question, in: state)
        else { return false }
        let rest = String(line.dropFirst())
        switch command {
        case .literally:
            if case .text(let field) = question { type(rest, into: field) }
            return true
        case .filter:
            filter(by: rest)
            return true
        case .help:
            if case .list(.field) = question, let numbers = Self.numbers(in: rest) {
                askForDetail(numbers)
                return true
            }
        case .nextPage:
            if let numbers = Self.numbers(in: rest) {
                openGroup(numbers)
                return true
            }
        default: break
        }
        guard rest.allSatisfy({ $0 == " " }) else { return false }
        carryOut(command)
        return true
    }

    private mutating func carryOut(_ command: Command) {
        switch command {
        case .help: sayHelp()
        case .back where question == .nothing: press(Key(.escape))
        case .back: goBack()
        case .review: goToReview()
        case .clear: clear()
        case .nextPage:
            guard let picker = state.picker else { return }
            pages.turn(picker)
            printList(picker)
        case .again:
            say(.note, localized("Asking Amazon Connect again."))
            press(.control("r"))
        case .makeUp: press(.control("g"))
        case .show: showPassword()
        case .call: printCall()
        case .filter, .literally: break
        }
    }

    /// Goes to the question before; from the first of a step to the last of the step before.
    mutating func goBack() {
        if case .identityManagement = question {
            press(Key(.escape))
            return
        }
        if state.step == .done {
            sayNoWayBack()
            return
        }
        if let picker = state.picker, !picker.folder.isEmpty {
            send(.entered(.closeGroup))
            pages.restart()
            state.picker.map { printList($0) }
            return
        }
        if state.picker?.target == .user {
            press(Key(.escape))
            return
        }
        if state.picker?.target != .instance, state.picker != nil { press(Key(.escape)) }
        let place = state.focusOrder.firstIndex(of: state.focus) ?? 0
        if state.returnsToReview {
            press(Key(.pageUp))
        } else if state.step.page != nil, place > 0 {
            press(Key(.tab, .shift))
        } else if state.step == state.steps.first {
            say(.error, localized("This is the first question. Ctrl-C leaves."))
        } else {
            press(Key(.pageUp))
            let last = state.focusOrder.last { $0 != .action(.next) }
            if state.step.page != nil, let last { send(.entered(.focus(last))) }
        }
    }

    private mutating func sayNoWayBack() {
        say(.error, localized("The user exists; there is no way back. Type a number."))
    }

    private mutating func goToReview() {
        switch state.step {
        case .instance:
            say(.error, localized("Choose the instance first."))
            return
        case .done:
            sayNoWayBack()
            return
        case .identity, .phone, .access, .proficiencies, .tags, .review: break
        }
        if state.picker != nil { press(Key(.escape)) }
        isMending = false
        if state.step == .review { beginAgain() }
        while state.step.page != nil { press(Key(.pageDown)) }
    }

    private mutating func clear() {
        if case .text(.tagKey(_)) = question {
            press(.control("x"))
        } else {
            send(.entered(.clear))
            state.picker.map { sayTicks(in: $0) }
        }
    }

    /// Shows the password this once, at the end with how to say it.
    private mutating func showPassword() {
        let rows = HandOverCard.rows(showing: state.draft[text: .password])
        printAsIs(rows.prefix(state.step == .done ? rows.count : 1).map { "\($0.label): \($0.value)" })
    }

    /// Prints the call as it is, so that it can be taken from the terminal whole.
    private mutating func printCall() {
        guard let call = state.cliCall else { return }
        for note in Words.notes(on: call, blocking: blockingProblems.count) { say(.note, note) }
        printAsIs(call.lines)
    }

    // MARK: Help

    private mutating func sayHelp() {
        sayMeaning()
        for command in Command.allCases where command.isWorthHelp(for: question, in: state) {
            say(.note, "\(command.rawValue) \(command.explanation(for: question)).")
        }
        say(.note, localized("Ctrl-C leaves; it asks first when something would be lost."))
    }

    /// What the question is about and what answers it takes.
    private mutating func sayMeaning() {
        if let field = question.field { say(.note, Form.spec(field).help) }
        if question == .list(.user) { say(.note, Words.helpOnUsers) }
        if question.field == .preset, let report = state.copyReport {
            for text in Words.text(of: report, in: state) { say(.note, text) }
        }
        switch question {
        case .nothing, .text: break
        case .leave, .yesOrNo: say(.note, localized("Type yes or no, or y or n."))
        case .settlement(true):
            say(
                .note,
                localized("Yes sends the proficiencies alone; no leaves them, and it is not told again."))
        case .settlement(false):
            say(.note, localized("It is told once; the question is settled with Amazon Connect."))
        case .leftForm: say(.note, localized("Yes goes on with it; passwords are not kept."))
        case .code: say(.note, localized("Type the six digits, or an empty line to go on without."))
        case .identityManagement, .choice, .done:
            say(.note, localized("Type a number, or how the choice begins."))
        case .list:
            say(.note, localized("Type words to see the names that hold them, in any order."))
            if state.picker?.allowsMany == true {
                say(
                    .note,
                    localized("A number ticks a row or takes its tick back; several go with blanks between."))
                say(.note, localized("An empty line goes on with what is ticked."))
            } else {
                say(.note, localized("A number chooses its row."))
            }
        case .add(let action): say(.note, Words.help(on: action))
        case .review:
            say(
                .note,
                localized("Yes sends one signed request that creates the user; a number changes that field."))
        }
        if question == .text(.password) { say(.note, localized("What is typed does not show.")) }
    }
}
