// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A string literal of the sources, as the compiler would read it.
struct SourceLiteral {
    /// The text with its escapes resolved and its interpolations numbered, such as `Free: %1.`.
    var pattern: String
    /// The word in front of the parenthesis that the literal is the first thing in, such as `localized`.
    var callee: String
    var line: Int
}

/// Reads the string literals of a Swift file, those inside of interpolations included.
struct SourceReader {
    private let characters: [Character]
    private let lineEnds: [Int]
    private var index = 0
    private(set) var literals: [SourceLiteral] = []
    /// The lines on which `localized` is called with something that is neither a literal nor a name.
    private(set) var unclearCalls: [Int] = []

    init(_ source: String) {
        let characters = Array(source)
        self.characters = characters
        lineEnds = characters.indices.filter { characters[$0] == "\n" }
        readCode(inInterpolation: false)
    }

    private mutating func readCode(inInterpolation: Bool) {
        var depth = 0
        while index < characters.count {
            let character = characters[index]
            if starts(with: "//") {
                while index < characters.count, characters[index] != "\n" { index += 1 }
            } else if starts(with: "/*") {
                while index < characters.count, !starts(with: "*/") { index += 1 }
            } else if character == "\"" || (character == "#" && isRawString) {
                readLiteral()
                continue
            } else if character == "(" {
                depth += 1
                checkCall()
            } else if character == ")" {
                if depth == 0, inInterpolation { return }
                depth -= 1
            }
            index += 1
        }
    }

    /// Reads a literal from its first quote or `#` on, to behind its last.
    private mutating func readLiteral() {
        let place = literals.count
        literals.append(SourceLiteral(pattern: "", callee: callee, line: line))
        var hashes = ""
        while characters[index] == "#" {
            hashes += "#"
            index += 1
        }
        let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        index += quotes.count
        // What an interpolation or an escape brings in is no indentation: the text is kept apart by lines.
        var lines = [""]
        var parts = 0
        while !starts(with: quotes + hashes) {
            if starts(with: "\\" + hashes) {
                index += 1 + hashes.count
                let escape = characters[index]
                index += 1
                switch escape {
                case "(":
                    parts += 1
                    lines[lines.count - 1] += "%\(parts)"
                    readCode(inInterpolation: true)
                    index += 1
                case "u": lines[lines.count - 1].append(readScalar())
                case "\n":
                    lines[lines.count - 1].append("\u{0}")
                    lines.append("")
                default: lines[lines.count - 1] += Self.escapes[escape] ?? "?"
                }
            } else if characters[index] == "\n" {
                lines.append("")
                index += 1
            } else {
                lines[lines.count - 1].append(characters[index])
                index += 1
            }
        }
        index += quotes.count + hashes.count
        literals[place].pattern = Self.text(of: lines)
    }

    private static let escapes: [Character: String] = [
        "n": "\n", "t": "\t", "r": "\r", "0": "\u{0}", "\"": "\"", "'": "'", "\\": "\\",
    ]

    /// The lines of a literal joined; those of one over several lines without their indentation.
    private static func text(of lines: [String]) -> String {
        guard lines.count > 1, let last = lines.last else { return lines[0] }
        let texts = lines.dropFirst().dropLast().map { String($0.dropFirst(last.count)) }
        return texts.joined(separator: "\n").replacingOccurrences(of: "\u{0}\n", with: "")
    }

    private mutating func readScalar() -> Character {
        var digits = ""
        index += 1
        while characters[index] != "}" {
            digits.append(characters[index])
            index += 1
        }
        index += 1
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?"
    }

    private var isRawString: Bool {
        let next = characters[index...].first { $0 != "#" }
        return next == "\""
    }

    private func starts(with text: String) -> Bool {
        characters[index...].starts(with: text)
    }

    private var line: Int { lineEnds.prefix { $0 < index }.count + 1 }

    /// The name before a parenthesis after which only blanks have come.
    private var callee: String {
        let before = characters[..<index].reversed().drop(while: \.isWhitespace)
        guard before.first == "(" else { return "" }
        return Self.name(endingIn: before.dropFirst())
    }

    private static func name(endingIn reversed: some Sequence<Character>) -> String {
        String(reversed.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    }

    /// A literal behind a condition would be looked up without being found by this reader.
    private mutating func checkCall() {
        guard Self.name(endingIn: characters[..<index].reversed()) == "localized" else { return }
        let argument = characters[(index + 1)...].drop(while: \.isWhitespace)
        if argument.first == "\"" { return }
        let name = argument.prefix { $0.isLetter || $0 == "." || $0 == "_" }
        let end = argument.dropFirst(name.count).first
        if name.isEmpty || end != ")" { unclearCalls.append(line) }
    }
}

/// The sources of the program.
enum Sources {
    struct File {
        /// Behind `Sources/`.
        var path: String
        var text: String
    }

    /// Every Swift file of the targets that speak to the operator.
    static func files() throws -> [File] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let targets = [
            "UserForm", "Wizard", "WizardView", "LineMode", "ConnectAPI", "AWSAccess", "connect-adduser",
        ]
        return try targets.flatMap { target in
            let names = try FileManager.default.subpathsOfDirectory(
                atPath: root.appending(path: target).path)
            return try names.sorted().filter { $0.hasSuffix(".swift") }.map { name in
                let path = "\(target)/\(name)"
                return File(
                    path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
            }
        }
    }

    /// The callees whose literals are phrases.
    static let callees: Set = ["localized", "Phrase"]
}
