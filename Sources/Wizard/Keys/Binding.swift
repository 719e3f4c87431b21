// SPDX-License-Identifier: Apache-2.0

import Localization
package import TerminalKit

/// Keys, what they do, and the words for it: the one source of dispatch, key bar and help.
package struct Binding: Equatable, Sendable {
    /// The first is the one that is shown.
    package var keys: [Key]
    package var command: Command
    private let phrase: Phrase
    package var scopes: ScopeSet
    /// Whether the key bar has it; the help always does.
    package var isInBar: Bool

    init(
        _ command: Command, _ phrase: Phrase, _ keys: [Key], in scopes: ScopeSet, bar: Bool = false
    ) {
        self.command = command
        self.phrase = phrase
        self.keys = keys
        self.scopes = scopes
        isInBar = bar
    }

    /// One or two words for the key bar.
    package var label: String { localized(phrase) }

    /// How the key bar and the help write the key, such as `PgDn`.
    package var keyName: String { keys.first?.name ?? "" }
}
