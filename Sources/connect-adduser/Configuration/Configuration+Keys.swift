// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization
import TOMLKit
import Wizard

extension Configuration {
    /// Reads the table `[keys]`: commands, each with a key or a list of keys.
    mutating func takeKeys(_ reader: TableReader) {
        guard let section = reader.section("keys") else { return }
        for name in section.names {
            let form = "a key or a list of keys in quotes, such as [\"^T\", \"F1\"]"
            guard let names = section.value(name, as: form, Self.keyNames) else { continue }
            do throws(RebindingMistake) {
                let entry = try Keymap.entry(command: name, keys: names)
                keys[entry.command] = entry.keys
            } catch {
                section.complain(about: name, Words.sentence(for: error))
            }
        }
        do throws(RebindingMistake) {
            _ = try Keymap.standard.rebound(keys)
        } catch {
            reader.complain(about: "keys", Words.sentence(for: error))
        }
    }

    /// The table of keys that this configuration asks for.
    ///
    /// - Throws: `AccessError` when the keys of two files, each fine by itself, do not go together.
    func keymap() throws(AccessError) -> Keymap {
        do throws(RebindingMistake) {
            return try Keymap.standard.rebound(keys)
        } catch {
            // Whatever the operator speaks: administrators read it, and the names of keys are those of the file.
            let sentence = Language.$current.withValue(.english) { Words.sentence(for: error) }
            throw AccessError("The configuration files together, [keys]: \(sentence)")
        }
    }

    private static func keyNames(_ value: any TOMLValueConvertible) -> [String]? {
        if let name = value.string { return [name] }
        guard let array = value.array else { return nil }
        let names = array.compactMap { $0.string }
        return names.count == array.count ? names : nil
    }
}
