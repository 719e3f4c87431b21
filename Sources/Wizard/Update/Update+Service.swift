// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    mutating func loadInstances() {
        instances = PickList()
        instances.status = .loading(send(.instances))
    }

    /// Asks for all lists of the instance, side by side.
    mutating func loadLists() {
        for list in CatalogueList.allCases { load(list) }
    }

    private mutating func load(_ list: CatalogueList) {
        guard let instanceID else { return }
        var fresh = PickList()
        fresh.status = .loading(send(.list(list, instanceID: instanceID)))
        lists[list] = fresh
    }

    /// Asks whether the username is free, unless that was asked already or it is no username yet.
    mutating func checkUsername() {
        let username = draft.username
        guard let instanceID, !username.isEmpty, usernameCheck.username != username,
            !Form.verdict(on: .username, of: draft, in: context).blocksSubmission
        else { return }
        if case .asking(let id, _) = usernameCheck { outbox.append(.cancel(id)) }
        usernameCheck = .asking(
            send(.checkUsername(username, instanceID: instanceID)), username: username)
    }

    mutating func retry() {
        if picker?.target == .instance {
            loadInstances()
            refreshPicker()
            return
        }
        if let id = session.instanceID, instance == nil, instanceFailure != nil {
            instanceFailure = nil
            instanceRequest = send(.instance(id: id))
        }
        guard case .field(let field) = focus else { return }
        if let list = CatalogueList(field) {
            load(list)
            refreshPicker()
        } else if field == .username {
            usernameCheck = .notAsked
            checkUsername()
        }
    }

    /// Takes an instance as the one to work on; ids chosen for another one mean nothing here.
    mutating func choose(_ instance: Instance) {
        if self.instance?.id != instance.id {
            for case .loading(let id) in lists.values.map(\.status) { outbox.append(.cancel(id)) }
            draft.securityProfileIDs = []
            draft.routingProfileID = ""
            draft.hierarchyGroupID = ""
            typedIDs = [:]
            usernameCheck = .notAsked
            self.instance = instance
            loadLists()
        }
        adopt(instance)
        goForward()
    }

    /// Has the form follow the instance's identity management, asking the operator where it is not known.
    private mutating func adopt(_ instance: Instance) {
        self.instance = instance
        if let identityManagement = instance.identityManagement {
            context = FormContext(identityManagement: identityManagement)
            if !focusOrder.isEmpty, !focusOrder.contains(focus), picker == nil {
                moveFocus(to: focusOrder[0])
            }
        } else {
            askIdentityManagement()
        }
    }

    private mutating func askIdentityManagement() {
        let height = IdentityManagement.allCases.count
        dialog = .identityManagement(ListWindow(count: height, height: height))
    }

    mutating func chooseIdentityManagement(_ row: Int) {
        let kind = IdentityManagement.allCases[row]
        dialog = nil
        instance?.identityManagement = kind
        context = FormContext(identityManagement: kind)
        if !focusOrder.isEmpty, !focusOrder.contains(focus) { moveFocus(to: focusOrder[0]) }
    }

    /// Takes an answer if its request is still of interest; a late one is dropped.
    mutating func handle(_ answer: Answer, to id: RequestID) {
        if id == instanceRequest {
            take(instanceAnswer: answer)
        } else if case .loading(id) = instances.status {
            take(instancesAnswer: answer)
        } else if let list = lists.first(where: { $0.value.status == .loading(id) })?.key {
            take(answer, for: list)
        } else if case .asking(id, let username) = usernameCheck {
            take(answer, onUsername: username)
        } else {
            takeSubmission(answer, to: id)
        }
    }

    private mutating func take(instanceAnswer answer: Answer) {
        switch answer {
        case .instance(let instance):
            instanceRequest = nil
            adopt(instance)
        case .failed(let failure):
            instanceRequest = nil
            instanceFailure = failure
            if failure.kind == .denied, let id = session.instanceID {
                instance = Instance(id: id, alias: id, identityManagement: nil)
                askIdentityManagement()
            }
        default:
            break
        }
    }

    private mutating func take(instancesAnswer answer: Answer) {
        switch answer {
        case .instances(let found):
            instances.append(
                found.map {
                    PickItem(id: $0.id, name: $0.alias, detail: $0.identityManagement?.label ?? "")
                })
            knownInstances = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
            instances.status = .complete
            // With a single instance there is nothing to pick.
            if found.count == 1, step == .instance, instance == nil, dialog == nil { choose(found[0]) }
        case .failed(let failure):
            instances.status = failure.kind == .denied ? .denied(failure) : .failed(failure)
        default:
            break
        }
        if picker?.target == .instance { refreshPicker() }
    }

    private mutating func take(_ answer: Answer, for list: CatalogueList) {
        switch answer {
        case .page(let items, let isLast):
            lists[list]?.append(items)
            if isLast { lists[list]?.status = .complete }
        case .failed(let failure):
            lists[list]?.status = failure.kind == .denied ? .denied(failure) : .failed(failure)
            if failure.kind == .denied, case .field(let field) = focus, CatalogueList(field) == list {
                picker = nil
                editor = LineEditor(text(of: field))
            }
        default:
            break
        }
        if case .field(let field) = picker?.target, CatalogueList(field) == list { refreshPicker() }
    }

    private mutating func take(_ answer: Answer, onUsername username: String) {
        switch answer {
        case .usernames(.some, _): usernameCheck = .taken(username: username)
        case .usernames(nil, let similar?): usernameCheck = .similar(username: username, existing: similar)
        case .usernames(nil, nil): usernameCheck = .free(username: username)
        case .failed(let failure): usernameCheck = .failed(failure, username: username)
        default: break
        }
    }
}

extension IdentityManagement {
    /// What an operator calls it.
    package var label: String {
        switch self {
        case .connectManaged: "Connect passwords"
        case .saml: "SAML sign-in"
        case .existingDirectory: "directory users"
        }
    }
}
