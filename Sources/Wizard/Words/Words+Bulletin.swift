// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm

/// What is said while requests are under way.
extension Words {
    package static func question(for code: CodeQuestion) -> String {
        localized("The AWS role \(code.role) wants the code that the MFA device \(code.serial) shows now.")
    }

    package static func notice(on bulletin: Bulletin) -> Notice {
        switch bulletin {
        case .clockIsWrong(let minutes, let isCorrected):
            let count = abs(minutes)
            let size = count == 1 ? localized("1 minute") : localized("\(count) minutes")
            let clock =
                minutes > 0
                ? localized("This machine's clock is \(size) slow.")
                : localized("This machine's clock is \(size) fast.")
            let consequence =
                isCorrected
                ? localized("Requests are signed with the right time; have the clock set.")
                : localized("AWS will refuse requests until it is set.")
            return Notice(.warning, "\(clock) \(consequence)")
        case .throttled(let seconds):
            return Notice(
                .note,
                localized("Amazon Connect is busy; waiting \(max(1, seconds)) s before it is asked again."))
        case .copied(let hidesPassword):
            return Notice(
                .note,
                hidesPassword
                    ? localized(
                        "Sent to your terminal's clipboard, without the password: show it to take it along.")
                    : localized("Sent to your terminal's clipboard, with all that is shown here."))
        case .copiedCall:
            return Notice(
                .note, localized("The call was sent to your terminal's clipboard, without the password."))
        case .leftOut(let fields):
            let names = fields.map { Form.spec($0).label }.joined(separator: ", ")
            return Notice(
                .warning,
                localized("This instance does not take all of the request; this is left out: \(names)."))
        }
    }
}
