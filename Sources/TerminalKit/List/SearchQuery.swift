// SPDX-License-Identifier: Apache-2.0

/// What somebody looks for: words without case and accents, folded once for all the texts that are looked through.
package struct SearchQuery: Equatable, Sendable {
    /// Longest first, since the longest rules out most.
    let words: [[UInt8]]

    /// Takes the words between the blanks of a text.
    package init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace)
            .map { Folding.folded($0) }
            .filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// Whether everything is found.
    package var isEmpty: Bool { words.isEmpty }

    /// Where its words lie in a text, in grapheme clusters, merged and in order.
    ///
    /// Each word shows once: at the place for which `Matcher.matches` ranks it. Empty when a word is not in the text.
    package func highlights(in text: String) -> [Range<Int>] {
        guard !words.isEmpty else { return [] }
        var bytes: [UInt8] = []
        // To which cluster each byte belongs; of ASCII each byte is one.
        var owners: [Int]?
        if Glyphs.isPlainASCII(text) {
            Folding.append(text, to: &bytes)
        } else {
            var clusters: [Int] = []
            for (index, character) in text.enumerated() {
                Folding.append(String(character), to: &bytes)
                clusters.append(contentsOf: repeatElement(index, count: bytes.count - clusters.count))
            }
            owners = clusters
        }
        var packed = PackedTexts()
        packed.append(bytes)
        var found: [Range<Int>] = []
        for word in words {
            let place = WordSearch(word).place(in: packed.words.span, packed.places[0])
            guard let place else { return [] }
            let last = place.offset + word.count - 1
            found.append((owners?[place.offset] ?? place.offset)..<(owners?[last] ?? last) + 1)
        }
        return Self.merged(found)
    }

    /// Ranges in order, those that touch or overlap as one.
    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, last.upperBound >= range.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
