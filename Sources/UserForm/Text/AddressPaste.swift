// SPDX-License-Identifier: Apache-2.0

/// Addresses as mail programs and web pages give them: `"Doe, Jane" <jane@example.com>`, `mailto:jane@example.com`.
enum AddressPaste {
    /// The address alone, where the text is one of these forms; else the text.
    static func address(in text: String, changes: inout PasteChanges) -> String {
        var address = text
        if address.unicodeScalars.last == ">", let start = address.lastIndex(of: "<") {
            address = String(address[address.index(after: start)...].dropLast()).trimmed
        }
        if address.beginsIgnoringCase(with: "mailto:") {
            address = String(address.unicodeScalars.dropFirst(7))
            // Subject and the like come behind the address (RFC 6068).
            if let end = address.firstIndex(of: "?") { address = String(address[..<end]) }
        }
        if address != text { changes.insert(.address) }
        return address
    }
}
