// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct DecoderFuzzTests {
    /// Bytes that begin, fill and end sequences, mixed with any others.
    private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        let telling = Array("\u{1B}\u{1B}\u{1B}[[OP]_012;~$uMRA<?:\u{7}\\\r\té漢👍".utf8)
        return (0..<count).map { _ in
            Bool.random(using: &random)
                ? telling[Int.random(in: 0..<telling.count, using: &random)]
                : UInt8.random(in: 0...255, using: &random)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func anyBytesAtAnyTimeAreHandled(seed: UInt64) {
        var random = SeededRandom(seed: seed &+ 100)
        var decoder = InputDecoder()
        var now: UInt64 = 0
        var events: [InputEvent] = []
        var rest = noise(50_000, seed: seed)[...]
        while !rest.isEmpty {
            let part = rest.prefix(Int.random(in: 1...40, using: &random))
            rest = rest.dropFirst(part.count)
            events += decoder.feed(part, at: now)
            now += UInt64.random(in: 0...150, using: &random)
            if let deadline = decoder.deadline, deadline <= now { events += decoder.expire(at: now) }
        }
        events += decoder.expire(at: .max)
        #expect(decoder.deadline == nil)
        #expect(decoder.feed("a".utf8, at: .max).last == .key(Key(.character("a"))))
        #expect(!events.isEmpty)
        #expect(events.allSatisfy(isClean))
    }

    @Test func farInTheFutureNothingIsPending() {
        for seed in UInt64(0)..<2000 {
            var decoder = InputDecoder()
            _ = decoder.feed(noise(Int(seed % 12) + 1, seed: seed), at: .max - 10)
            _ = decoder.expire(at: .max)
            #expect(decoder.deadline == nil)
            #expect(decoder.state == .ground)
        }
    }

    /// No control character gets past the decoder.
    private func isClean(_ event: InputEvent) -> Bool {
        switch event {
        case .key(let key):
            guard case .character(let character) = key.code else { return true }
            return character.properties.generalCategory != .control
        case .paste(let text):
            return text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
        }
    }
}
