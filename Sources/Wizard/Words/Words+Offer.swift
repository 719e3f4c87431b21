// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// What is said about an offer, and which key takes it.
extension Words {
    package static func sentence(for offer: Offer) -> String {
        func text(_ field: FieldID) -> String { offer.values.first { $0.field == field }?.text ?? "" }
        let own = offer.values.first?.text ?? ""
        return switch offer.kind {
        case .username: localized("Type a username, or take “\(own)” with ^G.")
        case .phoneNumber: localized("A number begins with + and is digits only; ^G makes it \(own).")
        case .address: localized("Only the address belongs here; ^G makes it \(own).")
        case .names:
            localized("^G makes it first name “\(text(.firstName))” and last name “\(text(.lastName))”.")
        }
    }
}
