// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm
import Wizard

/// What arrived by itself and was told already.
struct News: Sendable {
    private enum Topic: Hashable {
        case instance, username, securityProfiles, routingProfile, proficiencies, doubt
        case confirmation, settlement, bulletin
        case hint(String)
    }

    private struct Item {
        var topic: Topic
        var notice: Notice
        /// Whether it is told although a question stands; else it waits for the next answer.
        var isUrgent: Bool
    }

    private var told: [Topic: Notice] = [:]

    /// What is to be told now; `isInterrupting` when a question stands and only the urgent is.
    mutating func next(in state: State, isInterrupting: Bool) -> [Notice] {
        let items = Self.items(in: state)
        told = told.filter { topic, _ in items.contains { $0.topic == topic } }
        let fresh = items.filter { told[$0.topic] != $0.notice && ($0.isUrgent || !isInterrupting) }
        for item in fresh { told[item.topic] = item.notice }
        return fresh.map(\.notice)
    }

    private static func items(in state: State) -> [Item] {
        [
            settlement(in: state), bulletin(in: state), instance(in: state), username(in: state),
            access(.securityProfiles, topic: .securityProfiles, in: state),
            access(.routingProfile, topic: .routingProfile, in: state),
            doubt(in: state), confirmation(in: state), proficiencies(in: state),
        ].compactMap(\.self) + hints(in: state)
    }

    private static func instance(in state: State) -> Item? {
        if let instance = state.instance {
            let kind = instance.identityManagement.map { " (\($0.label))" } ?? ""
            return Item(
                topic: .instance, notice: Notice(.note, localized("Instance: \(instance.alias)\(kind).")),
                isUrgent: false)
        }
        guard let failure = state.instanceFailure else { return nil }
        let sentence = localized("\(Words.instanceNotRead(failure)) At a question for text, * asks again.")
        return Item(topic: .instance, notice: Notice(.error, sentence), isUrgent: true)
    }

    private static func username(in state: State) -> Item? {
        guard state.step != .done, var notice = state.usernameNotice else { return nil }
        if case .asking = state.usernameCheck { return nil }
        if case .failed = state.usernameCheck { notice.sentence += " " + localized("There * asks again.") }
        notice.sentence = "\(Form.spec(.username).label): \(notice.sentence)"
        return Item(
            topic: .username, notice: notice, isUrgent: notice.level == .error || notice.level == .warning)
    }

    /// What a chosen profile is warned about, which is known only after it was chosen.
    private static func access(_ field: FieldID, topic: Topic, in state: State) -> Item? {
        // On the review it stands in the field's row.
        guard state.step.page != nil else { return nil }
        let facts = Form.warnings(on: field, of: state.draft, in: state.context)
        guard !facts.isEmpty else { return nil }
        let sentences = facts.map(\.sentence).joined(separator: " ")
        return Item(
            topic: topic, notice: Notice(.warning, "\(Form.spec(field).label): \(sentences)"), isUrgent: false
        )
    }

    private static func hints(in state: State) -> [Item] {
        guard state.step == .review else { return [] }
        return state.reviewHints.map { hint in
            Item(topic: .hint(hint.sentence), notice: hint, isUrgent: hint.level == .warning)
        }
    }

    private static func doubt(in state: State) -> Item? {
        guard case .sending(_, isInDoubt: true) = state.submission else { return nil }
        return Item(topic: .doubt, notice: Notice(.note, Words.settling), isUrgent: true)
    }

    private static func settlement(in state: State) -> Item? {
        guard let settlement = state.settlements.first else { return nil }
        let sentence = Words.text(of: settlement).joined(separator: " ")
        return Item(topic: .settlement, notice: Notice(.note, sentence), isUrgent: true)
    }

    private static func bulletin(in state: State) -> Item? {
        state.bulletin.map { Item(topic: .bulletin, notice: Words.notice(on: $0), isUrgent: true) }
    }

    private static func proficiencies(in state: State) -> Item? {
        guard case .created(let user) = state.submission, let notice = Words.notice(on: user.proficiencies)
        else {
            return nil
        }
        return Item(topic: .proficiencies, notice: notice, isUrgent: true)
    }

    private static func confirmation(in state: State) -> Item? {
        guard case .created(let user) = state.submission else { return nil }
        return Item(topic: .confirmation, notice: Words.notice(on: user.confirmation), isUrgent: true)
    }
}
