// SPDX-License-Identifier: Apache-2.0

import UserForm

// The details of the item under a picker's cursor: asked for once the cursor rests, one item at a time, so that
// holding an arrow key down costs no request.

extension State {
    /// How long the cursor stays on a row before its details are asked for, in milliseconds.
    static let restDelay = 300

    /// The item under the cursor of an open picker, where there is more to know of it.
    package var currentKey: ItemKey? {
        guard case .field(let field) = picker?.target, let list = CatalogueList(field),
            let id = currentItem?.id
        else { return nil }
        return ItemKey(list, id: id)
    }

    /// How far it is with what is known of the item under the cursor; `nil` while nobody has asked.
    package var currentDetail: DetailStatus? {
        currentKey.flatMap { details[$0] }
    }

    /// Gives up the request for an item that the cursor has left, and has the next one asked for in a while.
    mutating func followCursor() {
        let key = currentKey
        guard key != followed.key || size != followed.size else { return }
        // What is chosen is wanted all the same.
        if let left = followed.key, left != key, !chosenKeys.contains(left),
            case .loading(let id) = details[left]
        {
            outbox.append(.cancel(id))
            details[left] = nil
        }
        followed = Followed(key: key, size: size)
        if let key, details[key] == nil, request(for: key) != nil, PageLayout.hasPane(in: size) {
            outbox.append(.wake(.rest, afterMilliseconds: Self.restDelay))
        }
    }

    /// Asks for the details of the item under the cursor, unless they are known or being asked for.
    mutating func askForDetail() {
        guard let key = currentKey else { return }
        switch details[key] {
        case .loading, .known: break
        case .failed, nil: ask(for: key)
        }
    }

    /// Asks for the details of an item, if its list does not tell all.
    mutating func ask(for key: ItemKey) {
        if let request = request(for: key) { details[key] = .loading(send(request)) }
    }

    /// What tells more of an item; `nil` where its list tells all.
    private func request(for key: ItemKey) -> Request? {
        guard let instanceID else { return nil }
        return switch key.list {
        case .securityProfiles: .securityProfile(id: key.id, instanceID: instanceID)
        case .routingProfiles: .routingProfile(id: key.id, instanceID: instanceID)
        case .hierarchyGroups, .proficiencies: nil
        }
    }

    mutating func take(_ answer: Answer, onDetailOf key: ItemKey) {
        switch answer {
        case .detail(let detail): details[key] = .known(detail)
        case .failed(let failure): details[key] = .failed(failure)
        default: break
        }
        shareKnowledge()
    }
}
