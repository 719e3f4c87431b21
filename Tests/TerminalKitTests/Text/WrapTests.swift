// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct WrapTests {
    @Test(
        arguments: [
            ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]), ("", 9, []),
            ("one", 0, []),
            ("abcdefgh", 3, ["abc", "def", "gh"]), ("a abcdefgh b", 3, ["a", "abc", "def", "gh", "b"]),
            ("one\n\ntwo", 9, ["one", "", "two"]), ("漢字漢字", 5, ["漢字", "漢字"]), ("漢", 1, ["·"]),
            ("a  b", 9, ["a  b"]), ("one   two", 4, ["one", "two"]), ("a\tb\u{1B}", 9, ["a b·"]),
            ("one ", 3, ["one"]),
            ("ab cd", 5, ["ab cd"]), ("one\r\ntwo", 5, ["one", "two"]),
        ] as [(String, Int, [String])])
    func linesBreakAtBlanks(text: String, columns: Int, lines: [String]) {
        #expect(DisplayText.wrapped(text, to: columns) == lines)
    }

    @Test func noLineIsTooLongAndNoWordIsLost() {
        var random = SeededRandom(seed: 5)
        let pieces = ["a", "Müller", "漢字", " ", "  ", "👍🏽", "e\u{301}", "longerword", "\n", "-"]
        for _ in 0..<2000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let columns = Int.random(in: 2...20, using: &random)
            let lines = DisplayText.wrapped(text, to: columns)
            #expect(lines.allSatisfy { DisplayText.width(of: $0) <= columns })
            let kept = lines.joined().filter { $0 != " " }
            let wanted = DisplayText.safe(text.filter { $0 != " " && $0 != "\n" })
            #expect(kept == wanted)
        }
    }

    @Test("An accent changes no line end: without marks, narrow letters are broken by a shorter way")
    func accentsChangeNoLineEnd() {
        var random = SeededRandom(seed: 6)
        let pieces = ["e", "be", "   ", " ", " ", "edges", "eleven letters", "-"]
        for _ in 0..<2000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let columns = Int.random(in: 1...20, using: &random)
            for accented in ["\u{E9}", "e\u{301}"] as [Character] {
                let other = String(text.map { $0 == "e" ? accented : $0 })
                let lines = DisplayText.wrapped(other, to: columns).map {
                    String($0.map { $0 == accented ? "e" : $0 })
                }
                #expect(DisplayText.wrapped(text, to: columns) == lines)
            }
        }
    }
}
