// SPDX-License-Identifier: Apache-2.0

/// What was changed about pasted text before it went into a field.
package struct PasteChanges: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Line ends, tabs and other control characters were taken out.
    package static let controls = PasteChanges(rawValue: 1 << 0)
    /// Blanks at both ends were dropped.
    package static let blanks = PasteChanges(rawValue: 1 << 1)
    /// Blanks, dashes, brackets and the like within a phone number were dropped.
    package static let grouping = PasteChanges(rawValue: 1 << 2)
    /// A zero in brackets, which is dialled within the country only, was dropped.
    package static let trunkZero = PasteChanges(rawValue: 1 << 3)
    /// A leading 00 became `+`.
    package static let internationalPrefix = PasteChanges(rawValue: 1 << 4)
    /// What stood around an e-mail address was dropped.
    package static let address = PasteChanges(rawValue: 1 << 6)
    /// Characters that show nothing were dropped.
    package static let invisibles = PasteChanges(rawValue: 1 << 5)
}
