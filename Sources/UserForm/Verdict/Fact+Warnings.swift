// SPDX-License-Identifier: Apache-2.0

import Localization

extension Fact {
    /// What is to be known about usernames where the identity provider signs users in.
    var sessionSentence: String {
        localized("The sign-in page must send exactly this name (RoleSessionName).")
    }

    /// What the form warns about although the service takes it; empty for every other fact.
    var warningSentence: String {
        switch self {
        case .usernameSessionCapital(let character):
            let capital = String(character)
            return localized(
                "Case counts: names here are small. Does your sign-in page send the capital \(capital)?")
        case .profilesAdminister(let names):
            let list = names.map(\.quoted).listed
            return names.count == 1
                ? localized("\(list) may change users or security profiles: for administrators only.")
                : localized(
                    "\(list) may change users or security profiles: they are for administrators only.")
        case .noControlPanel:
            return localized("No ticked profile opens the contact control panel, which agents work in.")
        case .channelsNotServed(let channels):
            let list = channels.map(\.label).listed
            return localized(
                "This routing profile does not serve \(list): those settings will have no effect.")
        case .usersNearQuota(let count, let quota, true):
            return localized(
                "The instance has about \(count) users. Its quota is \(quota) unless AWS has raised it for you."
            )
        case .usersNearQuota(let count, let quota, false):
            return localized(
                "The instance has about \(count) users, and its quota is \(quota). Have it raised in time.")
        case .proficiencyGone(let proficiency):
            let name = "\(proficiency.attribute) / \(proficiency.value)".quoted
            return localized("The instance does not have \(name): choose another one or remove the row.")
        case .manyProficiencies(let count):
            return localized(
                "A user has 10 proficiencies unless AWS has raised the quota; there are \(count).")
        default: return ""
        }
    }
}
