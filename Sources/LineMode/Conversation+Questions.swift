// SPDX-License-Identifier: Apache-2.0

import UserForm
import Wizard

/// What is said with a question.
extension Conversation {
    /// Where this is, and which other steps are not right yet.
    var heading: String? {
        guard let step = state.stepNumber else { return nil }
        let left = state.rail(with: state.problems).filter { $0.mark == .problem }.map {
            Words.title(of: $0.step)
        }
        let rest = left.isEmpty ? "" : " Left to mend: \(left.joined(separator: ", "))."
        return "Step \(step.number) of \(step.count): \(Words.title(of: state.step)).\(rest)"
    }

    /// What stands in front of the answer; empty where there is none to give.
    func prompt(for question: Question) -> String {
        switch question {
        case .nothing: ""
        case .leave: "Yes or no [No]: "
        case .identityManagement: "Number: "
        case .list(.instance): "\(Words.title(of: Picker.Target.instance))\(value(state.instance?.alias)): "
        case .list(.field(let field)), .text(let field), .choice(let field, _): label(of: field) + ": "
        case .yesOrNo(let field): "\(Form.spec(field).label), yes or no\(value(of: field)): "
        case .addTag: "\(Words.label(of: .addTag)), yes or no [No]: "
        case .review:
            blockingProblems.isEmpty
                ? "\(Words.label(of: .create)), yes or the number of what to change: "
                : "Number of what to change\(value(blockedNumber)): "
        case .done: "Number: "
        }
    }

    private func label(of field: FieldID) -> String {
        let isRequired = Form.isRequired(field, of: state.draft, in: state.context)
        return Form.spec(field).label + (isRequired ? ", required" : "") + value(of: field)
    }

    /// What the field holds, as an empty line keeps it.
    private func value(of field: FieldID) -> String {
        switch state.kind(of: field) {
        case .secret: value(state.draft[text: field].isEmpty ? nil : "typed")
        case .text: value(state.text(of: field))
        case .toggle, .choice, .pickOne, .pickMany: value(state.summary(of: field).joined(separator: ", "))
        }
    }

    private func value(_ text: String?) -> String {
        text.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
    }

    /// What stands beside a field already.
    mutating func sayNotice(on field: FieldID) {
        guard let notice = state.notice(on: field) else { return }
        // A list that failed says so itself.
        if case .list = question, notice.level == .warning { return }
        if notice.level != .good { sayOnce(notice) }
        if notice.level == .error { forgiven = question }
    }

    mutating func sayChoices(_ labels: [String]) {
        for (index, label) in labels.enumerated() { say(.note, "\(index + 1). \(label)") }
    }

    mutating func sayIdentityManagement() {
        say(.note, Words.identityManagementQuestion)
        sayChoices(IdentityManagement.allCases.map(Words.name))
    }

    // MARK: Review and result

    var blockingProblems: [Problem] {
        state.problems.filter(\.verdict.blocksSubmission)
    }

    /// The number on the review of the first thing that is not right yet.
    private var blockedNumber: String? {
        let field = blockingProblems.first?.fields.first?.reviewRow
        return field.flatMap { reviewed.firstIndex(of: $0) }.map { String($0 + 1) }
    }

    /// Everything that would be sent; `isShort` leaves out what was read before the request was sent.
    mutating func sayReview(isShort: Bool) {
        if case .failed(let failure) = state.submission { sayOnce(Notice(.error, Words.whole(failure))) }
        if !isShort { sayFields() }
        let blocking = blockingProblems.count
        if blocking > 0 {
            say(.error, Words.leftToMend(blocking))
        } else if state.submission == .notStarted {
            say(.note, Words.ready)
        }
    }

    private mutating func sayFields() {
        reviewed = state.reviewFields
        for (index, field) in reviewed.enumerated() {
            let value = state.summary(of: field).joined(separator: ", ")
            let shown = state.kind(of: field) == .secret && !value.isEmpty ? "typed" : value
            say(.note, "\(index + 1). \(Words.reviewLabel(of: field)): \(shown.isEmpty ? "nothing" : shown)")
            if let notice = state.notice(on: field), notice.level == .error || notice.level == .warning {
                say(notice)
            }
        }
    }

    /// Who was created and what can be done next.
    mutating func sayResult() {
        guard case .created(let user) = state.submission else { return }
        say(.note, Words.created(user))
        say(.note, "Username: \(user.sent.username)")
        if user.sent.password != nil { say(.note, "Password: = shows it") }
        if let url = state.instance?.accessURL, !url.isEmpty { say(.note, "Signs in at: \(url)") }
        say(.note, "User id: \(user.userID)")
        say(.note, "ARN: \(user.userARN)")
        sayChoices(nextActions.map(Words.label))
    }

    /// What can be done once a user was created.
    var nextActions: [Action] {
        state.focusOrder.compactMap { if case .action(let action) = $0 { action } else { nil } }
    }
}
