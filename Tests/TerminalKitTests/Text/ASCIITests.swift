// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct ASCIITests {
    @Test(arguments: [
        ("jane", "jane"), ("┌─┐│└┘├┤", "+-+|++++"), ("• ● ▸ ▾ ▴ ◂", "* * > v ^ <"), ("← → ↑ ↓", "< > ^ v"),
        ("…", "."),
        ("✓ ✗ ■ □", "+ x x o"), ("José Müller Ångström", "Jose Muller Angstrom"),
        ("Søren Łukasz ß", "Soren Lukasz s"),
        ("漢", "??"), ("👨‍👩‍👧", "??"), ("“x” – ‘y’", "\"x\" - 'y'"), ("a\u{200B}b", "a.b"), ("e\u{301}", "e"),
        ("Ω", "?"),
        ("a\u{A0}b", "a b"), ("█░", "##"),
    ])
    func everyColumnHasACharacter(text: String, ascii: String) {
        #expect(DisplayText.ascii(text) == ascii)
    }

    @Test func theWidthNeverChangesAndNothingElseIsSent() {
        for value in UInt32(0)...0x2FFFF where value % 3 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b"
            let ascii = DisplayText.ascii(text)
            guard ascii.utf8.count == DisplayText.width(of: text),
                ascii.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
            else {
                Issue.record("U+\(String(value, radix: 16)) gives \(ascii.debugDescription)")
                return
            }
        }
    }
}
