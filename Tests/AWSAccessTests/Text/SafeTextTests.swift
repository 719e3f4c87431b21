// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Testing

struct SafeTextTests {
    @Test(
        arguments: [
            ("plain text", "plain text"), ("Zoë 東京 €", "Zoë 東京 €"), ("\u{1b}[31mred", " [31mred"),
            ("a\r\nb\tc\u{0}d\u{7f}e", "a  b c d e"), ("C1 \u{9b}2J", "C1  2J"),
            // What turns the line round, hides or breaks it.
            ("\u{202e}live\u{2066}x\u{200b}y\u{feff}z", " live x y z"), ("a\u{2028}b\u{2029}c", "a b c"),
        ])
    func nothingIsLeftThatATerminalObeys(text: String, expected: String) {
        #expect(SafeText.printable(text) == expected)
    }

    @Test func longTextIsCut() {
        #expect(SafeText.printable(String(repeating: "x", count: 5_000)).count == 2_000)
        #expect(SafeText.printable(String(repeating: "x", count: 2_000)).count == 2_000)
    }
}
