// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Goes on with the form that is offered.
    mutating func takeUpForm() {
        guard let left = leftForms.first else { return }
        guard case .form(let form) = left.content else {
            closeDialog()
            return
        }
        leftForms.removeFirst()
        dialog = nil
        outbox.append(.takeUpForm(id: left.id))
        draft = form.draft
        copyReport = nil
        roleBeforePreset = nil
        if let wanted = form.instanceID, wanted != instanceID {
            if session.instanceID == nil, instance == nil {
                wantedInstanceID = wanted
                chooseWantedInstance()
            } else {
                forgetIDs()
            }
        }
        shareKnowledge()
        touched.formUnion(allFields)
        if step != .instance { enter(firstFocus) }
        openWaitingDialog()
    }

    /// Throws the form away that is offered.
    mutating func discardForm() {
        guard let left = leftForms.first else { return }
        outbox.append(.discardForm(id: left.id))
        closeDialog()
    }

    /// A form that has done what it was for is of no use any more.
    mutating func discardForms(of username: String) {
        for left in leftForms {
            if case .form(let form) = left.content, form.draft.username == username {
                outbox.append(.discardForm(id: left.id))
            }
        }
        leftForms.removeAll { left in
            if case .form(let form) = left.content { form.draft.username == username } else { false }
        }
    }

    /// Chooses the instance that the form was begun for, as soon as it is known.
    mutating func chooseWantedInstance() {
        guard let id = wantedInstanceID, let instance = knownInstances[id] else { return }
        choose(instance)
    }

    /// Ids chosen for one instance mean nothing on another.
    mutating func forgetIDs() {
        draft.forgetIDs()
        roleBeforePreset?.forgetIDs()
        copyReport = nil
        typedIDs = [:]
        wantedNames = [:]
        missingNames = [:]
    }
}
