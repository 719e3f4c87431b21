// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm

/// What a new user is told: shown once, on demand with the password, and kept nowhere.
package struct HandOverCard: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package var label: String
        package var value: String
        /// A password that is not shown.
        package var isMasked = false
    }

    package var rows: [Row]

    /// Whether there is a password that the text leaves out.
    package var hidesPassword: Bool { rows.contains(where: \.isMasked) }

    /// A password as it is and as it is said.
    package static func rows(showing password: String) -> [Row] {
        [
            Row(label: localized("Password"), value: password),
            Row(label: localized("Spoken"), value: SpellingAlphabet.spoken(password)),
        ]
    }

    /// The card as text, without a password that is not shown.
    package var text: String {
        rows.filter { !$0.isMasked }.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
    }
}

extension State {
    /// The card of the user that was created; `nil` before that.
    package var handOverCard: HandOverCard? {
        guard case .created(let user) = submission else { return nil }
        var rows = [HandOverCard.Row(label: localized("Username"), value: user.sent.username)]
        if let password = user.sent.password {
            rows +=
                revealsPassword
                ? HandOverCard.rows(showing: password)
                : [.init(label: localized("Password"), value: Self.masked(password), isMasked: true)]
        }
        return HandOverCard(rows: rows + signInRows)
    }

    /// Where the user signs in, and where an agent's work is then.
    private var signInRows: [HandOverCard.Row] {
        if instance?.identityManagement == .saml {
            return [
                HandOverCard.Row(
                    label: localized("Signs in"),
                    value: localized("on the company's own sign-in page, with this username"))
            ]
        }
        guard let url = instance?.accessURL, !url.isEmpty else { return [] }
        let base = url.hasSuffix("/") ? String(url.dropLast()) : url
        return [
            HandOverCard.Row(label: localized("Signs in at"), value: url),
            // The agent workspace (Amazon Connect agent training guide).
            HandOverCard.Row(label: localized("Works at"), value: "\(base)/agent-app-v2/"),
        ]
    }
}
