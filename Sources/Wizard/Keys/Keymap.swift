// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

/// All key bindings.
///
/// Every action has a key that a VT100 can send; function keys are only ever a second way.
package struct Keymap: Equatable, Sendable {
    private static let page: Set<Scope> = [
        .text, .secret, .toggle, .choice, .pick, .tag, .action, .reviewRow,
    ]
    private static let pickers: Set<Scope> = [.pickOne, .pickMany]
    private static let lists: Set<Scope> = [.pickOne, .pickMany, .choiceDialog, .textDialog]
    private static let typing = Set(Scope.allCases.filter(\.takesText))
    private static let everywhere = Set(Scope.allCases)

    /// In the order in which key bar and help show them.
    package internal(set) var bindings: [Binding]

    /// The keys where the configuration names no others.
    package static let standard = Keymap(bindings: [
        Binding(.accept, "Next", [Key(.enter)], in: [.text, .secret, .toggle, .choice, .tag], bar: true),
        Binding(.accept, "Choose", [Key(.enter)], in: [.pick, .pickOne, .choiceDialog], bar: true),
        Binding(.accept, "Go to field", [Key(.enter)], in: [.reviewRow], bar: true),
        Binding(.accept, "Select", [Key(.enter)], in: [.action], bar: true),
        Binding(.toggle, "Yes/no", [Key(.character(" "))], in: [.toggle], bar: true),
        Binding(.nextChoice, "Change", [Key(.right), Key(.character(" "))], in: [.choice], bar: true),
        Binding(.previousChoice, "Change", [Key(.left)], in: [.choice]),
        Binding(.tick, "Tick", [Key(.tab)], in: [.pickMany], bar: true),
        Binding(.accept, "Done", [Key(.enter)], in: [.pickMany], bar: true),
        Binding(.generatePassword, "Generate", [.control("g")], in: [.secret], bar: true),
        Binding(.takeProposal, localized("Take it"), [.control("g")], in: [.text], bar: true),
        Binding(.revealPassword, "Show/hide", [.control("r")], in: [.secret], bar: true),
        Binding(.addTag, "New tag", [.control("n")], in: [.tag], bar: true),
        Binding(.removeTag, "Remove tag", [.control("x")], in: [.tag], bar: true),
        Binding(
            .retry, "Try again", [.control("r")],
            in: page.union(pickers).union([.settlementDialog]).subtracting([.secret]), bar: true),
        // Where something is to be tried again, that comes first.
        Binding(.revealPassword, "Password", [.control("r")], in: [.action], bar: true),
        Binding(.copyCard, "Copy", [.control("y")], in: [.action], bar: true),
        Binding(
            .showFailure, "Details", [.control("o")], in: page.union(pickers), bar: true),
        Binding(.showDetail, "Details", [.control("o")], in: pickers, bar: true),

        Binding(
            .showCall, localized("AWS CLI"), [Key(.character("a"))], in: [.action, .reviewRow], bar: true),
        Binding(.copyCall, localized("Copy"), [.control("y")], in: [.textDialog], bar: true),

        Binding(.nextField, "Next field", [Key(.tab), Key(.down)], in: page),
        Binding(.previousField, "Previous field", [Key(.tab, .shift), Key(.up)], in: page),
        Binding(.nextStep, "Next step", [Key(.pageDown), .control("v")], in: page, bar: true),
        Binding(.previousStep, "Back", [Key(.pageUp), .control("p")], in: page),

        Binding(.openGroup, "Open", [Key(.right)], in: [.pickOne], bar: true),
        Binding(.closeGroup, "Go up", [Key(.left)], in: [.pickOne], bar: true),
        Binding(.listUp, "Up", [Key(.up), .control("p")], in: lists),
        Binding(.listDown, "Down", [Key(.down), .control("n")], in: lists),
        Binding(.listPageUp, "Page up", [Key(.pageUp), .control("g")], in: lists),
        Binding(.listPageDown, "Page down", [Key(.pageDown), .control("v")], in: lists),
        Binding(.listStart, "First", [Key(.home), Key(.character("g"))], in: [.choiceDialog, .textDialog]),
        Binding(.listEnd, "Last", [Key(.end), Key(.character("G"))], in: [.choiceDialog, .textDialog]),

        Binding(.confirm, "Leave", [Key(.character("y")), .control("c")], in: [.questionDialog], bar: true),
        Binding(
            .decline, "Stay", [Key(.character("n")), Key(.escape), Key(.enter)], in: [.questionDialog],
            bar: true),
        Binding(.close, "Close", [Key(.escape), Key(.enter)], in: [.textDialog], bar: true),
        Binding(.close, "Go on", [Key(.enter), Key(.escape)], in: [.settlementDialog], bar: true),
        Binding(
            .takeUp, "Go on with it", [Key(.character("y")), Key(.enter)], in: [.leftFormDialog],
            bar: true),
        Binding(.discard, "Throw it away", [Key(.character("n"))], in: [.leftFormDialog], bar: true),
        Binding(.close, "Later", [Key(.escape)], in: [.leftFormDialog], bar: true),
        Binding(.accept, "Give the code", [Key(.enter)], in: [.codeDialog], bar: true),
        Binding(.close, "Go on without", [Key(.escape)], in: [.codeDialog], bar: true),
        Binding(.close, "Back", [Key(.escape)], in: page.union(pickers).union([.choiceDialog]), bar: true),
        Binding(
            .help, "Help", [Key(.character("?")), Key(.function(1))],
            in: everywhere.subtracting([
                .text, .secret, .tag, .pickOne, .pickMany, .questionDialog, .textDialog, .settlementDialog,
                .codeDialog, .leftFormDialog, .sending,
            ]),
            bar: true),
        Binding(
            .help, "Help", [.control("t"), Key(.function(1))],
            in: [.text, .secret, .tag, .pickOne, .pickMany], bar: true),
        Binding(.leave, "Leave", [.control("c")], in: everywhere.subtracting([.questionDialog]), bar: true),
        // ^] is one of the few control keys that readline, screen, tmux and mosh leave alone.
        Binding(
            .undo, "Undo", [.control("_"), Key(.character("u"), .alt)], in: typing),
        Binding(
            .redo, "Redo", [.control("]"), Key(.character("e"), .alt)], in: typing),
        Binding(.redraw, "Redraw", [.control("l")], in: everywhere),
        Binding(.suspend, "Suspend", [.control("z")], in: everywhere),
    ])
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
        return session.keymap.bindings.filter { binding in
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

    /// The offer about the field that has the focus.
    private var focusedOffer: Offer? {
        if case .field(let field) = focus { offer(on: field) } else { nil }
    }

    /// Whether a command would do something here and now.
    func isAvailable(_ command: Command) -> Bool {
        switch command {
        case .retry: retryableFailure != nil
        case .takeProposal: focusedOffer != nil
        case .showFailure: visibleFailure != nil
        case .openGroup: canOpenGroup
        case .closeGroup: picker?.filter.text.isEmpty == true && picker?.folder.isEmpty == false
        case .showDetail: currentKey != nil
        case .nextStep: step != .review && step != .done
        case .previousStep: (step != steps.first || returnsToReview) && step != .done
        case .revealPassword: !draft.password.isEmpty || scope == .secret
        case .copyCard: session.allowsClipboard && handOverCard != nil
        case .showCall: hasCLICall
        case .copyCall: session.allowsClipboard && dialog?.isCall == true
        case .close: step != .done || picker != nil || dialog != nil
        case .suspend: !session.isKiosk
        default: true
        }
    }
}
