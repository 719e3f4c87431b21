// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

/// What is said about copying an existing user.
extension Words {
    package static var copyTitle: String { localized("Copied") }
    package static var helpOnUsers: String {
        localized("Type part of a name or id; Enter copies the settings.")
    }

    static var existingUser: String { localized("Existing user") }

    /// The choice while a user is copied.
    static func copied(_ username: String) -> String { localized("User \(username)") }

    /// How an existing user is called: `Doe, Jane (jdoe)`.
    package static func userName(_ username: String, first: String?, last: String?) -> String {
        let fullName = fullName(first: first, last: last)
        return fullName.isEmpty ? username : "\(fullName) (\(username))"
    }

    /// `Doe, Jane`, as far as it is known.
    package static func fullName(first: String?, last: String?) -> String {
        [last, first].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static func name(of user: ExistingUser) -> String {
        user.fullName.isEmpty ? user.username : "\(user.fullName) (\(user.username))"
    }

    static func notCopied(_ name: String, _ failure: Failure) -> String {
        localized("\(name) could not be read, and nothing was changed. \(failure.sentence)")
    }

    package static func reading(_ copying: CopyRequest) -> String {
        localized("Reading the settings of \(copying.name)…")
    }

    /// What stands below the list of users: what is being done, or that more of the name is to be typed.
    package static func standing(ofUsers picker: Picker, in state: State) -> String {
        if let copying = state.copying { return reading(copying) }
        let users = state.users
        guard !picker.matches.isEmpty, users.isCutShort(UserQuery(picker.filter.text)) else { return "" }
        return users.isSearchDenied
            ? localized("Only the first \(count(users.list.items.count)) users are here.")
            : localized("There are more. Type more of the name.")
    }

    /// Why no user matches.
    static func noUser(for picker: Picker, in state: State) -> Notice {
        let users = state.users
        let filter = picker.filter.text
        switch users.list.status {
        case .denied(let failure):
            return Notice(
                .error,
                localized(
                    "\(failure.sentence) Nor is it allowed connect:SearchUsers. Type the id of a user; Enter copies that one."
                ))
        case .failed(let failure) where users.list.items.isEmpty: return Notice(.error, failure.sentence)
        case .failed: return Notice(.warning, localized("No user that arrived matches. The rest is missing."))
        case .loading, .notAsked, .complete: break
        }
        let isArriving = if case .loading = users.list.status { true } else { false }
        if isArriving || users.isWorthAsking(UserQuery(filter)) {
            if filter.isEmpty { return Notice(.note, localized("The users are arriving…")) }
            return users.isSearchDenied
                ? Notice(.note, localized("No user matches so far; more are arriving."))
                : Notice(.note, localized("Asking Amazon Connect for “\(filter)”…"))
        }
        if users.isWhole, users.list.items.isEmpty {
            return Notice(.note, localized("This instance has no users yet. Start blank."))
        }
        if users.isCutShort(UserQuery(filter)) {
            return Notice(.warning, localized("No user that arrived matches. Type more of the name."))
        }
        return Notice(.warning, localized("No user matches “\(filter)”. Shorten the filter."))
    }

    // MARK: What was taken over

    /// The note on a copy, a paragraph an element.
    package static func text(of report: CopyReport, in state: State) -> [String] {
        var texts = [localized("The form is like \(report.source) now.")]
        // What is left to do comes first.
        if !report.omissions.isEmpty {
            texts += [localized("Left out:")] + report.omissions.map { "- \(sentence(for: $0))" }
        }
        if report.isOfCreatedUser { return texts }
        texts += [localized("Taken over:")] + taken(by: report, in: state)
        let unchecked = CatalogueList.ofRole.filter { list in
            !report.settings[picked: list.field].isEmpty && state.lists[list]?.status != .complete
        }
        if !unchecked.isEmpty {
            let fields = unchecked.map { Form.spec($0.field).label }.joined(separator: ", ")
            texts.append(localized("Not compared with the instance's lists, which are not here: \(fields)."))
        }
        return texts + [
            localized("Names, addresses, numbers and password are the new user's own; none were copied.")
        ]
    }

    /// The settings that were taken over, field by field in the order of the form.
    private static func taken(by report: CopyReport, in state: State) -> [String] {
        let draft = report.settings
        let phone = Form.visibleFields(on: .phone, of: draft, in: state.context).filter { $0 != .deskNumber }
        let values =
            phone.map { ($0, state.summary(of: $0, in: draft).joined()) }
            + CatalogueList.ofRole.map { list in
                let names = draft[picked: list.field].map { state.lists[list]?.item($0)?.name ?? $0 }
                return (list.field, names.joined(separator: "; "))
            }
        let rows = values.filter { !$0.1.isEmpty }.map { "- \(Form.spec($0.0).label): \($0.1)" }
        let tags = draft.tags.filter { !$0.key.isEmpty }.map { "\($0.key) = \($0.value)" }
            .joined(separator: ", ")
        return rows + (tags.isEmpty ? [] : [localized("- Tags: \(tags)")])
    }

    static func sentence(for omission: Omission) -> String {
        switch omission {
        case .gone(let field, let id):
            localized("\(Form.spec(field).label): \(id), which the instance does not have any more.")
        case .notToBeChosen(let field, let name):
            localized("\(Form.spec(field).label): \(name), which may not be given here.")
        case .deskNumber: localized("The desk phone number; type the new user's own.")
        case .unknownSetting(let setting):
            localized(
                "\(Form.spec(setting.field).label): \(setting.value), which this program does not know.")
        case .reservedTag(let key): localized("Tag \(key): keys that begin with aws: belong to AWS.")
        case .tagValue(let key, let value):
            localized("Tag \(key) = \(value): the configuration allows other values.")
        case .houseTag(let key, let value):
            localized("Tag \(key) = \(value): the configuration gives another value.")
        }
    }

    /// Beside a field: what the copied user has there and the new one cannot have.
    static func leftOut(_ names: [String], of username: String) -> String {
        let list = names.map { "“\($0)”" }.joined(separator: ", ")
        return localized("Not copied from \(username), as gone or not allowed here: \(list).")
    }
}
