// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// The words of screens and line mode besides those of fields, facts and keys.
package enum Words {
    package static func title(of step: Step) -> String {
        switch step {
        case .instance: "Instance"
        case .identity: "Identity"
        case .phone: "Phone"
        case .access: "Access"
        case .tags: "Tags"
        case .review: "Review"
        case .done: "Done"
        }
    }

    package static func label(of action: Action) -> String {
        switch action {
        case .next: "Continue"
        case .addTag: "Add a tag"
        case .create: "Create user"
        case .another: "Create another user"
        case .similar: "Create a similar user"
        case .quit: "Quit"
        }
    }

    /// What stands in the button where there is no room for the whole of it.
    package static func shortLabel(of action: Action) -> String {
        switch action {
        case .another: "Another user"
        case .similar: "Similar user"
        case .next, .addTag, .create, .quit: label(of: action)
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
            "There is no Amazon Connect instance in \(state.session.region). Start again for another region."
        case .field:
            "This instance has none. Its administrator makes them in Amazon Connect."
        }
    }

    package static func help(on action: Action) -> String {
        switch action {
        case .next: "Enter goes on; PgUp goes back. Nothing is lost either way."
        case .addTag: "Tags are optional: Owner = helpdesk, for example."
        case .create: "Enter sends one signed request that creates the user."
        case .another: "Starts with a blank form."
        case .similar: "Keeps phone, access and tags; asks for the person anew."
        case .quit: "Ends the program."
        }
    }

    package static func name(of kind: IdentityManagement) -> String {
        switch kind {
        case .connectManaged: "Amazon Connect keeps usernames and passwords"
        case .saml: "Users sign in through SAML (single sign-on)"
        case .existingDirectory: "Users come from an existing directory"
        }
    }

    /// A count with separators, such as 3,400.
    package static func count(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
