// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing

struct InputDecoderTests {
    private static func key(_ code: Key.Code, _ modifiers: Key.Modifiers = []) -> [InputEvent] {
        [.key(Key(code, modifiers))]
    }

    private static func typed(_ text: String) -> [InputEvent] {
        text.map { .key(Key(.character($0))) }
    }

    static let sequences: [(String, [InputEvent])] = [
        ("a", typed("a")), ("é漢", typed("é漢")), ("👍", typed("👍")),
        ("\u{1b}[A", key(.up)), ("\u{1b}OA", key(.up)), ("\u{1b}[B", key(.down)), ("\u{1b}OD", key(.left)),
        ("\u{1b}[H", key(.home)), ("\u{1b}[F", key(.end)), ("\u{1b}OH", key(.home)),
        ("\u{1b}[1~", key(.home)),
        ("\u{1b}[4~", key(.end)), ("\u{1b}[7~", key(.home)), ("\u{1b}[8~", key(.end)),
        ("\u{1b}[2~", key(.insert)),
        ("\u{1b}[3~", key(.delete)), ("\u{1b}[5~", key(.pageUp)), ("\u{1b}[6~", key(.pageDown)),
        ("\u{1b}[11~", key(.function(1))), ("\u{1b}OP", key(.function(1))), ("\u{1b}[[A", key(.function(1))),
        ("\u{1b}[15~", key(.function(5))), ("\u{1b}[17~", key(.function(6))),
        ("\u{1b}[24~", key(.function(12))),
        ("\u{1b}[Z", key(.tab, .shift)), ("\u{1b}[1;5C", key(.right, .control)),
        ("\u{1b}[1;2P", key(.function(1), .shift)),
        ("\u{1b}[3;5~", key(.delete, .control)), ("\u{1b}[a", key(.up, .shift)),
        ("\u{1b}Oc", key(.right, .control)),
        ("\u{1b}[7$", key(.home, .shift)), ("\u{1b}[3^", key(.delete, .control)), ("\u{1b}OM", key(.enter)),
        ("\u{1b}Op", typed("0")), ("\u{1b}Ok", typed("+")), ("\u{1b}f", key(.character("f"), .alt)),
        ("\u{1b}\u{7f}", key(.backspace, .alt)), ("\u{1b}[97;5u", key(.character("a"), .control)),
        ("\u{1b}[13u", key(.enter)), ("\u{1b}[27u", key(.escape)),
        ("\r", key(.enter)), ("\n", key(.enter)), ("\t", key(.tab)), ("\u{7f}", key(.backspace)),
        ("\u{8}", key(.backspace)), ("\u{1}", key(.character("a"), .control)),
        ("\u{1a}", key(.character("z"), .control)),
        // Reports, focus and mouse are no keys and never text.
        ("\u{1b}[24;80R", []), ("\u{1b}[?62;22c", []), ("\u{1b}[?2026;2$y", []), ("\u{1b}[I", []),
        ("\u{1b}[O", []),
        ("\u{1b}[<0;10;20M", []), ("\u{1b}[M !!", []), ("\u{1b}]11;rgb:0/0/0\u{7}", []),
        ("\u{1b}]0;x\u{1b}\\", []),
        ("\u{1b}P1$r0m\u{1b}\\", []), ("\u{1b}[99~", []), ("\u{1b}[?1;2;3z", []), ("\u{0}", []),
        ("\u{1b}[200~two\rlines\u{1b}[201~", [.paste("two\nlines")]),
        ("\u{1b}[200~a\u{7}b\tc\u{1b}[201~x", [.paste("ab c")] + typed("x")),
    ]

    @Test(arguments: sequences)
    func sequenceMeansItsKey(text: String, expected: [InputEvent]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array(text.utf8), at: 0) == expected)
        #expect(decoder.deadline == nil)
    }

    /// "keys type [11~": a slow link may cut a sequence anywhere; what arrives later still belongs to it.
    @Test(arguments: sequences)
    func sequenceCutAnywhereMeansTheSame(text: String, expected: [InputEvent]) {
        let bytes = Array(text.utf8)
        for cut in bytes.indices {
            var decoder = InputDecoder()
            let events = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 50)
            #expect(events == expected, "cut at \(cut)")
        }
        var decoder = InputDecoder()
        var events: [InputEvent] = []
        for (index, byte) in bytes.enumerated() { events += decoder.feed([byte], at: UInt64(index) * 90) }
        #expect(events == expected)
    }

    @Test func loneEscapeIsAKeyAfterItsTime() {
        var decoder = InputDecoder(escapeDelay: 100)
        #expect(decoder.feed([0x1b], at: 1_000).isEmpty)
        #expect(decoder.deadline == 1_100)
        #expect(decoder.expire(at: 1_099).isEmpty)
        #expect(decoder.expire(at: 1_100) == Self.key(.escape))
        #expect(decoder.deadline == nil)
    }

    @Test func arrowSplitByASlowLinkIsNotTyped() {
        var decoder = InputDecoder(escapeDelay: 100)
        _ = decoder.feed([0x1b], at: 0)
        _ = decoder.expire(at: 150)
        #expect(decoder.feed(Array("[A".utf8), at: 300) == Self.key(.up))
    }

    @Test func bracketLongAfterEscapeIsABracket() {
        var decoder = InputDecoder(escapeDelay: 100)
        _ = decoder.feed([0x1b], at: 0)
        _ = decoder.expire(at: 150)
        #expect(decoder.feed(Array("[".utf8), at: 2_000) == Self.typed("["))
    }

    @Test func twoEscapesAreOneKeyAndABeginning() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1b, 0x1b], at: 0) == Self.key(.escape))
        #expect(decoder.feed(Array("[B".utf8), at: 10) == Self.key(.down))
    }

    @Test func pasteWithoutAnEndIsReleasedAfterSilence() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1b}[200~half".utf8), at: 0).isEmpty)
        #expect(decoder.expire(at: 2_000) == [.paste("half")])
    }

    @Test func pasteIsCapped() {
        var decoder = InputDecoder()
        let text = String(repeating: "x", count: 100_000)
        let events = decoder.feed(Array("\u{1b}[200~\(text)\u{1b}[201~".utf8), at: 0)
        #expect(events == [.paste(String(repeating: "x", count: InputDecoder.pasteLimit))])
    }

    @Test func burstWithALineEndIsAPasteEvenWithoutMarkers() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("Jane Doe-Smith\r".utf8), at: 0) == [.paste("Jane Doe-Smith\n")])
        #expect(decoder.feed(Array("ab\r".utf8), at: 0) == Self.typed("ab") + Self.key(.enter))
    }

    @Test func brokenUTF8IsDropped() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0xff, 0xc3, 0x41, 0xe6, 0xbc, 0x42, 0x80], at: 0) == Self.typed("AB"))
    }

    @Test(arguments: 1...20)
    func randomBytesNeverStick(seed: UInt64) {
        var state = seed
        var decoder = InputDecoder()
        for time in 0..<10_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte = UInt8(truncatingIfNeeded: state >> 33)
            // Every fourth byte is one that begins or ends something.
            let special: [UInt8] = [0x1b, 0x5b, 0x4f, 0x7e, 0x32, 0x30]
            _ = decoder.feed(
                [byte % 4 == 0 ? special[Int(byte / 4) % special.count] : byte], at: UInt64(time))
        }
        _ = decoder.expire(at: 1_000_000)
        #expect(decoder.deadline == nil)
        #expect(
            decoder.feed(Array("\u{1b}\\".utf8) + Array("q".utf8), at: 2_000_000).last
                == .key(Key(.character("q"))))
    }
}
