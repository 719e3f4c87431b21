// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// What the administrator has decided, as far as the form needs it.
package struct House: Equatable, Sendable {
    package var rules = HouseRules()
    /// Rules of single instances, by their ids.
    package var instanceRules: [String: HouseRules] = [:]
    /// Phone settings of a new form.
    package var phone = FieldDefaults()
    package var presets: [Preset] = []
    /// The ids of the instances that may be worked on; `nil` for all.
    package var offeredInstances: [String]?
    package var choices: [CatalogueList: HouseChoice] = [:]

    package init() {}

    /// The rules of the form on an instance.
    func context(for identityManagement: IdentityManagement, instanceID: String?) -> FormContext {
        var own = instanceID.flatMap { instanceRules[$0] }?.overriding(rules) ?? rules
        own.presets = presets.map(\.name)
        return FormContext(identityManagement: identityManagement, rules: own)
    }

    /// What a new form holds.
    var blankDraft: Draft { Draft(phone, tags: rules.tags) }

    func preset(_ name: String?) -> Preset? {
        presets.first { $0.name == name }
    }
}

/// What may be chosen of a list of the service, by name.
package struct HouseChoice: Equatable, Sendable {
    /// Empty for everything.
    package var allowed: [String]
    package var forbidden: [String]

    package init(allowed: [String] = [], forbidden: [String] = []) {
        self.allowed = allowed
        self.forbidden = forbidden
    }

    /// Whether something of that name may be chosen.
    package func allows(_ name: String) -> Bool {
        (allowed.isEmpty || allowed.contains(name)) && !forbidden.contains(name)
    }
}
