// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// What is said about the request that makes the user, before and after it.
extension Words {
    package static let sending = "Creating the user… One request is on its way."
    package static let settling =
        "The answer was lost on the way. Amazon Connect is being asked whether the user exists…"
    package static let helpOnAskingAgain = "Enter asks Amazon Connect again whether the user exists."
    package static let notSettled =
        "Nothing is sent again until that is known: ^R asks again, and so does the next start."
    package static let awaitingAnswer = "The answer of Amazon Connect is awaited."
    package static let ready = "Ready. Nothing has been sent yet."

    /// How many things keep the user from being created.
    package static func leftToMend(_ count: Int) -> String {
        count == 1 ? "One thing is left to mend." : "\(count) things are left to mend."
    }

    /// A failure with the request id that support asks for.
    package static func whole(_ failure: Failure) -> String {
        failure.sentence + (failure.requestID.map { " Request id: \($0)." } ?? "")
    }

    package static func created(_ user: CreatedUser) -> String {
        "User \(user.sent.username) was created."
            + (user.wasInDoubt ? " The answer was lost on the way; asking brought it to light." : "")
    }

    /// Who has a username, and which names like it are free.
    package static func taken(by holder: UsernameHolder, in state: State) -> String {
        let profile = holder.routingProfileID.flatMap { id in
            state.lists[.routingProfiles]?.items.first { $0.id == id }?.name
        }
        let owner = [holder.fullName, profile.map { "routing profile \($0)" } ?? ""].filter { !$0.isEmpty }
        let free = holder.alternatives.joined(separator: ", ")
        return
            (owner.isEmpty
            ? Fact.usernameTaken.sentence
            : "Taken by \(owner.joined(separator: ", ")). Choose another username.")
            + (free.isEmpty ? "" : " Free: \(free).")
    }

    // MARK: What earlier runs left open

    /// What was left open, and what is known of it by now.
    package static func text(of settlement: Settlement) -> [String] {
        let submission = settlement.submission
        let start =
            "The creation of \(submission.username) was not finished when the program ended \(submission.time)."
        switch settlement.stage {
        case .asking: return [start, "Amazon Connect is being asked whether the user exists…"]
        case .elsewhere:
            return [
                start,
                """
                It was sent to \(submission.region), where this run does not ask. To find out, start with \
                --region \(submission.region) --instance \(submission.instanceID)
                """,
            ]
        case .known(.created(_, let arn)):
            return [start, "The user was created: \(arn). Do not create it again."]
        case .known(.notCreated): return [start, "No user was created. You can create it now."]
        case .known(.taken(let holder, _)):
            let owner = holder.fullName.isEmpty ? "" : " (\(holder.fullName))"
            return [
                start,
                "No user was created: the name belongs to another one\(owner). Choose another username.",
            ]
        case .known(.unknown(_, let failure)):
            return [
                start,
                "Whether the user exists could not be found out. \(whole(failure))",
                "^R asks again, and so does the next start.",
            ]
        }
    }

    // MARK: What earlier runs left unfinished

    /// What was left, and the question what to do with it.
    package static func text(of left: LeftForm) -> [String] {
        guard case .form(let form) = left.content else {
            return [
                "There is an unfinished form, kept \(left.time), that this version cannot read.",
                "Throw it away, or leave it for the version that wrote it.",
            ]
        }
        let draft = form.draft
        let names = [draft.username, draft.firstName, draft.lastName].filter { !$0.isEmpty }
        let whose = names.isEmpty ? "without a name yet" : "for \(names.joined(separator: " "))"
        return [
            "There is an unfinished form \(whose), kept \(left.time).",
            "Go on with it? Passwords are not kept.",
        ]
    }

    // MARK: While requests are under way

    package static func question(for code: CodeQuestion) -> String {
        "The AWS role \(code.role) wants the code that the MFA device \(code.serial) shows now."
    }

    package static func notice(on bulletin: Bulletin) -> Notice {
        switch bulletin {
        case .clockIsWrong(let minutes, let isCorrected):
            let size = "\(abs(minutes)) \(abs(minutes) == 1 ? "minute" : "minutes")"
            let direction = minutes > 0 ? "slow" : "fast"
            return Notice(
                .warning,
                "This machine's clock is \(size) \(direction). "
                    + (isCorrected
                        ? "Requests are signed with the right time; have the clock set."
                        : "AWS will refuse requests until it is set."))
        case .throttled(let seconds):
            return Notice(
                .note, "Amazon Connect is busy; waiting \(max(1, seconds)) s before it is asked again.")
        case .copied(let hidesPassword):
            return Notice(
                .note,
                hidesPassword
                    ? "Sent to your terminal's clipboard, without the password: show it to take it along."
                    : "Sent to your terminal's clipboard, with all that is shown here.")
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

    /// Whether the service shows the user as it was meant.
    package static func notice(on confirmation: CreatedUser.Confirmation) -> Notice {
        switch confirmation {
        case .reading: return Notice(.note, "Reading the user back from Amazon Connect…")
        case .confirmed: return Notice(.good, "Amazon Connect shows it as you entered it.")
        case .differs(let fields):
            let names = fields.map { Form.spec($0).label }.joined(separator: ", ")
            return Notice(
                .warning,
                "Amazon Connect shows other values than were sent for: \(names). Compare in the admin website."
            )
        case .failed(let failure):
            return Notice(.warning, "The user exists, but could not be read back: \(failure.sentence)")
        }
    }

    /// The question before work is thrown away.
    package static func leaveQuestion(in state: State) -> String {
        switch state.submission {
        case .sending:
            """
            The request that creates the user is on its way. If you leave now, whether the user exists is found \
            out at the next start. Leave all the same?
            """
        case .unknown:
            """
            Whether the user was created is not known; the next start asks again. What you typed will be lost. \
            Leave?
            """
        case .notStarted, .failed, .created: "What you typed will be lost, and no user is created. Leave?"
        }
    }

    /// What the review calls a field: a tag has one row for both of its halves.
    package static func reviewLabel(of field: FieldID) -> String {
        if case .tagKey(let row) = field { return "Tag \(row + 1)" }
        return Form.spec(field).label
    }
}
