// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Asks for all lists of the instance, side by side.
    mutating func loadLists() {
        for list in CatalogueList.ofRole { load(list) }
        loadAttributes()
    }

    /// Asks how the levels of the hierarchy are called, once somebody looks at it.
    mutating func loadLevels() {
        guard let instanceID, levelNames == nil, levelRequest == nil else { return }
        levelRequest = send(.hierarchyLevels(instanceID: instanceID))
    }

    mutating func load(_ list: CatalogueList) {
        guard let instanceID else { return }
        var fresh = PickList()
        withheld[list] = nil
        fresh.status = .loading(
            send(
                list == .proficiencies
                    ? .attributeValues(of: attributes.names, instanceID: instanceID)
                    : .list(list, instanceID: instanceID)))
        lists[list] = fresh
    }

    /// Asks whether the username is free, unless that was asked already or it is no username yet.
    mutating func checkUsername() {
        let username = draft.username
        guard let instanceID, !username.isEmpty, usernameCheck.username != username,
            !Form.verdict(on: .username, of: draft, in: context).blocksSubmission
        else { return }
        if case .asking(let id, _) = usernameCheck { outbox.append(.cancel(id)) }
        let id = send(.checkUsername(username, instanceID: instanceID))
        usernameCheck = .asking(id, username: username)
        outbox.append(.wake(.patience(id), afterMilliseconds: Wait.patience))
    }

    /// Asks again for everything that failed: what mended one request, such as a new sign-in, mends all.
    mutating func retry() {
        if dialog == .settlement {
            if let first = settlements.first { settlements[0].stage = .asking(send(first.request)) }
            return
        }
        if step == .review, case .unknown(let id, _) = submission {
            beginWaiting(for: .settle(submissionID: id), isInDoubt: true)
        }
        if case .failed = instances.status { loadInstances() }
        if case .denied = instances.status, picker?.target == .instance { loadInstances() }
        if picker?.target == .user {
            switch users.list.status {
            case .failed, .denied: lookForUsersAgain()
            case .notAsked, .loading, .complete: break
            }
        }
        if let id = session.instanceID, instance == nil, instanceFailure != nil {
            instanceFailure = nil
            instanceRequest = send(.instance(id: id))
        }
        for list in CatalogueList.allCases {
            switch lists[list]?.status {
            case .failed: load(list)
            // Asking once more for what is denied is the operator's choice, in its place.
            case .denied: if case .field(let field) = focus, CatalogueList(field) == list { load(list) }
            default: break
            }
        }
        if case .failed = attributes { loadAttributes() }
        if case .failed = usernameCheck {
            usernameCheck = .notAsked
            checkUsername()
        }
        refreshPicker()
        forgetFailedExaminations()
        if case .failed = currentDetail { askForDetail() }
    }

    /// Takes an answer if its request is still of interest; a late one is dropped.
    mutating func handle(_ answer: Answer, to id: RequestID) {
        if case .throttled = bulletin { bulletin = nil }
        if id == instanceRequest {
            take(instanceAnswer: answer)
        } else if case .loading(id) = instances.status {
            take(instancesAnswer: answer)
        } else if let list = lists.first(where: { $0.value.status == .loading(id) })?.key {
            take(answer, for: list)
        } else if id == levelRequest {
            // Without them a group is shown without the name of its level: nothing to tell the operator.
            levelRequest = nil
            if case .hierarchyLevels(let names) = answer { levelNames = names }
        } else if let key = details.first(where: { $0.value == .loading(id) })?.key {
            take(answer, onDetailOf: key)
        } else if case .loading(id) = users.list.status {
            take(usersAnswer: answer)
        } else if id == copying?.id {
            take(copyAnswer: answer)
        } else if attributes == .asking(id) {
            take(onAttributes: answer)
        } else if userCount == .asking(id) {
            take(onUserCount: answer)
        } else if case .asking(id, let username) = usernameCheck {
            take(answer, onUsername: username)
        } else if let index = settlements.firstIndex(where: { $0.stage == .asking(id) }) {
            take(answer, onSettlement: index)
        } else if let index = settlements.firstIndex(where: { $0.proficiencies == .setting(id) }) {
            take(answer, onLeftProficiencies: index)
        } else {
            takeSubmission(answer, to: id)
        }
    }

    private mutating func take(_ answer: Answer, for list: CatalogueList) {
        switch answer {
        case .page(let items, let isLast):
            let choice = session.house.choices[list]
            let offered = choice.map { choice in items.filter { choice.allows($0.name) } } ?? items
            lists[list]?.append(offered)
            for item in items where choice?.allows(item.name) == false {
                withheld[list, default: [:]][item.id] = item.name
            }
            if isLast { lists[list]?.status = .complete }
        case .failed(let failure):
            // Names of attributes and values are no ids that anybody could type.
            let isDenied = failure.kind == .denied && list != .proficiencies
            lists[list]?.status = isDenied ? .denied(failure) : .failed(failure)
            if isDenied, case .field(let field) = focus, CatalogueList(field) == list {
                picker = nil
                editor = LineEditor(text(of: field))
            }
        default:
            break
        }
        resolveNames()
        dropWhatIsGone()
        if !details.isEmpty || list == .proficiencies { shareKnowledge() }
        if case .field(let field) = picker?.target, CatalogueList(field) == list { refreshPicker() }
    }

    private mutating func take(_ answer: Answer, onUsername username: String) {
        switch answer {
        case .usernames(let holder?, _): usernameCheck = .taken(by: holder)
        case .usernames(nil, let similar?): usernameCheck = .similar(username: username, existing: similar)
        case .usernames(nil, nil): usernameCheck = .free(username: username)
        case .failed(let failure): usernameCheck = .failed(failure, username: username)
        default: break
        }
    }
}
