// SPDX-License-Identifier: Apache-2.0

/// The search for one folded word in one folded text.
enum WordSearch {
    /// Where a word was found.
    struct Place: Equatable {
        /// Bytes from the start of the text.
        var offset: Int
        /// Whether a letter or digit stands before it.
        var isInside: Bool
    }

    /// The first place at the start of a word, else the first place at all.
    ///
    /// `text` is the part of `bytes` to look in.
    static func place(of word: [UInt8], in bytes: borrowing Span<UInt8>, _ text: Range<Int>) -> Place? {
        guard let first = word.first, word.count <= text.count else { return nil }
        let last = text.upperBound - word.count
        var inside: Place?
        var index = text.lowerBound
        while index <= last {
            if bytes[index] == first && matches(word, bytes, at: index) {
                let offset = index - text.lowerBound
                if offset == 0 || !isWordByte(bytes[index - 1]) {
                    return Place(offset: offset, isInside: false)
                }
                if inside == nil { inside = Place(offset: offset, isInside: true) }
            }
            index += 1
        }
        return inside
    }

    @inline(__always)
    private static func matches(_ word: [UInt8], _ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
        var offset = 1
        while offset < word.count {
            if bytes[index + offset] != word[offset] { return false }
            offset += 1
        }
        return true
    }

    /// Folded letters and digits; every scalar outside ASCII counts as a letter.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
