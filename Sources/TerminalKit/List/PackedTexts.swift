// SPDX-License-Identifier: Apache-2.0

/// Folded texts with eight bytes in a word, the first in the lowest bits: a search looks at eight of them at once.
struct PackedTexts: Equatable, Sendable {
    /// Each text begins with a word of its own and fills its last one up with zeros.
    private(set) var words: [UInt64] = []
    /// Where each text lies.
    private(set) var places: [Place] = []

    /// Adds a text behind the others.
    mutating func append(_ text: [UInt8]) {
        let bytes = text.span
        let start = words.count
        var (word, head): (UInt64, Int) = (0, 0)
        for offset in bytes.indices {
            word |= UInt64(bytes[offset]) &<< UInt64((offset & 7) * 8)
            if bytes[offset] == UInt8(ascii: " ") { head = offset + 1 }
            if offset & 7 == 7 {
                words.append(word)
                word = 0
            }
        }
        if bytes.count & 7 != 0 { words.append(word) }
        places.append(Place(start: Int32(start), length: Int32(bytes.count), head: Int32(head)))
    }

    /// Where a text lies in `words`.
    struct Place: Equatable {
        /// The first word.
        var start: Int32
        /// In bytes.
        var length: Int32
        /// The bytes before the last word of the text.
        var head: Int32
    }
}
