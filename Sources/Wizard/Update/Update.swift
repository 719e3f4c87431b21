// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Takes an event and says what is to be done about it.
    ///
    /// Pure and total: no clock, no randomness, no I/O; the same events give the same state and effects.
    package mutating func update(_ event: Event) -> [Effect] {
        switch event {
        case .started:
            start()
        case .input(.key(let key)):
            handle(key)
        case .input(.paste(let text)):
            handle(paste: text)
        case .entered(let entry):
            handle(entry)
        case .resized(let size):
            self.size = size
            picker?.window.setHeight(PageLayout.pickerRows(in: size))
        case .answered(let id, let answer):
            handle(answer, to: id)
        case .generatedPassword(let password):
            setText(password, of: .password)
            revealsPassword = true
            if focus == .field(.password) { editor.replace(with: password) }
        case .woke(.search):
            lookForUsers()
        case .woke(.rest):
            if PageLayout.hasPane(in: size), currentDetail == nil { askForDetail() }
        case .woke(.pace):
            isPacing = false
        case .woke(.patience(let id)):
            losePatience(with: id)
        case .woke(.second):
            countSecond()
        case .noticed(let bulletin):
            self.bulletin = bulletin
        case .codeWanted(let question):
            ask(for: question)
        case .interrupted:
            leave()
        }
        followCursor()
        stopLookingForUsers()
        examineChoices()
        defer { outbox = [] }
        return outbox
    }

    private mutating func start() {
        settleOpenSubmissions()
        if let request = session.request {
            // Whoever brings a request wants that, and no form of an earlier run.
            begin(with: request.user)
        } else {
            leftForms = session.leftForms
            for user in settlements.map(\.submission) where user.created != nil {
                discardForms(of: user.username)
            }
        }
        if let id = session.instanceID {
            instanceRequest = send(.instance(id: id))
            loadLists()
            enter(firstFocus)
        } else {
            loadInstances()
            openPicker(.instance)
        }
        openWaitingDialog()
    }

    /// Sends a request under a new id.
    @discardableResult
    mutating func send(_ request: Request) -> RequestID {
        lastRequest += 1
        let id = RequestID(lastRequest)
        outbox.append(.send(id, request))
        return id
    }
}
