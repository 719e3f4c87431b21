// SPDX-License-Identifier: Apache-2.0

import Localization
package import TerminalKit

// How keys are written: in key bar, help, sentences and configuration.

extension Key {
    /// Such as `^G`, `Alt-x`, `S-Tab`, `F2`, `PgDn` or `?`.
    package var name: String {
        if modifiers.isEmpty { return code.name }
        let alt = modifiers.contains(.alt) ? "Alt-" : ""
        let isControl = modifiers.contains(.control)
        if case .character(let character) = code, character != " " {
            return alt + (isControl ? "^" + character.properties.uppercaseMapping : String(character))
        }
        let control = isControl ? localized("Ctrl-") : ""
        let shift = modifiers.contains(.shift) ? localized("S-") : ""
        return alt + control + shift + code.name
    }

    /// The key of a name; besides those of `name`, prefixes may be written out or as Emacs does, in either case.
    ///
    /// `nil` for what is no name, and for combinations that no terminal tells from others.
    package init?(named name: String) {
        var rest = name[...]
        var modifiers = Modifiers()
        while let (prefix, modifier) = Self.prefixes.first(where: { rest.hasPrefixIgnoringCase($0.0) }) {
            rest = rest.dropFirst(prefix.count)
            modifiers.insert(modifier)
        }
        if rest.first == "^", rest.count > 1 {
            rest = rest.dropFirst()
            modifiers.insert(.control)
            guard rest.count == 1 else { return nil }
        }
        guard rest.count == 1, let character = rest.first else {
            guard let code = Code(named: rest.lowercased()) else { return nil }
            self.init(code, modifiers)
            return
        }
        let scalars = character.unicodeScalars
        guard !modifiers.contains(.shift), !character.isWhitespace, scalars.count == 1,
            let scalar = scalars.first
        else { return nil }
        if modifiers.contains(.control) {
            let letters = scalar.properties.lowercaseMapping.unicodeScalars
            guard let letter = letters.first, Self.controlLetters.contains(letter) else { return nil }
            let key = Key.control(letter)
            self.init(key.code, key.modifiers.union(modifiers.subtracting(.control)))
        } else {
            self.init(.character(scalar), modifiers)
        }
    }

    /// Whether a line of text takes the key for a character.
    var isTyped: Bool {
        if case .character = code { modifiers.isEmpty } else { false }
    }

    /// Whether a line of text cannot do without the key.
    var isNeededForEditing: Bool {
        [.backspace, .delete, .left, .right, .home, .end].contains(code) && modifiers.isEmpty
    }

    /// Whether a VT100 has the key: all that may be the only way to something.
    var isOnVT100: Bool {
        switch code {
        case .character(let character): modifiers.isEmpty ? character.isASCII : modifiers == .control
        case .enter, .tab, .backspace, .escape, .up, .down, .left, .right: modifiers.isEmpty
        case .home, .end, .pageUp, .pageDown, .insert, .delete, .function: false
        }
    }

    private static let prefixes: [(String, Modifiers)] = [
        ("ctrl-", .control), ("c-", .control), ("alt-", .alt), ("meta-", .alt), ("m-", .alt),
        ("shift-", .shift), ("s-", .shift),
    ]

    private static let controlLetters = Set("abcdefghijklmnopqrstuvwxyz[\\]^_".unicodeScalars)
}

extension Key.Code {
    private static let names: [(code: Key.Code, names: [String])] = [
        (.character(" "), ["Space"]), (.enter, ["Enter", "Return"]), (.tab, ["Tab"]),
        (.backspace, ["Backspace"]), (.escape, ["Esc", "Escape"]), (.up, ["Up"]), (.down, ["Down"]),
        (.left, ["Left"]), (.right, ["Right"]), (.home, ["Home"]), (.end, ["End"]),
        (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown"]), (.insert, ["Ins", "Insert"]),
        (.delete, ["Del", "Delete"]),
    ]

    fileprivate var name: String {
        switch self {
        case .function(let number): "F\(number)"
        case .character(" "): localized("Space")
        case .character(let character): String(character)
        case .enter: localized("Enter")
        case .tab: localized("Tab")
        case .backspace: localized("Backspace")
        case .escape: localized("Esc")
        case .up: localized("Up")
        case .down: localized("Down")
        case .left: localized("Left")
        case .right: localized("Right")
        case .home: localized("Home")
        case .end: localized("End")
        case .pageUp: localized("PgUp")
        case .pageDown: localized("PgDn")
        case .insert: localized("Ins")
        case .delete: localized("Del")
        }
    }

    /// The key of a name in lower case.
    fileprivate init?(named name: String) {
        if let entry = Self.names.first(where: { $0.names.contains { $0.lowercased() == name } }) {
            self = entry.code
        } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...20).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }
}

extension Substring {
    /// Whether it begins with a prefix, given in lower case, and goes on behind it.
    fileprivate func hasPrefixIgnoringCase(_ prefix: String) -> Bool {
        count > prefix.count && self.prefix(prefix.count).lowercased() == prefix
    }
}
