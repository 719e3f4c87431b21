// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

// Dialogs that open by themselves: one at a time, each once the one before it is closed.

extension State {
    /// Closes the dialog; what waited behind it comes up.
    mutating func closeDialog() {
        switch dialog {
        case .settlement: putSettlementAside()
        case .leftForm: leftForms.removeFirst()
        case .code: outbox.append(.giveCode(nil))
        case .copied: copyReport?.isUnread = false
        case .failure: copyFailure = nil
        case .help, .leave, .detail, .call, .identityManagement, nil: break
        }
        dialog = nil
        openWaitingDialog()
    }

    /// Brings up what waits: what earlier runs left open is shown before anything else.
    func waitingDialog() -> Dialog? {
        if let pendingCode { return .code(pendingCode) }
        if !settlements.isEmpty { return .settlement }
        if !leftForms.isEmpty { return .leftForm }
        if let instance, instance.identityManagement == nil { return identityManagementDialog }
        if let copyFailure { return .failure(copyFailure) }
        if copyReport?.isUnread == true { return .copied(scroll: 0) }
        return nil
    }

    var identityManagementDialog: Dialog {
        let count = IdentityManagement.allCases.count
        return .identityManagement(ListWindow(count: count, height: count))
    }

    mutating func openWaitingDialog() {
        guard dialog == nil, let waiting = waitingDialog() else { return }
        if case .code = waiting {
            pendingCode = nil
            codeEditor = LineEditor()
        }
        dialog = waiting
    }

    // MARK: What earlier runs left open

    /// Asks how the submissions ended that earlier runs left open.
    mutating func settleOpenSubmissions() {
        settlements = session.openSubmissions.map { submission in
            Settlement(submission: submission, stage: stage(of: submission))
        }
    }

    private mutating func stage(of submission: OpenSubmission) -> Settlement.Stage {
        guard submission.region == session.region else { return .elsewhere }
        guard let user = submission.created else {
            return .asking(send(.settle(submissionID: submission.id)))
        }
        return .known(.created(userID: user.userID, userARN: user.userARN))
    }

    /// What was told is not told again, unless only a failure that passes has kept it from being done.
    private mutating func putSettlementAside() {
        let first = settlements.removeFirst()
        guard let user = first.userWithoutProficiencies else { return }
        if case .failed(let failure) = first.proficiencies, failure.kind == .passing { return }
        outbox.append(.leaveProficiencies(userID: user))
    }

    /// Sets what the user was to be good at that an earlier run has created.
    mutating func setLeftProficiencies() {
        guard let first = settlements.first, let user = first.userWithoutProficiencies else { return }
        settlements[0].proficiencies = .setting(
            send(
                .setProficiencies(
                    first.submission.proficiencies, userID: user, instanceID: first.submission.instanceID)))
    }

    mutating func take(_ answer: Answer, onLeftProficiencies index: Int) {
        switch answer {
        case .proficienciesSet: settlements[index].proficiencies = .set
        case .failed(let failure): settlements[index].proficiencies = .failed(failure)
        default: break
        }
    }

    mutating func take(_ answer: Answer, onSettlement index: Int) {
        switch answer {
        case .submitted(let verdict, _):
            settlements[index].stage = .known(verdict)
            if case .created = verdict { discardForms(of: settlements[index].submission.username) }
        case .failed(let failure):
            settlements[index].stage = .known(
                .unknown(submissionID: settlements[index].submission.id, failure))
        default: break
        }
    }

    // MARK: The code of an MFA device

    /// The most digits that a code has.
    private static let codeLength = 6

    /// A question for a code comes up over everything but another question.
    mutating func ask(for question: CodeQuestion) {
        pendingCode = question
        switch dialog {
        case .help, .failure, .detail, .copied, .call, .settlement, .leftForm: dialog = nil
        case .leave, .identityManagement, .code, nil: break
        }
        openWaitingDialog()
    }

    mutating func typeCode(_ key: Key) {
        guard let command = LineEditor.command(for: key) else { return }
        if case .insert(let text) = command {
            pasteCode(text)
        } else {
            codeEditor.apply(command)
        }
    }

    /// Takes the digits; blanks in between come from apps that group them.
    mutating func pasteCode(_ text: String) {
        let digits = text.filter { ("0"..."9").contains($0) }
        codeEditor.apply(.insert(String(digits.prefix(max(0, Self.codeLength - codeEditor.text.count)))))
    }

    /// Hands the code over once it is complete.
    mutating func giveCode() {
        guard codeEditor.text.count == Self.codeLength else { return }
        outbox.append(.giveCode(codeEditor.text))
        dialog = nil
        openWaitingDialog()
    }
}

extension Settlement {
    var request: Request { .settle(submissionID: submission.id) }
}
