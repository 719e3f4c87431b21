// SPDX-License-Identifier: Apache-2.0

/// A complete escape sequence, without its Esc.
struct KeySequence {
    /// What it stands for.
    enum Meaning: Equatable {
        case key(Key)
        case pasteStart
        /// Known, and of no interest: a report, a released key, the stray end of a paste.
        case report
        case unknown
    }

    private let parameters: [[Int]]
    /// The parameters as they came, to see private ones and intermediate bytes.
    private let body: ArraySlice<UInt8>
    private let introducer: UInt8
    private let final: Unicode.Scalar

    /// `bytes` is the introducer `[` or `O`, parameters and intermediate bytes, and the final byte.
    init(_ bytes: [UInt8]) {
        introducer = bytes.first ?? 0
        final = Unicode.Scalar(bytes.last ?? 0)
        body = bytes.dropFirst().dropLast()
        parameters = KeySequence.parameters(body)
    }

    var meaning: Meaning {
        introducer == UInt8(ascii: "O") ? ss3 : csi
    }

    // MARK: Kinds

    private var ss3: Meaning {
        if body.isEmpty, let code = KeyTable.ss3ControlLetters[final] { return .key(Key(code, .control)) }
        guard let code = KeyTable.ss3Letters[final] else { return .unknown }
        return letter(code)
    }

    private var csi: Meaning {
        if body.first == UInt8(ascii: "[") {
            return KeyTable.linuxLetters[final].map { .key(Key($0)) } ?? .unknown
        }
        if let first = body.first, (0x3C...0x3F).contains(first) { return .report }
        if body.contains(where: { $0 < 0x30 }) {
            return KeyTable.reports.contains(final) ? .report : .unknown
        }
        if let rxvt = KeyTable.numberEnds[final], !body.isEmpty {
            return number(rxvt)
        }
        if final == "u" { return unicodeKey(code: parameters.first?.first, parameters.dropFirst()) }
        if body.isEmpty, let code = KeyTable.csiShiftLetters[final] { return .key(Key(code, .shift)) }
        if KeyTable.reports.contains(final) { return .report }
        guard let code = KeyTable.csiLetters[final] else { return .unknown }
        return letter(code)
    }

    private func letter(_ code: Key.Code) -> Meaning {
        // Old xterms and KDE's terminal send `ESC [ 5 A`, without the 1.
        let held = parameters.count > 1 ? parameters[1] : parameters.first ?? []
        return key(code, held: held, and: code == .tab && introducer != UInt8(ascii: "O") ? .shift : [])
    }

    private func number(_ modifiers: Key.Modifiers) -> Meaning {
        let number = parameters.first?.first ?? 0
        switch number {
        case 200 where final == "~": return .pasteStart
        case 201 where final == "~": return .report
        case 27 where parameters.count > 2:
            // xterm's modifyOtherKeys: `ESC [ 27 ; m ; code ~`.
            return unicodeKey(code: parameters[2].first, [parameters[1]])
        default:
            guard let code = KeyTable.numbers[number] else { return .unknown }
            return key(code, held: parameters.count > 1 ? parameters[1] : [], and: modifiers)
        }
    }

    /// `ESC [ code:shifted:base ; modifiers:event ; text u`.
    private func unicodeKey(code: Int?, _ rest: ArraySlice<[Int]>) -> Meaning {
        guard let code else { return .unknown }
        let held = rest.first ?? []
        if let named = KeyTable.unicodeKeys[code] { return key(named, held: held, and: []) }
        if (57_376...57_398).contains(code) { return key(.function(code - 57_363), held: held, and: []) }
        // The other private codes are lone modifiers, locks and media keys.
        guard !(57_344...63_743).contains(code) else { return .report }
        guard let modifiers = KeySequence.modifiers(held) else { return .report }
        let isCommand = !modifiers.isDisjoint(with: [.alt, .control])
        let shifted = modifiers.contains(.shift) && parameters[0].count > 1 ? parameters[0][1] : 0
        let texts = rest.dropFirst().first ?? []
        let value = isCommand ? code : texts.first { $0 >= 0x20 } ?? (shifted > 0 ? shifted : code)
        guard let scalar = Unicode.Scalar(UInt32(value)), value >= 0x20, !(0x7F...0x9F).contains(value) else {
            return .unknown
        }
        return .key(character(scalar, modifiers))
    }

    private func character(_ character: Unicode.Scalar, _ modifiers: Key.Modifiers) -> Key {
        if modifiers == .control, let code = KeyTable.controlAliases[character] { return Key(code) }
        if modifiers.contains(.control) { return Key(.character(character.lowercasedIfSingle), modifiers) }
        // A letter carries its Shift in itself, as it does without this protocol.
        let upper = modifiers.contains(.shift) ? character.uppercasedIfSingle : character
        return Key(.character(upper), modifiers.subtracting(.shift))
    }

    private func key(_ code: Key.Code, held: [Int], and modifiers: Key.Modifiers) -> Meaning {
        KeySequence.modifiers(held).map { .key(Key(code, $0.union(modifiers))) } ?? .report
    }

    // MARK: Parameters

    /// The modifiers of a parameter and event; `nil` for a released key, and for Super, Hyper and Meta.
    private static func modifiers(_ held: [Int]) -> Key.Modifiers? {
        if held.count > 1 && held[1] == 3 { return nil }
        let bits = max(0, (held.first ?? 1) - 1)
        return bits & 0b11_1000 == 0 ? Key.Modifiers(rawValue: UInt8(bits & 7)) : nil
    }

    /// Numbers between semicolons, each with those behind colons; a missing one is 0, a huge one 9,999,999.
    private static func parameters(_ body: ArraySlice<UInt8>) -> [[Int]] {
        guard !body.isEmpty else { return [] }
        var parameters = [[0]]
        for byte in body {
            let last = parameters.count - 1
            switch byte {
            case 0x30...0x39:
                let part = parameters[last].count - 1
                parameters[last][part] = min(9_999_999, parameters[last][part] * 10 + Int(byte - 0x30))
            case UInt8(ascii: ";"): parameters.append([0])
            case UInt8(ascii: ":"): parameters[last].append(0)
            default: break
            }
        }
        return parameters
    }
}

extension Unicode.Scalar {
    /// The other case where that is one scalar too, else itself.
    fileprivate var lowercasedIfSingle: Unicode.Scalar { single(properties.lowercaseMapping) }
    fileprivate var uppercasedIfSingle: Unicode.Scalar { single(properties.uppercaseMapping) }

    private func single(_ text: String) -> Unicode.Scalar {
        let scalars = text.unicodeScalars
        return scalars.count == 1 ? scalars.first ?? self : self
    }
}
