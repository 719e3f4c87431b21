// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

/// What a terminal sends and what must come of it.
struct SentKeys: CustomTestStringConvertible, Sendable {
    let sender: String
    let bytes: String
    let events: [InputEvent]

    init(_ sender: String, _ bytes: String, _ events: [InputEvent]) {
        self.sender = sender
        self.bytes = bytes
        self.events = events
    }

    init(_ sender: String, _ bytes: String, _ code: Key.Code, _ modifiers: Key.Modifiers = []) {
        self.init(sender, bytes, [.key(Key(code, modifiers))])
    }

    var testDescription: String { "\(sender): \(bytes.debugDescription)" }

    static let escape = InputEvent.key(Key(.escape))

    static let cursor: [SentKeys] = [
        SentKeys("xterm", "\u{1B}[A", .up), SentKeys("xterm", "\u{1B}[B", .down),
        SentKeys("xterm", "\u{1B}[C", .right), SentKeys("xterm", "\u{1B}[D", .left),
        SentKeys("xterm", "\u{1B}[H", .home), SentKeys("xterm", "\u{1B}[F", .end),
        SentKeys("application", "\u{1B}OA", .up), SentKeys("application", "\u{1B}OB", .down),
        SentKeys("application", "\u{1B}OC", .right), SentKeys("application", "\u{1B}OD", .left),
        SentKeys("application", "\u{1B}OH", .home), SentKeys("application", "\u{1B}OF", .end),
        SentKeys("PuTTY", "\u{1B}[1~", .home), SentKeys("PuTTY", "\u{1B}[4~", .end),
        SentKeys("VT220", "\u{1B}[2~", .insert), SentKeys("VT220", "\u{1B}[3~", .delete),
        SentKeys("VT220", "\u{1B}[5~", .pageUp), SentKeys("VT220", "\u{1B}[6~", .pageDown),
        SentKeys("rxvt", "\u{1B}[7~", .home), SentKeys("rxvt", "\u{1B}[8~", .end),
        SentKeys("xterm", "\u{1B}[Z", .tab, .shift),
    ]

    static let function: [SentKeys] = [
        SentKeys("xterm", "\u{1B}OP", .function(1)), SentKeys("xterm", "\u{1B}OQ", .function(2)),
        SentKeys("xterm", "\u{1B}OR", .function(3)), SentKeys("xterm", "\u{1B}OS", .function(4)),
        SentKeys("PuTTY", "\u{1B}[11~", .function(1)), SentKeys("PuTTY", "\u{1B}[12~", .function(2)),
        SentKeys("PuTTY", "\u{1B}[13~", .function(3)), SentKeys("PuTTY", "\u{1B}[14~", .function(4)),
        SentKeys("VT220", "\u{1B}[15~", .function(5)), SentKeys("VT220", "\u{1B}[17~", .function(6)),
        SentKeys("VT220", "\u{1B}[18~", .function(7)), SentKeys("VT220", "\u{1B}[19~", .function(8)),
        SentKeys("VT220", "\u{1B}[20~", .function(9)), SentKeys("VT220", "\u{1B}[21~", .function(10)),
        SentKeys("VT220", "\u{1B}[23~", .function(11)), SentKeys("VT220", "\u{1B}[24~", .function(12)),
        SentKeys("Linux", "\u{1B}[[A", .function(1)), SentKeys("Linux", "\u{1B}[[B", .function(2)),
        SentKeys("Linux", "\u{1B}[[C", .function(3)), SentKeys("Linux", "\u{1B}[[D", .function(4)),
        SentKeys("Linux", "\u{1B}[[E", .function(5)), SentKeys("kitty", "\u{1B}[P", .function(1)),
    ]

    static let modified: [SentKeys] = [
        SentKeys("xterm", "\u{1B}[1;2A", .up, .shift), SentKeys("xterm", "\u{1B}[1;3B", .down, .alt),
        SentKeys("xterm", "\u{1B}[1;5C", .right, .control),
        SentKeys("xterm", "\u{1B}[1;8D", .left, [.shift, .alt, .control]),
        SentKeys("xterm", "\u{1B}[1;5H", .home, .control),
        SentKeys("xterm", "\u{1B}[1;2P", .function(1), .shift),
        SentKeys("xterm", "\u{1B}[3;5~", .delete, .control),
        SentKeys("xterm", "\u{1B}[15;2~", .function(5), .shift),
        SentKeys("old xterm", "\u{1B}[5C", .right, .control),
        SentKeys("KDE", "\u{1B}O2P", .function(1), .shift),
        SentKeys("rxvt", "\u{1B}[a", .up, .shift), SentKeys("rxvt", "\u{1B}Oa", .up, .control),
        SentKeys("rxvt", "\u{1B}[7$", .home, .shift), SentKeys("rxvt", "\u{1B}[3^", .delete, .control),
        SentKeys("rxvt", "\u{1B}[8@", .end, [.control, .shift]),
        SentKeys("rxvt", "\u{1B}[23$", .function(11), .shift),
    ]

    static let keypad: [SentKeys] = [
        SentKeys("keypad", "\u{1B}OM", .enter), SentKeys("keypad", "\u{1B}Oj", .character("*")),
        SentKeys("keypad", "\u{1B}Ok", .character("+")), SentKeys("keypad", "\u{1B}Ol", .character(",")),
        SentKeys("keypad", "\u{1B}Om", .character("-")), SentKeys("keypad", "\u{1B}On", .character(".")),
        SentKeys("keypad", "\u{1B}Oo", .character("/")), SentKeys("keypad", "\u{1B}Op", .character("0")),
        SentKeys("keypad", "\u{1B}Oy", .character("9")),
    ]

