// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct InputDecoderTests {
    @Test(arguments: SentKeys.all)
    func everySequenceIsItsKey(sent: SentKeys) {
        var decoder = InputDecoder()
        #expect(decoder.feed(sent.bytes.utf8, at: 0) == sent.events)
        #expect(decoder.deadline == nil)
    }

    @Test(arguments: SentKeys.all)
    func aCutAnywhereChangesNothing(sent: SentKeys) {
        let bytes = Array(sent.bytes.utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let events = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 30)
            #expect(events == sent.events, "cut at \(cut)")
            #expect(decoder.deadline == nil)
        }
    }

    @Test(arguments: SentKeys.all)
    func singleBytesChangeNothing(sent: SentKeys) {
        var decoder = InputDecoder()
        var events: [InputEvent] = []
        for (number, byte) in sent.bytes.utf8.enumerated() {
            events += decoder.feed([byte], at: UInt64(number) * 20)
        }
        #expect(events == sent.events)
    }

    /// A slow link: 150 ms pass at the cut, longer than an Esc waits, and the caller keeps to the deadline.
    @Test(
        arguments: SentKeys.cursor + SentKeys.function + SentKeys.modified + SentKeys.keypad + SentKeys.pastes
    )
    func aSlowLinkNeverTypesTheRestOfAKey(sent: SentKeys) {
        let bytes = Array(sent.bytes.utf8)
        for cut in 1..<bytes.count {
            var decoder = InputDecoder()
            var events = decoder.feed(bytes[..<cut], at: 1000)
            if let deadline = decoder.deadline, deadline <= 1150 { events += decoder.expire(at: deadline) }
            events += decoder.feed(bytes[cut...], at: 1150)
            events += decoder.expire(at: 10_000)
            let extra = events.filter { $0 == SentKeys.escape }.count
            #expect(events.filter { $0 != SentKeys.escape } == sent.events, "cut at \(cut)")
            #expect(extra == 0 || bytes[cut - 1] == 0x1B && extra == 1, "cut at \(cut)")
        }
    }

    @Test("Complaint: F-keys and Home are dead in PuTTY") func puttyHomeAndF1AreKeysNotText() {
        var decoder = InputDecoder()
        let events = decoder.feed("\u{1B}[1~\u{1B}[11~\u{1B}[4~\u{1B}[A".utf8, at: 0)
        #expect(events == [Key(.home), Key(.function(1)), Key(.end), Key(.up)].map { .key($0) })
    }

    @Test func aLoneEscapeWaitsForItsDelay() {
        var decoder = InputDecoder(escapeDelay: 40)
        #expect(decoder.feed([0x1B], at: 1000).isEmpty)
        #expect(decoder.deadline == 1040)
        #expect(decoder.expire(at: 1039).isEmpty)
        #expect(decoder.expire(at: 1040) == [SentKeys.escape])
        #expect(decoder.deadline == nil)
    }

    @Test func theDelayIsAHundredMillisecondsByDefault() {
        var decoder = InputDecoder()
        _ = decoder.feed([0x1B], at: 7)
        #expect(decoder.deadline == 107)
    }

    @Test func anEscapePastItsTimeIsSettledByTheNextKey() {
        var decoder = InputDecoder()
        _ = decoder.feed([0x1B], at: 0)
        #expect(decoder.feed("x".utf8, at: 100) == [SentKeys.escape, .key(Key(.character("x")))])
    }

    @Test func repeatedEscapesAreAsManyKeys() {
        var decoder = InputDecoder()
        let events = decoder.feed([0x1B, 0x1B, 0x1B], at: 0) + decoder.expire(at: 100)
        #expect(events == [SentKeys.escape, SentKeys.escape, SentKeys.escape])
    }

    @Test func altBracketIsAKeyWhenNothingFollows() {
        for letter in ["[", "O", "P", "]"] as [Unicode.Scalar] {
            var decoder = InputDecoder()
            let events = decoder.feed("\u{1B}\(letter)".utf8, at: 0) + decoder.expire(at: 500)
            #expect(events == [.key(Key(.character(letter), .alt))])
        }
    }

    @Test func aSequenceThatStopsIsDropped() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{1B}[1;5".utf8, at: 0).isEmpty)
        #expect(decoder.deadline == 500)
        #expect(decoder.expire(at: 500).isEmpty)
        #expect(decoder.feed("a".utf8, at: 600) == [.key(Key(.character("a")))])
    }

    @Test func anEndlessSequenceMeansNothing() {
        var decoder = InputDecoder()
        let parameters = String(repeating: "1;", count: 5000)
        #expect(decoder.feed("\u{1B}[\(parameters)A".utf8, at: 0).isEmpty)
        #expect(decoder.deadline == nil)
    }

    @Test func anEndlessStringEndsAtFourKilobytes() {
        var decoder = InputDecoder()
        let filler = [UInt8](repeating: 0x61, count: 4096)
        #expect(decoder.feed([0x1B, 0x5D] + filler, at: 0).isEmpty)
        #expect(decoder.feed("b".utf8, at: 1) == [.key(Key(.character("b")))])
    }

    @Test func hugeNumbersMeanNothing() {
        var decoder = InputDecoder()
        #expect(
            decoder.feed("\u{1B}[99999999999999999999u\u{1B}[1;99999999999999999999A".utf8, at: 0).isEmpty)
    }

    @Test func aMarkComesBehindItsLetterAndTheEditorJoinsThem() {
        var decoder = InputDecoder()
        var editor = LineEditor()
        for event in decoder.feed("e\u{301}x".utf8, at: 0) {
            guard case .key(let key) = event, let command = LineEditor.command(for: key) else { continue }
            editor.apply(command)
        }
        #expect(editor.text == "éx")
        #expect(editor.cursor == 2)
    }
}
