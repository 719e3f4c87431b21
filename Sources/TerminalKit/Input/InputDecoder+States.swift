// SPDX-License-Identifier: Apache-2.0

extension InputDecoder {
    /// Takes one byte.
    mutating func step(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        switch state {
        case .ground: ground(byte, at: now, &events)
        case .escape: escape(byte, &events)
        case .csi: csi(byte, at: now, &events)
        case .ss3: ss3(byte, at: now, &events)
        case .linux: linux(byte, at: now, &events)
        case .mouse(let missing): mouse(byte, missing, at: now, &events)
        case .string: string(byte)
        case .stringEscape: stringEscape(byte, &events)
        case .paste:
            if paste.push(byte) { endPaste(&events) }
        }
    }

    /// Ends what is pending, its time being up.
    mutating func settle(at now: UInt64, _ events: inout [InputEvent]) {
        let pending = state
        state = .ground
        tail.clear()
        switch pending {
        case .ground: break
        case .escape, .stringEscape:
            events.append(.key(Key(.escape)))
            lateUntil = InputDecoder.later(now, by: InputDecoder.sequenceDelay)
        case .string:
            if stringLength == 0 { alt(sequence, &events) }
        case .csi, .ss3, .linux, .mouse:
            if isLate {
                replay(&events)
            } else if sequence.count == 1 {
                alt(sequence, &events)
            }
        case .paste: endPaste(&events)
        }
    }

    // MARK: Ground

    private mutating func ground(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        if byte < 0x80 && !tail.isPending {
            if isRestOfEscape(byte, at: now) {
                begin(byte, isLate: true)
                return
            }
            lateUntil = nil
            if byte == 0x1B {
                state = .escape
            } else if let key = InputDecoder.key(for: byte) {
                events.append(.key(key))
            }
            return
        }
        lateUntil = nil
        if !tail.isPending { tailModifiers = [] }
        switch tail.push(byte) {
        case .incomplete, .invalid: break
        case .scalar(let scalar):
            if !(0x80...0x9F).contains(scalar.value) {
                events.append(.key(Key(.character(scalar), tailModifiers)))
            }
        case .interrupted: ground(byte, at: now, &events)
        }
    }

    /// Whether a byte may go on where a lone Esc was taken for the key too early.
    func isRestOfEscape(_ byte: UInt8, at now: UInt64) -> Bool {
        guard let lateUntil else { return false }
        return now < lateUntil && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O"))
    }

    /// The key that one byte of ASCII other than Esc stands for.
    private static func key(for byte: UInt8) -> Key? {
        switch byte {
        case 0x20...0x7E: Key(.character(Unicode.Scalar(byte)))
        case 0x0A, 0x0D: Key(.enter)
        case 0x09: Key(.tab)
        case 0x08, 0x7F: Key(.backspace)
        case 0x01...0x1A: .control(Unicode.Scalar(byte | 0x60))
        case 0x1C...0x1F: .control(Unicode.Scalar(byte | 0x40))
        default: nil
        }
    }

    // MARK: Sequences

    private mutating func begin(_ introducer: UInt8, isLate: Bool = false) {
        sequence = [introducer]
        self.isLate = isLate
        beganNow = true
        state = introducer == UInt8(ascii: "[") ? .csi : .ss3
    }

    private mutating func escape(_ byte: UInt8, _ events: inout [InputEvent]) {
        switch byte {
        case 0x1B: events.append(.key(Key(.escape)))
        case UInt8(ascii: "["), UInt8(ascii: "O"): begin(byte)
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            sequence = [byte]
            stringLength = 0
            state = .string
        default:
            state = .ground
            if byte < 0x80 {
                alt([byte], &events)
            } else {
                tailModifiers = .alt
                _ = tail.push(byte)
            }
        }
    }

    private func alt(_ bytes: [UInt8], _ events: inout [InputEvent]) {
        if let byte = bytes.first, var key = InputDecoder.key(for: byte) {
            key.modifiers.insert(.alt)
            events.append(.key(key))
        }
    }

    private mutating func csi(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        switch byte {
        case UInt8(ascii: "[") where sequence.count == 1:
            sequence.append(byte)
            state = .linux
        case UInt8(ascii: "$") where isRxvtShift: finish(byte, at: now, &events)
        case UInt8(ascii: "M") where sequence.count == 1 && !isLate: state = .mouse(3)
        case 0x20...0x3F: append(byte)
        case 0x40...0x7E: finish(byte, at: now, &events)
        default: interrupt(byte, at: now, &events)
        }
    }

    /// Whether a `$` ends the sequence: rxvt sends `ESC [ 7 $`, while reports go on to a `y`.
    private var isRxvtShift: Bool {
        (2...3).contains(sequence.count) && sequence.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
    }

    private mutating func ss3(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        switch byte {
        case 0x30...0x3B where !isLate || beganNow: append(byte)
        case 0x20, 0x40...0x7E: finish(byte, at: now, &events)
        default: interrupt(byte, at: now, &events)
        }
    }

    private mutating func linux(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        if (0x40...0x7E).contains(byte) {
            finish(byte, at: now, &events)
        } else {
            interrupt(byte, at: now, &events)
        }
    }

    private mutating func mouse(
        _ byte: UInt8, _ missing: Int, at now: UInt64, _ events: inout [InputEvent]
    ) {
        if byte < 0x20 {
            interrupt(byte, at: now, &events)
        } else {
            state = missing > 1 ? .mouse(missing - 1) : .ground
        }
    }

    private mutating func append(_ byte: UInt8) {
        if sequence.count < InputDecoder.sequenceLimit { sequence.append(byte) }
    }

    private mutating func finish(_ final: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        let isWhole = sequence.count < InputDecoder.sequenceLimit
        let meaning = isWhole ? KeySequence(sequence + [final]).meaning : .unknown
        state = .ground
        // Behind a lone Esc, "Ol" typed letter by letter is the start of a name and not the comma of a keypad.
        let looksTyped = !beganNow && (final == 0x20 || (0x61...0x7A).contains(final))
        if isLate && (meaning == .unknown || looksTyped) {
            sequence.append(final)
            replay(&events)
            return
        }
        isLate = false
        lateUntil = nil
        switch meaning {
        case .key(let key): events.append(.key(key))
        case .pasteStart:
            bracketsPastes = true
            state = .paste
        case .report, .unknown: break
        }
    }

    /// Gives up a sequence at a byte that cannot be part of it.
    private mutating func interrupt(_ byte: UInt8, at now: UInt64, _ events: inout [InputEvent]) {
        state = .ground
        if isLate { replay(&events) }
        ground(byte, at: now, &events)
    }

    /// Types what looked like the rest of a lone Esc and was not.
    private mutating func replay(_ events: inout [InputEvent]) {
        isLate = false
        lateUntil = nil
        for byte in sequence {
            if let key = InputDecoder.key(for: byte) { events.append(.key(key)) }
        }
    }

    // MARK: Strings and pastes

    private mutating func string(_ byte: UInt8) {
        stringLength += 1
        switch byte {
        case 0x1B: state = .stringEscape
        case 0x07, 0x18, 0x1A: state = .ground
        default:
            if stringLength >= InputDecoder.stringLimit { state = .ground }
        }
    }

    private mutating func stringEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
        if byte == UInt8(ascii: "\\") {
            state = .ground
        } else {
            state = .escape
            escape(byte, &events)
        }
    }

    private mutating func endPaste(_ events: inout [InputEvent]) {
        state = .ground
        let text = paste.take()
        if !text.isEmpty { events.append(.paste(text)) }
    }
}
