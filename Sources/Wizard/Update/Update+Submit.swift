// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Sends the one request that makes the user, or leads to the first thing that is not right yet.
    mutating func submit() {
        guard step == .review, let instanceID else { return }
        switch submission {
        case .sending: return
        // Nothing is sent again before it is certain that nothing was created.
        case .unknown(let id, _):
            beginWaiting(for: .settle(submissionID: id), isInDoubt: true)
            return
        case .notStarted, .failed, .created: break
        }
        if let problem = problems.first(where: \.verdict.blocksSubmission) {
            moveFocus(to: problem.fields.first.map { .reviewRow($0.reviewRow) } ?? .action(.create))
            return
        }
        serviceErrors = [:]
        beginWaiting(for: .create(NewUser(draft, in: context), instanceID: instanceID), isInDoubt: false)
    }

    /// The answers to CreateUser and to the DescribeUser after it.
    mutating func takeSubmission(_ answer: Answer, to id: RequestID) {
        switch (submission, answer) {
        case (.sending(id, _), .inDoubt):
            submission = .sending(id, isInDoubt: true)
            losePatience(with: id)
        case (.sending(id, _), .submitted), (.sending(id, _), .failed):
            if !hold(answer) { finish(with: answer) }
        case (.created(var user), .user(let readBack)) where user.confirmation == .reading(id):
            let differences = user.sent.differences(from: readBack)
            user.confirmation = differences.isEmpty ? .confirmed : .differs(differences)
            submission = .created(user)
            if focus == .action(.readBack) { focus = .action(.another) }
        case (.created(var user), .failed(let failure)) where user.confirmation == .reading(id):
            user.confirmation = .failed(Words.onResult(failure, retriedBy: .readBack))
            submission = .created(user)
        case (.created(let user), _) where user.proficiencies == .setting(id):
            take(onProficienciesOf: user, answer)
        default:
            break
        }
    }

    /// Ends the wait: there is an answer.
    private mutating func finish(with answer: Answer) {
        wait = nil
        switch answer {
        case .submitted(let verdict, let wasInDoubt): take(verdict, wasInDoubt: wasInDoubt)
        case .failed(let failure): fail(failure)
        default: break
        }
    }

    private mutating func take(_ verdict: SubmissionVerdict, wasInDoubt: Bool) {
        if dialog == .leave { closeDialog() }
        switch verdict {
        case .created(let userID, let userARN):
            guard let instanceID else { return }
            let reading = send(.describe(userID: userID, instanceID: instanceID))
            submission = .created(
                CreatedUser(
                    userID: userID, userARN: userARN, sent: NewUser(draft, in: context),
                    wasInDoubt: wasInDoubt, confirmation: .reading(reading)))
            if case .known(let count) = userCount { userCount = .known(count + 1) }
            show(.done)
            setProficiencies()
        case .notCreated(let failure):
            fail(failure)
        case .taken(let holder, let requestID):
            submission = .failed(Failure(.duplicate, Words.taken(by: holder, in: self), requestID: requestID))
            usernameCheck = .taken(by: holder)
            jump(to: .username)
        case .unknown(let id, let failure):
            submission = .unknown(id: id, failure)
        }
    }

    /// Leads a refusal back to the field it speaks of; else it stands on the review.
    private mutating func fail(_ failure: Failure) {
        if dialog == .leave { closeDialog() }
        submission = .failed(failure)
        guard let field = failure.field, allFields.contains(field) else { return }
        serviceErrors[field] = failure
        jump(to: field)
    }

    /// Asks once more for the user that was created, where it could not be read.
    mutating func readBack() {
        guard case .created(var user) = submission, case .failed = user.confirmation, let instanceID else {
            return
        }
        user.confirmation = .reading(send(.describe(userID: user.userID, instanceID: instanceID)))
        submission = .created(user)
    }

    mutating func copyCall() {
        guard let call = cliCall else { return }
        outbox.append(.copy(call.text))
        bulletin = .copiedCall
    }

    mutating func copyCard() {
        guard let card = handOverCard else { return }
        outbox.append(.copy(card.text))
        bulletin = .copied(hidesPassword: card.hidesPassword)
    }

    /// Begins the next user: blank, or with the settings of the last one and nothing personal.
    mutating func startOver(keepingSettings: Bool) {
        // With it goes a password that it brought.
        session.request = nil
        request = nil
        if keepingSettings, case .created(let user) = submission {
            copy(user)
            draft.proficiencies = user.sent.proficiencies
        } else {
            draft = blankDraft
            roleBeforePreset = nil
            forgetStart()
        }
        // The one that was created is among them now.
        users = UserDirectory()
        touched = []
        serviceErrors = [:]
        remark = nil
        revealsPassword = false
        usernameCheck = .notAsked
        submission = .notStarted
        visited = []
        shareKnowledge()
        show(.identity)
        openWaitingDialog()
    }
}

extension NewUser {
    /// The fields in which the service's account of the user is not what was sent.
    func differences(from readBack: ReadBack) -> [FieldID] {
        var fields: [FieldID] = []
        if readBack.username != username { fields.append(.username) }
        if Set(readBack.securityProfileIDs) != Set(securityProfileIDs) { fields.append(.securityProfiles) }
        if readBack.routingProfileID != routingProfileID { fields.append(.routingProfile) }
        if (readBack.hierarchyGroupID ?? "") != (hierarchyGroupID ?? "") { fields.append(.hierarchyGroup) }
        if readBack.tags != tags { fields.append(.tagKey(0)) }
        return fields
    }
}
