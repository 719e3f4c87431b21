// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm
import Wizard

/// What is said with a question.
extension Conversation {
    /// Where this is, and which other steps are not right yet.
    var heading: String? {
        guard let step = state.stepNumber else { return nil }
        let left = state.rail.filter { $0.mark == .problem }.map {
            Words.title(of: $0.step)
        }
        let rest = left.isEmpty ? "" : " " + localized("Left to mend: \(left.joined(separator: ", ")).")
        return localized("Step \(step.number) of \(step.count): \(Words.title(of: state.step)).\(rest)")
    }

    /// What stands in front of the answer; empty where there is none to give.
    func prompt(for question: Question) -> String {
        switch question {
        case .nothing: ""
        case .leave: localized("Yes or no [No]: ")
        case .identityManagement: localized("Number: ")
        case .settlement(false): localized("Enter goes on: ")
        case .settlement(true): localized("Set the proficiencies now, yes or no [No]: ")
        case .leftForm: localized("Yes, no to throw it away, or Enter for later: ")
        case .code: localized("Code: ")
        case .list(.instance): "\(Words.title(of: Picker.Target.instance))\(value(state.instance?.alias)): "
        case .list(.user): localized("\(Words.title(of: Picker.Target.user)), number or part of a name: ")
        case .list(.field(let field)), .text(let field): label(of: field) + ": "
        case .choice(let field, let choices):
            "\(Form.spec(field).label), \(numbered(choices.map(\.label)).joined(separator: ", "))\(value(of: field)): "
        case .yesOrNo(let field): localized("\(Form.spec(field).label), yes or no\(value(of: field)): ")
        case .add(let action): localized("\(Words.label(of: action)), yes or no [No]: ")
        case .review:
            blockingProblems.isEmpty
                ? localized("\(Words.label(of: .create)), yes or the number of what to change: ")
                : localized("Number of what to change\(value(blockedNumber)): ")
        case .done: localized("Number: ")
        }
    }

    private func label(of field: FieldID) -> String {
        let isRequired = Form.isRequired(field, of: state.draft, in: state.context)
        return Form.spec(field).label + (isRequired ? localized(", required") : "") + value(of: field)
    }

    /// What the field holds, as an empty line keeps it.
    private func value(of field: FieldID) -> String {
        switch state.kind(of: field) {
        case .secret: value(state.draft[text: field].isEmpty ? nil : localized("typed"))
        case .text: value(state.text(of: field))
        case .pickMany:
            value(
                state.draft[picked: field].isEmpty
                    ? nil : localized("\(state.draft[picked: field].count) ticked"))
        case .toggle, .choice, .pickOne: value(state.summary(of: field).joined())
        }
    }

    private func value(_ text: String?) -> String {
        text.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
    }

    /// What stands beside a field already.
    mutating func sayNotice(on field: FieldID) {
        let isList = if case .list = question { true } else { false }
        // Why ids are asked for.
        if !isList, CatalogueList(field) != nil, let reason = state.serverNotice(on: field),
            state.notice(on: field)?.sentence.hasSuffix(reason.sentence) != true
        {
            say(reason)
        }
        if let note = Form.note(on: field, in: state.context) { say(.note, note.sentence) }
        guard let notice = state.notice(on: field) else { return }
        switch notice.level {
        case .error:
            forgiven = question
            sayOnce(notice)
        // That a list failed is said with the list.
        case .warning: if !isList { sayOnce(notice) }
        case .note, .good: break
        }
    }

    /// What is ticked in a list of several.
    mutating func sayTicks(in picker: Picker) {
        guard case .field(let field) = picker.target, picker.allowsMany else { return }
        let names = state.summary(of: field)
        say(
            .note,
            names.isEmpty
                ? localized("Ticked: none.") : localized("Ticked: \(names.joined(separator: ", "))."))
    }

    private func numbered(_ labels: [String]) -> [String] {
        // What is called by its own number needs no other one.
        labels.enumerated().map {
            "\($0.offset + 1)" == $0.element ? $0.element : "\($0.offset + 1) \($0.element)"
        }
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

    /// Everything that would be sent; after the change of a field only what became of it.
    mutating func sayReview(_ extent: ReviewExtent) {
        if case .failed(let failure) = state.submission, extent != .status, failure.isAboutTheWhole {
            say(.error, Words.whole(failure))
        }
        if case .unknown(_, let failure) = state.submission, extent != .status {
            say(.error, localized("Whether the user exists is not known. \(Words.whole(failure))"))
        }
        if extent != .status { sayRows(onlyChanged: extent == .changes) }
        let blocking = blockingProblems.count
        if blocking > 0 {
            say(.error, Words.leftToMend(blocking))
        } else if state.submission == .notStarted {
            say(.note, Words.ready)
        } else if case .unknown = state.submission {
            say(.note, localized("Nothing is sent again until that is known: yes asks Amazon Connect again."))
        }
    }

    /// The rows of the review; all of them whenever their numbers are others than before.
    private mutating func sayRows(onlyChanged: Bool) {
        let before = reviewRows
        let fields = state.reviewFields
        let isComparable = onlyChanged && fields == reviewed
        reviewed = fields
        reviewRows = fields.enumerated().map { row($0.element, number: $0.offset + 1) }
        for (index, row) in reviewRows.enumerated() where !isComparable || row != before[index] {
            // What somebody typed names no key.
            printAsIs(row.prefix(1).map(\.sentence))
            for notice in row.dropFirst() { say(notice) }
        }
    }

    /// A field with its number, its value and what is wrong with it.
    private func row(_ field: FieldID, number: Int) -> [Notice] {
        let value = state.reviewSummary(of: field).joined(separator: ", ")
        let shown = state.kind(of: field) == .secret && !value.isEmpty ? localized("typed") : value
        let row = Notice(
            .note,
            "\(number). \(Words.reviewLabel(of: field)): \(shown.isEmpty ? localized("nothing") : shown)")
        return [row] + state.reviewNotices(on: field)
    }

    /// Who was created and what can be done next.
    mutating func sayResult() {
        guard case .created(let user) = state.submission else { return }
        say(.note, Words.created(user))
        for row in state.handOverCard?.rows ?? [] {
            say(.note, "\(row.label): \(row.isMasked ? localized("= shows it") : row.value)")
        }
        say(.note, localized("User id: \(user.userID)"))
        say(.note, localized("ARN: \(user.userARN)"))
        sayNextActions()
    }

    /// The actions by their numbers.
    mutating func sayNextActions() {
        saidActions = nextActions
        sayChoices(nextActions.map(Words.label))
    }

    /// What can be done once a user was created.
    var nextActions: [Action] {
        state.focusOrder.compactMap { if case .action(let action) = $0 { action } else { nil } }
    }
}

/// How much of the review is said.
enum ReviewExtent: Sendable {
    case everything
    /// The rows that are others than when they were said last.
    case changes
    /// Only what is left to do.
    case status
}

extension Failure {
    /// Whether it concerns the user as a whole; what it says of a field is said there.
    fileprivate var isAboutTheWhole: Bool {
        field == nil && kind != .duplicate
    }
}
