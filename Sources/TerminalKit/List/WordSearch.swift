// SPDX-License-Identifier: Apache-2.0

/// The search for one folded word in folded texts.
struct WordSearch {
    /// Where a word was found.
    struct Found: Equatable {
        /// Bytes from the start of the text.
        var offset: Int
        /// Whether a letter or digit stands before it.
        var isInside: Bool
    }

    let word: [UInt8]
    /// The first byte of the word eight times, and the second.
    private let first: UInt64
    private let second: UInt64?
    /// Whether it may be in the last word of a text; else that is not looked at.
    private let looksAtLastWords: Bool

    /// Takes a word of at least one byte.
    init(_ word: [UInt8], inLastWords: Bool = true) {
        self.word = word
        looksAtLastWords = inLastWords
        first = Self.eight(of: word[0])
        second = word.count > 1 ? Self.eight(of: word[1]) : nil
    }

    /// The first place at the start of a word, else the first place at all.
    func place(in texts: borrowing Span<UInt64>, _ text: PackedTexts.Place) -> Found? {
        let length = Int(looksAtLastWords ? text.length : text.head)
        let last = length - word.count
        guard last >= 0 else { return nil }
        var inside: Found?
        let start = Int(text.start)
        let text = texts.extracting(start..<start + (length + 7) / 8)
        for index in text.indices {
            var hits = Self.places(of: first, in: text[index])
            if hits == 0 { continue }
            if let second {
                let next = index + 1 < text.count ? text[index + 1] : 0
                hits &= Self.places(of: second, in: text[index] >> 8 | next << 56)
            }
            while hits != 0 {
                let offset = index * 8 + hits.trailingZeroBitCount / 8
                hits &= hits &- 1
                guard offset <= last else { return inside }
                guard hasRest(in: text, at: offset) else { continue }
                if offset == 0 || !Self.isWordByte(Self.byte(offset - 1, of: text)) {
                    return Found(offset: offset, isInside: false)
                }
                if inside == nil { inside = Found(offset: offset, isInside: true) }
            }
        }
        return inside
    }

    /// Whether the word goes on as it should behind its first two bytes.
    @inline(__always)
    private func hasRest(in text: borrowing Span<UInt64>, at offset: Int) -> Bool {
        var index = 2
        while index < word.count {
            if Self.byte(offset + index, of: text) != word[index] { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func byte(_ offset: Int, of text: borrowing Span<UInt64>) -> UInt8 {
        UInt8(truncatingIfNeeded: text[offset >> 3] &>> UInt64((offset & 7) * 8))
    }

    private static func eight(of byte: UInt8) -> UInt64 {
        UInt64(byte) * 0x0101_0101_0101_0101
    }

    /// The highest bit of each byte that is equal in both.
    @inline(__always)
    private static func places(of eight: UInt64, in word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = eight ^ word
        return ~(((difference & low) + low) | difference | low)
    }

    /// Folded letters and digits; every scalar outside ASCII counts as a letter.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
