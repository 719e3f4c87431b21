// SPDX-License-Identifier: Apache-2.0

/// A value of JSON to be written; the members of an object keep their order.
package indirect enum JSONValue: Equatable, Sendable {
    case object([Member])
    case array([JSONValue])
    case text(String)
    case number(Int)
    case flag(Bool)

    package struct Member: Equatable, Sendable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// How it is written.
    package enum Layout: Sendable {
        /// Without a blank, in UTF-8.
        case compact
        /// A line for each member, in ASCII, and nothing in it that a shell ends a quotation at.
        case pasteable
    }

    /// The bytes of the value (RFC 8259).
    package func bytes(_ layout: Layout) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, layout, depth: 0)
        return bytes
    }

    private func write(to bytes: inout [UInt8], _ layout: Layout, depth: Int) {
        switch self {
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &bytes, layout, depth: depth) { member, bytes in
                Self.write(member.name, to: &bytes, layout)
                bytes += layout == .compact ? ":".utf8 : ": ".utf8
                member.value.write(to: &bytes, layout, depth: depth + 1)
            }
        case .array(let values):
            Self.write(values, between: ("[", "]"), to: &bytes, layout, depth: depth) { value, bytes in
                value.write(to: &bytes, layout, depth: depth + 1)
            }
        case .text(let text): Self.write(text, to: &bytes, layout)
        case .number(let number): bytes += String(number).utf8
        case .flag(let flag): bytes += flag ? "true".utf8 : "false".utf8
        }
    }

    private static func write<Item>(
        _ items: [Item], between brackets: (String, String), to bytes: inout [UInt8], _ layout: Layout,
        depth: Int, _ write: (Item, inout [UInt8]) -> Void
    ) {
        func breakLine(_ depth: Int) {
            if layout == .pasteable, !items.isEmpty {
                bytes += ("\n" + String(repeating: "  ", count: depth)).utf8
            }
        }
        bytes += brackets.0.utf8
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(depth + 1)
            write(item, &bytes)
        }
        breakLine(depth)
        bytes += brackets.1.utf8
    }

    private static func write(_ text: String, to bytes: inout [UInt8], _ layout: Layout) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case "'" where layout == .pasteable: writeEscaped(0x27, to: &bytes)
            case "\u{20}"..."\u{7E}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\u{80}"... where layout == .compact: bytes += String(scalar).utf8
            default: for unit in String(scalar).utf16 { writeEscaped(unit, to: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscaped(_ unit: UInt16, to bytes: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
}
