// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm

// The instance that is worked on: named at the start, or picked from those that there are.

extension State {
    mutating func loadInstances() {
        instances = PickList()
        instances.status = .loading(send(.instances))
    }

    /// Takes an instance as the one to work on; ids chosen for another one mean nothing here.
    mutating func choose(_ instance: Instance) {
        if self.instance?.id != instance.id {
            forgetRequests()
            users = UserDirectory()
            let bringsIDs = request != nil && self.instance == nil
            if instance.id != wantedInstanceID, !bringsIDs { forgetIDs() }
            wantedInstanceID = nil
            usernameCheck = .notAsked
            details = [:]
            userCount = .notAsked
            attributes = .notAsked
            lists[.proficiencies] = nil
            levelNames = nil
            levelRequest = nil
            self.instance = instance
            // Names belong to one instance: on another one they are looked up anew.
            wantNames()
            loadLists()
        }
        adopt(instance)
        goForward()
        followRequest()
    }

    /// Gives up what is being asked about the instance that was left.
    private mutating func forgetRequests() {
        var ids = [levelRequest].compactMap(\.self)
        for case .loading(let id) in lists.values.map(\.status) + [users.list.status] { ids.append(id) }
        for case .loading(let id) in details.values { ids.append(id) }
        if case .asking(let id, _) = usernameCheck { ids.append(id) }
        if case .asking(let id) = userCount { ids.append(id) }
        if case .asking(let id) = attributes { ids.append(id) }
        outbox += ids.sorted { $0.number < $1.number }.map(Effect.cancel)
    }

    /// Has the form follow the instance's identity management, asking the operator where it is not known.
    private mutating func adopt(_ instance: Instance) {
        self.instance = instance
        if let identityManagement = instance.identityManagement {
            follow(identityManagement)
        } else {
            openWaitingDialog()
        }
    }

    /// Takes what the operator says of how the instance manages its users.
    mutating func chooseIdentityManagement(_ row: Int) {
        let identityManagement = IdentityManagement.allCases[row]
        instance?.identityManagement = identityManagement
        closeDialog()
        follow(identityManagement)
        followRequest()
    }

    private mutating func follow(_ identityManagement: IdentityManagement) {
        context = session.house.context(for: identityManagement, instanceID: instanceID)
        shareKnowledge()
        if picker == nil, !focusOrder.isEmpty, !focusOrder.contains(focus) { moveFocus(to: firstFocus) }
    }

    mutating func take(instanceAnswer answer: Answer) {
        switch answer {
        case .instance(let instance):
            instanceRequest = nil
            adopt(instance)
            followRequest()
        case .failed(let failure):
            instanceRequest = nil
            instanceFailure = failure
            if failure.kind == .denied, let id = session.instanceID {
                instance = Instance(id: id, alias: id, identityManagement: nil)
                openWaitingDialog()
            }
        default:
            break
        }
    }

    mutating func take(instancesAnswer answer: Answer) {
        switch answer {
        case .instances(let all):
            let offered = session.house.offeredInstances
            let found = all.filter { offered?.contains($0.id) ?? true }
            instances.append(
                found.map {
                    PickItem(id: $0.id, name: $0.alias, detail: $0.identityManagement?.label ?? "")
                })
            knownInstances = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
            instances.status = .complete
            chooseWantedInstance()
            // With a single instance there is nothing to pick.
            if found.count == 1, step == .instance, instance == nil, dialog == nil { choose(found[0]) }
        case .failed(let failure):
            instances.status = failure.kind == .denied ? .denied(failure) : .failed(failure)
        default:
            break
        }
        if picker?.target == .instance { refreshPicker() }
    }
}

extension IdentityManagement {
    /// What an operator calls it.
    package var label: String {
        switch self {
        case .connectManaged: localized("Connect passwords")
        case .saml: localized("SAML sign-in")
        case .existingDirectory: localized("directory users")
        }
    }
}
