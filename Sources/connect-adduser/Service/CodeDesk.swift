// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Synchronization
import Wizard

/// Where a source of credentials waits for the code that the operator types.
final class CodeDesk: Sendable {
    private let mailbox: Mailbox
    private let waiting = Mutex<CheckedContinuation<String?, Never>?>(nil)

    init(mailbox: Mailbox) {
        self.mailbox = mailbox
    }

    /// Asks the operator and waits; `nil` when they gave up, or when another question is open already.
    func ask(_ question: MFAQuestion) async -> String? {
        await withCheckedContinuation { continuation in
            let isFree = waiting.withLock { waiting in
                guard waiting == nil else { return false }
                waiting = continuation
                return true
            }
            guard isFree else {
                continuation.resume(returning: nil)
                return
            }
            mailbox.post(.codeWanted(CodeQuestion(serial: question.serial, role: question.role)))
        }
    }

    /// Hands over what was typed.
    func answer(_ code: String?) {
        let continuation = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        continuation?.resume(returning: code)
    }
}
