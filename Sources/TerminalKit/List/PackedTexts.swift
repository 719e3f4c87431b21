// SPDX-License-Identifier: Apache-2.0

/// Folded texts with eight bytes in a word, the first in the lowest bits: a search looks at eight of them at once.
struct PackedTexts: Equatable, Sendable {
    /// Each text begins with a word of its own and fills its last one up with zeros.
    private(set) var words: [UInt64] = []
    /// Where each text ends in `words`.
    private var ends: [Int32] = []
    /// The bytes of each text, and those before its last word.
    private var lengths: [Int32] = []
    private var heads: [Int32] = []

    /// How many texts there are.
    var count: Int { ends.count }

    /// Adds a text behind the others.
    mutating func append(_ bytes: [UInt8]) {
        var word: UInt64 = 0
        for (offset, byte) in bytes.enumerated() {
            word |= UInt64(byte) << UInt64((offset & 7) * 8)
            if offset & 7 == 7 {
                words.append(word)
                word = 0
            }
        }
        if bytes.count & 7 != 0 { words.append(word) }
        ends.append(Int32(words.count))
        lengths.append(Int32(bytes.count))
        heads.append(Int32(bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0))
    }

    /// A text by its number.
    subscript(text: Int) -> Place {
        Place(
            words: (text == 0 ? 0 : Int(ends[text - 1]))..<Int(ends[text]), length: Int(lengths[text]),
            head: Int(heads[text]))
    }

    /// Where a text lies.
    struct Place {
        /// In `words`.
        var words: Range<Int>
        /// In bytes.
        var length: Int
        /// The bytes before its last word.
        var head: Int
    }
}
