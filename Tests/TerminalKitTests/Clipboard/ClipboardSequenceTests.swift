// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct ClipboardSequenceTests {
    /// The test vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func base64IsTheStandards(text: String, expected: String) {
        #expect(ClipboardSequence.base64(Array(text.utf8)) == Array(expected.utf8))
    }

    @Test func bytesAboveSevenBitsAreEncodedToo() {
        #expect(ClipboardSequence.base64([0xff, 0xfe, 0xfb]) == Array("//77".utf8))
    }

    @Test(arguments: [
        (ClipboardSequence.Multiplexer.none, "\u{1b}]52;c;Zm8=\u{7}"),
        (.tmux, "\u{1b}]52;c;Zm8=\u{7}\u{1b}Ptmux;\u{1b}\u{1b}]52;c;Zm8=\u{7}\u{1b}\\"),
        (.screen, "\u{1b}P\u{1b}]52;c;Zm8=\u{7}\u{1b}\\"),
    ])
    func eachMultiplexerGetsWhatItPassesOn(multiplexer: ClipboardSequence.Multiplexer, expected: String) {
        #expect(ClipboardSequence.bytes(for: "fo", behind: multiplexer) == Array(expected.utf8))
    }
}
