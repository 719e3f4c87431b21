// SPDX-License-Identifier: Apache-2.0

// Waiting for the answer to a submission. Nobody is shown a progress that is over before it can be read: it
// appears after a tenth of a second, and then stays for a second at least. Keys that are pressed meanwhile are
// dropped: what they would do belongs to a page that is not there any more.

extension State {
    /// Sends a request without whose answer nothing goes on.
    ///
    /// One that asks anew about a submission in doubt shows at once: what stood there is not true any more.
    mutating func beginWaiting(for request: Request, isInDoubt: Bool) {
        let id = send(request)
        submission = .sending(id, isInDoubt: isInDoubt)
        wait = Wait()
        if isInDoubt {
            losePatience(with: id)
        } else {
            outbox.append(.wake(.patience(id), afterMilliseconds: Wait.patience))
        }
    }

    /// Whether the operator sees that an answer is awaited.
    package var showsWait: Bool { wait?.secondsShown != nil }

    /// Shows the wait for a request, if it is still awaited.
    mutating func losePatience(with id: RequestID) {
        if case .sending(id, _) = submission, wait?.secondsShown == nil {
            wait = Wait(secondsShown: 0)
            outbox.append(.wake(.second, afterMilliseconds: 1_000))
        } else if case .asking(id, _) = usernameCheck {
            showsUsernameCheck = true
        }
    }

    mutating func countSecond() {
        guard case .sending = submission, let seconds = wait?.secondsShown else { return }
        wait?.secondsShown = seconds + 1
        if wait?.answer == nil {
            outbox.append(.wake(.second, afterMilliseconds: 1_000))
        } else {
            takeHeldAnswer()
        }
    }

    /// Puts an answer off until what shows could be read; `false` when it is to be taken now.
    mutating func hold(_ answer: Answer) -> Bool {
        guard wait?.secondsShown == 0, wait?.answer == nil else { return false }
        wait?.answer = answer
        return true
    }

    /// Whether an answer is here that is put off: the next second takes it.
    package var holdsAnswer: Bool { wait?.answer != nil }

    /// Takes the answer that is put off, if there is one: nobody waits any longer.
    mutating func takeHeldAnswer() {
        guard case .sending(let id, _) = submission, let answer = wait?.answer else { return }
        takeSubmission(answer, to: id)
    }

    /// Stops waiting; what came of the request is told by its answer, which follows at once.
    mutating func stopWaiting() {
        guard case .sending(let id, _) = submission else { return }
        if wait?.answer == nil {
            outbox.append(.cancel(id))
        } else {
            takeHeldAnswer()
        }
    }
}
