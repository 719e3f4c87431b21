// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

// What a user is good at: rows of the form, read from the instance's predefined attributes, and set by a request of its
// own once the user exists.

extension State {
    /// Asks whether the instance has anything that users can be good at.
    mutating func loadAttributes() {
        guard let instanceID else { return }
        attributes = .asking(send(.attributes(instanceID: instanceID)))
        shareKnowledge()
    }

    mutating func take(onAttributes answer: Answer) {
        switch answer {
        case .attributes(let names): attributes = .known(names)
        case .failed(let failure): attributes = .failed(failure)
        default: break
        }
        shareKnowledge()
        if step == .proficiencies, !context.hasProficiencies { show(returnsToReview ? .review : .tags) }
        if step == .proficiencies { loadProficiencies() }
        if step == .review { examineProficiencies() }
    }

    /// Has what a kept or copied form brought looked at before it is sent.
    mutating func examineProficiencies() {
        if draft.proficiencies.contains(where: { !$0.isBlank }) { loadProficiencies() }
    }

    /// Asks for the values of the attributes, once somebody gets to them.
    mutating func loadProficiencies() {
        if !attributes.names.isEmpty, (lists[.proficiencies]?.status ?? .notAsked) == .notAsked {
            load(.proficiencies)
        }
    }

    // MARK: Rows

    mutating func addProficiency() {
        draft.proficiencies.append(Proficiency())
        moveFocus(to: .field(.proficiency(draft.proficiencies.count - 1)))
    }

    mutating func removeProficiency() {
        guard case .field(let field) = focus, let row = field.proficiencyRow,
            draft.proficiencies.indices.contains(row)
        else { return }
        draft.proficiencies.remove(at: row)
        touched = touched.filter { $0.proficiencyRow == nil }
        // The removed row is not left as a field would be: it does not exist any more.
        enter(
            draft.proficiencies.isEmpty
                ? .action(.addProficiency) : .field(.proficiency(min(row, draft.proficiencies.count - 1))))
    }

    // MARK: Setting them

    /// Sets what the user is good at who was just created, or tries that alone once more; never creates anybody.
    mutating func setProficiencies() {
        guard case .created(var user) = submission, !user.sent.proficiencies.isEmpty, let instanceID else {
            return
        }
        switch user.proficiencies {
        case .setting, .set: return
        case .none, .failed: break
        }
        user.proficiencies = .setting(
            send(.setProficiencies(user.sent.proficiencies, userID: user.userID, instanceID: instanceID)))
        submission = .created(user)
        if focus == .action(.setProficiencies) { focus = .action(.another) }
    }

    mutating func take(onProficienciesOf user: CreatedUser, _ answer: Answer) {
        var user = user
        switch answer {
        case .proficienciesSet: user.proficiencies = .set
        case .failed(let failure):
            user.proficiencies = .failed(Words.onResult(failure, retriedBy: .setProficiencies))
        default: return
        }
        submission = .created(user)
        if case .failed = user.proficiencies, step == .done { focus = .action(.setProficiencies) }
        // The question whether to leave was about them.
        if user.proficiencies == .set, dialog == .leave { closeDialog() }
    }

    /// Whether leaving now would leave the proficiencies of a user unset, or nobody would learn whether they are.
    var leavesProficiencies: Bool {
        guard case .created(let user) = submission else { return false }
        return switch user.proficiencies {
        case .setting, .failed: true
        case .none, .set: false
        }
    }

    /// Whether those of a user can be set now that an earlier run has created.
    package var offersProficiencies: Bool {
        dialog == .settlement && settlements.first?.userWithoutProficiencies != nil
    }

    /// Whether the answer about them is still awaited.
    package var isSettingProficiencies: Bool {
        if case .created(let user) = submission, case .setting = user.proficiencies { true } else { false }
    }
}
