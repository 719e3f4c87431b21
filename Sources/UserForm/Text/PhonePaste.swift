// SPDX-License-Identifier: Apache-2.0

/// Phone numbers as people write them.
enum PhonePaste {
    /// What people group digits with, besides blanks.
    private static let separators = Set(
        "-./()[]\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".unicodeScalars)

    /// The number without grouping, its international prefix as `+`.
    static func number(in text: String, changes: inout PasteChanges) -> String {
        var compact = text.filteringScalars { !$0.isBlank }
        if compact.beginsIgnoringCase(with: "tel:") { compact = String(compact.unicodeScalars.dropFirst(4)) }
        // In "+44 (0)20 …" the zero is dialled within the country only: with it the number is another one.
        let isInternational = compact.hasPrefix("+") || compact.hasPrefix("00") || compact.hasPrefix("(+")
        let withoutTrunkZero = isInternational ? droppingTrunkZero(compact) : compact
        if withoutTrunkZero != compact { changes.insert(.trunkZero) }
        var number = withoutTrunkZero.filteringScalars { !separators.contains($0) }
        if number.scalarCount < withoutTrunkZero.scalarCount || compact.scalarCount < text.scalarCount {
            changes.insert(.grouping)
        }
        if number.hasPrefix("00") {
            number = "+" + String(number.unicodeScalars.dropFirst(2))
            changes.insert(.internationalPrefix)
        }
        return number
    }

    private static func droppingTrunkZero(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        for start in scalars.indices.dropLast(2) where scalars[start...].starts(with: "(0)".unicodeScalars) {
            return String(String.UnicodeScalarView(scalars[..<start] + scalars[(start + 3)...]))
        }
        return text
    }
}
