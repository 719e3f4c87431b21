// SPDX-License-Identifier: Apache-2.0

/// Values that a form begins with, field by field.
package struct FieldDefaults: Equatable, Sendable {
    package var texts: [FieldID: String] = [:]
    package var toggles: [FieldID: Bool] = [:]

    package init() {}

    package var isEmpty: Bool { texts.isEmpty && toggles.isEmpty }
}

/// A role in one name: everything that its users have in common.
package struct Preset: Equatable, Sendable {
    package var name: String
    package var phone = FieldDefaults()
    package var tags: [Draft.Tag] = []
    /// The names to be chosen in fields that pick from a list of the service.
    package var names: [FieldID: [String]] = [:]

    package init(name: String) {
        self.name = name
    }
}

extension Draft {
    /// A blank form as the house begins it.
    package init(_ phone: FieldDefaults, tags: [HouseTag]) {
        self.init()
        fill(in: phone)
        self.tags = tags.filter(\.isInNewForm).map { Tag(key: $0.key, value: $0.preset) }
    }

    /// Takes values over, field by field.
    package mutating func fill(in values: FieldDefaults) {
        for (field, text) in values.texts { self[text: field] = text }
        for (field, isOn) in values.toggles { self[toggle: field] = isOn }
    }

    /// Gives tags their values; a key that is not there yet gets a row.
    package mutating func fill(in tags: [Tag]) {
        for tag in tags {
            if let row = self.tags.firstIndex(where: { $0.key.tidy == tag.key }) {
                self.tags[row].value = tag.value
            } else {
                self.tags.append(tag)
            }
        }
    }

    /// This person with another draft's role: phone, access and tags.
    ///
    /// What the person is good at stays.
    package func withRole(of other: Draft) -> Draft {
        var merged = other
        for field in Draft.personalFields where !self[text: field].isEmpty {
            merged[text: field] = self[text: field]
        }
        merged.proficiencies = proficiencies
        return merged
    }

    /// Forgets what belongs to one instance: profiles, group, proficiencies, and the user that was copied.
    package mutating func forgetIDs() {
        securityProfileIDs = []
        routingProfileID = ""
        hierarchyGroupID = ""
        proficiencies = []
        copiedUser = nil
    }

    /// What belongs to one person; everything else belongs to the role.
    private static let personalFields: [FieldID] = [
        .username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile, .directoryUserID,
        .deskNumber,
    ]
}
