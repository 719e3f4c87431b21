// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

extension State {
    /// What is typed into a line of text, or the ids typed for a list that may not be read.
    package func text(of field: FieldID) -> String {
        if CatalogueList(field) != nil {
            return typedIDs[field] ?? draft[picked: field].joined(separator: " ")
        }
        return draft[text: field]
    }

    /// The value of a field in words, one element for each line; a password stays masked unless it is revealed.
    package func summary(of field: FieldID) -> [String] {
        summary(of: field, in: draft)
    }

    /// The value that a field has in a form.
    func summary(of field: FieldID, in draft: Draft) -> [String] {
        switch kind(of: field) {
        case .secret:
            let password = draft[text: field]
            if password.isEmpty { return [] }
            return [revealsPassword ? password : Self.masked(password)]
        case .text:
            let text = text(of: field)
            if case .tagKey(let row) = field, !(text.isEmpty && draft[text: .tagValue(row)].isEmpty) {
                return ["\(text) = \(draft[text: .tagValue(row)])"]
            }
            return text.isEmpty ? [] : [text]
        case .toggle:
            return [draft[toggle: field] ? localized("Yes") : localized("No")]
        case .choice(let choices):
            let value = draft[text: field]
            return [choices.first { $0.value == value }?.label ?? value]
        case .pickOne, .pickMany:
            if let row = field.proficiencyRow {
                let chosen = draft.proficiencies[row]
                return chosen.isBlank ? [] : [Words.name(of: chosen)]
            }
            return draft[picked: field].map { list(for: field)?.item($0)?.name ?? $0 }
        }
    }

    /// Whether there is a password where this instance takes one.
    package var hasPassword: Bool {
        !draft.password.isEmpty && fields(on: .identity).contains(.password)
    }

    /// A password that does not show; of a long one not even how long it is.
    static func masked(_ password: String) -> String {
        String(repeating: "•", count: min(password.count, 12))
    }

    /// The value of a row of the review in words: of a proficiency with its level.
    package func reviewSummary(of row: FieldID) -> [String] {
        guard case .proficiency(let number) = row else { return summary(of: row) }
        return summary(of: row).map { Words.proficiency($0, level: draft.proficiencies[number].level) }
    }

    /// The failure that stands on the current page, to be shown whole on demand.
    package var visibleFailure: Failure? {
        switch submission {
        case .failed(let failure), .unknown(_, let failure): if step == .review { return failure }
        case .notStarted, .sending, .created: break
        }
        if step == .done, case .created(let user) = submission {
            if case .failed(let failure) = user.proficiencies { return failure }
            if case .failed(let failure) = user.confirmation { return failure }
        }
        if case .field(let field) = focus, picker == nil, let failure = serviceErrors[field] {
            return failure
        }
        return listFailure ?? (step.page != nil && instance == nil ? instanceFailure : nil)
    }

    /// A failure after which asking again may help: of what has the focus, else of anything.
    package var retryableFailure: Failure? {
        if dialog == .settlement {
            guard case .known(.unknown(_, let failure)) = settlements.first?.stage else { return nil }
            return failure
        }
        if step == .done { return nil }
        if step == .review, case .unknown(_, let failure) = submission { return failure }
        if step != .instance, instance == nil, let instanceFailure { return instanceFailure }
        if let listFailure { return listFailure }
        // Over a picker the key is about its list and its row alone.
        if picker != nil {
            if case .failed(let failure) = currentDetail { return failure }
            return nil
        }
        // What is denied is asked for again in its own place alone: elsewhere the key would only stand in the way.
        return backgroundFailures.first { $0.kind != .denied }
    }

    /// What was asked for and did not come, besides what has the focus.
    private var backgroundFailures: [Failure] {
        var failures: [Failure] = []
        if case .failed(let failure, _) = usernameCheck { failures.append(failure) }
        for list in CatalogueList.allCases {
            if case .failed(let failure) = lists[list]?.status { failures.append(failure) }
        }
        if case .failed(let failure) = attributes { failures.append(failure) }
        for key in chosenKeys {
            if case .failed(let failure) = details[key] { failures.append(failure) }
        }
        return failures
    }

    private var listFailure: Failure? {
        switch picker?.target {
        case .instance: return failure(of: instances)
        case .user: return failure(of: users.list)
        case .field(let field): return list(for: field).flatMap(failure(of:))
        case nil: break
        }
        guard case .field(let field) = focus else { return nil }
        if field == .username, case .failed(let failure, draft.username) = usernameCheck { return failure }
        return list(for: field).flatMap(failure(of:))
    }

    private func failure(of list: PickList) -> Failure? {
        switch list.status {
        case .failed(let failure), .denied(let failure): failure
        case .notAsked, .loading, .complete: nil
        }
    }
}
