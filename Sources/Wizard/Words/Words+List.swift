// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

/// What is said about the lists of the service and about the instance they belong to.
extension Words {
    package static var brokenOff: String {
        localized("The list broke off: names may be missing.")
    }
    package static var identityManagementQuestion: String {
        localized("You may not read how this instance manages its users. Which is it?")
    }

    package static func instanceNotRead(_ failure: Failure) -> String {
        localized("The instance could not be read. \(failure.sentence)")
    }

    package static func title(of target: Picker.Target) -> String {
        switch target {
        case .instance: localized("Choose the instance")
        case .user: localized("Existing user to copy")
        case .field(let field): Form.spec(field).label
        }
    }

    /// How many rows match, and whether there are more to come; nothing where no list is there to count.
    package static func count(of picker: Picker, in list: PickList) -> String {
        let count = localized(
            "\(count(picker.matches.count)) of \(count(list.total ?? list.items.count))")
        switch list.status {
        case .loading:
            return list.items.isEmpty ? localized("loading…") : localized("\(count), more arriving…")
        case .notAsked, .denied: return ""
        case .failed: return list.items.isEmpty ? "" : localized("\(count), incomplete")
        case .complete: return count
        }
    }

    /// Why no row matches: each reason is another sentence that says what to do.
    package static func nothingToChoose(
        from list: PickList, for picker: Picker, in state: State
    ) -> Notice {
        if picker.target == .user { return noUser(for: picker, in: state) }
        return switch list.status {
        case .notAsked: Notice(.note, localized("The list is asked for once the instance is known."))
        case .loading where list.items.isEmpty: Notice(.note, localized("The list is arriving…"))
        case .loading: Notice(.note, localized("No name matches so far; more are arriving."))
        case .failed where !list.items.isEmpty:
            Notice(.note, localized("No name matches in the part that arrived."))
        case .failed(let failure), .denied(let failure): Notice(.error, failure.sentence)
        case .complete where list.items.isEmpty: Notice(.note, emptyList(of: picker.target, in: state))
        case .complete:
            Notice(.warning, localized("No name matches “\(picker.filter.text)”. Shorten the filter."))
        }
    }
}
