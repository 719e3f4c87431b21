// SPDX-License-Identifier: Apache-2.0

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
        switch kind(of: field) {
        case .secret:
            let password = draft[text: field]
            if password.isEmpty { return [] }
            return [revealsPassword ? password : String(repeating: "•", count: min(password.count, 12))]
        case .text:
            let text = text(of: field)
            if case .tagKey(let row) = field, !(text.isEmpty && draft[text: .tagValue(row)].isEmpty) {
                return ["\(text) = \(draft[text: .tagValue(row)])"]
            }
            return text.isEmpty ? [] : [text]
        case .toggle:
            return [draft[toggle: field] ? "Yes" : "No"]
        case .choice(let choices):
            let value = draft[text: field]
            return [choices.first { $0.value == value }?.label ?? value]
        case .pickOne, .pickMany:
            return draft[picked: field].map { list(for: field)?.item($0)?.name ?? $0 }
        }
    }

    /// The failure that stands on the current page, to be shown whole on demand.
    package var visibleFailure: Failure? {
        if step == .review, case .failed(let failure) = submission { return failure }
        if step == .done, case .created(let user) = submission, case .failed(let failure) = user.confirmation
        {
            return failure
        }
        if case .field(let field) = focus, picker == nil, let failure = serviceErrors[field] {
            return failure
        }
        return listFailure
    }

    /// The failure of the list or check that has the focus, if asking again may help.
    package var retryableFailure: Failure? {
        if step != .instance, instanceFailure != nil, instance == nil { return instanceFailure }
        return listFailure
    }

    private var listFailure: Failure? {
        switch picker?.target {
        case .instance: return failure(of: instances)
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
