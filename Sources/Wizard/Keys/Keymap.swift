// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

/// All key bindings.
///
/// Every action has a key that a VT100 can send; function keys are only ever a second way.
package enum Keymap {
    private static let page: Set<Scope> = [
        .text, .secret, .toggle, .choice, .pick, .tag, .action, .reviewRow,
    ]
    private static let pickers: Set<Scope> = [.pickOne, .pickMany]
    private static let lists: Set<Scope> = [.pickOne, .pickMany, .choiceDialog, .textDialog]
    private static let everywhere = Set(Scope.allCases)

    /// In the order in which key bar and help show them.
    package static let bindings: [Binding] = [
        Binding(
            .accept, "Enter", "Next", [Key(.enter)], in: [.text, .secret, .toggle, .choice, .tag], bar: true),
        Binding(.accept, "Enter", "Choose", [Key(.enter)], in: [.pick, .pickOne, .choiceDialog], bar: true),
        Binding(.accept, "Enter", "Go to field", [Key(.enter)], in: [.reviewRow], bar: true),
        Binding(.accept, "Enter", "Select", [Key(.enter)], in: [.action], bar: true),
        Binding(.toggle, "Space", "Yes/no", [Key(.character(" "))], in: [.toggle], bar: true),
        Binding(
            .nextChoice, "Right", "Change", [Key(.right), Key(.character(" "))], in: [.choice], bar: true),
        Binding(.previousChoice, "Left", "Change", [Key(.left)], in: [.choice]),
        Binding(.tick, "Tab", "Tick", [Key(.tab)], in: [.pickMany], bar: true),
        Binding(.accept, "Enter", "Done", [Key(.enter)], in: [.pickMany], bar: true),
        Binding(.generatePassword, "^G", "Generate", [.control("g")], in: [.secret], bar: true),
        Binding(.revealPassword, "^R", "Show/hide", [.control("r")], in: [.secret], bar: true),
        Binding(.addTag, "^N", "New tag", [.control("n")], in: [.tag], bar: true),
        Binding(.removeTag, "^X", "Remove tag", [.control("x")], in: [.tag], bar: true),
        Binding(
            .retry, "^R", "Try again", [.control("r")],
            in: page.union(pickers).union([.settlementDialog]).subtracting([.secret]), bar: true),
        // Where something is to be tried again, that comes first.
        Binding(.revealPassword, "^R", "Password", [.control("r")], in: [.action], bar: true),
        Binding(
            .showFailure, "^O", "Details", [.control("o")],
            in: page.union(pickers), bar: true),

        Binding(
            .showDetail, "^O", "Details", [.control("o")], in: pickers, bar: true),

        Binding(.nextField, "Tab", "Next field", [Key(.tab), Key(.down)], in: page),
        Binding(.previousField, "S-Tab", "Previous field", [Key(.tab, .shift), Key(.up)], in: page),
        Binding(.nextStep, "PgDn", "Next step", [Key(.pageDown), .control("v")], in: page, bar: true),
        Binding(.previousStep, "PgUp", "Back", [Key(.pageUp)], in: page),

        Binding(.openGroup, "Right", "Open", [Key(.right)], in: [.pickOne], bar: true),
        Binding(.closeGroup, "Left", "Go up", [Key(.left)], in: [.pickOne], bar: true),
        Binding(.listUp, "Up", "Up", [Key(.up), .control("p")], in: lists),
        Binding(.listDown, "Down", "Down", [Key(.down), .control("n")], in: lists),
        Binding(.listPageUp, "PgUp", "Page up", [Key(.pageUp)], in: lists),
        Binding(.listPageDown, "PgDn", "Page down", [Key(.pageDown), .control("v")], in: lists),
        Binding(.listStart, "Home", "First", [Key(.home)], in: [.choiceDialog, .textDialog]),
        Binding(.listEnd, "End", "Last", [Key(.end)], in: [.choiceDialog, .textDialog]),

        Binding(
            .confirm, "y", "Leave", [Key(.character("y")), .control("c")], in: [.questionDialog], bar: true),
        Binding(
            .decline, "n", "Stay", [Key(.character("n")), Key(.escape), Key(.enter)], in: [.questionDialog],
            bar: true),
        Binding(.close, "Esc", "Close", [Key(.escape), Key(.enter)], in: [.textDialog], bar: true),
        Binding(.close, "Enter", "Go on", [Key(.enter), Key(.escape)], in: [.settlementDialog], bar: true),
        Binding(
            .takeUp, "y", "Go on with it", [Key(.character("y")), Key(.enter)], in: [.leftFormDialog],
            bar: true),
        Binding(.discard, "n", "Throw it away", [Key(.character("n"))], in: [.leftFormDialog], bar: true),
        Binding(.close, "Esc", "Later", [Key(.escape)], in: [.leftFormDialog], bar: true),
        Binding(.accept, "Enter", "Give the code", [Key(.enter)], in: [.codeDialog], bar: true),
        Binding(.close, "Esc", "Go on without", [Key(.escape)], in: [.codeDialog], bar: true),
        Binding(
            .close, "Esc", "Back", [Key(.escape)], in: page.union(pickers).union([.choiceDialog]), bar: true),
        Binding(
            .help, "?", "Help", [Key(.character("?")), Key(.function(1))],
            in: everywhere.subtracting([
                .text, .secret, .tag, .pickOne, .pickMany, .questionDialog, .textDialog, .settlementDialog,
                .codeDialog, .leftFormDialog, .sending,
            ]),
            bar: true),
        Binding(
            .help, "^T", "Help", [.control("t"), Key(.function(1))],
            in: [.text, .secret, .tag, .pickOne, .pickMany], bar: true),
        Binding(
            .leave, "^C", "Leave", [.control("c")], in: everywhere.subtracting([.questionDialog]), bar: true),
        Binding(.redraw, "^L", "Redraw", [.control("l")], in: everywhere),
        Binding(.suspend, "^Z", "Suspend", [.control("z")], in: everywhere),
    ]
}

