// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift

/// Text without case and accents, as it is searched.
enum Folding {
    /// Adds the folded text to `bytes` as UTF-8.
    static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
        let start = bytes.count
        for byte in text.utf8 {
            guard byte < 0x80 else {
                bytes.removeSubrange(start...)
                appendScalars(of: String(text), to: &bytes)
                return
            }
            bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
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
        for scalar in text._nfd where scalar.properties.generalCategory != .nonspacingMark {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            } else {
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
