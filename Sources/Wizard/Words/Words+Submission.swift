// SPDX-License-Identifier: Apache-2.0

import Localization
package import UserForm

/// What is said about the request that makes the user, before and after it.
extension Words {
    package static var sending: String {
        localized("Creating the user… One request is on its way.")
    }
    package static var settling: String {
        localized("The answer was lost on the way. Amazon Connect is being asked whether the user exists…")
    }
    package static var helpOnWaiting: String {
        localized("Esc stops waiting; ^R then asks what came of it, and so does the next start.")
    }
    package static var helpOnAskingAgain: String {
        localized(
            "Enter asks Amazon Connect again whether the user exists.")
    }
    package static var notSettled: String {
        localized("Nothing is sent again until that is known: ^R asks again, and so does the next start.")
    }
    package static var awaitingAnswer: String {
        localized("The answer of Amazon Connect is awaited.")
    }
    /// That the answer is awaited, and for how long already.
    package static func awaitingAnswer(seconds: Int) -> String {
        seconds == 0
            ? awaitingAnswer : localized("The answer of Amazon Connect has been awaited for \(seconds) s.")
    }
    package static var complete: String { localized("Ready.") }
    package static var ready: String {
        localized("Ready. Nothing has been sent yet.")
    }

    /// How many things keep the user from being created.
    package static func leftToMend(_ count: Int) -> String {
        count == 1 ? localized("One thing is left to mend.") : localized("\(count) things are left to mend.")
    }

    /// A failure with the request id that support asks for.
    package static func whole(_ failure: Failure) -> String {
        failure.sentence + (failure.requestID.map { " " + localized("Request id: \($0).") } ?? "")
    }

    package static func created(_ user: CreatedUser) -> String {
        localized("User \(user.sent.username) was created.")
            + (user.wasInDoubt
                ? " " + localized("The answer was lost on the way; asking brought it to light.") : "")
    }

    /// Who has a username, and which names like it are free.
    package static func taken(by holder: UsernameHolder, in state: State) -> String {
        let profile = holder.routingProfileID.flatMap { id in
            state.lists[.routingProfiles]?.items.first { $0.id == id }?.name
        }
        let owner = [holder.fullName, profile.map { localized("routing profile \($0)") } ?? ""].filter {
            !$0.isEmpty
        }
        let free = holder.alternatives.joined(separator: ", ")
        return
            (owner.isEmpty
            ? Fact.usernameTaken.sentence
            : localized("Taken by \(owner.joined(separator: ", ")). Choose another username."))
            + (free.isEmpty ? "" : " " + localized("Free: \(free)."))
    }

    // MARK: What earlier runs left open

    private static var perhapsNotSet: String {
        localized("Its proficiencies were perhaps not set: look at the user in the admin website.")
    }

    /// What was left open, and what is known of it by now.
    package static func text(of settlement: Settlement) -> [String] {
        let submission = settlement.submission
        let start =
            localized(
                "The creation of \(submission.username) was not finished when the program ended \(submission.time)."
            )
        switch settlement.stage {
        case .asking: return [start, localized("Amazon Connect is being asked whether the user exists…")]
        case .elsewhere:
            return [
                start,
                localized(
                    """
                    It was sent to \(submission.region), where this run does not ask. To find out, start with \
                    --region \(submission.region) --instance \(submission.instanceID)
                    """),
            ]
        case .known(.created(_, let arn)):
            return [start, localized("The user was created: \(arn). Do not create it again.")]
                + (submission.hasProficiencies ? [text(onProficienciesOf: settlement)] : [])
        case .known(.notCreated): return [start, localized("No user was created. You can create it now.")]
        case .known(.taken(let holder, _)):
            let owner = holder.fullName.isEmpty ? "" : " (\(holder.fullName))"
            return [
                start,
                localized(
                    "No user was created: the name belongs to another one\(owner). Choose another username."),
            ]
        case .known(.unknown(_, let failure)):
            return [
                start,
                localized("Whether the user exists could not be found out. \(whole(failure))"),
                localized("^R asks again, and so does the next start."),
            ]
        }
    }

    /// What is known of the proficiencies of a user that was created in an earlier run.
    private static func text(onProficienciesOf settlement: Settlement) -> String {
        let proficiencies = settlement.submission.proficiencies
        if proficiencies.isEmpty { return perhapsNotSet }
        switch settlement.proficiencies {
        case .none:
            let list = list(of: proficiencies)
            return localized(
                "Whether it has its proficiencies is not known; setting them once more does no harm: \(list)")
        case .setting: return settingProficiencies
        case .set, .failed: return notice(on: settlement.proficiencies)?.sentence ?? ""
        }
    }

