// SPDX-License-Identifier: Apache-2.0

import UserForm

extension FormContext {
    static let managed = FormContext(identityManagement: .connectManaged)
    static let saml = FormContext(identityManagement: .saml)
    static let directory = FormContext(identityManagement: .existingDirectory)
}

extension Draft {
    /// Complete for a CONNECT_MANAGED instance.
    static var complete: Draft {
        var draft = Draft()
        draft.username = "jdoe"
        draft.firstName = "Jane"
        draft.lastName = "Doe"
        draft.email = "jane@example.com"
        draft.password = "Secret-Passw0rd"
        draft.securityProfileIDs = ["sp1"]
        draft.routingProfileID = "rp1"
        return draft
    }

    func with(_ id: FieldID, _ text: String) -> Draft {
        var draft = self
        draft[text: id] = text
        return draft
    }
}

/// How far a verdict goes, for tables of tests.
enum Level: Sendable {
    case fine, incomplete, warning, error

    init(_ verdict: Verdict) {
        switch verdict {
        case .fine: self = .fine
        case .incomplete: self = .incomplete
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
