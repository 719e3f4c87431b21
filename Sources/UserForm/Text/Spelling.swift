// SPDX-License-Identifier: Apache-2.0

import Localization

/// What was meant by a word that is none of the known ones.
package enum Spelling {
    /// The end of a sentence: a question for the nearest word, or a full stop where none is near.
    package static func hint(for word: String, among words: [String]) -> String {
        let near = words.map { (word: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
        guard let near, near.distance <= max(1, word.count / 3) else { return "." }
        return ". " + localized("Did you mean “\(near.word)”?")
    }

    /// How many letters are to be added, taken out, changed or swapped with their neighbour.
    package static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased())
        let right = Array(right.lowercased())
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                next.append(best)
            }
            (before, last) = (last, next)
        }
        return last[right.count]
    }
}
