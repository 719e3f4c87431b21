// SPDX-License-Identifier: Apache-2.0

/// What the rules need to know besides the draft.
///
/// Where the sources disagree about a rule, the context holds what this instance does; the initializer sets the
/// defaults of the project.
package struct FormContext: Equatable, Sendable {
    /// Whether a field must, may or must not be sent.
    package enum Requirement: Sendable, Equatable {
        case required, optional, forbidden
    }

    /// What to make of a value that nobody knows the service's answer to.
    package enum Judgement: Sendable, Equatable {
        case allowed, warning, error
    }

    package var identityManagement: IdentityManagement
    /// Whether the primary e-mail is asked for; sources disagree, so an instance may override the default.
    package var emailRequirement: Requirement

    /// The length above which a username gets a warning, in Unicode scalars; `nil` for none.
    ///
    /// Documented are 20 characters on an instance without SAML (model member `Username`), but instances accept
    /// more, so this is not an error.
    package var usernameAdvisedLength: Int?
    /// The length above which a username is an error: the model's 100 (shape `AgentUsername`), and the
    /// documented 64 with SAML (model member `Username`).
    package var usernameMaximumLength: Int
    /// Combining marks that no composed form exists for: the documentation of names forbids combining marks,
    /// but whole scripts cannot be written without, and what the service does is not known.
    package var combiningMarks = Judgement.warning
    /// Tag values outside the characters that AWS recommends; the model has no pattern for values.
    package var unusualTagValues = Judgement.warning
    /// The keys of tags that every user must have, each with a value.
    package var requiredTagKeys: [String] = []
    /// The values that tags may have, by key; a key that is not here may have any.
    package var tagValues: [String: [String]] = [:]
    /// A username that differs from an existing one only by case; whether both may exist is not documented.
    package var similarUsernames = Judgement.warning
    package var usernameForm = HouseRules.UsernameForm.any
    /// Whether a username must have no capitals.
    package var usernameIsLowercase = false
    /// How a username is proposed.
    package var usernamePattern = UsernamePattern.standard
    /// The domains that addresses may have; empty for all.
    package var emailDomains: [String] = []
    /// What the form can be started from, besides blank.
    package var presets: [String] = []
    /// The number of users that the instance may have, where the configuration says; `nil` where only the default is
    /// known, which can be raised.
    package var userQuota: Int?
    /// Whether there is anything on the instance that users can be good at.
    package var hasProficiencies = false
    /// What is known of profiles besides their names.
    package var access = AccessKnowledge()

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
        self.usernameAdvisedLength = identityManagement == .saml ? nil : 20
        self.usernameMaximumLength = identityManagement == .saml ? 64 : 100
    }
}

extension FormContext.Judgement {
    /// The verdict on a value in which the fact was found.
    package func verdict(_ fact: Fact) -> Verdict {
        switch self {
        case .allowed: .fine
        case .warning: .warning(fact)
        case .error: .error(fact)
        }
    }
}