    static let unicode: [SentKeys] = [
        SentKeys("kitty", "\u{1B}[97u", .character("a")),
        SentKeys("kitty", "\u{1B}[97;5u", .character("a"), .control),
        SentKeys("kitty", "\u{1B}[97:65;2u", .character("A")),
        SentKeys("kitty", "\u{1B}[97;2u", .character("A")),
        SentKeys("kitty", "\u{1B}[97;3u", .character("a"), .alt), SentKeys("kitty", "\u{1B}[27u", .escape),
        SentKeys("kitty", "\u{1B}[13;2u", .enter, .shift), SentKeys("kitty", "\u{1B}[9;2u", .tab, .shift),
        SentKeys("kitty", "\u{1B}[109;5u", .enter), SentKeys("kitty", "\u{1B}[104;5u", .backspace),
        SentKeys("kitty", "\u{1B}[97;1;228u", .character("ä")),
        SentKeys("kitty", "\u{1B}[97;65u", .character("a")),
        SentKeys("kitty", "\u{1B}[57414u", .enter), SentKeys("kitty", "\u{1B}[57376u", .function(13)),
        SentKeys("kitty, release", "\u{1B}[97;1:3u", []), SentKeys("kitty, Shift alone", "\u{1B}[57441u", []),
        SentKeys("kitty, Super", "\u{1B}[97;9u", []), SentKeys("kitty, arrow release", "\u{1B}[1;1:3A", []),
        SentKeys("modifyOtherKeys", "\u{1B}[27;5;97~", .character("a"), .control),
        SentKeys("modifyOtherKeys", "\u{1B}[27;2;13~", .enter, .shift),
    ]

    static let swallowed: [SentKeys] = [
        SentKeys("focus", "\u{1B}[I\u{1B}[O", []), SentKeys("mouse", "\u{1B}[<0;12;7M\u{1B}[<0;12;7m", []),
        SentKeys("old mouse", "\u{1B}[M !!x", .character("x")), SentKeys("rxvt mouse", "\u{1B}[32;5;6M", []),
        SentKeys("place", "\u{1B}[12;40R", []), SentKeys("attributes", "\u{1B}[?62;22c\u{1B}[>0;276;0c", []),
        SentKeys("mode", "\u{1B}[?2026;2$y", []), SentKeys("ANSI mode", "\u{1B}[4;1$y", []),
        SentKeys("colour", "\u{1B}]11;rgb:0000/0000/0000\u{7}x", .character("x")),
        SentKeys("colour", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\x", .character("x")),
        SentKeys("version", "\u{1B}P>|XTerm(370)\u{1B}\\x", .character("x")),
        SentKeys("graphics", "\u{1B}_Gi=1;OK\u{1B}\\", []),
        SentKeys("unknown", "\u{1B}[99~\u{1B}[12;34;56w", []),
        SentKeys("unknown", "\u{1B}O@\u{1B}[=1;2Q", []), SentKeys("keypad 5", "\u{1B}[E\u{1B}OE", []),
        SentKeys("unknown", "\u{1B}[[Z", []), SentKeys("stray end of a paste", "\u{1B}[201~", []),
    ]

    static let plain: [SentKeys] = [
        SentKeys(
            "text", "aZ ",
            [.key(Key(.character("a"))), .key(Key(.character("Z"))), .key(Key(.character(" ")))]),
        SentKeys(
            "UTF-8", "é漢👍",
            [
                .key(Key(.character("é"))), .key(Key(.character("漢"))), .key(Key(.character("👍"))),
            ]),
        SentKeys("Enter", "\r", .enter), SentKeys("Enter", "\n", .enter), SentKeys("Tab", "\t", .tab),
        SentKeys("Backspace", "\u{7F}", .backspace), SentKeys("Backspace", "\u{8}", .backspace),
        SentKeys("Ctrl-A", "\u{1}", .character("a"), .control),
        SentKeys("Ctrl-Z", "\u{1A}", .character("z"), .control),
        SentKeys("Ctrl-backslash", "\u{1C}", .character("\\"), .control), SentKeys("Ctrl-@", "\u{0}", []),
        SentKeys("Alt-b", "\u{1B}b", .character("b"), .alt),
        SentKeys("Alt-é", "\u{1B}é", .character("é"), .alt),
        SentKeys("Alt-Backspace", "\u{1B}\u{7F}", .backspace, .alt),
        SentKeys("Alt-Enter", "\u{1B}\r", .enter, .alt),
        SentKeys("Esc, Up", "\u{1B}\u{1B}[A", [escape, .key(Key(.up))]),
        SentKeys("C1 control", "\u{9B}x", .character("x")),
        SentKeys("torn off", "\u{1B}[1;\u{1B}[A", .up), SentKeys("torn off", "\u{1B}[1\r", .enter),
        SentKeys("torn off", "\u{1B}[1é", .character("é")), SentKeys("torn off", "\u{1B}O\u{1B}[B", .down),
        SentKeys("torn off", "\u{1B}]0;x\u{1B}[A", .up),
    ]

    static let pastes: [SentKeys] = [
        SentKeys("paste", "\u{1B}[200~jane\u{1B}[201~", [.paste("jane")]),
        SentKeys("paste, then a key", "\u{1B}[200~a\rb\u{1B}[201~\r", [.paste("a\nb"), .key(Key(.enter))]),
        SentKeys("two pastes", "\u{1B}[200~é\u{1B}[201~\u{1B}[200~漢\u{1B}[201~", [.paste("é"), .paste("漢")]),
        SentKeys("paste with an Esc", "\u{1B}[200~a\u{1B}\u{1B}[20b\u{1B}[201~", [.paste("a[20b")]),
        SentKeys("empty paste", "\u{1B}[200~\u{1B}[201~", []),
    ]

    static let all = cursor + function + modified + keypad + unicode + swallowed + plain + pastes
}
