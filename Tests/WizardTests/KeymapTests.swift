// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct KeymapTests {
    private func rebound(_ names: [String: [String]]) throws -> Keymap {
        var changes: [Wizard.Command: [Key]] = [:]
        for (name, keys) in names {
            let entry = try Keymap.entry(command: name, keys: keys)
            changes[entry.command] = entry.keys
        }
        return try Keymap.standard.rebound(changes)
    }

    @Test(arguments: Scope.allCases) func everyCommandHasAKeyThatAVT100CanSend(scope: Scope) throws {
        try Keymap.checkReach(of: Keymap.standard.bindings.filter { $0.scopes.contains(scope) }, in: scope)
    }

    @Test func nothingThatTextNeedsIsBoundWhereTextIsTyped() {
        // The arrows open and close groups only where they could not move in the filter.
        let conditional: Set<Command> = [.openGroup, .closeGroup]
        for binding in Keymap.standard.bindings
        where binding.scopes.scopes.contains(where: \.takesText) && !conditional.contains(binding.command) {
            let taken = binding.keys.filter { $0.isTyped || $0.isNeededForEditing }
            #expect(taken.isEmpty, "\(binding.label)")
        }
    }

    @Test func dispatchKeyBarAndHelpFollow() throws {
        var someone = Operator.on(Operator.managed)
        someone.state.session.keymap = try rebound([
            "help": ["^S", "?"], "leave": ["^Q"], "next_step": ["F8", "^V"],
        ])
        #expect(someone.state.keyBar.first { $0.command == .help }?.keyName == "^S")
        someone.control("t")
        #expect(someone.state.dialog == nil)
        someone.type("?")
        #expect(someone.state.dialog == nil)
        someone.control("s")
        #expect(someone.state.dialog == .help(scroll: 0))
        #expect(someone.state.helpBindings.contains { $0.command == .leave && $0.keyName == "^Q" })
        someone.press(.escape)
        someone.press(.function(8))
        #expect(someone.state.step == .phone)
        someone.type("?")
        #expect(someone.state.dialog == .help(scroll: 0))
        someone.press(.escape)
        someone.control("c")
        #expect(someone.effects.isEmpty)
        someone.control("q")
        #expect(someone.effects == [.quit])
    }

    @Test func aKeyThatIsFreedEditsText() throws {
        var someone = Operator.on(Operator.managed)
        someone.type("jnae")
        someone.press(.left)
        someone.state.session.keymap = try rebound(["help": ["^S", "?"]])
        someone.press(.left)
        someone.control("t")
        #expect(someone.state.draft.username == "jane")
    }

    @Test func sentencesNameTheKeysThatWork() throws {
        var someone = Operator.on(Operator.managed)
        #expect(someone.state.withOwnKeys("^R asks again.") == "^R asks again.")
        someone.state.session.keymap = try rebound([
            "retry": ["^S"], "accept": ["^J", "F5"], "tick": ["F6", "Tab"],
        ])
        #expect(someone.state.withOwnKeys("Press ^R to be asked again.") == "Press ^S to be asked again.")
        #expect(
            someone.state.withOwnKeys("Tab ticks; Enter takes.", of: [.accept, .tick])
                == "F6 ticks; Enter takes.")
    }

    @Test(
        arguments: [
            (["helpp": ["^X"]], .unknownCommand("helpp")),
            (["help": ["^1"]], .unknownKey("^1", .help)),
            (["help": []], .noKey(.help)),
            (["help": ["^V"]], .clash(.control("v"), .nextStep, .help, .text)),
            (["leave": ["^Z"]], .clash(.control("z"), .leave, .suspend, .text)),
            (["leave": ["^X"], "suspend": ["^X"]], .clash(.control("x"), .leave, .suspend, .text)),
            (["help": ["F1"]], .unreachable(.help, .text)),
            (["help": ["h"]], .unreachable(.help, .text)),
            (["leave": ["Alt-q"]], .unreachable(.leave, .text)),
            (["leave": ["Backspace"]], .neededForEditing(Key(.backspace), .leave)),
        ] as [([String: [String]], RebindingMistake)])
    func mistakesAreFound(names: [String: [String]], mistake: RebindingMistake) throws {
        let found = #expect(throws: RebindingMistake.self) { try rebound(names) }
        #expect(found == mistake)
        let sentence = Words.sentence(for: mistake)
        #expect(sentence.hasSuffix("."))
    }

    /// Details of a failure and of a row: the first that is there is shown, as by the standard key.
    @Test func commandsThatShareAKeyMayShareAnother() throws {
        var someone = Operator.on(Operator.managed)
        someone.state.session.keymap = try rebound(["show_failure": ["^E"], "show_detail": ["^E"]])
        someone.fillInEverything()
        someone.press(.pageUp, .pageUp, .enter)
        #expect(someone.state.picker != nil)
        #expect(someone.state.keyBar.filter { $0.keyName == "^E" }.map(\.command) == [.showDetail])
        someone.control("e")
        #expect(someone.state.dialog == .detail(scroll: 0))
        #expect(throws: RebindingMistake.self) {
            try rebound(["show_failure": ["^E"], "retry": ["^E"]])
        }
    }

    @Test func swappedKeysDoNotClash() throws {
        let keymap = try rebound([
            "retry": ["^O"], "show_failure": ["^R"], "show_detail": ["^S"], "reveal_password": ["^S"],
        ])
        #expect(keymap.bindings.first { $0.command == .retry }?.keyName == "^O")
    }

    @Test func theSameKeysChangeNothing() throws {
        let keymap = try rebound(["redraw": ["^L"]])
        #expect(keymap == .standard)
    }

    @Test func undoAndRedoWorkInFieldAndFilter() {
        var someone = Operator.on(Operator.managed)
        someone.type("jdoe")
        someone.control("u")
        #expect(someone.state.draft.username.isEmpty)
        someone.control("_")
        #expect(someone.state.draft.username == "jdoe")
        someone.control("]")
        #expect(someone.state.draft.username.isEmpty)
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.routingProfile))
        someone.press(.enter)
        someone.type("3")
        #expect(someone.state.picker?.matches.count == 1)
        someone.control("_")
        #expect(someone.state.picker?.matches.count == 5)
    }

    /// What the key bar promises is what a key does, on every page and in a picker.
    @Test func keyDoesWhatTheFirstBindingThatWorksSays() {
        var someone = Operator.on(Operator.managed)
        for _ in 0..<5 {
            for key in Set(someone.state.session.keymap.bindings.flatMap(\.keys)) {
                let shown = someone.state.availableBindings.first { $0.keys.contains(key) }
                #expect(someone.state.binding(of: key, in: someone.state.scope) == shown)
            }
            if someone.state.step == .access, someone.state.picker == nil {
                someone.press(.enter)
            } else {
                someone.press(.escape, .pageDown)
            }
        }
    }
}
