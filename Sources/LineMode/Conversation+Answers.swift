// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// What a line means as an answer to a question.
extension Conversation {
    mutating func answer(_ line: String?) {
        guard let line else {
            say(
                .error,
                localized("That was no text in UTF-8. Set the terminal to UTF-8, or type it without accents.")
            )
            return
        }
        let text = line.replacing("\t", with: " ")
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            say(.error, localized("There was a special key in the line, such as an arrow. Type it anew."))
            return
        }
        if !carryOutCommand(text) { answer(text, to: question) }
    }

    private mutating func answer(_ text: String, to question: Question) {
        switch question {
        case .nothing: say(.note, localized("\(Words.awaitingAnswer) < stops waiting."))
        case .leave: answerLeave(text)
        case .identityManagement:
            if let row = row(text, of: IdentityManagement.allCases.map(Words.name)) {
                send(.entered(.row(row)))
            }
        case .settlement(let offersProficiencies):
            let sets = offersProficiencies && !isEmpty(text) ? yesOrNo(text) : false
            if let sets { press(sets ? Key(.character("s")) : Key(.enter)) }
        case .leftForm: answerLeftForm(text)
        case .code: answerCode(text)
        case .list(.instance): answerInstance(text)
        case .list(.user): answerUser(text)
        case .list(.field(let field)): answerList(text, of: field)
        case .text(let field): answerText(text, of: field)
        case .yesOrNo: answerYesOrNo(text)
        case .choice(_, let choices): answerChoice(text, of: choices)
        case .add(let action): answerAdding(text, by: action)
        case .review: answerReview(text)
        case .done:
            guard let row = row(text, of: nextActions.map(Words.label)) else { return }
            // Until the answer is here only leaving does anything.
            if state.isSettingProficiencies, nextActions[row] != .quit {
                say(.note, Words.settingProficiencies)
            }
            perform(nextActions[row])
        }
    }

    /// Puts the focus on an action and carries it out.
    private mutating func perform(_ action: Action) {
        send(.entered(.focus(.action(action))))
        press(Key(.enter))
    }

    // MARK: Words and numbers

    func isEmpty(_ text: String) -> Bool {
        text.allSatisfy { $0 == " " }
    }

    /// What a yes or no means; anything else is told, and `nil`.
    private mutating func yesOrNo(_ text: String) -> Bool? {
        if let answer = Self.meaning(of: text) { return answer }
        say(.error, localized("Type yes or no."))
        return nil
    }

    /// Yes or no, as a word or a letter: in the language that is spoken, and in English all the same.
    private static func meaning(of text: String) -> Bool? {
        let word = text.filter { $0 != " " }.lowercased()
        let language = Language.current
        if ["y", "yes", String(language.yes), localized("Yes").lowercased()].contains(word) { return true }
        if ["n", "no", String(language.no), localized("No").lowercased()].contains(word) { return false }
        return nil
    }

    /// The place of a choice that was named by its number or by how its label begins; anything else is told.
    private mutating func row(_ text: String, of labels: [String]) -> Int? {
        if let number = Self.numbers(in: text)?.first, (1...labels.count).contains(number) {
            return number - 1
        }
        let word = text.lowercased()
        let fitting = labels.indices.filter { !isEmpty(word) && labels[$0].lowercased().hasPrefix(word) }
        if fitting.count == 1 { return fitting[0] }
        say(.error, localized("Type a number from 1 to \(labels.count)."))
        return nil
    }

    /// The numbers that a line consists of, with blanks or commas between; `nil` when there is anything else.
    static func numbers(in text: String) -> [Int]? {
        let words = text.split { $0 == " " || $0 == "," }
        let numbers = words.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        return words.isEmpty || numbers.count < words.count ? nil : numbers
    }

    // MARK: Fields

    private mutating func answerText(_ text: String, of field: FieldID) {
        if isEmpty(text) {
            keep(field)
        } else {
            type(text, into: field)
        }
    }

    /// Takes a line as the field's value; where it will be refused, that is told and the question stands.
    mutating func type(_ text: String, into field: FieldID) {
        send(.entered(.text(text)))
        let notice = state.judgement(on: field, isLeft: true)
        if let notice, notice.level == .error {
            sayProblem(notice)
            return
        }
        // What is offered about a value that is right is told before it is left.
        if let notice, state.offer(on: field) != nil {
            say(notice)
            say(.note, localized("An empty line keeps it as it is."))
            return
        }
        if let notice, notice.level == .warning { say(notice) }
        if field == .password {
            say(.note, localized("\(state.draft.password.count) characters were typed."))
        }
        goOn()
    }

    /// Goes on without a change; what is not right is told once, and nobody is kept at a question.
    mutating func keep(_ field: FieldID) {
        if let notice = state.judgement(on: field, isLeft: true), notice.level == .error, forgiven != question
        {
            sayProblem(notice)
        } else {
            goOn()
        }
    }

    mutating func sayProblem(_ notice: Notice) {
        say(notice)
        if !hasExplainedForgiving { say(.note, localized("An empty line leaves it for later.")) }
        hasExplainedForgiving = true
        forgiven = question
    }

    private mutating func answerYesOrNo(_ text: String) {
        if !isEmpty(text) {
            guard let answer = yesOrNo(text) else { return }
            send(.entered(.toggle(answer)))
        }
        goOn()
    }

    private mutating func answerChoice(_ text: String, of choices: [FieldSpec.Choice]) {
        if !isEmpty(text) {
            guard let row = row(text, of: choices.map(\.label)) else { return }
            send(.entered(.row(row)))
            // Which user the form is to be like is the next question.
            if state.picker != nil { return }
        }
        goOn()
    }

    private mutating func answerAdding(_ text: String, by action: Action) {
        let isWanted = isEmpty(text) ? false : yesOrNo(text)
        guard let isWanted else { return }
        if isWanted {
            perform(action)
        } else {
            goOn()
        }
    }

    // MARK: Review and leaving

    private mutating func answerReview(_ text: String) {
        if let number = Self.numbers(in: text)?.first, reviewed.indices.contains(number - 1) {
            change(reviewed[number - 1])
        } else if isEmpty(text), let field = blockingProblems.first?.fields.first {
            change(field.reviewRow)
        } else if Self.meaning(of: text) == true {
            let blocking = blockingProblems.count
            if blocking > 0 { say(.error, Words.leftToMend(blocking)) } else { perform(.create) }
        } else {
            say(
                .error,
                localized(
                    "Type yes to create the user, or a number from 1 to \(reviewed.count) to change something."
                ))
        }
    }

    /// Goes from the review to a field; a tag that has no row yet is added where the tags are.
    private mutating func change(_ field: FieldID) {
        isMending = true
        guard state.focusOrder.contains(.reviewRow(field)) else {
            goBack()
            return
        }
        send(.entered(.focus(.reviewRow(field))))
        press(Key(.enter))
    }

    private mutating func answerLeftForm(_ text: String) {
        if isEmpty(text) {
            press(Key(.escape))
        } else if let takesUp = yesOrNo(text) {
            press(Key(.character(takesUp ? "y" : "n")))
        }
        // The next one, if there is one, is another question of the same kind.
        beginAgain()
    }

    /// Hands the digits over; an empty line goes on without.
    private mutating func answerCode(_ text: String) {
        if isEmpty(text) {
            press(Key(.escape))
            return
        }
        send(.entered(.text(text)))
        press(Key(.enter))
        if case .code = question {
            say(.error, localized("A code has six digits. Type it, or an empty line to go on without."))
        }
    }

    private mutating func answerLeave(_ text: String) {
        guard let isLeaving = isEmpty(text) ? false : yesOrNo(text) else { return }
        press(Key(.character(isLeaving ? "y" : "n")))
    }
}
