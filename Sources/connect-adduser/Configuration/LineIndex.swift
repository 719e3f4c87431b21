// SPDX-License-Identifier: Apache-2.0

import AWSAccess

/// Where the keys of a TOML document stand: the parser tells the lines of its own errors only.
struct LineIndex {
    private var lines: [[String]: Int] = [:]

    init(_ text: String) {
        var header: [String] = []
        let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, row) in rows.enumerated() {
            let row = row.drop(while: \.isBlank)
            let isHeader = row.first == UInt8(ascii: "[")
            var rest = isHeader ? row.dropFirst() : row
            let end = UInt8(ascii: isHeader ? "]" : "=")
            guard let key = Self.key(&rest), rest.first == end else { continue }
            if isHeader { header = key }
            let path = isHeader ? key : header + key
            // A table that is only ever named in front of others stands where it is named first.
            for count in 1...path.count where lines[Array(path.prefix(count))] == nil {
                lines[Array(path.prefix(count))] = number + 1
            }
        }
    }

    /// The line of a key; of a key in a table of one line, that of the table.
    func line(of path: [String]) -> Int? {
        (0..<path.count).lazy.compactMap { lines[Array(path.dropLast($0))] }.first
    }

    /// Takes a dotted key and the blanks behind it off the text.
    private static func key(_ text: inout Substring.UTF8View) -> [String]? {
        var parts: [String] = []
        while true {
            text = text.drop(while: \.isBlank)
            guard let first = text.first else { return nil }
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                text = text.dropFirst()
                guard let end = text.firstIndex(of: first) else { return nil }
                parts.append(String(decoding: text[..<end], as: UTF8.self))
                text = text[end...].dropFirst()
            } else {
                // Letters that are not ASCII are left to the parser.
                let bare = text.prefix { $0.isOfKey || $0 >= 0x80 }
                guard !bare.isEmpty else { return nil }
                parts.append(String(decoding: bare, as: UTF8.self))
                text = text[bare.endIndex...]
            }
            text = text.drop(while: \.isBlank)
            guard text.first == UInt8(ascii: ".") else { return parts }
            text = text.dropFirst()
        }
    }
}
