// SPDX-License-Identifier: Apache-2.0

/// Something that a user is good at, by a predefined attribute of the instance (model shape `UserProficiency`).
package struct Proficiency: Hashable, Sendable, Codable {
    /// The attribute's name, such as a language or a product.
    package var attribute: String
    /// One of the attribute's values.
    package var value: String
    /// How good: "The valid values are 1, 2, 3, 4 and 5" (model member `Level`).
    package var level: Int

    package init(attribute: String = "", value: String = "", level: Int = 3) {
        self.attribute = attribute
        self.value = value
        self.level = level
    }

    /// Whether nothing is chosen: such a row does not exist for the service.
    package var isBlank: Bool { attribute.isEmpty }

    /// What names attribute and value together among the choices; empty for a blank row.
    ///
    /// A separator that stands in no name keeps two pairs apart that read the same when they are joined.
    package var choice: String {
        get { isBlank ? "" : "\(attribute)\u{1f}\(value)" }
        set {
            let parts = newValue.split(separator: "\u{1f}", maxSplits: 1, omittingEmptySubsequences: false)
            attribute = parts.first.map(String.init) ?? ""
            value = parts.count > 1 ? String(parts[1]) : ""
        }
    }
}

extension KeyedDecodingContainer {
    /// A form that was kept before there were proficiencies has none.
    func decode(_ type: [Proficiency].Type, forKey key: Key) throws -> [Proficiency] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}
