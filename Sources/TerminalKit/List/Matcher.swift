// SPDX-License-Identifier: Apache-2.0

/// Names folded once, so that a filter over tens of thousands of them costs well under a millisecond a key.
package struct Matcher: Equatable, Sendable {
    /// The folded texts as UTF-8.
    private var folded = PackedTexts()
    /// For each text which bytes occur in it: most texts are ruled out by this alone.
    private var signatures: [UInt64] = []
    /// Which bytes occur in the last words of texts: these are often ids, in which few words can be.
    private var lastWords: UInt64 = 0

    /// Takes the texts to be searched; their indices are what `matches` returns.
    package init(_ texts: [String] = []) {
        append(texts)
    }

    /// How many texts there are.
    package var count: Int { signatures.count }

    /// Adds texts behind those it has, as pages of a list arrive.
    package mutating func append(_ texts: [String]) {
        var bytes: [UInt8] = []
        for text in texts {
            bytes.removeAll(keepingCapacity: true)
            Folding.append(text, to: &bytes)
            folded.append(bytes)
            signatures.append(Matcher.signature(of: bytes[...]))
            lastWords |= Matcher.signature(of: bytes.suffix(from: Int(folded.places[count - 1].head)))
        }
    }

    /// The indices of the texts that hold every word of the query, in any order, without case and accents.
    ///
    /// Best first: a match at the start of a word before others, then earlier, then shorter; an empty query
    /// gives all in their own order, and so do texts that match equally well. With several words, all of them must
    /// be at the start of a word to come first, and the earliest counts. Positions and lengths are in bytes; above
    /// 255 they count as equal.
    ///
    /// Looks only among `found`, which is what the beginning of the query has found, in any order; `nil` is
    /// everywhere.
    package func matches(_ query: String, among found: [Int]? = nil) -> [Int] {
        let words = SearchQuery(query).words
        guard !words.isEmpty else { return Array(0..<count) }
        let wanted = words.reduce(0) { $0 | Matcher.signature(of: $1[...]) }
        let searches = words.map {
            WordSearch($0, inLastWords: Matcher.signature(of: $0[...]) & ~lastWords == 0)
        }
        var ranking = Ranking()
        let texts = folded.words.span
        let places = folded.places.span
        let signatures = signatures.span
        func look(at index: Int) {
            guard signatures[index] & wanted == wanted else { return }
            let text = places[index]
            if let place = Matcher.place(of: searches, in: texts, text) {
                ranking.add(
                    index, isInside: place.isInside, position: place.offset, length: Int(text.length))
            }
        }
        if let found {
            var isFound = Array(repeating: false, count: count)
            for index in found { isFound[index] = true }
            for index in signatures.indices where isFound[index] { look(at: index) }
        } else {
            for index in signatures.indices { look(at: index) }
        }
        return ranking.sorted()
    }

    // MARK: Parts

    /// One bit for each value of the lowest six bits, which tell the letters and digits of ASCII apart.
    private static func signature(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Where the earliest of the words lies, and whether any is inside a word; `nil` when one is missing.
    private static func place(
        of searches: [WordSearch], in texts: borrowing Span<UInt64>, _ text: PackedTexts.Place
    ) -> WordSearch.Found? {
        var best: WordSearch.Found?
        for search in searches {
            guard let place = search.place(in: texts, text) else { return nil }
            let earliest = min(place.offset, best?.offset ?? .max)
            best = WordSearch.Found(offset: earliest, isInside: place.isInside || best?.isInside ?? false)
        }
        return best
    }
}
