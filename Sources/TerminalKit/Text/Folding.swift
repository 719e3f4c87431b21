// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

/// Text without case and accents, as it is searched.
enum Folding {
    /// Adds the folded text to `bytes` as UTF-8.
    static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        let added = start..<bytes.count
        // Without a way out in the middle, so that many bytes are changed together.
        var span = bytes.mutableSpan
        var others: UInt8 = 0
        for index in added {
            others |= span[index]
            span[index] = lowered(span[index])
        }
        guard others >= 0x80, let first = added.first(where: { bytes[$0] >= 0x80 }) else { return }
        bytes.removeSubrange(first...)
        appendMixed(text, from: text.utf8.index(text.startIndex, offsetBy: first - start), to: &bytes)
    }

    /// Adds the rest of a text from a letter that is not ASCII on, run by run: none is composed with ASCII before it.
    private static func appendMixed<Text: StringProtocol>(
        _ text: Text, from start: Text.Index, to bytes: inout [UInt8]
    ) {
        var start = start
        while start < text.endIndex {
            let rest = text.utf8[start...]
            let end = rest.firstIndex { $0 < 0x80 } ?? text.endIndex
            appendScalars(of: String(text[start..<end]), to: &bytes)
            start = text.utf8[end...].firstIndex { $0 >= 0x80 } ?? text.endIndex
            for byte in text.utf8[end..<start] { bytes.append(lowered(byte)) }
        }
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// The folded text as UTF-8.
    static func folded(_ text: some StringProtocol) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes
    }

    /// The first scalar of the canonical decomposition: the letter without its accents.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        for part in String(scalar)._nfd { return part }
        return scalar
    }

    private static func appendScalars(of text: String, to bytes: inout [UInt8]) {
        for scalar in text._nfd {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes.append(lowered(byte))
            } else if scalar.properties.generalCategory != .nonspacingMark {
                append(lowered: scalar, to: &bytes)
            }
        }
    }

    private static func append(lowered scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let plain = plainLetters[lower.value] {
                bytes.append(contentsOf: plain.utf8)
            } else if lower.value == 0x3C2 {
                // A Greek word ends in another sigma than it has inside.
                bytes.append(contentsOf: "\u{3C3}".utf8)
            } else if lower.properties.generalCategory != .nonspacingMark {
                bytes.append(contentsOf: UTF8.encode(lower) ?? .init())
            }
        }
    }
}
