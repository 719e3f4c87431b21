// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import UserForm

struct NormalizationTests {
    private static let compositions: [(String, String)] = [
        ("e\u{301}", "\u{E9}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{212B}", "\u{C5}"),
        ("\u{2126}", "\u{3A9}"),
        ("a\u{323}\u{302}", "\u{1EAD}"), ("a\u{302}\u{323}", "\u{1EAD}"), ("x\u{304}", "x\u{304}"),
        ("\u{958}", "\u{915}\u{93C}"),
        ("ABC", "ABC"), ("", ""), ("\u{FB01}", "\u{FB01}"), ("\u{340}", "\u{300}"), ("\r\n", "\r\n"),
    ]

    @Test(arguments: compositions)
    func composesScalarByScalar(_ text: String, _ expected: String) {
        #expect(Array(text.composed.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func agreesWithFoundationOnEveryScalarAlone() {
        let ranges = [0...0xD7FF, 0xE000...0x2FFFF] as [ClosedRange<UInt32>]
        let differing = ranges.joined().compactMap(Unicode.Scalar.init).map(String.init).filter {
            !$0.composed.hasSameScalars(as: $0.precomposedStringWithCanonicalMapping)
        }
        // The two may know different versions of Unicode, but not of what is assigned in both.
        #expect(differing.isEmpty)
    }

    @Test func equalityCannotTellWhatWasComposed() {
        #expect("e\u{301}" == "\u{E9}")
        #expect(!"e\u{301}".hasSameScalars(as: "\u{E9}"))
    }
}
