// SPDX-License-Identifier: Apache-2.0

extension DisplayText {
    /// The text for a terminal without UTF-8: one ASCII character for each column that it takes.
    ///
    /// Lines, bullets, arrows and marks become their nearest ASCII character, accented letters lose the accent,
    /// and `?` stands for each column of what is left.
    package static func ascii(_ text: String) -> String {
        if Glyphs.isPlainASCII(text) { return text }
        var ascii = ""
        Glyphs.forEach(in: text) { glyph in
            let cell = Cell(glyph)
            ascii.unicodeScalars.append(Unicode.Scalar(cell.asciiByte))
            if glyph.width == 2 { ascii += "?" }
            return true
        }
        return ascii
    }

    /// The ASCII character for a code point that takes one column or two; `?` when there is none.
    static func asciiByte(for value: UInt32) -> UInt8 {
        if value < 0x7F { return value >= 0x20 ? UInt8(truncatingIfNeeded: value) : question }
        if let byte = asciiLine(for: value) ?? asciiSign(for: value) { return byte }
        guard let scalar = Unicode.Scalar(value) else { return question }
        let base = Folding.base(of: scalar)
        if base.isASCII { return UInt8(truncatingIfNeeded: base.value) }
        return plainLetters[value]?.utf8.first ?? question
    }

    private static let question = UInt8(ascii: "?")

    /// Box drawing and blocks, U+2500 to U+259F.
    private static func asciiLine(for value: UInt32) -> UInt8? {
        switch value {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A,
            0x257C, 0x257E:
            UInt8(ascii: "-")
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579,
            0x257B, 0x257D, 0x257F:
            UInt8(ascii: "|")
        case 0x2550: UInt8(ascii: "=")
        case 0x2571: UInt8(ascii: "/")
        case 0x2572: UInt8(ascii: "\\")
        case 0x2573: UInt8(ascii: "x")
        case 0x2500...0x257F: UInt8(ascii: "+")
        case 0x2580...0x259F: UInt8(ascii: "#")
        default: nil
        }
    }

    /// Punctuation, arrows, bullets and check marks.
    private static func asciiSign(for value: UInt32) -> UInt8? {
        switch value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: UInt8(ascii: " ")
        case 0xB7, 0x2024, 0x2026, 0x22C5, 0x22EF: UInt8(ascii: ".")
        case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
        case 0x2018, 0x2019, 0x201B, 0x2032: UInt8(ascii: "'")
        case 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
        case 0xAB, 0x2039, 0x2190, 0x21B5, 0x21D0, 0x25C0, 0x25C2, 0x25C4: UInt8(ascii: "<")
        case 0xBB, 0x203A, 0x276F, 0x2192, 0x21D2, 0x25B6, 0x25B8, 0x25BA, 0x279C, 0x27A4: UInt8(ascii: ">")
        case 0x2191, 0x21D1, 0x25B2, 0x25B4: UInt8(ascii: "^")
        case 0x2193, 0x21D3, 0x25BC, 0x25BE: UInt8(ascii: "v")
        case 0x2022, 0x2023, 0x2043, 0x2217, 0x25AA, 0x25C6, 0x25CF, 0x2605, 0x2606, 0x2801...0x28FF:
            UInt8(ascii: "*")
        case 0x25A1, 0x25AB, 0x25C7, 0x25CB, 0x25E6: UInt8(ascii: "o")
        case 0x2713, 0x2714: UInt8(ascii: "+")
        case 0xD7, 0x2611, 0x2612, 0x25A0, 0x2715...0x2718, 0x274C: UInt8(ascii: "x")
        case 0x26A0, 0x2757: UInt8(ascii: "!")
        default: nil
        }
    }
}
