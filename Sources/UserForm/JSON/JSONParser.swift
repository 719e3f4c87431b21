// SPDX-License-Identifier: Apache-2.0

/// Reads JSON strictly (RFC 8259), and knows in which line everything stands.
struct JSONParser {
    /// How deep lists and objects may be within one another; a request has four levels.
    private static let maximumDepth = 32

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    /// The value that the bytes hold; a byte order mark in front of it is passed over, as editors write one.
    static func parse(_ bytes: [UInt8]) throws(JSONMistake) -> JSONNode {
        if let line = lineThatIsNoUTF8(bytes) { throw JSONMistake(kind: .notUTF8, line: line) }
        var parser = JSONParser(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        parser.skipBlanks()
        if parser.next == nil { throw parser.mistake(.empty) }
        let node = try parser.value(depth: 0)
        parser.skipBlanks()
        if parser.next != nil { throw parser.mistake(.moreBehind) }
        return node
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static func lineThatIsNoUTF8(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONMistake) -> JSONNode {
        let start = line
        let content: JSONNode.Content
        switch next {
        case nil: throw mistake(.unfinished)
        case UInt8(ascii: "{"): content = .object(try members(depth: depth))
        case UInt8(ascii: "["): content = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): content = .text(try text())
        case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): content = .number(try number())
        default:
            if takes("true") {
                content = .flag(true)
            } else if takes("false") {
                content = .flag(false)
            } else if takes("null") {
                content = .null
            } else {
                throw unexpected
            }
        }
        return JSONNode(content: content, line: start)
    }

    private mutating func members(depth: Int) throws(JSONMistake) -> [JSONNode.Member] {
        var members: [JSONNode.Member] = []
        while try goOn(members.isEmpty, until: UInt8(ascii: "}"), depth: depth) {
            guard next == UInt8(ascii: "\"") else { throw unexpected }
            let start = line
            let name = try text()
            skipBlanks()
            guard takes(":") else { throw unexpected }
            skipBlanks()
            members.append(.init(name: name, line: start, value: try value(depth: depth + 1)))
        }
        return members
    }

    private mutating func elements(depth: Int) throws(JSONMistake) -> [JSONNode] {
        var elements: [JSONNode] = []
        while try goOn(elements.isEmpty, until: UInt8(ascii: "]"), depth: depth) {
            elements.append(try value(depth: depth + 1))
        }
        return elements
    }

    /// Goes to the next member or element of what began with a bracket; `false` when it is over.
    private mutating func goOn(
        _ isFirst: Bool, until end: UInt8, depth: Int
    ) throws(JSONMistake) -> Bool {
        if depth > Self.maximumDepth { throw mistake(.tooDeep) }
        if isFirst { place += 1 }
        skipBlanks()
        if next == end {
            place += 1
            return false
        }
        guard !isFirst else { return true }
        guard takes(",") else { throw unexpected }
        skipBlanks()
        // A comma is followed by one more.
        if next == end { throw unexpected }
        return true
    }

    private mutating func number() throws(JSONMistake) -> String {
        let start = place
        _ = takes("-")
        if takes("0") {
            if isDigit(next) { throw mistake(.number) }
        } else if !takesDigits() {
            throw mistake(.number)
        }
        if takes("."), !takesDigits() { throw mistake(.number) }
        if takes("e") || takes("E") {
            if !takes("-") { _ = takes("+") }
            if !takesDigits() { throw mistake(.number) }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func takesDigits() -> Bool {
        let start = place
        while isDigit(next) { place += 1 }
        return place > start
    }

    private func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    // MARK: Text

    private mutating func text() throws(JSONMistake) -> String {
        place += 1
        var text = ""
        while true {
            let start = place
            while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                place += 1
            }
            text += String(decoding: bytes[start..<place], as: UTF8.self)
            switch next {
            case nil: throw mistake(.unfinished)
            case UInt8(ascii: "\""):
                place += 1
                return text
            case UInt8(ascii: "\\"):
                place += 1
                text.unicodeScalars.append(try escaped())
            default: throw mistake(.controlCharacter)
            }
        }
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
        UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escaped() throws(JSONMistake) -> Unicode.Scalar {
        guard let byte = next else { throw mistake(.unfinished) }
        place += 1
        if let scalar = Self.escapes[byte] { return scalar }
        guard byte == UInt8(ascii: "u") else { throw mistake(.escape) }
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // The first half of a pair; a half alone is no character.
        guard (0xD800...0xDBFF).contains(unit), takes("\\u") else { throw mistake(.escape) }
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw mistake(.escape) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONMistake) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 1...4 {
            guard let byte = next else { throw mistake(.unfinished) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw mistake(.escape) }
            unit = unit << 4 | UInt16(digit)
            place += 1
        }
        return unit
    }

    // MARK: Places

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func takes(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            place += 1
        }
    }

    private func mistake(_ kind: JSONMistake.Kind) -> JSONMistake { JSONMistake(kind: kind, line: line) }

    private var unexpected: JSONMistake {
        guard let character = String(decoding: bytes[place...].prefix(32), as: UTF8.self).first else {
            return mistake(.unfinished)
        }
        return mistake(.unexpected(character))
    }
}
