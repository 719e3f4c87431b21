// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

// What the chosen profiles hold, for the warnings about them: asked for in the background, one profile after the
// other, and kept with the details that pickers show.

extension State {
    /// How long after a question about a profile the next one waits, in milliseconds: the service takes two a second
    /// (Service Quotas, ListSecurityProfilePermissions), from everybody together.
    static let pace = 500

    /// Asks about the next of the chosen profiles that nothing is known of.
    mutating func examineChoices() {
        guard !isPacing, step != .done, instanceID != nil else { return }
        let keys = chosenKeys
        guard let key = keys.first(where: { details[$0] == nil }), !keys.contains(where: isBeingRead) else {
            return
        }
        isPacing = true
        outbox.append(.wake(.pace, afterMilliseconds: Self.pace))
        ask(for: key)
    }

    /// What is chosen and has a bearing on warnings; ids count once the field that they are typed into is left.
    var chosenKeys: [ItemKey] {
        var keys: [ItemKey] = []
        if !isTypingIDs(of: .securityProfiles) {
            keys = draft.securityProfileIDs.filter { !$0.isEmpty }.map { ItemKey(.securityProfiles, id: $0) }
        }
        // Only settings of single channels can be for one that is not served.
        if draft.settingsScope == .perChannel, !draft.routingProfileID.isEmpty,
            !isTypingIDs(of: .routingProfile)
        {
            keys.append(ItemKey(.routingProfiles, id: draft.routingProfileID))
        }
        return keys
    }

    private func isTypingIDs(of field: FieldID) -> Bool {
        focus == .field(field) && kind(of: field) == .text
    }

    private func isBeingRead(_ key: ItemKey) -> Bool {
        if case .loading = details[key] { true } else { false }
    }

    /// Lets the rules know what is known of profiles by now.
    mutating func shareKnowledge() {
        var known = AccessKnowledge()
        for case (let key, .known(let detail)) in details {
            switch detail {
            case .securityProfile(let permissions):
                known.securityProfiles[key.id] = .init(
                    name: name(of: key),
                    permissions: permissions)
            case .routingProfile(_, let channels, _):
                known.servedChannels[key.id] = Set(channels.compactMap { Channel(rawValue: $0.channel) })
            }
        }
        if case .known(let names) = attributes { known.attributes = Set(names) }
        if let list = lists[.proficiencies], list.status == .complete {
            known.proficiencies = Set(list.items.map(\.id))
        }
        context.access = known
        // What a kept form brings is not left out because the answer has not come yet.
        context.hasProficiencies =
            !attributes.names.isEmpty
            || attributes.isAwaited && draft.proficiencies.contains { !$0.isBlank }
    }

    /// What the operator knows an item by; its id while the list has not brought it.
    func name(of key: ItemKey) -> String {
        lists[key.list]?.item(key.id)?.name ?? withheld[key.list]?[key.id] ?? key.id
    }

    /// Asks once more about chosen profiles that could not be asked about.
    mutating func forgetFailedExaminations() {
        for key in chosenKeys {
            if case .failed = details[key] { details[key] = nil }
        }
    }

    // MARK: The number of users

    /// Asks how many users there are, once for an instance.
    mutating func countUsers() {
        guard let instanceID, userCount == .notAsked else { return }
        userCount = .asking(send(.userCount(instanceID: instanceID)))
    }

    mutating func take(onUserCount answer: Answer) {
        userCount = if case .userCount(let count) = answer { .known(count) } else { .unknown }
    }
}
