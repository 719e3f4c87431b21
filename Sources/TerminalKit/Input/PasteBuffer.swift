// SPDX-License-Identifier: Apache-2.0

/// The bytes of a bracketed paste until its end marker.
struct PasteBuffer: Sendable {
    /// The most bytes of one paste that are kept; the rest is dropped.
    static let limit = 65_536

    private static let endMarker = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    /// How much of the end marker has been seen.
    private var matched = 0

    /// Takes a byte; whether it completed the end marker.
    mutating func push(_ byte: UInt8) -> Bool {
        if byte == PasteBuffer.endMarker[matched] {
            matched += 1
            return matched == PasteBuffer.endMarker.count
        }
        for index in 0..<matched { keep(PasteBuffer.endMarker[index]) }
        matched = byte == PasteBuffer.endMarker[0] ? 1 : 0
        if matched == 0 { keep(byte) }
        return false
    }

    /// Gives the text that was pasted and starts anew.
    mutating func take() -> String {
        let text = PasteBuffer.text(of: bytes)
        bytes = []
        matched = 0
        return text
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < PasteBuffer.limit { bytes.append(byte) }
    }

    /// The text of pasted bytes: line ends become `\n`, tabs blanks; other controls and invalid UTF-8 are dropped.
    static func text(of bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0A where isAfterReturn: break
            case 0x0A, 0x0D, 0x2028, 0x2029: text.append("\n")
            case 0x09: text.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0xFFFD: break
            default: text.append(scalar)
            }
            isAfterReturn = scalar.value == 0x0D
        }
        return String(text)
    }
}
