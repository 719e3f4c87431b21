// SPDX-License-Identifier: Apache-2.0

/// What the rules need to know besides the draft.
package struct FormContext: Equatable, Sendable {
    /// Whether a field must, may or must not be sent.
    package enum Requirement: Sendable, Equatable {
        case required, optional, forbidden
    }

    package var identityManagement: IdentityManagement
    /// Whether the primary e-mail is asked for; sources disagree, so an instance may override the default.
    package var emailRequirement: Requirement

    package init(identityManagement: IdentityManagement, emailRequirement: Requirement? = nil) {
        self.identityManagement = identityManagement
        self.emailRequirement =
            emailRequirement
            ?? {
                switch identityManagement {
                case .connectManaged: .required
                case .saml: .forbidden
                case .existingDirectory: .optional
                }
            }()
    }
}
