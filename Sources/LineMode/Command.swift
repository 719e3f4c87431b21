// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// What a line of a single sign asks for, wherever it has a meaning; else the line is an answer.
///
/// No value that a form needs is a lone sign of these, and behind a backslash it can be typed all the same.
enum Command: Character, CaseIterable {
    case help = "?"
    case back = "<"
    case review = "!"
    case clear = "-"
    case nextPage = ">"
    case filter = "/"
    case again = "*"
    case makeUp = "+"
    case show = "="
    case call = "$"
    case literally = "\\"

    /// What it does with a question, behind its sign in the help.
    func explanation(for question: Question) -> String {
        let isTree =
            if case .list(.field(let field)) = question {
                field == .hierarchyGroup || field.proficiencyRow != nil
            } else {
                false
            }
        return switch self {
        case .help:
            if case .list(.field) = question {
                localized("explains the question; with a number behind it tells what is known of that row")
            } else {
                localized("explains the question")
            }
        case .back where isTree:
            localized("goes up from a group to the one above, else back to the question before")
        case .back where question == .nothing: localized("stops waiting")
        case .back: localized("goes back to the question before")
        case .review: localized("goes to the review, from where every field can be reached")
        case .clear:
            if case .text(.tagKey) = question {
                localized("removes the tag")
            } else {
                localized("takes the value away")
            }
        case .nextPage where isTree:
            localized("shows the next names of the list; with a number behind it what is in that group")
        case .nextPage: localized("shows the next names of the list")
        case .filter:
            localized(
                "shows the whole list; with words behind it the names that hold them, even if they are numbers"
            )
        case .again: localized("asks Amazon Connect again")
        case .makeUp:
            if question == .text(.password) {
                localized("makes a password up")
            } else if question == .text(.username) {
                localized("takes the username that is offered")
            } else {
                localized("takes what is offered")
            }
        case .show: localized("shows the password")
        case .call: localized("prints the AWS CLI call that makes the same user")
        case .literally: localized("in front of an answer takes it as it is, as in \\? for a question mark")
        }
    }

    /// Whether the help speaks of it: not where all that it does is to say that it cannot be done.
    func isWorthHelp(for question: Question, in state: State) -> Bool {
        switch self {
        case .back where state.step == .done, .review where state.step == .done || state.step == .instance:
            false
        default: isAvailable(for: question, in: state)
        }
    }

    /// What `+` stands for, by the question.
    private static let makingUp: Set<Wizard.Command> = [.generatePassword, .takeProposal]

    /// Whether a line of it is meant as a command, as things stand.
    func isAvailable(for question: Question, in state: State) -> Bool {
        switch self {
        case .help: question != .nothing
        case .back: question == .nothing || !question.isAside || question == .identityManagement
        case .review:
            question != .nothing && !question.isAside
        case .clear:
            switch question {
            case .text, .list(.field): true
            default: false
            }
        case .nextPage, .filter: if case .list = question { true } else { false }
        case .again: state.availableBindings.contains { $0.command == .retry }
        case .makeUp: state.availableBindings.contains { Self.makingUp.contains($0.command) }
        case .show:
            [.text(.password), .review, .done].contains(question) && state.hasPassword
        case .call: question == .review && state.hasCLICall
        case .literally: if case .text = question { true } else { false }
        }
    }
}
