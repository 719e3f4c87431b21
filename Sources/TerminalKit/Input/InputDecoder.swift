// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a terminal into keys and pastes.
///
/// Takes no clock of its own: the caller says what time it is, in milliseconds of any steady clock, and asks
/// again at `deadline`. Sequences that it does not know, and reports that nobody asked for, are dropped and never
/// typed; so is what is not UTF-8. A mark that follows its letter comes as a character of its own, and
/// `LineEditor` puts the two together.
package struct InputDecoder: Sendable {
    /// What the next byte belongs to.
    enum State: Equatable {
        case ground
        /// Behind an Esc, which may be a key or begin something.
        case escape
        case csi
        case ss3
        /// Behind `ESC [ [`.
        case linux
        /// Behind `ESC [ M`, with so many bytes to come.
        case mouse(Int)
        /// In a string that the terminal sends: OSC, DCS, APC, PM, SOS.
        case string
        /// Behind an Esc that may end that string.
        case stringEscape
        case paste
    }

    /// How long the next byte of a sequence may take, in milliseconds, also of one whose Esc was taken for the key.
    static let sequenceDelay: UInt64 = 500
    /// After how much silence a paste without an end is released, in milliseconds.
    static let pasteSilence: UInt64 = 2000
    /// The most bytes of a string that are swallowed.
    static let stringLimit = 4096
    /// The most bytes of a sequence that are kept; a longer one means nothing.
    static let sequenceLimit = 64

    /// How long an Esc waits for what would make it a sequence, in milliseconds.
    package let escapeDelay: UInt64

    /// When `expire` must be called although no byte arrived; `nil` while nothing is pending.
    package private(set) var deadline: UInt64?

    var state = State.ground
    /// The sequence so far, without its Esc.
    var sequence: [UInt8] = []
    var stringLength = 0
    /// Whether the sequence began without its Esc, which had been taken for the key.
    var isLate = false
    /// Whether that sequence began with the bytes being fed.
    var beganNow = false
    /// Until when `[` or `O` may be the rest of a lone Esc that a slow link tore off.
    var lateUntil: UInt64?
    var tail = UTF8Tail()
    /// Whether Alt is held for the scalar in `tail`.
    var tailModifiers: Key.Modifiers = []
    var paste = PasteBuffer()
    /// A terminal that brackets pastes does not need `PasteBurst`.
    var bracketsPastes = false

    /// `escapeDelay` is how long an Esc waits for what would make it a sequence, in milliseconds.
    package init(escapeDelay: UInt64 = 100) {
        self.escapeDelay = escapeDelay
    }

    /// Takes bytes as they were read, cut anywhere.
    ///
    /// What had waited past its time before these bytes came is settled first, except a paste.
    package mutating func feed(_ bytes: some Sequence<UInt8>, at now: UInt64) -> [InputEvent] {
        take(Array(bytes), at: now)
    }

    /// Settles what is pending and has waited long enough: a lone Esc, a paste without an end.
    package mutating func expire(at now: UInt64) -> [InputEvent] {
        guard let deadline, now >= deadline else { return [] }
        var events: [InputEvent] = []
        settle(at: now, &events)
        self.deadline = nextDeadline(after: now)
        return events
    }

    private mutating func take(_ bytes: [UInt8], at now: UInt64) -> [InputEvent] {
        guard !bytes.isEmpty else { return [] }
        var events: [InputEvent] = []
        if let deadline, now >= deadline, state != .paste { settle(at: now, &events) }
        var index = 0
        var searched = 0
        beganNow = false
        while index < bytes.count {
            let mayBeBurst = index >= searched && bytes.count - index > PasteBurst.typedAtOnce
            if mayBeBurst && !bracketsPastes && state == .ground && !tail.isPending
                && !isRestOfEscape(bytes[index], at: now)
            {
                let run = PasteBurst.run(in: bytes, from: index)
                searched = run.range.upperBound
                if run.isPaste {
                    lateUntil = nil
                    events.append(.paste(PasteBuffer.text(of: bytes[run.range])))
                    index = searched
                    continue
                }
            }
            step(bytes[index], at: now, &events)
            index += 1
        }
        deadline = nextDeadline(after: now)
        return events
    }

    private func nextDeadline(after now: UInt64) -> UInt64? {
        let delay: UInt64
        switch state {
        case .ground where tail.isPending: delay = InputDecoder.sequenceDelay
        case .ground: return nil
        case .escape, .stringEscape: delay = escapeDelay
        case .string where stringLength == 0: delay = escapeDelay
        case .csi, .ss3, .linux, .mouse, .string: delay = InputDecoder.sequenceDelay
        case .paste: delay = InputDecoder.pasteSilence
        }
        return InputDecoder.later(now, by: delay)
    }

    static func later(_ now: UInt64, by delay: UInt64) -> UInt64 {
        let (time, overflow) = now.addingReportingOverflow(delay)
        return overflow ? .max : time
    }
}
