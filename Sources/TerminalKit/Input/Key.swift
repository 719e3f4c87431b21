// SPDX-License-Identifier: Apache-2.0

/// One key press as the program understands it, whatever bytes the terminal sent for it.
package struct Key: Hashable, Sendable {
    /// The key without modifiers.
    package enum Code: Hashable, Sendable {
        /// A printable scalar, as terminals send them one by one, or the letter of a control combination in lower
        /// case.
        case character(Unicode.Scalar)
        case enter, tab, backspace, escape
        case up, down, left, right, home, end, pageUp, pageDown, insert, delete
        case function(Int)
    }

    /// Keys held down together with the key.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }
    }

    package var code: Code
    package var modifiers: Modifiers

    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// The control combination of a letter, such as `^A`; where terminals have a key of their own for it, such as
    /// Enter for `^M`, that key.
    package static func control(_ letter: Unicode.Scalar) -> Key {
        KeyTable.controlAliases[letter].map { Key($0) } ?? Key(.character(letter), .control)
    }
}

/// What arrives from the keyboard.
package enum InputEvent: Equatable, Sendable {
    case key(Key)
    /// Text that was pasted: line ends turned into `\n`, tabs into blanks, other control characters dropped.
    case paste(String)
}
