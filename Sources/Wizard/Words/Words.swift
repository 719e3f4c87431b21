// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// The words of screens and line mode besides those of fields, facts and keys.
package enum Words {
    package static func title(of step: Step) -> String {
        switch step {
        case .instance: localized("Instance")
        case .identity: localized("Identity")
        case .phone: localized("Phone")
        case .access: localized("Access")
        case .proficiencies: localized("Proficiencies")
        case .tags: localized("Tags")
        case .review: localized("Review")
        case .done: localized("Done")
        }
    }

    package static func label(of action: Action) -> String {
        switch action {
        case .next: localized("Continue")
        case .addProficiency: localized("Add a proficiency")
        case .addTag: localized("Add a tag")
        case .readBack: localized("Read the user back again")
        case .setProficiencies: localized("Set the proficiencies again")
        case .create: localized("Create user")
        case .another: localized("Create another user")
        case .similar: localized("Create a similar user")
        case .quit: localized("Quit")
        }
    }

    /// What stands in the button where there is no room for the whole of it.
    package static func shortLabel(of action: Action) -> String {
        switch action {
        case .another: localized("Another user")
        case .similar: localized("Similar user")
        case .readBack: localized("Read again")
        case .setProficiencies: localized("Retry")
        case .next, .addProficiency, .addTag, .create, .quit: label(of: action)
        }
    }

    /// That the service holds nothing to choose from, and what to do then.
    package static func emptyList(of target: Picker.Target, in state: State) -> String {
        switch target {
        case .instance where state.session.house.offeredInstances != nil:
            localized(
                "None of the instances that the administrator has set is in \(state.session.region). Start again for another region."
            )
        case .instance:
            localized(
                "There is no Amazon Connect instance in \(state.session.region). Start again for another region."
            )
        case .user, .field:
            localized("This instance has none. Its administrator makes them in Amazon Connect.")
        }
    }

    package static func help(on action: Action) -> String {
        switch action {
        case .next: localized("Enter goes on; PgUp goes back. Nothing is lost either way.")
        case .addProficiency: localized("Proficiencies are optional: a language and how well, for example.")
        case .setProficiencies: localized("Sends the proficiencies alone once more; the user exists already.")
        case .readBack: localized("Asks Amazon Connect for the user once more; nothing is changed.")
        case .addTag: localized("Tags are optional: Owner = helpdesk, for example.")
        case .create: localized("Enter sends one signed request that creates the user.")
        case .another: localized("Starts with a blank form.")
        case .similar: localized("Keeps all but the person, who is asked for anew.")
        case .quit: localized("Ends the program.")
        }
    }

    package static func name(of kind: IdentityManagement) -> String {
        switch kind {
        case .connectManaged: localized("Amazon Connect keeps usernames and passwords")
        case .saml: localized("Users sign in through SAML (single sign-on)")
        case .existingDirectory: localized("Users come from an existing directory")
        }
    }

    /// A count with separators, such as 3,400 or, in German, 3.400.
    package static func count(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(Language.current.groupSeparator, at: place)
            place -= 3
        }
        return String(digits)
    }
}
