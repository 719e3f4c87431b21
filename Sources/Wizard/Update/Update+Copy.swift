// SPDX-License-Identifier: Apache-2.0

import UserForm

// Making the form like an existing user: by the allow-list of `Role`, in the same way for a user that was looked up
// and for the one that was just created.

extension State {
    /// Reads the settings of the user under the picker's cursor, or of the one whose id was typed.
    mutating func copyChosenUser() {
        let typed = typedUserID
        let item = currentItem ?? (typed.isEmpty ? nil : PickItem(id: typed, name: typed))
        guard let item, let instanceID, copying?.userID != item.id else { return }
        if let copying { outbox.append(.cancel(copying.id)) }
        copying = CopyRequest(
            id: send(.userToCopy(id: item.id, instanceID: instanceID)), userID: item.id, name: item.name)
    }

    mutating func take(copyAnswer answer: Answer) {
        guard let copying else { return }
        self.copying = nil
        switch answer {
        case .userToCopy(let user):
            picker = nil
            copy(user)
            moveFocus(by: 1)
            copyReport?.isUnread = true
            openWaitingDialog()
        case .failed(let failure):
            var failure = failure
            failure.sentence = Words.notCopied(copying.name, failure)
            copyFailure = failure
            openWaitingDialog()
        default: break
        }
    }

    /// Starts the role of the form from a user's; the person stays.
    private mutating func copy(_ user: ExistingUser) {
        if draft.startingPoint == .blank { roleBeforePreset = draft }
        take(
            user.role, of: user.username, named: Words.name(of: user),
            into: session.house.blankDraft, keepsHouseTags: true)
    }

    /// Starts a form with the role of the user that was just created.
    mutating func copy(_ user: CreatedUser) {
        roleBeforePreset = session.house.blankDraft
        draft = session.house.blankDraft
        take(
            Role(of: user.sent), of: user.sent.username, named: user.sent.username,
            into: session.house.blankDraft, keepsHouseTags: false)
        // That the new form is like the last user is expected; only what is not needs a word.
        if let report = copyReport { copyReport?.isUnread = !report.omissions.isEmpty }
    }

    private mutating func take(
        _ role: Role, of username: String, named name: String, into blank: Draft, keepsHouseTags: Bool
    ) {
        forgetStart()
        var settings = blank
        let omissions = settings.take(role, in: context, keepsHouseTags: keepsHouseTags)
        draft = draft.withRole(of: settings)
        draft.preset = nil
        draft.copiedUser = username
        copyReport = CopyReport(
            source: name, settings: settings, omissions: omissions, isOfCreatedUser: !keepsHouseTags,
            isUnread: false)
        dropWhatIsGone()
    }

    /// Takes out of the copied form what its lists do not offer; a list that is still arriving is looked at later.
    ///
    /// What is on its way, or may have been created, stays as it was sent.
    mutating func dropWhatIsGone() {
        guard var report = copyReport, !submission.mayBeCreating else { return }
        for list in CatalogueList.ofRole {
            let field = list.field
            guard lists[list]?.status == .complete else { continue }
            for id in report.settings[picked: field] {
                let omission: Omission
                if let name = withheld[list]?[id] {
                    omission = .notToBeChosen(field, name: name)
                } else if lists[list]?.item(id) == nil {
                    omission = .gone(field, id: id)
                } else {
                    continue
                }
                report.omissions.append(omission)
                report.settings[picked: field].removeAll { $0 == id }
                if picker?.target == .field(field) { picker?.ticked.removeAll { $0 == id } }
                // What the operator has chosen meanwhile stands.
                guard draft[picked: field].contains(id) else { continue }
                draft[picked: field].removeAll { $0 == id }
                missingNames[field, default: []].append(withheld[list]?[id] ?? id)
            }
        }
        copyReport = report
    }

    /// Forgets what was wanted of the preset or user that the form was started from.
    mutating func forgetStart() {
        typedIDs = [:]
        serviceErrors = serviceErrors.filter { Form.spec($0.key).page == .identity }
        missingNames = [:]
        wantedNames = [:]
        copyReport = nil
    }
}
