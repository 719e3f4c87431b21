// SPDX-License-Identifier: Apache-2.0

import Localization

extension FieldID {
    /// What to do about the field when it is required and empty.
    var request: String {
        switch self {
        case .username: localized("Username is required; type one, such as jdoe or jane@example.com.")
        case .firstName: localized("First name is required; type the user's first name.")
        case .lastName: localized("Last name is required; type the user's last name.")
        case .password: localized("Password is required; type 8 to 64 characters.")
        case .email: localized("E-mail is required; type an address, such as jane@example.com.")
        case .deskNumber:
            localized("Desk phone number is required; type it with country code, such as +442071234567.")
        case .afterContactWork, .channelAfterContactWork, .agentFirstAfterContactWork:
            localized("Type the seconds of after-contact work, or 0 for no limit.")
        case .securityProfiles: localized("Security profiles are required; tick at least one.")
        case .routingProfile: localized("Routing profile is required; choose one.")
        default: localized("\(label) is required.")
        }
    }

    /// The characters that the field is made of, as the start of a sentence.
    var alphabet: String {
        switch self {
        case .username: localized("A username holds letters a-z, digits and _ . - @")
        case .email, .secondaryEmail: localized("An e-mail address holds letters a-z, digits and . _ % + - @")
        case .mobile, .deskNumber: localized("A phone number is + and digits, such as +442071234567")
        case .afterContactWork, .channelAfterContactWork, .agentFirstAfterContactWork:
            localized("Seconds are typed with the digits 0-9")
        case .tagKey: localized("A tag key holds letters, digits, spaces and _ . : / = + - @")
        default: localized("\(label) does not hold every character")
        }
    }
}

extension PasteChanges {
    /// What was done, as the end of a sentence.
    var words: String {
        let parts: [(PasteChanges, String)] = [
            (.controls, localized("line ends and tabs taken out")),
            (.blanks, localized("spaces at the ends dropped")),
            (.invisibles, localized("invisible characters dropped")),
            (.grouping, localized("grouping dropped")),
            (.trunkZero, localized("(0) dropped")),
            (.internationalPrefix, localized("00 replaced by +")),
            (.address, localized("the address taken out of what stood around it")),
        ]
        return parts.filter { contains($0.0) }.map(\.1).listed
    }
}

extension [String] {
    /// The items as they are listed in a sentence: "a, b and c".
    var listed: String { joined(before: localized("and")) }

    /// The items as alternatives in a sentence: "a, b or c", shortened when there are many.
    var alternatives: String {
        count > 5
            ? localized("one of \(prefix(5).joined(separator: ", ")) …") : joined(before: localized("or"))
    }

    private func joined(before word: String) -> String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}

extension Character {
    /// The character in quotes, or its name where it would not show.
    var named: String {
        if self == " " { return localized("a space") }
        if unicodeScalars.contains(where: { $0.isControl || $0.isInvisible || $0.isBlank }) {
            return unicodeScalars.first { $0.isControl || $0.isInvisible || $0.isBlank }.map(\.named) ?? ""
        }
        if let first = unicodeScalars.first, first.isCombiningMark { return first.named }
        return localized("“\(self)”")
    }
}

extension Unicode.Scalar {
    /// The scalar's number and its name, such as "U+200B zero width space".
    var named: String {
        let digits = String(value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return properties.name.map { "\(number) \($0.lowercased())" } ?? number
    }
}

extension String {
    /// The text in quotes for use within a sentence: one line, and cut when long.
    var quoted: String {
        let room = 24
        let shown = String(map { $0.unicodeScalars.contains { $0.isControl || $0.isInvisible } ? "?" : $0 })
        return localized("“\(shown.count > room ? shown.prefix(room - 1) + "…" : shown)”")
    }
}
