// SPDX-License-Identifier: Apache-2.0

/// What a house asks of its users besides what the service does; what is absent is as the project has it.
package struct HouseRules: Equatable, Sendable {
    /// Whether a username is a whole e-mail address.
    package enum UsernameForm: String, Sendable, CaseIterable {
        case any, plain, email
    }

    // MARK: Where the sources disagree

    package var emailRequirement: FormContext.Requirement?
    package var usernameAdvisedLength: Int?
    package var usernameMaximumLength: Int?
    package var similarUsernames: FormContext.Judgement?
    package var combiningMarks: FormContext.Judgement?
    package var unusualTagValues: FormContext.Judgement?
    package var userQuota: Int?

    // MARK: What the house has decided

    package var usernameForm: UsernameForm?
    package var usernameIsLowercase: Bool?
    package var usernamePattern: UsernamePattern?
    /// The domains that e-mail addresses and usernames of that form may have; empty for all.
    package var emailDomains: [String] = []
    package var tags: [HouseTag] = []
    /// What a form can be started from, by name, in the order in which they are offered.
    package var presets: [String] = []

    package init() {}

    /// These rules, with another's where these say nothing.
    package func overriding(_ other: HouseRules) -> HouseRules {
        var merged = self
        merged.emailRequirement = emailRequirement ?? other.emailRequirement
        merged.usernameAdvisedLength = usernameAdvisedLength ?? other.usernameAdvisedLength
        merged.usernameMaximumLength = usernameMaximumLength ?? other.usernameMaximumLength
        merged.similarUsernames = similarUsernames ?? other.similarUsernames
        merged.combiningMarks = combiningMarks ?? other.combiningMarks
        merged.unusualTagValues = unusualTagValues ?? other.unusualTagValues
        merged.userQuota = userQuota ?? other.userQuota
        merged.usernameForm = usernameForm ?? other.usernameForm
        merged.usernameIsLowercase = usernameIsLowercase ?? other.usernameIsLowercase
        merged.usernamePattern = usernamePattern ?? other.usernamePattern
        merged.emailDomains = emailDomains.isEmpty ? other.emailDomains : emailDomains
        merged.tags = tags.isEmpty ? other.tags : tags
        merged.presets = presets.isEmpty ? other.presets : presets
        return merged
    }
}

/// A tag that the house has a word on.
package struct HouseTag: Equatable, Sendable {
    package var key: String
    package var isRequired: Bool
    /// The values that it may have; empty for all.
    package var values: [String]
    /// What it has in a new form.
    package var preset: String

    package init(key: String, isRequired: Bool = false, values: [String] = [], preset: String = "") {
        self.key = key
        self.isRequired = isRequired
        self.values = values
        self.preset = preset
    }

    /// Whether a new form has a row for it.
    var isInNewForm: Bool { isRequired || !preset.isEmpty }
}

extension FormContext {
    /// The defaults for an instance, and what the house has decided instead.
    package init(identityManagement: IdentityManagement, rules: HouseRules) {
        self.init(identityManagement: identityManagement, emailRequirement: rules.emailRequirement)
        usernameAdvisedLength = rules.usernameAdvisedLength ?? usernameAdvisedLength
        usernameMaximumLength = rules.usernameMaximumLength ?? usernameMaximumLength
        similarUsernames = rules.similarUsernames ?? similarUsernames
        combiningMarks = rules.combiningMarks ?? combiningMarks
        unusualTagValues = rules.unusualTagValues ?? unusualTagValues
        userQuota = rules.userQuota
        usernameForm = rules.usernameForm ?? usernameForm
        usernameIsLowercase = rules.usernameIsLowercase ?? usernameIsLowercase
        usernamePattern = rules.usernamePattern ?? usernamePattern
        emailDomains = rules.emailDomains
        requiredTagKeys = rules.tags.filter(\.isRequired).map(\.key)
        tagValues = Dictionary(rules.tags.filter { !$0.values.isEmpty }.map { ($0.key, $0.values) }) {
            $1
        }
        presets = rules.presets
    }
}
