// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import TOMLKit
import TerminalKit
import Wizard

extension Configuration {
    /// Reads the table `[keys]`: commands, each with a key or a list of keys.
    ///
    /// - Throws: `AccessError` naming what is wrong, also when the keys cannot be bound together.
    static func keys(
        _ value: (any TOMLValueConvertible)?, path: String
    ) throws(AccessError) -> [Command: [Key]] {
        guard let table = value?.table else {
            throw AccessError("\(path): “keys” is a table: write [keys], then lines such as help = \"^T\".")
        }
        var keys: [Command: [Key]] = [:]
        for name in table.keys {
            let names = try keyNames(table[name], of: name, path: path)
            try describing(path) { () throws(RebindingMistake) in
                let entry = try Keymap.entry(command: name, keys: names)
                keys[entry.command] = entry.keys
            }
        }
        try describing(path) { () throws(RebindingMistake) in _ = try Keymap.standard.rebound(keys) }
        return keys
    }

    /// The table of keys that this configuration asks for.
    ///
    /// - Throws: `AccessError` when the keys of two files, each fine by itself, do not go together.
    func keymap() throws(AccessError) -> Keymap {
        var keymap = Keymap.standard
        try Self.describing("The configuration files together") { () throws(RebindingMistake) in
            keymap = try keymap.rebound(keys)
        }
        return keymap
    }

    private static func keyNames(
        _ value: (any TOMLValueConvertible)?, of command: String, path: String
    ) throws(AccessError) -> [String] {
        if let name = value?.string { return [name] }
        let names = value?.array?.map { $0.string }
        guard let names, !names.contains(nil) else {
            throw AccessError(
                "\(path): “keys.\(command)” takes a key or a list of keys in quotes, such as [\"^T\", \"F1\"]."
            )
        }
        return names.compactMap(\.self)
    }

    private static func describing(
        _ place: String, _ bind: () throws(RebindingMistake) -> Void
    ) throws(AccessError) {
        do throws(RebindingMistake) {
            try bind()
        } catch {
            throw AccessError("\(place), [keys]: \(Words.sentence(for: error))")
        }
    }
}
