// SPDX-License-Identifier: Apache-2.0

package import TerminalKit

/// Keys, what they do, and the words for it: the one source of dispatch, key bar and help.
package struct Binding: Equatable, Sendable {
    /// The first is the one that is shown.
    package var keys: [Key]
    package var command: Command
    /// One or two words for the key bar.
    package var label: String
    package var scopes: Set<Scope>
    /// Whether the key bar has it; the help always does.
    package var isInBar: Bool

    init(
        _ command: Command, _ label: String, _ keys: [Key], in scopes: Set<Scope>, bar: Bool = false
    ) {
        self.command = command
        self.label = label
        self.keys = keys
        self.scopes = scopes
        isInBar = bar
    }

    /// How the key bar and the help write the key, such as `PgDn`.
    package var keyName: String { keys.first?.name ?? "" }
}