extension State {
    /// The bindings that work right now.
    package var availableBindings: [Binding] {
        bindings(in: scope)
    }

    /// The bindings of the page or picker under any dialog, for the help.
    package var helpBindings: [Binding] {
        bindings(in: pageScope)
    }

    private func bindings(in scope: Scope) -> [Binding] {
        var taken: Set<Key> = []
        // Of two bindings of the same key the first is the one that works.
        return Keymap.bindings.filter { binding in
            guard binding.scopes.contains(scope), isAvailable(binding.command),
                !taken.isSuperset(of: binding.keys)
            else { return false }
            taken.formUnion(binding.keys)
            return true
        }
    }

    /// The bindings that the key bar shows, most useful first.
    package var keyBar: [Binding] {
        availableBindings.filter(\.isInBar)
    }

    /// In a filter the arrow is the cursor's, until it stands at the end.
    private var canOpenGroup: Bool {
        guard let picker, let item = currentItem else { return false }
        return list(of: picker.target).hasChildren(item) && picker.filter.cursor == picker.filter.text.count
    }

    /// Whether a command would do something here and now.
    func isAvailable(_ command: Command) -> Bool {
        switch command {
        case .retry: retryableFailure != nil
        case .showFailure: visibleFailure != nil
        case .openGroup: canOpenGroup
        case .closeGroup: picker?.filter.text.isEmpty == true && picker?.folder.isEmpty == false
        case .showDetail: currentKey != nil
        case .nextStep: step != .review && step != .done
        case .previousStep: (step != steps.first || returnsToReview) && step != .done
        case .revealPassword: !draft.password.isEmpty || scope == .secret
        case .close: step != .done || picker != nil || dialog != nil
        default: true
        }
    }
}
