// SPDX-License-Identifier: Apache-2.0

/// A paste as a terminal without bracketed paste sends it: like typing, but all at once.
enum PasteBurst {
    /// Nobody types more than this many characters between two reads and goes on to Enter.
    static let typedAtOnce = 8

    /// The run of text and line ends that starts at an index, and whether it can only be a paste.
    ///
    /// A scalar that is cut off by the end of the bytes is left out.
    static func run(in bytes: [UInt8], from start: Int) -> (range: Range<Int>, isPaste: Bool) {
        var end = start
        var characters = 0
        var hasLineEnd = false
        while end < bytes.count {
            let byte = bytes[end]
            if byte == 0x0D || byte == 0x0A {
                hasLineEnd = true
            } else if byte >= 0x20 && byte != 0x7F {
                if byte & 0xC0 != 0x80 { characters += 1 }
            } else if byte != 0x09 {
                break
            }
            end += 1
        }
        let isPaste = hasLineEnd && characters > typedAtOnce
        return (start..<(isPaste ? wholeEnd(of: bytes, start..<end) : end), isPaste)
    }

    private static func wholeEnd(of bytes: [UInt8], _ run: Range<Int>) -> Int {
        guard run.upperBound == bytes.count else { return run.upperBound }
        var tail = UTF8Tail()
        var whole = run.upperBound
        for index in max(run.lowerBound, run.upperBound - 3)..<run.upperBound {
            if bytes[index] < 0x80 {
                tail.clear()
            } else if bytes[index] >= 0xC0 {
                tail.clear()
                whole = index
                _ = tail.push(bytes[index])
            } else if tail.isPending {
                _ = tail.push(bytes[index])
            }
        }
        return tail.isPending ? whole : run.upperBound
    }
}
