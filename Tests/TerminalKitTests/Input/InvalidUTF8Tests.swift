// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct InvalidUTF8Tests {
    /// Not UTF-8 by table 3-7 of the Unicode standard: stray, overlong, surrogate, too large.
    @Test(arguments: [
        [0x80], [0xBF, 0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE6, 0xBC], [0xF0, 0x9F, 0x91],
    ])
    func itIsDroppedAndTheNextKeyIsNot(bytes: [UInt8]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes + [0x61], at: 0) == [.key(Key(.character("a")))])
    }

    @Test func aLetterBehindHalfALetterIsWhole() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0xE6, 0xBC, 0xC3, 0xA9], at: 0) == [.key(Key(.character("é")))])
    }

    @Test func halfALetterIsForgottenAfterHalfASecond() {
        var decoder = InputDecoder()
        _ = decoder.feed([0xC3], at: 0)
        #expect(decoder.deadline == 500)
        #expect(decoder.expire(at: 500).isEmpty)
        #expect(decoder.deadline == nil)
        #expect(decoder.feed([0xA9], at: 501).isEmpty)
    }

    @Test func everyScalarArrivesAsItself() {
        var decoder = InputDecoder()
        for value in UInt32(0xA0)...0x10FFFF where value % 7 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let events = decoder.feed(String(scalar).utf8, at: 0)
            guard events == [.key(Key(.character(scalar)))] else {
                Issue.record("U+\(String(value, radix: 16)) gives \(events)")
                return
            }
        }
    }
}
