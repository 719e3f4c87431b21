// SPDX-License-Identifier: Apache-2.0

import TerminalKit

/// What is said about keys that cannot be bound.
extension Words {
    package static func sentence(for mistake: RebindingMistake) -> String {
        switch mistake {
        case .unknownCommand(let name):
            let known = Command.allCases.map(\.rawValue).joined(separator: ", ")
            return "there is no command “\(DisplayText.safe(name))”. Known are \(known)."
        case .unknownKey(let name, let command):
            return """
                “\(command.rawValue)” names a key “\(DisplayText.safe(name))” that there is not. Keys are written \
                "^G", "F2", "PgDn", "Alt-x", "S-Tab", "Space" or "?".
                """
        case .noKey(let command):
            return "“\(command.rawValue)” has no key. Give it one, or leave the line out."
        case .clash(let key, let first, let second, let scope):
            return """
                \(key.name) would be both “\(first.rawValue)” and “\(second.rawValue)” \(place(scope)). \
                Give one of them another key.
                """
        case .neededForEditing(let key, let command):
            return """
                \(key.name) is needed for editing text, so “\(command.rawValue)” cannot have it. Give it another \
                key.
                """
        case .unreachable(let command, let scope):
            return """
                “\(command.rawValue)” has no key \(place(scope)) that every terminal can send. Add a control key \
                such as "^G", an arrow, Tab, Enter, Esc\(scope.takesText ? "" : " or a letter").
                """
        }
    }

    private static func place(_ scope: Scope) -> String {
        switch scope {
        case .text: "in text fields"
        case .secret: "in the password field"
        case .toggle: "on yes/no fields"
        case .choice: "on choices"
        case .pick: "on fields that open a list"
        case .tag: "in tags"
        case .action: "on the buttons"
        case .reviewRow: "on the review"
        case .pickOne, .pickMany: "in lists"
        case .questionDialog: "in the question whether to leave"
        case .textDialog: "in help and details"
        case .choiceDialog: "in the choice of identity management"
        case .settlementDialog: "in what is said about an earlier submission"
        case .codeDialog: "where an MFA code is asked for"
        case .leftFormDialog: "in the question about an unfinished form"
        case .sending: "while the user is being created"
        }
    }
}
