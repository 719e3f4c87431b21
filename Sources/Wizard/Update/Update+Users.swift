// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

// Finding the user to copy: what has arrived is filtered at once; the service is asked once typing pauses, for one
// thing at a time.

extension State {
    /// How long the filter stays as it is before the service is asked for it, in milliseconds: SearchUsers is good
    /// for 2 requests a second in the whole account.
    static let searchDelay = 500

    /// Opens the picker of existing users.
    mutating func openUserPicker() {
        guard instanceID != nil else { return }
        openPicker(.user)
        if case .failed = users.list.status {
            lookForUsersAgain()
        } else {
            lookForUsers()
        }
    }

    /// What the filter of the open picker asks for.
    private var wantedUsers: UserQuery? {
        guard let picker, picker.target == .user else { return nil }
        return UserQuery(picker.filter.text)
    }

    /// Has the service asked for what the filter says, once it stays like that.
    mutating func searchInAWhile() {
        guard let query = wantedUsers, users.isWorthAsking(query) else { return }
        outbox.append(.wake(.search, afterMilliseconds: Self.searchDelay))
    }

    /// Asks the service for what the filter says, unless that is here already.
    mutating func lookForUsers() {
        guard let query = wantedUsers, let instanceID, users.isWorthAsking(query) else { return }
        if case .loading(let id) = users.list.status { outbox.append(.cancel(id)) }
        users.await(query, under: send(.findUsers(words: query.words, instanceID: instanceID)))
    }

    /// Asks again for what failed or is denied.
    mutating func lookForUsersAgain() {
        guard let instanceID else { return }
        switch users.list.status {
        case .failed where users.isSearchDenied: readUserList(of: instanceID)
        case .failed:
            users.forgive()
            lookForUsers()
        case .notAsked, .loading, .complete, .denied:
            users = UserDirectory()
            lookForUsers()
        }
    }

    private mutating func readUserList(of instanceID: String) {
        users.await(UserQuery(""), under: send(.listUsers(instanceID: instanceID)))
    }

    mutating func take(usersAnswer answer: Answer) {
        switch answer {
        case .users(let page): users.take(page)
        case .failed(let failure) where failure.kind == .denied && !users.isSearchDenied:
            guard let instanceID else { return }
            users.isSearchDenied = true
            readUserList(of: instanceID)
        case .failed(let failure):
            users.list.status = failure.kind == .denied ? .denied(failure) : .failed(failure)
        default: break
        }
        if picker?.target == .user { refreshPicker() }
    }

    /// Nobody waits for a search, nor for the settings of a user, once the picker is closed.
    mutating func stopLookingForUsers() {
        guard picker?.target != .user else { return }
        if let id = users.stopSearching() { outbox.append(.cancel(id)) }
        if let copying { outbox.append(.cancel(copying.id)) }
        copying = nil
    }

    /// The id that can be taken from the filter, where users can neither be searched nor listed; else empty.
    package var typedUserID: String {
        guard case .denied = users.list.status, let picker, picker.target == .user else { return "" }
        let text = picker.filter.text.filter { !$0.isWhitespace }
        // Of an ARN the last part is the id.
        return text.split(separator: "/").last.map(String.init) ?? ""
    }
}
