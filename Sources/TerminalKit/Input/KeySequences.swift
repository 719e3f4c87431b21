// SPDX-License-Identifier: Apache-2.0

/// What the control sequences of terminals mean: xterm, PuTTY, rxvt, the Linux console, VT220, screen, tmux.
enum KeySequences {
    /// The key of a CSI sequence: `ESC [`, parameters, a final byte.
    ///
    /// `nil` for what is no key: reports, mouse, focus, and sequences nobody knows.
    static func csi(parameters: [UInt8], final: UInt8) -> Key? {
        let numbers = numbers(parameters)
        switch final {
        case UInt8(ascii: "~"): return numbers.first.flatMap { tilde($0, modifiers: modifiers(numbers)) }
        case UInt8(ascii: "u"): return csiU(numbers)
        case UInt8(ascii: "Z"): return Key(.tab, .shift)
        // rxvt: a dollar for Shift, a caret for Control, an at sign for both.
        case UInt8(ascii: "$"): return numbers.first.flatMap { tilde($0, modifiers: .shift) }
        case UInt8(ascii: "^"): return numbers.first.flatMap { tilde($0, modifiers: .control) }
        case UInt8(ascii: "@"): return numbers.first.flatMap { tilde($0, modifiers: [.control, .shift]) }
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return parameters.isEmpty ? cursor(final - 32).map { Key($0, .shift) } : nil
        default:
            guard parameters.allSatisfy({ $0 == UInt8(ascii: ";") || isDigit($0) }) else { return nil }
            let modifiers = modifiers(numbers)
            if let code = cursor(final) { return Key(code, modifiers) }
            // F1 to F4 with modifiers; `ESC [ 1 ; 2 R` is a cursor report unless it begins with 1.
            let hasKeyForm = numbers.first == 1
            return hasKeyForm ? functionKey(final).map { Key($0, modifiers) } : nil
        }
    }

    /// The key of an SS3 sequence: `ESC O` and a final byte.
    static func ss3(_ final: UInt8) -> Key? {
        if let code = cursor(final) ?? functionKey(final) { return Key(code) }
        switch final {
        case UInt8(ascii: "M"): return Key(.enter)
        case UInt8(ascii: "I"): return Key(.tab)
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return cursor(final - 32).map { Key($0, .control) }
        // The keypad: * + , - . / 0 … 9.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return Key(.character(Character(Unicode.Scalar(final - 64))))
        default: return nil
        }
    }

    /// The key of `ESC [ [ A` to `ESC [ [ E`: F1 to F5 on the Linux console.
    static func linuxConsole(_ final: UInt8) -> Key? {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? Key(.function(Int(final) - 64)) : nil
    }

    private static func cursor(_ final: UInt8) -> Key.Code? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }

    private static func functionKey(_ final: UInt8) -> Key.Code? {
        (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(final) ? .function(Int(final) - 79) : nil
    }

    private static func tilde(_ number: Int, modifiers: Key.Modifiers) -> Key? {
        let code: Key.Code? =
            switch number {
            case 1, 7: .home
            case 2: .insert
            case 3: .delete
            case 4, 8: .end
            case 5: .pageUp
            case 6: .pageDown
            case 11...15: .function(number - 10)
            case 17...21: .function(number - 11)
            case 23...26: .function(number - 12)
            case 28, 29: .function(number - 13)
            case 31...34: .function(number - 14)
            default: nil
            }
        return code.map { Key($0, modifiers) }
    }

    /// `ESC [ code ; modifiers u`: keys by their Unicode scalar, as kitty and xterm's modifyOtherKeys send them.
    private static func csiU(_ numbers: [Int]) -> Key? {
        guard let value = numbers.first else { return nil }
        let modifiers = modifiers(numbers)
        switch value {
        case 9: return Key(.tab, modifiers)
        case 13, 57414: return Key(.enter, modifiers.subtracting([.shift, .control]))
        case 27: return Key(.escape)
        case 8, 127: return Key(.backspace, modifiers)
        default: break
        }
        guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init),
            scalar.properties.generalCategory != .control, scalar.properties.generalCategory != .privateUse
        else { return nil }
        let text = modifiers.contains(.shift) ? scalar.properties.uppercaseMapping : String(scalar)
        return text.first.map { Key(.character($0), modifiers.subtracting(.shift)) }
    }

    private static func modifiers(_ numbers: [Int]) -> Key.Modifiers {
        guard numbers.count > 1, (1...8).contains(numbers[1]) else { return [] }
        return Key.Modifiers(rawValue: UInt8(numbers[1] - 1))
    }

    private static func numbers(_ parameters: [UInt8]) -> [Int] {
        parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            digits.prefix { isDigit($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
