// SPDX-License-Identifier: Apache-2.0

/// How a cell looks: a meaning that themes turn into a colour, and attributes.
package struct Style: Hashable, Sendable {
    /// What the text means; never the only carrier of that meaning.
    package enum Role: UInt8, Hashable, Sendable, CaseIterable {
        case plain, title, label, accent, good, warning, error, muted
    }

    /// Attributes that a monochrome terminal has too.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package static let bold = Attributes(rawValue: 1)
        package static let reverse = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }
    }

    package var role: Role
    package var attributes: Attributes

    package init(_ role: Role = .plain, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    package static let plain = Style()
}
