// SPDX-License-Identifier: Apache-2.0

/// Names folded once, so that a filter over tens of thousands of them costs well under a millisecond a key.
package struct Matcher: Equatable, Sendable {
    /// The folded texts one after the other.
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []

    /// Takes the texts to be searched; their indices are what `matches` returns.
    package init(_ texts: [String] = []) {
        append(texts)
    }

    package var count: Int {
        ends.count
    }

    /// Adds texts behind those it has, as pages of a list arrive.
    package mutating func append(_ texts: [String]) {
        for text in texts {
            bytes += Folding.folded(text)
            ends.append(bytes.count)
        }
    }

    /// The indices of the texts that hold every word of the query, in any order, without case and accents.
    ///
    /// Best first: a match at the start of a word before others, then earlier, then shorter; an empty query
    /// gives all in their own order.
    package func matches(_ query: String) -> [Int] {
        let words = Folding.folded(query).split(separator: UInt8(ascii: " ")).map(Array.init)
        guard !words.isEmpty else { return Array(ends.indices) }
        var ranked: [(rank: Int, index: Int)] = []
        var start = 0
        for (index, end) in ends.enumerated() {
            if let rank = rank(of: words, in: start..<end) { ranked.append((rank, index)) }
            start = end
        }
        ranked.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
        return ranked.map(\.index)
    }

    /// How well the words match the text in a range of `bytes`, lower is better; `nil` when one is missing.
    private func rank(of words: [[UInt8]], in range: Range<Int>) -> Int? {
        var rank = 0
        for word in words {
            guard let found = position(of: word, in: range) else { return nil }
            rank += (found.isAtWordStart ? 0 : 1 << 20) + min(found.offset, 1 << 10) << 8
        }
        return rank + min(range.count, 255)
    }

    /// The first place at which a word begins a word of the text, else the first place at all.
    private func position(of word: [UInt8], in range: Range<Int>) -> (offset: Int, isAtWordStart: Bool)? {
        guard range.count >= word.count, let first = word.first else { return nil }
        var inside: Int?
        var place = range.lowerBound
        let last = range.upperBound - word.count
        while place <= last {
            if bytes[place] == first, isMatch(word, at: place) {
                if place == range.lowerBound || !Self.isWordByte(bytes[place - 1]) {
                    return (place - range.lowerBound, true)
                }
                inside = inside ?? place
            }
            place += 1
        }
        return inside.map { ($0 - range.lowerBound, false) }
    }

    private func isMatch(_ word: [UInt8], at place: Int) -> Bool {
        for offset in 1..<max(1, word.count) where bytes[place + offset] != word[offset] { return false }
        return true
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte)
    }

    /// Where the words of a query lie in a text, in grapheme clusters, merged and in order.
    package static func highlights(of query: String, in text: String) -> [Range<Int>] {
        let words = Folding.folded(query).split(separator: UInt8(ascii: " ")).map(Array.init)
        guard !words.isEmpty else { return [] }
        var folded: [UInt8] = []
        var owner: [Int] = []
        for (index, character) in text.enumerated() {
            let bytes = Folding.folded(String(character))
            folded += bytes
            owner += Array(repeating: index, count: bytes.count)
        }
        let line = Matcher(bytes: folded)
        var marked = Set<Int>()
        for word in words {
            guard let found = line.position(of: word, in: folded.indices) else { continue }
            marked.formUnion(owner[found.offset..<found.offset + word.count])
        }
        var ranges: [Range<Int>] = []
        for index in marked.sorted() {
            if let last = ranges.last, last.upperBound == index {
                ranges[ranges.count - 1] = last.lowerBound..<index + 1
            } else {
                ranges.append(index..<index + 1)
            }
        }
        return ranges
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        ends = [bytes.count]
    }
}
