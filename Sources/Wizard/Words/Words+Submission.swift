// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// What is said about the request that makes the user, before and after it.
extension Words {
    package static let sending = "Creating the user… One request is on its way."
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
            The request that creates the user is on its way. If you leave now, whether the user exists is not \
            known. Leave all the same?
            """
        case .failed(let failure) where failure.kind == .doubtful:
            """
            Whether the user was created is not known. Look in the user list before you create it again. \
            What you typed will be lost. Leave?
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
