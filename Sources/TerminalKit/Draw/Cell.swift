// SPDX-License-Identifier: Apache-2.0

/// One cell of the screen: a spacing scalar with up to four marks on it.
///
/// Packed into 16 bytes without a reference, so that a screen is copied and compared like plain memory.
package struct Cell: Equatable, Sendable {
    /// The scalar and two marks, 21 bits each.
    private var low: UInt64
    /// Two more marks, 21 bits each, then role and attributes, 8 bits each.
    private var high: UInt64

    private static let marksMask: UInt64 = (1 << 42) - 1
    private static let scalarMask: UInt64 = (1 << 21) - 1

    /// A cell with the first scalar of the text and the next four as its marks, taken as they are.
    package init(text: String = " ", style: Style = .plain) {
        self.init(Glyph(0, width: 1), style: style)
        self.text = text
    }

    init(_ glyph: Glyph, style: Style = .plain) {
        low = glyph.low
        high = glyph.high | Cell.bits(of: style)
    }

    /// A cell with one byte of ASCII; 0 makes the right half of a wide character.
    init(byte: UInt8, style: Style) {
        low = UInt64(byte)
        high = Cell.bits(of: style)
    }

    /// The same style with another character.
    func with(byte: UInt8) -> Cell {
        var cell = self
        cell.low = UInt64(byte)
        return cell
    }

    /// Whether both look the same, whatever they show.
    package func hasSameStyle(as other: Cell) -> Bool {
        (high ^ other.high) >> 42 == 0
    }

    /// 0 where both are equal.
    func difference(from other: Cell) -> UInt64 {
        (low ^ other.low) | (high ^ other.high)
    }

    private static func bits(of style: Style) -> UInt64 {
        UInt64(style.role.rawValue) << 42 | UInt64(style.attributes.rawValue) << 50
    }

    /// The scalars of the cell; empty for the right half of a wide character.
    package var text: String {
        get {
            var text = ""
            append(to: &text)
            return text
        }
        set {
            var scalars = newValue.unicodeScalars.makeIterator()
            var glyph = Glyph(scalars.next()?.value ?? 0, width: 1)
            for _ in 0..<Glyph.maximumMarks {
                if let mark = scalars.next() { glyph.add(mark: mark.value) }
            }
            low = glyph.low
            high = high & ~Cell.marksMask | glyph.high
        }
    }

    package var style: Style {
        get {
            Style(
                Style.Role(rawValue: UInt8(truncatingIfNeeded: high >> 42)) ?? .plain,
                Style.Attributes(rawValue: UInt8(truncatingIfNeeded: high >> 50)))
        }
        set { high = high & Cell.marksMask | Cell.bits(of: newValue) }
    }

    /// The spacing scalar; 0 for the right half of a wide character.
    package var base: UInt32 { UInt32(truncatingIfNeeded: low & Cell.scalarMask) }

    /// Whether this is the right half of the wide character in the cell before.
    package var isRightHalf: Bool { low == 0 }

    /// Whether the scalar has marks on it.
    package var hasMarks: Bool { low >> 21 != 0 }

    /// The first to fourth mark for 0 to 3; 0 when there are not so many.
    package func mark(_ index: Int) -> UInt32 {
        switch index {
        case 0: UInt32(truncatingIfNeeded: low >> 21 & Cell.scalarMask)
        case 1: UInt32(truncatingIfNeeded: low >> 42 & Cell.scalarMask)
        case 2: UInt32(truncatingIfNeeded: high & Cell.scalarMask)
        case 3: UInt32(truncatingIfNeeded: high >> 21 & Cell.scalarMask)
        default: 0
        }
    }

    /// The printable ASCII character that the cell shows, if it shows nothing else.
    package var plainByte: UInt8? {
        low >= 0x20 && low < 0x7F ? UInt8(truncatingIfNeeded: low) : nil
    }

    /// The ASCII character that stands for the cell on a terminal without UTF-8.
    package var asciiByte: UInt8 {
        isRightHalf ? UInt8(ascii: "?") : DisplayText.asciiByte(for: base)
    }

    /// Adds the scalars of the cell to a text.
    package func append(to text: inout String) {
        guard !isRightHalf else { return }
        if let scalar = Unicode.Scalar(base) { text.unicodeScalars.append(scalar) }
        guard hasMarks else { return }
        for index in 0..<Glyph.maximumMarks {
            let value = mark(index)
            if value != 0, let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
    }
}
