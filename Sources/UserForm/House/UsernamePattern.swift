// SPDX-License-Identifier: Apache-2.0

/// How a username is made from what is known of the person: text with places in braces.
package struct UsernamePattern: Equatable, Sendable {
    /// What can stand in braces.
    package enum Place: String, Sendable, CaseIterable {
        case first, last
        case firstInitial = "f"
        case lastInitial = "l"
        /// What stands before the @ of the e-mail address.
        case emailName = "local"
        /// The whole e-mail address.
        case email
    }

    private enum Part: Equatable, Sendable {
        case text(String)
        case place(Place)
    }

    /// First initial and last name: Jane Doe is jdoe.
    package static let standard = UsernamePattern(parts: [.place(.firstInitial), .place(.last)])

    private let parts: [Part]

    private init(parts: [Part]) { self.parts = parts }

    /// Reads a pattern such as `{first}.{last}`; `nil` where a brace is not closed, a place is not known, something
    /// else cannot stand in a username, or nothing of the person is in it.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let next = rest.first {
            if next == "{" {
                guard let end = rest.firstIndex(of: "}"),
                    let place = Place(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
                else { return nil }
                parts.append(.place(place))
                rest = rest[rest.index(after: end)...]
            } else {
                let literal = rest.prefix { $0 != "{" }
                guard literal.unicodeScalars.allSatisfy(UsernameRule.allows) else { return nil }
                parts.append(.text(String(literal)))
                rest = rest.dropFirst(literal.count)
            }
        }
        guard parts.contains(where: { if case .place = $0 { true } else { false } }) else { return nil }
        self.parts = parts
    }

    /// Whether names made by it have capitals: what is put in for the braces is small.
    var hasCapitals: Bool {
        parts.contains { if case .text(let text) = $0 { text.contains(where: \.isUppercase) } else { false } }
    }

    /// The username for the person of a draft; `nil` while something that it is made of is missing.
    func username(for draft: Draft) -> String? {
        var name = ""
        for part in parts {
            switch part {
            case .text(let text): name += text
            case .place(let place):
                let value = value(of: place, in: draft)
                guard !value.isEmpty else { return nil }
                name += value
            }
        }
        return name
    }

    private func value(of place: Place, in draft: Draft) -> String {
        switch place {
        case .first: plain(draft.firstName)
        case .last: plain(draft.lastName)
        case .firstInitial: String(plain(draft.firstName).prefix(1))
        case .lastInitial: String(plain(draft.lastName).prefix(1))
        case .emailName: String(draft.email.tidy.lowercased().prefix { $0 != "@" })
        case .email: draft.email.tidy.lowercased()
        }
    }

    /// A name in the letters of usernames, small.
    private func plain(_ name: String) -> String {
        let bytes = name.tidy.lowercased().inASCII.utf8.filter {
            Unicode.Scalar($0).isASCIILowercase || Unicode.Scalar($0).isASCIIDigit || $0 == UInt8(ascii: "-")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Form {
    /// A username made from what the draft says of the person, as the house makes them; `nil` where it cannot be
    /// made, or would not be right.
    package static func proposedUsername(for draft: Draft, in context: FormContext) -> String? {
        guard let name = context.usernamePattern.username(for: draft) else { return nil }
        return UsernameRule.verdict(on: name, in: context).blocksSubmission ? nil : name
    }
}
