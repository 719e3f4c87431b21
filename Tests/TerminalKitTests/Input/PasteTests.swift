// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct PasteTests {
    private let start = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    @Test("Complaint: a pasted newline submits") func newlineInPasteNeverSubmits() {
        var decoder = InputDecoder()
        let events = decoder.feed("\(start)jane\r\ndoe\rx\ny\(end)".utf8, at: 0)
        #expect(events == [.paste("jane\ndoe\nx\ny")])
    }

    @Test func newlineInPasteNeverSubmitsWithoutBracketsEither() {
        var decoder = InputDecoder()
        #expect(decoder.feed("jane.doe@example.com\r".utf8, at: 0) == [.paste("jane.doe@example.com\n")])
        #expect(decoder.feed("Jane\tDoe\tjdoe\r\n".utf8, at: 9) == [.paste("Jane Doe jdoe\n")])
    }

    @Test func fewKeysAndEnterAreTyping() {
        var decoder = InputDecoder()
        let events = decoder.feed("jane.doe\r".utf8, at: 0)
        #expect(events.count == 9)
        #expect(events.last == .key(Key(.enter)))
    }

    @Test func textWithoutALineEndIsTyping() {
        var decoder = InputDecoder()
        #expect(decoder.feed("jane.doe@example.com".utf8, at: 0).count == 20)
    }

    @Test func typingAheadIsNotAPasteOnATerminalThatBracketsThem() {
        var decoder = InputDecoder()
        _ = decoder.feed("\(start)x\(end)".utf8, at: 0)
        #expect(decoder.feed("jane.doe@example.com\r".utf8, at: 10).last == .key(Key(.enter)))
    }

    @Test func aBurstBehindAKeyIsStillAPaste() {
        var decoder = InputDecoder()
        let events = decoder.feed("\u{1B}[Bjane.doe@example\r\u{1B}[A".utf8, at: 0)
        #expect(events == [.key(Key(.down)), .paste("jane.doe@example\n"), .key(Key(.up))])
    }

    @Test func aLetterCutOffBehindABurstIsWhole() {
        var decoder = InputDecoder()
        let bytes = Array("jane.doe@example\rjosé".utf8)
        let events = decoder.feed(bytes.dropLast(), at: 0) + decoder.feed(bytes.suffix(1), at: 5)
        #expect(events == [.paste("jane.doe@example\njos"), .key(Key(.character("é")))])
    }

    @Test func controlsInAPasteAreDropped() {
        var decoder = InputDecoder()
        let events = decoder.feed("\(start)a\u{0}\u{7}b\u{1B}]0;c\u{7F}\u{85}\td\(end)".utf8, at: 0)
        #expect(events == [.paste("ab]0;c d")])
    }

    @Test func invalidUTF8InAPasteIsDropped() {
        var decoder = InputDecoder()
        let bytes = Array(start.utf8) + [0x61, 0xFF, 0xC3, 0x62, 0xE6, 0xBC] + Array(end.utf8)
        #expect(decoder.feed(bytes, at: 0) == [.paste("ab")])
    }

    @Test func aPasteWithoutAnEndIsReleasedAfterTwoSecondsOfSilence() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\(start)jane".utf8, at: 1000).isEmpty)
        #expect(decoder.deadline == 3000)
        #expect(decoder.feed(" doe\r".utf8, at: 2900).isEmpty)
        #expect(decoder.expire(at: 3000).isEmpty)
        #expect(decoder.expire(at: 4900) == [.paste("jane doe\n")])
        #expect(decoder.deadline == nil)
    }

    @Test func aPasteThatGoesOnAfterAPauseIsNotTyped() {
        var decoder = InputDecoder()
        _ = decoder.feed("\(start)jane".utf8, at: 0)
        #expect(decoder.feed("\rdoe\(end)".utf8, at: 5000) == [.paste("jane\ndoe")])
    }

    @Test func onlyTheFirst64KilobytesOfAPasteAreKept() {
        var decoder = InputDecoder()
        let bytes = Array(start.utf8) + [UInt8](repeating: 0x61, count: 70_000) + Array(end.utf8)
        #expect(decoder.feed(bytes, at: 0) == [.paste(String(repeating: "a", count: 65_536))])
        #expect(decoder.deadline == nil)
    }
}
