// SPDX-License-Identifier: Apache-2.0

/// Text as a terminal can show it: measured in columns and without anything a terminal would obey.
///
/// Only what is shown changes; a field's value keeps its scalars. Controls, format characters, unassigned codes
/// and marks without a letter show as `·`. Widths are those of ncurses, see `scalarClassRuns`.
package enum DisplayText {
    /// The columns that the text takes on the screen once it is made safe.
    package static func width(of text: String) -> Int {
        if Glyphs.isPlainASCII(text) { return text.utf8.count }
        var columns = 0
        Glyphs.forEach(in: text) { glyph in
            columns += glyph.width
            return true
        }
        return columns
    }

    /// The columns that some of the text's grapheme clusters take; what lies behind its end takes none.
    package static func columns(of clusters: Range<Int>, in text: String) -> Range<Int> {
        if Glyphs.isPlainASCII(text) { return clusters.clamped(to: 0..<text.utf8.count) }
        let start = width(of: String(text.prefix(clusters.lowerBound)))
        return start..<start + width(of: String(text.dropFirst(clusters.lowerBound).prefix(clusters.count)))
    }

    /// The cells of the text: a spacing scalar with up to four marks each, and the columns it takes, 1 or 2.
    package static func cells(of text: String) -> [(text: String, width: Int)] {
        var cells: [(text: String, width: Int)] = []
        Glyphs.forEach(in: text) { glyph in
            cells.append((Cell(glyph).text, glyph.width))
            return true
        }
        return cells
    }

    /// The whole text made safe, for output that goes past a `Surface`, such as line mode.
    ///
    /// Line ends and tabs show as `·` like every other control.
    package static func safe(_ text: String) -> String {
        if Glyphs.areAsTheyStand(text) { return text }
        var safe = ""
        Glyphs.forEach(in: text) { glyph in
            Cell(glyph).append(to: &safe)
            return true
        }
        return safe
    }

    /// The text made safe and cut to `columns`, with an ellipsis as its last column where something was cut.
    package static func clipped(_ text: String, to columns: Int) -> String {
        guard columns > 0 else { return "" }
        guard width(of: text) > columns else { return safe(text) }
        var clipped = ""
        var used = 0
        Glyphs.forEach(in: text) { glyph in
            guard used + glyph.width < columns else { return false }
            Cell(glyph).append(to: &clipped)
            used += glyph.width
            return true
        }
        return clipped + "…"
    }

    /// Whether the text holds something that cannot be seen, such as a zero-width space pasted into a username.
    ///
    /// Controls, format characters, marks without a letter, no-break and other unusual spaces count; what belongs
    /// to the spelling does not: joiners in emoji and in scripts that need them, the ideographic space.
    package static func hasInvisibles(_ text: String) -> Bool {
        !Glyphs.isPlainASCII(text) && text.contains(where: isInvisible)
    }

    private static func isInvisible(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let lead = scalars.first, ScalarClass(lead.value).width > 0, !isOddSpace(lead) else {
            return true
        }
        let isEmoji = lead.value >= 0xA9 && lead.properties.isEmoji
        return scalars.dropFirst().contains { scalar in
            let value = scalar.value
            if value == combiningGraphemeJoiner { return true }
            if Glyphs.isJoiner(value) { return !Glyphs.joinersMatter(after: lead.value) && !isEmoji }
            return !isEmoji && ScalarClass(value) == .hidden
        }
    }

    /// Draws nothing wherever it stands.
    private static let combiningGraphemeJoiner: UInt32 = 0x34F

    private static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x3000: false
        case 0x2800: true
        default: scalar.properties.generalCategory == .spaceSeparator
        }
    }
}
