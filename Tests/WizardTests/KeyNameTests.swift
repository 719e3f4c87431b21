// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing

@testable import Wizard

struct KeyNameTests {
    @Test(
        arguments: [
            ("^G", Key.control("g")), ("^g", .control("g")), ("C-g", .control("g")),
            ("Ctrl-G", .control("g")),
            ("^_", .control("_")), ("^M", Key(.enter)), ("Ctrl-[", Key(.escape)), ("F2", Key(.function(2))),
            ("f12", Key(.function(12))), ("PgDn", Key(.pageDown)), ("pagedown", Key(.pageDown)),
            ("Alt-x", Key(.character("x"), .alt)), ("M-X", Key(.character("X"), .alt)),
            ("S-Tab", Key(.tab, .shift)), ("Shift-Tab", Key(.tab, .shift)), ("Space", Key(.character(" "))),
            ("?", Key(.character("?"))), ("^", Key(.character("^"))), ("-", Key(.character("-"))),
            ("é", Key(.character("é"))), ("Ctrl-Left", Key(.left, .control)), ("return", Key(.enter)),
            ("Alt-^G", Key(.character("g"), [.alt, .control])),
        ])
    func namesAreRead(name: String, key: Key) {
        #expect(Key(named: name) == key)
    }

    @Test(arguments: [
        "", " ", "F0", "F21", "fn", "Contrl-G", "^1", "^GG", "Shift-a", "gg", "Ctrl-é", "\u{1B}x",
        "e\u{301}", "🇬🇧",
    ])
    func whatIsNoKeyIsRefused(name: String) {
        #expect(Key(named: name) == nil)
    }

    @Test func everyShownNameIsReadAsItsKey() {
        for key in Keymap.standard.bindings.flatMap(\.keys) {
            #expect(Key(named: key.name) == key, "\(key.name)")
        }
    }
}
