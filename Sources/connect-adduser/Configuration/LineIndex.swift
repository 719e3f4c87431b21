// SPDX-License-Identifier: Apache-2.0

/// Where the keys of a TOML document stand: the parser tells the lines of its own errors only.
struct LineIndex {
    private var lines: [[String]: Int] = [:]

    init(_ text: String) {
        var header: [String] = []
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, row) in rows.enumerated() {
            let row = row.drop { $0 == " " || $0 == "\t" }
            let isHeader = row.first == "["
            var rest = isHeader ? row.dropFirst() : row
            guard let key = Self.key(&rest), rest.first == (isHeader ? "]" : "=") else { continue }
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
    private static func key(_ text: inout Substring) -> [String]? {
        var parts: [String] = []
        while true {
            text = text.drop { $0 == " " || $0 == "\t" }
            guard let first = text.first else { return nil }
            if first == "\"" || first == "'" {
                guard let end = text.dropFirst().firstIndex(of: first) else { return nil }
                parts.append(String(text[text.index(after: text.startIndex)..<end]))
                text = text[text.index(after: end)...]
            } else {
                let bare = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
                guard !bare.isEmpty else { return nil }
                parts.append(String(bare))
                text = text.dropFirst(bare.count)
            }
            text = text.drop { $0 == " " || $0 == "\t" }
            guard text.first == "." else { return parts }
            text = text.dropFirst()
        }
    }
}
