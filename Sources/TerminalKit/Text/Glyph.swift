// SPDX-License-Identifier: Apache-2.0

/// What stands in one cell, or in two for a wide scalar: a spacing scalar and the marks on it.
///
/// ncurses keeps one spacing scalar and four zero-width ones in a cell and silently drops what is more.
struct Glyph: Equatable, Sendable {
    /// The most marks that a cell can hold.
    static let maximumMarks = 4

    /// What is shown in the place of something that must not reach the terminal.
    static let placeholder = Glyph(0xB7, width: 1)

    /// The scalar and the first two marks, 21 bits each; 0 for none.
    private(set) var low: UInt64
    /// The third and fourth mark, 21 bits each.
    private(set) var high: UInt64
    /// The columns it takes, 1 or 2.
    let width: Int

    init(_ value: UInt32, width: Int) {
        low = UInt64(value)
        high = 0
        self.width = width
    }

    /// Puts a mark on it; more than four are dropped.
    mutating func add(mark value: UInt32) {
        let mark = UInt64(value)
        if low >> 21 == 0 {
            low |= mark << 21
        } else if low >> 42 == 0 {
            low |= mark << 42
        } else if high == 0 {
            high |= mark
        } else if high >> 21 == 0 {
            high |= mark << 21
        }
    }
}

/// Splits text into glyphs, safely and always in the same way.
enum Glyphs {
    /// Whether the text is nothing but printable ASCII, one column for each byte.
    static func isPlainASCII(_ text: String) -> Bool {
        // Without a way out in the middle, so that many bytes are looked at together.
        let bytes = text.utf8Span.span
        var others: UInt8 = 0
        for index in bytes.indices { others |= bytes[index] &- 0x20 > 0x5E ? 1 : 0 }
        return others == 0
    }

    /// Whether every scalar of the text is a glyph as it stands, of at most so many columns: nothing is hidden,
    /// marked or put together.
    static func areAsTheyStand(_ text: String, upTo columns: Int = 2) -> Bool {
        isPlainASCII(text)
            || text.unicodeScalars.allSatisfy {
                ScalarClass.standsAlone($0.value) && (1...columns).contains(ScalarClass($0.value).width)
            }
    }

    /// Hands each glyph of the text to `body` until that returns false.
    @inline(__always)
    static func forEach(in text: String, _ body: (Glyph) -> Bool) {
        if text.unicodeScalars.allSatisfy({ ScalarClass.standsAlone($0.value) }) {
            for scalar in text.unicodeScalars {
                let width = ScalarClass(scalar.value).width
                if !body(width > 0 ? Glyph(scalar.value, width: width) : .placeholder) { return }
            }
        } else {
            for character in text {
                for glyph in glyphs(of: character) where !body(glyph) { return }
            }
        }
    }

    /// The glyphs of one grapheme cluster, at least one.
    ///
    /// Terminals draw scalars, not clusters: a family of emoji shows its first person only, a flag its two letters,
    /// and variation selectors and skin tones are left out.
    static func glyphs(of character: Character) -> [Glyph] {
        var done: [Glyph] = []
        var current: Glyph?
        var lead: UInt32 = 0
        var leadIsEmoji = false
        for scalar in character.unicodeScalars {
            let value = scalar.value
            let kind = ScalarClass(value)
            guard var glyph = current else {
                lead = value
                leadIsEmoji = value >= 0xA9 && scalar.properties.isEmoji
                current = kind.width > 0 ? Glyph(value, width: kind.width) : .placeholder
                continue
            }
            switch kind {
            case .mark:
                if !isVariationSelector(value) && glyph != .placeholder {
                    glyph.add(mark: value)
                    current = glyph
                }
            case .hidden:
                if value == zeroWidthJoiner && leadIsEmoji { return done + [glyph] }
                if isJoiner(value) && !joinersMatter(after: lead) {
                    done.append(glyph)
                    current = .placeholder
                }
            case .narrow, .wide:
                if leadIsEmoji && isSkinTone(value) { continue }
                done.append(glyph)
                current = Glyph(value, width: kind.width)
            }
        }
        return done + [current ?? .placeholder]
    }

    static let zeroWidthJoiner: UInt32 = 0x200D

    /// U+200C and U+200D, which scripts such as Arabic and Devanagari need and Latin does not.
    static func isJoiner(_ value: UInt32) -> Bool { value == 0x200C || value == zeroWidthJoiner }

    /// Whether a joiner behind this scalar belongs to the spelling, as it does from Hebrew onwards.
    static func joinersMatter(after lead: UInt32) -> Bool { lead >= 0x590 }

    static func isVariationSelector(_ value: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }

    static func isSkinTone(_ value: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(value) }
}
