// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

/// All key bindings.
///
/// Every action has a key that a VT100 can send; function keys are only ever a second way.
package struct Keymap: Equatable, Sendable {
    private static let page: ScopeSet = [
        .text, .secret, .toggle, .choice, .pick, .tag, .action, .reviewRow,
    ]
    private static let pickers: ScopeSet = [.pickOne, .pickMany]
    private static let lists: ScopeSet = [.pickOne, .pickMany, .choiceDialog, .textDialog]
    private static let typing = ScopeSet(Scope.allCases.filter(\.takesText))
    private static let everywhere = ScopeSet(Scope.allCases)

    /// In the order in which key bar and help show them.
    package internal(set) var bindings: [Binding]

    /// The keys where the configuration names no others; a question is answered by how the word begins in the
    /// language that is spoken, and by y and n in every language.
    package static var standard: Keymap {
        switch Language.current {
        case .english: international
        case .german: german
        }
    }

    private static let german = international.answering(in: .german)

    private static let international = Keymap(bindings: [
        Binding(
            .accept, Phrase("Next"), [Key(.enter)], in: [.text, .secret, .toggle, .choice, .tag], bar: true),
        Binding(.accept, Phrase("Choose"), [Key(.enter)], in: [.pick, .pickOne, .choiceDialog], bar: true),
        Binding(.accept, Phrase("Go to field"), [Key(.enter)], in: [.reviewRow], bar: true),
        Binding(.accept, Phrase("Select"), [Key(.enter)], in: [.action], bar: true),
        Binding(.toggle, Phrase("Yes/no"), [Key(.character(" "))], in: [.toggle], bar: true),
        Binding(
            .nextChoice, Phrase("Change"), [Key(.right), Key(.character(" "))], in: [.choice], bar: true),
        Binding(.previousChoice, Phrase("Change"), [Key(.left)], in: [.choice]),
        Binding(.tick, Phrase("Tick"), [Key(.tab)], in: [.pickMany], bar: true),
        Binding(.accept, Phrase("Done"), [Key(.enter)], in: [.pickMany], bar: true),
        Binding(.generatePassword, Phrase("Generate"), [.control("g")], in: [.secret], bar: true),
        Binding(.takeProposal, Phrase("Take it"), [.control("g")], in: [.text], bar: true),
        Binding(.revealPassword, Phrase("Show/hide"), [.control("r")], in: [.secret], bar: true),
        // Adding has a line of its own on the page; for removing there is only the key.
        Binding(.removeTag, Phrase("Remove tag"), [.control("x")], in: [.tag], bar: true),
        Binding(.addTag, Phrase("New tag"), [.control("n")], in: [.tag], bar: true),
        Binding(.removeProficiency, Phrase("Remove row"), [.control("x")], in: [.pick, .choice], bar: true),
        Binding(.addProficiency, Phrase("New row"), [.control("n")], in: [.pick, .choice], bar: true),
        Binding(
            .retry, Phrase("Try again"), [.control("r")],
            in: page.union(pickers).union([.settlementDialog]).subtracting([.secret]), bar: true),
        // Where something is to be tried again, that comes first.
        Binding(.revealPassword, Phrase("Password"), [.control("r")], in: [.action], bar: true),
        Binding(.copyCard, Phrase("Copy"), [.control("y")], in: [.action], bar: true),
        Binding(.openGroup, Phrase("Open"), [Key(.right)], in: [.pickOne], bar: true),
        Binding(.closeGroup, Phrase("Go up"), [Key(.left)], in: [.pickOne], bar: true),
        Binding(
            .showFailure, Phrase("Details"), [.control("o")], in: page.union(pickers), bar: true),
        Binding(
            .showDetail, Phrase("Details"), [.control("o")], in: pickers.union([.choice]), bar: true),

        Binding(
            .showCall, Phrase("AWS CLI"), [Key(.character("a"))], in: [.action, .reviewRow], bar: true),
        Binding(.copyCall, Phrase("Copy"), [.control("y")], in: [.textDialog], bar: true),

        Binding(
            .nextField, Phrase("Next field"), [Key(.tab), Key(.down)], in: page.subtracting([.action])),
        Binding(
            .previousField, Phrase("Previous field"), [Key(.tab, .shift), Key(.up)],
            in: page.subtracting([.action])),
        // Where there is little room, what can be done stands side by side.
        Binding(.nextField, Phrase("Next field"), [Key(.tab), Key(.down), Key(.right)], in: [.action]),
        Binding(
            .previousField, Phrase("Previous field"), [Key(.tab, .shift), Key(.up), Key(.left)],
            in: [.action]),
        Binding(.nextStep, Phrase("Next step"), [Key(.pageDown), .control("v")], in: page, bar: true),
        Binding(.previousStep, Phrase("Back"), [Key(.pageUp), .control("p")], in: page),

        Binding(.listUp, Phrase("Up"), [Key(.up), .control("p")], in: lists),
        Binding(.listDown, Phrase("Down"), [Key(.down), .control("n")], in: lists),
        Binding(.listPageUp, Phrase("Page up"), [Key(.pageUp), .control("g")], in: lists),
        Binding(.listPageDown, Phrase("Page down"), [Key(.pageDown), .control("v")], in: lists),
        Binding(
            .listStart, Phrase("First"), [Key(.home), Key(.character("g"))], in: [.choiceDialog, .textDialog]),
        Binding(
            .listEnd, Phrase("Last"), [Key(.end), Key(.character("G"))], in: [.choiceDialog, .textDialog]),

        Binding(
            .confirm, Phrase("Leave"), [Key(.character("y")), .control("c")], in: [.questionDialog], bar: true
        ),
        Binding(
            .decline, Phrase("Stay"), [Key(.character("n")), Key(.escape), Key(.enter)],
            in: [.questionDialog],
            bar: true),
        Binding(.close, Phrase("Close"), [Key(.escape), Key(.enter)], in: [.textDialog], bar: true),
        Binding(
            .setProficiencies, Phrase("Set them now"), [Key(.character("s"))], in: [.settlementDialog],
            bar: true),
        Binding(.close, Phrase("Go on"), [Key(.enter), Key(.escape)], in: [.settlementDialog], bar: true),
        Binding(
            .takeUp, Phrase("Go on with it"), [Key(.character("y")), Key(.enter)], in: [.leftFormDialog],
            bar: true),
        Binding(.discard, Phrase("Throw it away"), [Key(.character("n"))], in: [.leftFormDialog], bar: true),
        Binding(.close, Phrase("Later"), [Key(.escape)], in: [.leftFormDialog], bar: true),
        Binding(.accept, Phrase("Give the code"), [Key(.enter)], in: [.codeDialog], bar: true),
        Binding(.close, Phrase("Go on without"), [Key(.escape)], in: [.codeDialog], bar: true),
        Binding(.stopWaiting, Phrase("Stop waiting"), [Key(.escape)], in: [.sending], bar: true),
        Binding(
            .close, Phrase("Back"), [Key(.escape)], in: page.union(pickers).union([.choiceDialog]), bar: true),
        Binding(
            .help, Phrase("Help"), [Key(.character("?")), Key(.function(1))],
            in: everywhere.subtracting([
                .text, .secret, .tag, .pickOne, .pickMany, .questionDialog, .textDialog, .settlementDialog,
                .codeDialog, .leftFormDialog, .sending,
            ]),
            bar: true),
        Binding(
            .help, Phrase("Help"), [.control("t"), Key(.function(1))],
            in: [.text, .secret, .tag, .pickOne, .pickMany], bar: true),
        Binding(
            .leave, Phrase("Leave"), [.control("c")], in: everywhere.subtracting([.questionDialog]), bar: true
        ),
        // ^] is one of the few control keys that readline, screen, tmux and mosh leave alone.
        Binding(
            .undo, Phrase("Undo"), [.control("_"), Key(.character("u"), .alt)], in: typing),
        Binding(
            .redo, Phrase("Redo"), [.control("]"), Key(.character("e"), .alt)], in: typing),
        Binding(.redraw, Phrase("Redraw"), [.control("l")], in: everywhere),
        Binding(.suspend, Phrase("Suspend"), [.control("z")], in: everywhere),
    ])

    private func answering(in language: Language) -> Keymap {
        let letters: [(Key, Key)] = [("y", language.yes), ("n", language.no)].compactMap { usual, own in
            own == usual ? nil : (Key(.character(usual)), Key(.character(own)))
        }
        return Keymap(
            bindings: bindings.map { binding in
                var binding = binding
                for (usual, own) in letters where binding.keys.contains(usual) {
                    binding.keys.insert(own, at: 0)
                }
                return binding
            })
    }
}

