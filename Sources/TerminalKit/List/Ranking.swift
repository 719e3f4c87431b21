// SPDX-License-Identifier: Apache-2.0

/// Matches put in order by two counting sorts, since comparing ten thousand costs more than finding them.
struct Ranking {
    private struct Match {
        var index: Int32
        /// 0 to 255, and 256 more when the match is inside a word.
        var place: UInt16
        /// 0 to 255.
        var length: UInt16
    }

    private var matches: [Match] = []

    /// Adds a match; positions and lengths above 255 count as 255.
    mutating func add(_ index: Int, isInside: Bool, position: Int, length: Int) {
        let place = UInt16(min(position, 255)) + (isInside ? 256 : 0)
        matches.append(Match(index: Int32(index), place: place, length: UInt16(min(length, 255))))
    }

    /// The indices, best first, and those that are equally good in the order in which they were added.
    func sorted() -> [Int] {
        let byLength = Ranking.sorted(matches) { Int($0.length) }
        return Ranking.sorted(byLength) { Int($0.place) }.map { Int($0.index) }
    }

    /// Sorts by a key of 0 to 511, keeping the order of equal keys.
    private static func sorted(_ matches: [Match], by key: (Match) -> Int) -> [Match] {
        let unsorted = matches.span
        var sorted = matches
        var places = Array(repeating: 0, count: 513)
        var to = sorted.mutableSpan
        var next = places.mutableSpan
        for index in unsorted.indices { next[key(unsorted[index]) + 1] += 1 }
        for key in 1..<513 { next[key] += next[key - 1] }
        for index in unsorted.indices {
            let key = key(unsorted[index])
            to[next[key]] = unsorted[index]
            next[key] += 1
        }
        return sorted
    }
}
