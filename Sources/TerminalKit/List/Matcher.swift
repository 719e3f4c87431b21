// SPDX-License-Identifier: Apache-2.0

/// Names folded once, so that a filter over tens of thousands of them costs well under a millisecond a key.
package struct Matcher: Equatable, Sendable {
    /// The folded texts, one behind the other, as UTF-8.
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []
    /// For each text which bytes occur in it: most texts are ruled out by this alone.
    private var signatures: [UInt64] = []

    /// Takes the texts to be searched; their indices are what `matches` returns.
    package init(_ texts: [String] = []) {
        append(texts)
    }

    /// How many texts there are.
    package var count: Int { ends.count }

    /// Adds texts behind those it has, as pages of a list arrive.
    package mutating func append(_ texts: [String]) {
        for text in texts {
            let start = bytes.count
            Folding.append(text, to: &bytes)
            ends.append(bytes.count)
            signatures.append(Matcher.signature(of: bytes[start...]))
        }
    }

    /// The indices of the texts that hold every word of the query, in any order, without case and accents.
    ///
    /// Best first: a match at the start of a word before others, then earlier, then shorter; an empty query
    /// gives all in their own order, and so do texts that match equally well. With several words, all of them must
    /// be at the start of a word to come first, and the earliest counts. Positions and lengths are in bytes; above
    /// 255 they count as equal.
    package func matches(_ query: String) -> [Int] {
        let words = Matcher.words(of: query)
        guard !words.isEmpty else { return Array(0..<count) }
        let wanted = words.reduce(0) { $0 | Matcher.signature(of: $1[...]) }
        var ranking = Ranking()
        let bytes = bytes.span
        var start = 0
        for index in ends.indices {
            let text = start..<ends[index]
            start = text.upperBound
            guard signatures[index] & wanted == wanted else { continue }
            if let place = Matcher.place(of: words, in: bytes, text) {
                ranking.add(index, isInside: place.isInside, position: place.offset, length: text.count)
            }
        }
        return ranking.sorted()
    }

    /// Where the words of a query lie in a text, in grapheme clusters, merged and in order.
    ///
    /// Each word shows once: at the place for which `matches` ranks it. Empty when a word is not in the text.
    package static func highlights(of query: String, in text: String) -> [Range<Int>] {
        var bytes: [UInt8] = []
        var owners: [Int] = []
        for (index, character) in text.enumerated() {
            Folding.append(String(character), to: &bytes)
            owners.append(contentsOf: repeatElement(index, count: bytes.count - owners.count))
        }
        var isLit = Array(repeating: false, count: text.count)
        for word in words(of: query) {
            let place = WordSearch.place(of: word, in: bytes.span, 0..<bytes.count)
            guard let place else { return [] }
            for owner in owners[place.offset..<place.offset + word.count] { isLit[owner] = true }
        }
        return runs(of: isLit)
    }

    // MARK: Parts

    /// The folded words of a query, longest first since the longest rules out most.
    private static func words(of query: String) -> [[UInt8]] {
        query.split(whereSeparator: \.isWhitespace)
            .map { Folding.folded($0) }
            .filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// One bit for each value of the lowest six bits, which tell the letters and digits of ASCII apart.
    private static func signature(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Where the earliest of the words lies, and whether any is inside a word; `nil` when one is missing.
    private static func place(
        of words: [[UInt8]], in bytes: borrowing Span<UInt8>, _ text: Range<Int>
    ) -> WordSearch.Place? {
        var best: WordSearch.Place?
        for word in words {
            guard let place = WordSearch.place(of: word, in: bytes, text) else { return nil }
            let earliest = min(place.offset, best?.offset ?? .max)
            best = WordSearch.Place(offset: earliest, isInside: place.isInside || best?.isInside ?? false)
        }
        return best
    }

    private static func runs(of isLit: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in isLit.indices where isLit[index] {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }
}
