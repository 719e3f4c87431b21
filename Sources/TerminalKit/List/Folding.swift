// SPDX-License-Identifier: Apache-2.0

// The one use of the standard library's own decomposition, which spares the whole of Foundation.
@_spi(_Unicode) import Swift

/// Text without case and accents, as a filter compares it.
enum Folding {
    /// The folded UTF-8 of a text.
    static func folded(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return text.utf8.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
        }
        var bytes: [UInt8] = []
        for scalar in text._nfd where scalar.properties.generalCategory != .nonspacingMark {
            if let plain = unaccented[scalar] {
                bytes += plain.utf8
            } else {
                bytes += scalar.properties.lowercaseMapping.utf8
            }
        }
        return bytes
    }

    /// Letters whose stroke or ligature is no separate mark, so that decomposition keeps them.
    private static let unaccented: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d",
    ]
}
