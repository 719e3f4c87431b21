// SPDX-License-Identifier: Apache-2.0

/// The keys behind the sequences that terminals send.
///
/// From the tables of xterm, PuTTY, rxvt, the Linux console, the VT220 and the kitty protocol: they agree on what
/// a sequence means far more than on which to send, so one table serves all and `TERM` is not asked.
enum KeyTable {
    /// `ESC [ X`, with `ESC [ 1 ; m X` for modifiers.
    static let csiLetters: [Unicode.Scalar: Key.Code] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .function(1), "Q": .function(2), "S": .function(4), "Z": .tab,
    ]

    /// `ESC [ x`: rxvt with Shift.
    static let csiShiftLetters: [Unicode.Scalar: Key.Code] = ["a": .up, "b": .down, "c": .right, "d": .left]

    /// `ESC O X`: application mode, VT100 function keys and the keypad; with `ESC O m X` for modifiers.
    static let ss3Letters: [Unicode.Scalar: Key.Code] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
        "M": .enter, "I": .tab, " ": .character(" "), "X": .character("="),
        "j": .character("*"), "k": .character("+"), "l": .character(","), "m": .character("-"),
        "n": .character("."), "o": .character("/"), "p": .character("0"), "q": .character("1"),
        "r": .character("2"), "s": .character("3"), "t": .character("4"), "u": .character("5"),
        "v": .character("6"), "w": .character("7"), "x": .character("8"), "y": .character("9"),
    ]

    /// `ESC O x`: rxvt with Ctrl.
    static let ss3ControlLetters: [Unicode.Scalar: Key.Code] = [
        "a": .up, "b": .down, "c": .right, "d": .left,
    ]

    /// `ESC [ [ X`: the Linux console.
    static let linuxLetters: [Unicode.Scalar: Key.Code] = [
        "A": .function(1), "B": .function(2), "C": .function(3), "D": .function(4), "E": .function(5),
    ]

    /// `ESC [ n ~`, with `ESC [ n ; m ~` for modifiers; rxvt ends it with `$`, `^` or `@` instead.
    static let numbers: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]

    /// The modifiers that rxvt tells by how it ends `ESC [ n`.
    static let numberEnds: [Unicode.Scalar: Key.Modifiers] = [
        "~": [], "$": .shift, "^": .control, "@": [.control, .shift],
    ]

    /// `ESC [ n ; m u`, where n is not the code of a character.
    static let unicodeKeys: [Int: Key.Code] = [
        8: .backspace, 9: .tab, 10: .enter, 13: .enter, 27: .escape, 127: .backspace,
        57_399: .character("0"), 57_400: .character("1"), 57_401: .character("2"), 57_402: .character("3"),
        57_403: .character("4"), 57_404: .character("5"), 57_405: .character("6"), 57_406: .character("7"),
        57_407: .character("8"), 57_408: .character("9"), 57_409: .character("."), 57_410: .character("/"),
        57_411: .character("*"), 57_412: .character("-"), 57_413: .character("+"), 57_414: .enter,
        57_415: .character("="), 57_416: .character(","), 57_417: .left, 57_418: .right, 57_419: .up,
        57_420: .down, 57_421: .pageUp, 57_422: .pageDown, 57_423: .home, 57_424: .end, 57_425: .insert,
        57_426: .delete,
    ]

    /// Ctrl with these is the key beside it, as it has always been on terminals.
    static let controlAliases: [Unicode.Scalar: Key.Code] = [
        "h": .backspace, "i": .tab, "j": .enter, "m": .enter, "[": .escape,
    ]

    /// The last letters of what a terminal reports unasked or late: focus, cursor place, attributes, modes, mouse.
    static let reports: Set<Unicode.Scalar> = ["I", "O", "R", "c", "n", "t", "x", "y", "M", "m"]
}
