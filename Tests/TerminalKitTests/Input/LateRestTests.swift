// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

/// What follows a lone Esc that was taken for the key because a slow link tore a sequence apart.
struct LateRestTests {
    /// A decoder that has given out a lone Esc at 100 ms.
    private func afterEscape() -> InputDecoder {
        var decoder = InputDecoder()
        _ = decoder.feed([0x1B], at: 0)
        #expect(decoder.expire(at: 100) == [SentKeys.escape])
        return decoder
    }

    private func typed(_ text: String) -> [InputEvent] {
        text.unicodeScalars.map { .key(Key(.character($0))) }
    }

    @Test func splitArrowIsNotTyped() {
        for rest in ["[A", "OA"] {
            var decoder = afterEscape()
            #expect(decoder.feed(rest.utf8, at: 250) == [.key(Key(.up))])
        }
    }

    @Test func splitPasteMarkerIsNotTyped() {
        var decoder = afterEscape()
        #expect(
            decoder.feed("[200~jane\rdoe and more\u{1B}[201~".utf8, at: 350) == [.paste("jane\ndoe and more")]
        )
    }

    @Test func theRestMayBeSplitAgain() {
        var decoder = afterEscape()
        #expect(decoder.feed("[".utf8, at: 250).isEmpty)
        #expect(decoder.deadline == 750)
        #expect(decoder.feed("11".utf8, at: 400).isEmpty)
        #expect(decoder.feed("~".utf8, at: 500) == [.key(Key(.function(1)))])
        #expect(decoder.deadline == nil)
    }

    /// As on a link that takes 300 ms for each byte.
    @Test func everyByteOfTheRestHasItsTime() {
        var decoder = afterEscape()
        var events: [InputEvent] = []
        for (number, byte) in "[200~jane\u{1B}[201~".utf8.enumerated() {
            let now = 300 * UInt64(number + 1)
            events += decoder.expire(at: now) + decoder.feed([byte], at: now)
        }
        #expect(events == [.paste("jane")])
    }

    @Test func aBracketTypedAfterEscapeIsTyped() {
        var decoder = afterEscape()
        #expect(decoder.feed("[".utf8, at: 300).isEmpty)
        #expect(decoder.expire(at: 800) == typed("["))
        #expect(decoder.deadline == nil)
    }

    @Test(arguments: ["Oliver", "O'Brien", "Oh", "[x", "[1x", "O1", "Otto"])
    func aNameTypedAfterEscapeIsTyped(name: String) {
        var decoder = afterEscape()
        var events: [InputEvent] = []
        for (number, byte) in name.utf8.enumerated() {
            events += decoder.feed([byte], at: 200 + UInt64(number) * 20)
        }
        events += decoder.expire(at: 1000)
        #expect(events == typed(name))
    }

    @Test func afterHalfASecondTheRestIsText() {
        var decoder = afterEscape()
        #expect(decoder.feed("[A".utf8, at: 600) == typed("[A"))
    }

    @Test func anotherKeyEndsTheWait() {
        var decoder = afterEscape()
        #expect(decoder.feed("x[A".utf8, at: 200) == typed("x[A"))
    }

    @Test func whatInterruptsTheRestIsNotLost() {
        var decoder = afterEscape()
        #expect(decoder.feed("[\r".utf8, at: 200) == typed("[") + [.key(Key(.enter))])
        decoder = afterEscape()
        #expect(decoder.feed("Oé".utf8, at: 200) == typed("Oé"))
        decoder = afterEscape()
        #expect(decoder.feed("[\u{1B}[A".utf8, at: 200) == typed("[") + [.key(Key(.up))])
    }
}