    // MARK: What earlier runs left unfinished

    /// What was left, and the question what to do with it.
    package static func text(of left: LeftForm) -> [String] {
        guard case .form(let form) = left.content else {
            return [
                localized("There is an unfinished form, kept \(left.time), that this version cannot read."),
                localized("Throw it away, or leave it for the version that wrote it."),
            ]
        }
        let draft = form.draft
        let names = [draft.username, draft.firstName, draft.lastName].filter { !$0.isEmpty }
            .joined(separator: " ")
        return [
            names.isEmpty
                ? localized("There is an unfinished form without a name yet, kept \(left.time).")
                : localized("There is an unfinished form for \(names), kept \(left.time)."),
            localized("Go on with it? Passwords are not kept."),
        ]
    }

    /// Whether the service shows the user as it was meant.
    package static func notice(on confirmation: CreatedUser.Confirmation) -> Notice {
        switch confirmation {
        case .reading: return Notice(.note, localized("Reading the user back from Amazon Connect…"))
        case .confirmed: return Notice(.good, localized("Amazon Connect shows it as you entered it."))
        case .differs(let fields):
            let names = fields.map { Form.spec($0).label }.joined(separator: ", ")
            return Notice(
                .warning,
                localized(
                    "Amazon Connect shows other values than were sent for: \(names). Compare in the admin website."
                )
            )
        case .failed(let failure):
            return Notice(
                .warning, localized("The user exists, but could not be read back: \(failure.sentence)"))
        }
    }

    /// A failure as the result tells it: the key that tries again elsewhere shows the password there, so what is to be
    /// chosen instead is named.
    static func onResult(_ failure: Failure, retriedBy action: Action) -> Failure {
        var failure = failure
        failure.sentence = failure.sentence.replacing("^R", with: "“\(label(of: action))”")
        return failure
    }

    // MARK: Proficiencies

    package static var withoutProficiencies: String {
        localized("No proficiencies. They are optional; contacts can be routed by them.")
    }
    package static var settingProficiencies: String { localized("Setting the proficiencies…") }

    /// That they are not set, where there is no room for the reason.
    package static var proficienciesNotSet: String {
        localized("The user exists; the proficiencies are not set. ^O tells why.")
    }

    /// Why proficiencies are not asked for.
    static func noProficiencies(_ failure: Failure) -> String {
        localized("Proficiencies are left out, for their attributes could not be read: \(failure.sentence)")
    }

    /// That the form holds proficiencies although the instance has none.
    static func lost(_ proficiencies: [Proficiency]) -> String {
        let list = list(of: proficiencies)
        return localized(
            "This instance has nothing that users can be good at any more; this is left out: \(list).")
    }

    private static func list(of proficiencies: [Proficiency]) -> String {
        proficiencies.map { proficiency(name(of: $0), level: $0.level) }.joined(separator: "; ")
    }

    /// What became of the proficiencies of a user who exists; nothing where there are none to set.
    package static func notice(on proficiencies: CreatedUser.Proficiencies) -> Notice? {
        switch proficiencies {
        case .none: nil
        case .setting: Notice(.note, settingProficiencies)
        case .set: Notice(.good, localized("The proficiencies are set."))
        case .failed(let failure):
            Notice(
                .error,
                localized(
                    "The user exists; the proficiencies are not set. \(whole(failure)) Try only that again."))
        }
    }

    /// The question before work is thrown away.
    package static func leaveQuestion(in state: State) -> String {
        switch state.submission {
        case .created(let user) where user.proficiencies != .none:
            state.isSettingProficiencies
                ? localized("The user exists; whether the proficiencies get set is not known yet. Leave?")
                : localized(
                    "The user exists, and the proficiencies are not set; the next start offers to do it. Leave?"
                )
        case .sending:
            localized(
                """
                The request that creates the user is on its way. If you leave now, whether the user exists is found \
                out at the next start. Leave all the same?
                """)
        case .unknown:
            localized(
                """
                Whether the user was created is not known; the next start asks again. What you typed will be lost. \
                Leave?
                """)
        case .notStarted, .failed, .created:
            localized("What you typed will be lost, and no user is created. Leave?")
        }
    }

    /// What the review calls a field: a tag has one row for both of its halves.
    package static func reviewLabel(of field: FieldID) -> String {
        if case .tagKey(let row) = field { return localized("Tag \(row + 1)") }
        return Form.spec(field).label
    }
}
