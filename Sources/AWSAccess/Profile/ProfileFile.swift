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
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try parser.take(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        sections = parser.sections
    }

    /// By bytes, since the files of a large organisation have thousands of lines, read at every start.
    private struct Parser {
        typealias Line = Substring.UTF8View

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

        mutating func take(_ line: Line) throws(AccessError) {
            number += 1
            let text = line.trimmed
            guard let first = line.first, !text.isEmpty else { return }
            if first == UInt8(ascii: "#") || first == UInt8(ascii: ";") { return }
            if first.isBlank {
                // A heading or comment is never indented; anything else continues the property above.
                try takeContinuation(text)
            } else if first == UInt8(ascii: "[") {
                try takeHeading(line)
            } else {
                try takeProperty(line)
            }
        }

        private mutating func takeHeading(_ line: Line) throws(AccessError) {
            let inner = line.dropFirst()
            guard let end = inner.firstIndex(of: UInt8(ascii: "]")) else {
                throw error(localized("a profile definition must end with ]"))
            }
            hasSection = true
            property = nil
            section = parsedHeading(inner[..<end].trimmed)
            if let section, sections[section] == nil { sections[section] = [:] }
        }

        private mutating func parsedHeading(_ heading: Line) -> Section? {
            guard kind == .config else {
                return Self.isName(heading) ? Section(kind: .profile, name: heading.text) : nil
            }
            let word = heading.prefix { !$0.isBlank }
            let rest = heading[word.endIndex...].trimmed
            let kind: SectionKind
            switch (word.text, rest.isEmpty) {
            case ("default", true):
                return hasPrefixedDefault ? nil : Section(kind: .profile, name: word.text)
            case ("profile", false): kind = .profile
            case ("sso-session", false): kind = .ssoSession
            case ("services", false): kind = .services
            default: return nil
            }
            // Quoted names are no part of the grammar, but the AWS CLI writes them.
            let unquoted = rest.unquoted
            guard unquoted != nil || Self.isName(rest) else { return nil }
            let section = Section(kind: kind, name: (unquoted ?? rest).text)
            if kind == .profile, section.name == "default", !hasPrefixedDefault {
                hasPrefixedDefault = true
                sections[section] = [:]
            }
            return section
        }

        private mutating func takeProperty(_ line: Line) throws(AccessError) {
            guard hasSection else {
                throw error(localized("expected a profile definition such as [default]"))
            }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                throw error(localized("expected an = sign defining a property"))
            }
            let key = line[..<equals].trimmed
            guard !key.isEmpty else { throw error(localized("the property has no name")) }
            let name = key.text.lowercased()
            let value = line[equals...].dropFirst().withoutComment.trimmed
            property = name
            isNested = value.isEmpty
            guard key.allSatisfy(\.isOfKey), let section else { return }
            sections[section]?[name] = value.text
        }

        private mutating func takeContinuation(_ text: Line) throws(AccessError) {
            guard hasSection else {
                throw error(localized("expected a profile definition such as [default]"))
            }
            guard let property else {
                throw error(localized("expected a property definition, found a continuation"))
            }
            if isNested {
                guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
                    throw error(localized("expected an = sign defining a sub-property"))
                }
                guard equals != text.startIndex else {
                    throw error(localized("the sub-property has no name"))
                }
            }
            guard let section, let value = sections[section]?[property] else { return }
            sections[section]?[property] = value + "\n" + text.text
        }

        private func error(_ what: String) -> AccessError {
            AccessError(localized("\(path), line \(number): \(what). Mend the file and start again."))
        }

        private static func isName(_ name: Line) -> Bool {
            !name.isEmpty && name.allSatisfy { $0.isOfKey || "/.%@:+".utf8.contains($0) }
        }
    }
}

extension Substring.UTF8View {
    fileprivate var text: String { String(Substring(self)) }

    /// Without the blanks at both ends.
    fileprivate var trimmed: Self {
        var text = drop(while: \.isBlank)
        while text.last?.isBlank == true { text.removeLast() }
        return text
    }

    /// The text up to a `#` or `;` that follows a blank.
    fileprivate var withoutComment: Self {
        var isBehindBlank = false
        return prefix { byte in
            defer { isBehindBlank = byte.isBlank }
            return !isBehindBlank || byte != UInt8(ascii: "#") && byte != UInt8(ascii: ";")
        }
    }

    /// What stands between quotes; `nil` when there are none around it.
    fileprivate var unquoted: Self? {
        guard count >= 2, let quote = first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            last == quote
        else { return nil }
        return dropFirst().dropLast()
    }
}
