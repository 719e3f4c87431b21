// SPDX-License-Identifier: Apache-2.0

package import TerminalKit

/// Why keys cannot be bound as the configuration asks for.
package enum RebindingMistake: Error, Equatable, Sendable {
    case unknownCommand(String)
    case unknownKey(String, Command)
    case noKey(Command)
    /// A key would do two things in one place.
    case clash(Key, Command, Command, Scope)
    /// A line of text would lose a key that it cannot do without.
    case neededForEditing(Key, Command)
    /// A VT100 would have no key for the command any more.
    case unreachable(Command, Scope)
}

extension Keymap {
    /// The command and keys of an entry of the configuration.
    package static func entry(
        command name: String, keys names: [String]
    ) throws(RebindingMistake) -> (command: Command, keys: [Key]) {
        guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
        guard !names.isEmpty else { throw .noKey(command) }
        var keys: [Key] = []
        for name in names {
            guard let key = Key(named: name) else { throw .unknownKey(name, command) }
            keys.append(key)
        }
        return (command, keys)
    }

    /// The table with other keys for some commands, wherever these work; the first key is the one that is shown.
    ///
    /// Where text is typed, the printable ones among them stay letters.
    package func rebound(_ changes: [Command: [Key]]) throws(RebindingMistake) -> Keymap {
        guard !changes.isEmpty else { return self }
        let rebound = Keymap(
            bindings: bindings.flatMap { binding in
                guard let keys = changes[binding.command] else { return [binding] }
                return binding.with(keys)
            })
        for scope in Scope.allCases {
            let here = rebound.bindings.filter { $0.scopes.contains(scope) }
            try Self.checkClashes(of: here, in: scope, changed: Set(changes.keys))
            try Self.checkReach(of: here, in: scope)
        }
        return rebound
    }

    /// Two commands may share a key only where two of the standard table do: there the first that can work does.
    private static func checkClashes(
        of bindings: [Binding], in scope: Scope, changed: Set<Command>
    ) throws(RebindingMistake) {
        for (place, binding) in bindings.enumerated() where changed.contains(binding.command) {
            for key in binding.keys {
                if scope.takesText, key.isNeededForEditing {
                    throw .neededForEditing(key, binding.command)
                }
                for (otherPlace, other) in bindings.enumerated()
                where other.command != binding.command && other.keys.contains(key)
                    && !standard.shares(aKeyOf: other.command, with: binding.command, in: scope)
                {
                    throw otherPlace < place
                        ? .clash(key, other.command, binding.command, scope)
                        : .clash(key, binding.command, other.command, scope)
                }
            }
        }
    }

    /// Whether two commands have a key in common in a place.
    private func shares(aKeyOf one: Command, with other: Command, in scope: Scope) -> Bool {
        func keys(_ command: Command) -> Set<Key> {
            Set(bindings.filter { $0.command == command && $0.scopes.contains(scope) }.flatMap(\.keys))
        }
        return !keys(one).isDisjoint(with: keys(other))
    }

    /// Every command of a place has a key there that a VT100 can send.
    static func checkReach(of bindings: [Binding], in scope: Scope) throws(RebindingMistake) {
        for binding in bindings where !binding.keys.contains(where: \.isOnVT100) {
            throw .unreachable(binding.command, scope)
        }
    }
}

extension Binding {
    /// The same with other keys: one binding, or two where text is typed in some of its places.
    fileprivate func with(_ keys: [Key]) -> [Binding] {
        let typing = ScopeSet(scopes.scopes.filter(\.takesText))
        let unprinted = keys.filter { !$0.isTyped }
        let parts =
            unprinted == keys || typing.isEmpty
            ? [(scopes, keys)] : [(typing, unprinted), (scopes.subtracting(typing), keys)]
        return parts.filter { !$0.0.isEmpty }.map { scopes, keys in
            var binding = self
            binding.scopes = scopes
            binding.keys = keys
            return binding
        }
    }
}

extension State {
    /// How the key for a command is called here.
    package func keyName(of command: Command) -> String {
        let bindings = session.keymap.bindings.filter { $0.command == command }
        return (bindings.first { $0.scopes.contains(scope) } ?? bindings.first)?.keyName ?? ""
    }

    /// A sentence with the keys of this configuration in the place of the standard ones for some commands.
    ///
    /// What the layers below say names standard keys: they know no others. By bytes, since every frame asks.
    package func withOwnKeys(_ sentence: String, of commands: [Command] = [.retry, .takeProposal]) -> String {
        guard session.keymap != .standard else { return sentence }
        let names = commands.compactMap { command -> (standard: String.UTF8View, own: String.UTF8View)? in
            let standard = Keymap.standard.bindings.first { $0.command == command }?.keyName ?? ""
            let own = keyName(of: command)
            return standard.isEmpty || standard == own ? nil : (standard.utf8, own.utf8)
        }
        guard !names.isEmpty else { return sentence }
        var renamed: [UInt8] = []
        var rest = sentence.utf8[...]
        while let byte = rest.first {
            if let name = names.first(where: { rest.starts(with: $0.standard) }) {
                renamed += name.own
                rest = rest.dropFirst(name.standard.count)
            } else {
                renamed.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: renamed, as: UTF8.self)
    }
}
