// SPDX-License-Identifier: Apache-2.0

/// The text of the leaf elements of a small XML document, by name: all that an answer of STS needs.
///
/// Attributes, comments and nesting are passed over; of elements of the same name the first counts.
struct XMLElements {
    private var texts: [String: String] = [:]

    init(_ bytes: [UInt8]) {
        // Scalars, not characters: an accent that follows a bracket would make it another one.
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        var open: (name: String, start: String.Index)?
        while let left = rest.firstIndex(of: "<"), let right = rest[left...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: left)..<right]
            if tag.first == "/" {
                if let (name, start) = open, name == String(tag.dropFirst()), texts[name] == nil {
                    texts[name] = Self.unescaped(rest[start..<left])
                }
                open = nil
                rest = rest[rest.index(after: right)...]
            } else {
                let name = String(tag.prefix { !$0.properties.isWhitespace && $0 != "/" })
                rest = rest[rest.index(after: right)...]
                open = (name, rest.startIndex)
            }
        }
    }

    subscript(name: String) -> String? { texts[name] }

    private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
        guard text.contains("&") else { return String(text) }
        let entities = [
            "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&#xA;": "\n", "&#39;": "'",
        ]
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += String(rest[..<ampersand])
            rest = rest[ampersand...]
            guard let semicolon = rest.firstIndex(of: ";") else { break }
            let entity = String(rest[...semicolon])
            result += entity == "&amp;" ? "&" : entities[entity] ?? entity
            rest = rest[rest.index(after: semicolon)...]
        }
        return result + String(rest)
    }
}