extension State {
    /// The bindings that work right now.
    package var availableBindings: [Binding] {
        bindings(in: scope)
    }

    /// The bindings of the page or picker under any dialog, for the help.
    package var helpBindings: [Binding] {
        var page = self
        page.dialog = nil
        return page.availableBindings
    }

    private func bindings(in scope: Scope) -> [Binding] {
        var taken: [Key] = []
        // Of two bindings of the same key the first is the one that works.
        return session.keymap.bindings.filter { binding in
            guard binding.scopes.contains(scope), isAvailable(binding.command),
                !binding.keys.allSatisfy(taken.contains)
            else { return false }
            taken += binding.keys
            return true
        }
    }

    /// What a key does in a scope: of two bindings of the same key the first is the one that works.
    func binding(of key: Key, in scope: Scope) -> Binding? {
        session.keymap.bindings.first { binding in
            binding.scopes.contains(scope) && binding.keys.contains(key) && isAvailable(binding.command)
        }
    }

    /// The bindings that the key bar shows, most useful first.
    ///
    /// A wait that does not show yet changes nothing on the screen.
    package var keyBar: [Binding] {
        bindings(in: scope == .sending && !showsWait ? focusScope : scope).filter(\.isInBar)
    }

    /// The proficiency row that has the focus.
    private var focusedProficiency: Int? {
        if case .field(let field) = focus { field.proficiencyRow } else { nil }
    }

