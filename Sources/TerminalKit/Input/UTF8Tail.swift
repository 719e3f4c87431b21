// SPDX-License-Identifier: Apache-2.0

/// The bytes of one scalar as they arrive, strictly UTF-8.
struct UTF8Tail: Sendable {
    /// What a byte led to.
    enum Step: Equatable {
        case incomplete
        case scalar(Unicode.Scalar)
        /// The bytes so far are not UTF-8 and gone; this byte was one of them.
        case invalid
        /// The bytes so far are not UTF-8 and gone; this byte begins something else.
        case interrupted
    }

    private var value: UInt32 = 0
    private var missing = 0
    /// What the next byte may be: narrower than 80 to BF behind some first bytes (Unicode, table 3-7).
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    var isPending: Bool { missing > 0 }

    mutating func clear() {
        missing = 0
    }

    /// Takes a byte of 0x80 or more, or any byte while a scalar is pending.
    mutating func push(_ byte: UInt8) -> Step {
        guard isPending else { return begin(byte) }
        guard allowed.contains(byte) else {
            clear()
            return .interrupted
        }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        allowed = 0x80...0xBF
        guard missing == 0 else { return .incomplete }
        return Unicode.Scalar(value).map { .scalar($0) } ?? .invalid
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        switch byte {
        case 0xC2...0xDF: start(byte & 0x1F, 1, 0x80...0xBF)
        case 0xE0: start(0, 2, 0xA0...0xBF)
        case 0xED: start(0x0D, 2, 0x80...0x9F)
        case 0xE1...0xEF: start(byte & 0x0F, 2, 0x80...0xBF)
        case 0xF0: start(0, 3, 0x90...0xBF)
        case 0xF1...0xF3: start(byte & 0x07, 3, 0x80...0xBF)
        case 0xF4: start(4, 3, 0x80...0x8F)
        default: .invalid
        }
    }

    private mutating func start(_ bits: UInt8, _ count: Int, _ next: ClosedRange<UInt8>) -> Step {
        value = UInt32(bits)
        missing = count
        allowed = next
        return .incomplete
    }
}
