// SPDX-License-Identifier: Apache-2.0

import Localization

/// One of the shared files, by the grammar of the AWS SDKs and Tools Reference Guide.
struct ProfileFile {
    enum Kind {
        /// `~/.aws/config`: sections `[default]`, `[profile NAME]`, `[sso-session NAME]`, `[services NAME]`.
        case config
        /// `~/.aws/credentials`: sections `[NAME]`.
        case credentials
    }

    enum SectionKind: Hashable {
        case profile, ssoSession, services
    }

    struct Section: Hashable {
        var kind: SectionKind
        var name: String
    }

    private(set) var sections: [Section: [String: String]] = [:]

    /// - Throws: `AccessError` with path and line for what the grammar does not allow.
    init(_ text: String, kind: Kind, path: String) throws(AccessError) {
        var parser = Parser(kind: kind, path: path)
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try parser.take(String(line))
        }
        sections = parser.sections
    }

    private struct Parser {
        let kind: Kind
        let path: String
        var number = 0
        var sections: [Section: [String: String]] = [:]
        var hasSection = false
        /// `nil` inside a section that is ignored.
        var section: Section?
        var property: String?
        /// After a property without a value come properties of its own.
        var isNested = false
        /// `[profile default]` was seen: it outranks `[default]`.
        var hasPrefixedDefault = false

        mutating func take(_ line: String) throws(AccessError) {
            number += 1
            guard let first = line.first(where: { !$0.isBlank }) else { return }
            if line.first == "#" || line.first == ";" { return }
            if line.first?.isBlank == true {
                // A heading or comment is never indented; anything else continues the property above.
                try takeContinuation(line.trimmedBlanks)
            } else if first == "[" {
                try takeHeading(line)
            } else {
                try takeProperty(line)
            }
        }

        private mutating func takeHeading(_ line: String) throws(AccessError) {
            let inner = line.dropFirst()
            guard let end = inner.firstIndex(of: "]") else {
                throw error(localized("a profile definition must end with ]"))
            }
            hasSection = true
            property = nil
            section = parsedHeading(String(inner[..<end]).trimmedBlanks)
            if let section, sections[section] == nil { sections[section] = [:] }
        }

        private mutating func parsedHeading(_ heading: String) -> Section? {
            let parts = heading.split(maxSplits: 1, whereSeparator: \.isBlank).map(String.init)
            guard kind == .config else {
                return Self.isName(heading) ? Section(kind: .profile, name: heading) : nil
            }
            if heading == "default" {
                return hasPrefixedDefault ? nil : Section(kind: .profile, name: heading)
            }
            guard parts.count == 2 else { return nil }
            // Quoted names are no part of the grammar, but the AWS CLI writes them.
            let name = parts[1].trimmedBlanks.unquoted
            let kinds: [String: SectionKind] = [
                "profile": .profile, "sso-session": .ssoSession, "services": .services,
            ]
            guard let kind = kinds[parts[0]], Self.isName(name) || name != parts[1].trimmedBlanks else {
                return nil
            }
            let section = Section(kind: kind, name: name)
            if kind == .profile, name == "default", !hasPrefixedDefault {
                hasPrefixedDefault = true
                sections[section] = [:]
            }
            return section
        }

        private mutating func takeProperty(_ line: String) throws(AccessError) {
            guard hasSection else {
                throw error(localized("expected a profile definition such as [default]"))
            }
            guard let equals = line.firstIndex(of: "=") else {
                throw error(localized("expected an = sign defining a property"))
            }
            let name = String(line[..<equals]).trimmedBlanks.lowercased()
            guard !name.isEmpty else { throw error(localized("the property has no name")) }
            let value = String(line[line.index(after: equals)...]).withoutComment.trimmedBlanks
            property = name
            isNested = value.isEmpty
            guard Self.isKey(name), let section else { return }
            sections[section]?[name] = value
        }

        private mutating func takeContinuation(_ text: String) throws(AccessError) {
            guard hasSection else {
                throw error(localized("expected a profile definition such as [default]"))
            }
            guard let property else {
                throw error(localized("expected a property definition, found a continuation"))
            }
            if isNested {
                guard let equals = text.firstIndex(of: "=") else {
                    throw error(localized("expected an = sign defining a sub-property"))
                }
                guard equals != text.startIndex else {
                    throw error(localized("the sub-property has no name"))
                }
            }
            guard let section, let value = sections[section]?[property] else { return }
            sections[section]?[property] = value + "\n" + text
        }

        private func error(_ what: String) -> AccessError {
            AccessError(localized("\(path), line \(number): \(what). Mend the file and start again."))
        }

        private static func isName(_ name: String) -> Bool {
            !name.isEmpty
                && name.unicodeScalars.allSatisfy { isKeyScalar($0) || "/.%@:+".unicodeScalars.contains($0) }
        }

        private static func isKey(_ name: String) -> Bool {
            name.unicodeScalars.allSatisfy(isKeyScalar)
        }

        private static func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "-" || scalar == "_"
        }
    }
}

extension Character {
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension String {
    fileprivate var trimmedBlanks: String {
        let start = drop(while: \.isBlank)
        return String(start.reversed().drop(while: \.isBlank).reversed())
    }

    /// The text up to a `#` or `;` that follows a blank.
    fileprivate var withoutComment: String {
        var previous: Character = "x"
        for index in indices {
            if self[index] == "#" || self[index] == ";", previous.isBlank { return String(self[..<index]) }
            previous = self[index]
        }
        return self
    }

    fileprivate var unquoted: String {
        guard count >= 2, let quote = first, quote == "\"" || quote == "'", last == quote else { return self }
        return String(dropFirst().dropLast())
    }
}
