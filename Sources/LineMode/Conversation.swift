// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
package import Wizard

/// The wizard as questions and answers, a line each: the other front end of the same state machine.
///
/// Nothing is decided here: answers become events of `State.update`, and what is said comes from the state. Pure
/// like it: no clock, no randomness, no I/O.
package struct Conversation: Sendable {
    /// Something that happened.
    package enum Input: Equatable, Sendable {
        case event(Event)
        /// A line that was typed, without its end; `nil` for one that is no text in UTF-8.
        case line(String?)
        /// Somebody wants to leave: ^C, or ^D where a line was asked for.
        case leaving
        /// The terminal was somebody else's meanwhile.
        case returned
        /// Nothing has arrived for so many seconds since the request was sent.
        case stillWaiting(seconds: Int)
    }

    package private(set) var state: State
    var pages = ListPages()
    /// The fields that the numbers of the review mean, as it was printed last.
    var reviewed: [FieldID] = []
    /// The rows of the review as they were printed last.
    var reviewRows: [[Notice]] = []
    /// Whether the question is one that a number on the review led to.
    var isMending = false
    /// The question at which a problem was told: there an empty line goes on all the same.
    var forgiven: Question?
    var hasExplainedForgiving = false
    /// What could be done as it was printed last, once a user was created.
    var saidActions: [Action] = []
    /// The row whose details were asked for and not told yet.
    var awaitedDetail: ItemKey?
    private var news = News()
    /// What is asked on the last line that was printed.
    private var asked: Question?
    /// The question that was introduced last, under any question whether to leave.
    private var introduced: Question?
    private var announcedStep: Step?
    /// Whether the cursor stands behind a prompt.
    package private(set) var isBehindPrompt = false
    private var reply = Reply()

    package init(session: Session) {
        // Nobody presses the keys that are sent here for the answers, so other keys would only break them.
        var session = session
        session.keymap = .standard
        // What is not asked here is not found.
        session.asksForEverything = true
        // Nothing is drawn; the size only keeps the state from being too small to use.
        state = State(session: session, size: Size(columns: 80, rows: 24))
    }

    /// What the operator is asked right now.
    var question: Question {
        Question(state)
    }

    /// Whether what is typed next must not show.
    package var hidesInput: Bool {
        question == .text(.password)
    }

    /// Whether there is nothing to do until the service answers.
    package var isWaiting: Bool {
        question == .nothing
    }

    /// Takes what happened and says what comes of it.
    package mutating func take(_ input: Input) -> Reply {
        reply = Reply()
        reply.isBehindPrompt = isBehindPrompt
        var isInterrupting = false
        switch input {
        case .event(let event):
            if event == .started { introduce() }
            isInterrupting = event != .started
            take(event)
        case .line(let line):
            reply.isBehindPrompt = false
            answer(line)
        case .leaving: press(.control("c"))
        case .returned: break
        case .stillWaiting(let seconds):
            isInterrupting = true
            say(.note, localized("Still waiting for Amazon Connect (\(seconds) s)."))
        }
        settle()
        sayAwaitedDetail()
        if reply.effects.contains(.quit) {
            reply.prompt = ""
        } else {
            tell(isInterrupting: isInterrupting)
        }
        if let prompt = reply.prompt { isBehindPrompt = !prompt.isEmpty }
        return reply
    }

    // MARK: The state machine

    /// Has the state take an event, and says what it remarks about it.
    mutating func send(_ event: Event) {
        let submission = state.submission
        let remark = state.remark
        reply.effects += state.update(event)
        // Here nothing has to stay for as long as it takes to read it.
        if state.holdsAnswer { reply.effects += state.update(.woke(.second)) }
        if let new = state.remark, new != remark { say(Notice(.note, new.fact.sentence)) }
        guard case .sending = submission else { return }
        switch state.submission {
        // Who has the name is said with the question that it leads to.
        case .failed(let failure) where failure.kind == .duplicate: break
        case .failed(let failure): say(Notice(.error, Words.whole(failure)))
        case .unknown(_, let failure):
            say(.error, localized("Whether the user exists is not known. \(Words.whole(failure))"))
        case .notStarted, .sending, .created: break
        }
    }

    mutating func press(_ key: Key) {
        send(.input(.key(key)))
    }

    private mutating func take(_ event: Event) {
        let wasMakingUp = if case .generatedPassword = event { question == .text(.password) } else { false }
        send(event)
        if wasMakingUp {
            say(.note, localized("A password was made up. = shows it, here, on the review and at the end."))
            goOn()
        }
    }

    /// Goes on from what needs no question: lists open by themselves, and the last field leads to the next step.
    private mutating func settle() {
        sayDialog()
        while state.dialog == nil, state.picker == nil, state.step.page != nil {
            switch state.focus {
            case .action(.next): press(Key(.enter))
            case .field(let field) where CatalogueList(field) != nil && state.kind(of: field) != .text:
                press(Key(.enter))
            default: return
            }
        }
    }

    /// Says what stands in a box on screens and needs no answer.
    private mutating func sayDialog() {
        switch state.dialog {
        case .copied:
            if let report = state.copyReport {
                for text in Words.text(of: report, in: state) { say(.note, text) }
            }
        case .failure(let failure): say(.error, Words.whole(failure))
        case .help, .leave, .detail, .call, .identityManagement, .settlement, .leftForm, .code, nil: return
        }
        press(Key(.escape))
    }

    /// Leaves the field for the next question; after a jump from the review that is the review again.
    mutating func goOn() {
        if state.picker != nil { press(Key(.escape)) }
        // The review has one row for both halves of a tag, and of a proficiency.
        let isHalf =
            switch state.focus {
            case .field(.tagKey): true
            case .field(.proficiency(let row)): !state.draft[picked: .proficiency(row)].isEmpty
            default: false
            }
        press(state.returnsToReview && !isHalf ? Key(.pageDown) : Key(.tab))
    }

    // MARK: What is said

    mutating func say(_ level: Notice.Level, _ sentence: String) {
        say(Notice(level, sentence))
    }

    /// Says something on a line of its own.
    mutating func say(_ notice: Notice) {
        guard !notice.sentence.isEmpty else { return }
        let mark =
            switch notice.level {
            case .error: localized("Error:") + " "
            case .warning: localized("Warning:") + " "
            case .note, .good: ""
            }
        // What a key does on screens, a sign does here.
        reply.lines.append(
            DisplayText.safe(mark + notice.sentence.replacing("^R", with: "*").replacing("^G", with: "+")))
    }

    /// Prints lines in which no sign stands for a key.
    mutating func printAsIs(_ lines: [String]) {
        reply.lines += lines.map(DisplayText.safe)
    }

    /// Says something unless it was said just now.
    mutating func sayOnce(_ notice: Notice) {
        let sentence = DisplayText.safe(notice.sentence.replacing("^R", with: "*").replacing("^G", with: "+"))
        if !reply.lines.contains(where: { $0.contains(sentence) }) { say(notice) }
    }

    private mutating func introduce() {
        let session = state.session
        say(.note, localized("connect-adduser, region \(session.region), as \(session.identity)."))
        if session.isSandbox { say(.note, localized("This is the sandbox: nothing leaves this machine.")) }
        say(
            .note,
            localized(
                """
                An empty line keeps what stands in brackets. ? explains the question, < goes back, ! goes to the \
                review, Ctrl-C leaves.
                """))
    }

    /// Says what is new and asks what is to be asked.
    private mutating func tell(isInterrupting: Bool) {
        let question = question
        let isNewQuestion = question != asked
        if question != .done { sayNews(isInterrupting: isInterrupting && !isNewQuestion) }
        if question == .leave {
            if isNewQuestion { say(.note, Words.leaveQuestion(in: state)) }
        } else if question != introduced {
            begin(question)
        } else if let picker = state.picker, pages.isOutdated(picker, in: state) {
            printList(picker)
        }
        // Whether the user is as it was meant makes sense behind that it was created.
        if question == .done {
            sayNews(isInterrupting: isInterrupting && !isNewQuestion)
            if nextActions != saidActions { sayNextActions() }
        }
        asked = question
        guard !isInterrupting || isNewQuestion || !reply.lines.isEmpty else { return }
        reply.prompt = DisplayText.safe(prompt(for: question))
    }

    private mutating func sayNews(isInterrupting: Bool) {
        for notice in news.next(in: state, isInterrupting: isInterrupting) { sayOnce(notice) }
    }

    /// Says what goes before a question when it is come to.
    private mutating func begin(_ question: Question) {
        let before = introduced
        introduced = question
        forgiven = nil
        // A refusal leads to its field as a number on the review does.
        if before == .nothing, question != .review { isMending = true }
        if state.step != announcedStep, !question.isAside {
            announcedStep = state.step
            if let heading { say(.note, heading) }
        }
        switch question {
        case .nothing:
            if case .sending(_, isInDoubt: true) = state.submission { break }
            say(.note, Words.sending)
        case .leave: break
        case .identityManagement: sayIdentityManagement()
        case .settlement: break
        case .leftForm:
            if let left = state.leftForms.first {
                for text in Words.text(of: left) { say(.note, text) }
            }
        case .code(let code): say(.note, Words.question(for: code))
        case .list:
            if let field = question.field { sayNotice(on: field) }
            pages.restart()
            if let picker = state.picker {
                printList(picker)
                sayTicks(in: picker)
            }
        case .text(let field), .yesOrNo(let field), .choice(let field, _): sayNotice(on: field)
        case .add: break
        case .review:
            sayReview(before == .nothing ? .status : isMending ? .changes : .everything)
            isMending = false
        case .done: sayResult()
        }
    }

    /// Has a question introduced once more, as when it was come to.
    mutating func beginAgain() {
        introduced = nil
    }

    mutating func printList(_ picker: Picker) {
        for notice in pages.lines(of: picker, in: state) { say(notice) }
        if Command.again.isAvailable(for: question, in: state) { say(.note, localized("* asks again.")) }
    }
}