    /// In a filter the arrow is the cursor's, until it stands at the end.
    private var canOpenGroup: Bool {
        guard let picker, let item = currentItem else { return false }
        return list(of: picker.target).hasChildren(item) && picker.filter.cursor == picker.filter.text.count
    }

    /// At what to start from, what was copied can be read again.
    private var canShowCopy: Bool {
        picker == nil && focus == .field(.preset) && copyReport != nil
    }

    /// Whether the page is one on which the password stands, as dots or as it is.
    private var showsPassword: Bool { [.identity, .review, .done].contains(step) }

    /// The offer about the field that has the focus.
    private var focusedOffer: Offer? {
        if case .field(let field) = focus { offer(on: field) } else { nil }
    }

    /// Whether a command would do something here and now.
    func isAvailable(_ command: Command) -> Bool {
        switch command {
        case .retry: retryableFailure != nil
        case .addProficiency, .removeProficiency: focusedProficiency != nil
        case .setProficiencies: offersProficiencies
        case .takeProposal: focusedOffer != nil
        case .showFailure: visibleFailure != nil
        case .openGroup: canOpenGroup
        case .closeGroup: picker?.filter.text.isEmpty == true && picker?.folder.isEmpty == false
        case .showDetail: currentKey != nil || canShowCopy
        case .nextStep: step != .review && step != .done
        case .previousStep: (step != steps.first || returnsToReview) && step != .done
        case .revealPassword: scope == .secret || hasPassword && showsPassword
        case .copyCard: session.allowsClipboard && handOverCard != nil
        case .showCall: hasCLICall
        case .copyCall: session.allowsClipboard && dialog?.isCall == true
        case .close: step != .done || picker != nil || dialog != nil
        case .suspend: !session.isKiosk
        default: true
        }
    }
}
