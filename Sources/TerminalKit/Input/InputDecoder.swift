// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a terminal into keys and pastes.
///
/// Takes no clock of its own: the caller says what time it is, in milliseconds of any steady clock, and asks
/// again at `deadline`. Only a lone Esc times out; a sequence that has begun is never typed into a field, however
/// slowly the rest of it arrives.
package struct InputDecoder: Sendable {
    /// The most that one paste may hold, in bytes; what is beyond it is dropped.
    package static let pasteLimit = 64 * 1024

    private enum Phase {
        case ground
        /// After ESC; `isLate` when the Esc has already been reported as a key.
        case escape
        case csi(parameters: [UInt8])
        case linuxConsole
        case ss3
        /// The three bytes of an old mouse report.
        case mouse(left: Int)
        /// Inside OSC, DCS, APC or PM: swallowed up to its end.
        case string(length: Int, sawEscape: Bool)
        case paste(bytes: [UInt8])
        case utf8(bytes: [UInt8], length: Int)
    }

    private static let escapeByte: UInt8 = 0x1b
    private static let pasteEnd = Array("\u{1b}[201~".utf8)
    /// A tail of a sequence that arrives within this time of a lone Esc belongs to it.
    private static let lateTail: UInt64 = 500
    private static let pasteSilence: UInt64 = 2_000
    /// Whatever has begun and never ends is given up after this time.
    private static let sequenceSilence: UInt64 = 2_000
    private static let burst = 8

    private let escapeDelay: UInt64
    private var phase = Phase.ground
    /// Until when `[` or `O` is the tail of an Esc that was already reported.
    private var lateTailUntil: UInt64 = 0

    /// When `expire` must be called although no byte arrived; `nil` while nothing is pending.
    package private(set) var deadline: UInt64?

    /// - Parameter escapeDelay: milliseconds after which an Esc without a sequence is the Esc key.
    package init(escapeDelay: UInt64 = 100) {
        self.escapeDelay = escapeDelay
    }

    /// Takes bytes as they were read, cut anywhere.
    package mutating func feed(_ bytes: some Sequence<UInt8>, at now: UInt64) -> [InputEvent] {
        var events: [InputEvent] = []
        for byte in bytes { take(byte, at: now, into: &events) }
        setDeadline(at: now)
        return Self.joiningBurst(events)
    }

    /// Settles what is pending and has waited long enough: a lone Esc, a paste without an end.
    package mutating func expire(at now: UInt64) -> [InputEvent] {
        guard let deadline, now >= deadline else { return [] }
        self.deadline = nil
        defer { phase = .ground }
        switch phase {
        case .escape:
            lateTailUntil = now + Self.lateTail
            return [.key(Key(.escape))]
        case .paste(let bytes):
            return Self.pasted(bytes)
        default:
            return []
        }
    }

    private mutating func setDeadline(at now: UInt64) {
        deadline =
            switch phase {
            case .ground: nil
            case .escape: now + escapeDelay
            case .paste: now + Self.pasteSilence
            default: now + Self.sequenceSilence
            }
    }

    private mutating func take(_ byte: UInt8, at now: UInt64, into events: inout [InputEvent]) {
        switch phase {
        case .ground: takeGround(byte, at: now, into: &events)
        case .escape: takeEscape(byte, at: now, into: &events)
        case .csi(let parameters): takeCSI(byte, after: parameters, into: &events)
        case .linuxConsole:
            phase = .ground
            if let key = KeySequences.linuxConsole(byte) { events.append(.key(key)) }
        case .ss3:
            phase = .ground
            if byte == Self.escapeByte {
                phase = .escape
            } else if let key = KeySequences.ss3(byte) {
                events.append(.key(key))
            }
        case .mouse(let left):
            phase = left > 1 ? .mouse(left: left - 1) : .ground
        case .string(let length, let sawEscape):
            takeString(byte, length: length, sawEscape: sawEscape)
        case .paste(var bytes):
            // Taken out of the enum first, so that appending does not copy.
            phase = .ground
            takePaste(byte, &bytes, into: &events)
        case .utf8(let bytes, let length):
            takeUTF8(byte, after: bytes, length: length, at: now, into: &events)
        }
    }

    private mutating func takeGround(_ byte: UInt8, at now: UInt64, into events: inout [InputEvent]) {
        if now < lateTailUntil {
            lateTailUntil = 0
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
                phase = byte == UInt8(ascii: "[") ? .csi(parameters: []) : .ss3
                return
            }
        }
        switch byte {
        case Self.escapeByte: phase = .escape
        case 0x20...0x7e: events.append(.key(Key(.character(Character(Unicode.Scalar(byte))))))
        case 0x00...0x1f, 0x7f: if let key = Self.control(byte) { events.append(.key(key)) }
        case 0xc2...0xdf: phase = .utf8(bytes: [byte], length: 2)
        case 0xe0...0xef: phase = .utf8(bytes: [byte], length: 3)
        case 0xf0...0xf4: phase = .utf8(bytes: [byte], length: 4)
        default: break
        }
    }

    private static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x00: nil
        case 0x08, 0x7f: Key(.backspace)
        case 0x09: Key(.tab)
        case 0x0a, 0x0d: Key(.enter)
        case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1c...0x1f: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: nil
        }
    }

    private mutating func takeEscape(_ byte: UInt8, at now: UInt64, into events: inout [InputEvent]) {
        phase = .ground
        switch byte {
        case UInt8(ascii: "["): phase = .csi(parameters: [])
        case UInt8(ascii: "O"): phase = .ss3
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            phase = .string(length: 0, sawEscape: false)
        case Self.escapeByte:
            events.append(.key(Key(.escape)))
            phase = .escape
        case 0x20...0x7e:
            events.append(.key(Key(.character(Character(Unicode.Scalar(byte))), .alt)))
        case 0x80...0xff:
            // Alt with a letter outside ASCII is bound to nothing; the letter itself is taken.
            takeGround(byte, at: now, into: &events)
        default:
            if var key = Self.control(byte) {
                key.modifiers.insert(.alt)
                events.append(.key(key))
            }
        }
    }

    private mutating func takeCSI(_ byte: UInt8, after parameters: [UInt8], into events: inout [InputEvent]) {
        phase = .ground
        switch byte {
        case UInt8(ascii: "[") where parameters.isEmpty:
            phase = .linuxConsole
        case UInt8(ascii: "M") where parameters.isEmpty:
            phase = .mouse(left: 3)
        // rxvt ends sequences with a dollar, which is an intermediate byte elsewhere.
        case UInt8(ascii: "$")
        where !parameters.isEmpty && parameters.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }):
            if let key = KeySequences.csi(parameters: parameters, final: byte) { events.append(.key(key)) }
        case 0x20...0x3f:
            if parameters.count < 32 { phase = .csi(parameters: parameters + [byte]) }
        case 0x40...0x7e:
            if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) {
                phase = .paste(bytes: [])
            } else if let key = KeySequences.csi(parameters: parameters, final: byte) {
                events.append(.key(key))
            }
        case Self.escapeByte:
            phase = .escape
        default:
            break
        }
    }

    private mutating func takeString(_ byte: UInt8, length: Int, sawEscape: Bool) {
        let isEnd = byte == 0x07 || byte == 0x9c || (sawEscape && byte == UInt8(ascii: "\\"))
        if isEnd || length >= 4_096 {
            phase = .ground
        } else {
            phase = .string(length: length + 1, sawEscape: byte == Self.escapeByte)
        }
    }

    private mutating func takePaste(_ byte: UInt8, _ bytes: inout [UInt8], into events: inout [InputEvent]) {
        bytes.append(byte)
        if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
            bytes.removeLast(Self.pasteEnd.count)
            events += Self.pasted(bytes)
            return
        }
        // Beyond the limit only as much is kept as is needed to see the end.
        if bytes.count > Self.pasteLimit + 2 * Self.pasteEnd.count {
            bytes.remove(at: Self.pasteLimit)
        }
        phase = .paste(bytes: bytes)
    }

    private mutating func takeUTF8(
        _ byte: UInt8, after bytes: [UInt8], length: Int, at now: UInt64, into events: inout [InputEvent]
    ) {
        phase = .ground
        guard (0x80...0xbf).contains(byte) else {
            // The broken character is dropped; the byte begins something new.
            takeGround(byte, at: now, into: &events)
            return
        }
        let bytes = bytes + [byte]
        guard bytes.count == length else {
            phase = .utf8(bytes: bytes, length: length)
            return
        }
        if let text = String(validating: bytes, as: UTF8.self), let character = text.first,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            events.append(.key(Key(.character(character))))
        }
    }

    private static func pasted(_ bytes: [UInt8]) -> [InputEvent] {
        let text = String(decoding: bytes.prefix(pasteLimit), as: UTF8.self)
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar == "\n" {
                clean.append("\n")
            } else if scalar == "\t" {
                clean.append(" ")
            } else if scalar.properties.generalCategory != .control, scalar != "\u{fffd}" {
                clean.append(scalar)
            }
        }
        return clean.isEmpty ? [] : [.paste(String(clean))]
    }

    /// Many characters with an Enter among them in one read are a paste of a terminal without bracketed paste:
    /// nobody types that fast, and its line ends must not submit anything.
    private static func joiningBurst(_ events: [InputEvent]) -> [InputEvent] {
        guard events.count > burst, events.contains(.key(Key(.enter))) else { return events }
        var text = ""
        for event in events {
            switch event {
            case .key(Key(.enter)): text += "\n"
            case .key(let key):
                guard case .character(let character) = key.code, key.modifiers.isEmpty else { return events }
                text.append(character)
            case .paste: return events
            }
        }
        return text.count(where: { $0 != "\n" }) > burst ? [.paste(text)] : events
    }
}
