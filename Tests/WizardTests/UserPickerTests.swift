// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// Finding the existing user to copy.
struct UserPickerTests {
    static let jane = PickItem(id: "id-jane", name: "Doe, Jane (jdoe)")
    static let john = PickItem(id: "id-john", name: "Roe, John (jroe)")
    static let anna = PickItem(id: "id-anna", name: "Smith, Anna (asmith)")

    private func opened() -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.chooseExistingUser()
        return someone
    }

    private func searches(_ someone: Operator) -> [[String]] {
        someone.pending.compactMap {
            if case .findUsers(let words, _) = $0.request { words } else { nil }
        }
    }

    private func shown(_ someone: Operator) -> [String] {
        guard let picker = someone.state.picker else { return [] }
        return picker.matches.map { someone.state.users.list.items[$0].name }
    }

    private func nothing(_ someone: Operator) -> String {
        guard let picker = someone.state.picker else { return "" }
        return Words.nothingToChoose(
            from: someone.state.list(of: picker.target), for: picker, in: someone.state
        ).sentence
    }

    @Test func nobodyIsAskedForBeforeThePickerIsOpened() {
        var someone = Operator.on(Operator.managed)
        #expect(someone.state.focus == .field(.username))
        #expect(searches(someone).isEmpty)
        someone.press(.up)
        #expect(someone.state.summary(of: .preset) == ["Blank"])
        #expect(searches(someone).isEmpty)
        someone.press(.right)
        #expect(someone.state.picker?.target == .user)
        #expect(searches(someone) == [[]])
        // The form has not changed yet.
        #expect(someone.state.summary(of: .preset) == ["Blank"])
        someone.press(.escape)
        #expect(someone.state.picker == nil && someone.state.focus == .field(.preset))
        #expect(searches(someone).isEmpty)
    }

    @Test func typingFiltersAtOnceAndAsksOnceItPauses() {
        var someone = opened()
        someone.answerUsers([Self.jane, Self.john], total: 20_000, rest: .missing)
        someone.effects = []
        someone.type("jro")
        #expect(shown(someone) == [Self.john.name])
        #expect(searches(someone).isEmpty)
        #expect(someone.effects.allSatisfy { $0 == .wake(.search, afterMilliseconds: 500) })
        #expect(someone.effects.count == 3)
        someone.send(.woke(.search))
        #expect(searches(someone) == [["jro"]])
        // Asked for once only.
        someone.send(.woke(.search))
        #expect(searches(someone) == [["jro"]])
        let other = PickItem(id: "id-other", name: "Jro, A (ajro)")
        someone.answerUsers([Self.john, other], rest: .nothing)
        #expect(shown(someone) == [other.name, Self.john.name])
    }

    @Test func oneSearchIsUnderWayAndALateAnswerIsDropped() {
        var someone = opened()
        guard let first = someone.pending.last?.id else { return }
        someone.type("smi")
        someone.send(.woke(.search))
        #expect(searches(someone) == [["smi"]])
        someone.send(.answered(first, .users(UserPage([Self.jane], rest: .nothing))))
        #expect(someone.state.users.list.items.isEmpty)
        someone.answerUsers([Self.anna], rest: .nothing)
        #expect(shown(someone) == [Self.anna.name])
    }

    @Test func whatIsHereAlreadyIsNotAskedForAgain() {
        var someone = opened()
        someone.answerUsers([Self.jane], total: 300, rest: .missing)
        someone.type("smi")
        someone.send(.woke(.search))
        someone.answerUsers([Self.anna], rest: .nothing)
        someone.type("t")
        someone.send(.woke(.search))
        #expect(searches(someone).isEmpty)
        someone.press(.backspace, .backspace)
        someone.send(.woke(.search))
        // “sm” may bring others.
        #expect(searches(someone) == [["sm"]])
    }

    @Test func aWholeListIsNeverSearched() {
        var someone = opened()
        someone.answerUsers([Self.jane, Self.john], total: 2, rest: .nothing)
        #expect(someone.state.users.isWhole)
        someone.type("zzz")
        someone.send(.woke(.search))
        #expect(searches(someone).isEmpty)
        #expect(nothing(someone) == "No user matches “zzz”. Shorten the filter.")
    }

    @Test func severalWordsAreAskedForTogether() {
        var someone = opened()
        someone.answerUsers([Self.jane], total: 300, rest: .missing)
        someone.type("Doe, Ja")
        someone.send(.woke(.search))
        #expect(searches(someone) == [["Doe", "Ja"]])
    }

    @Test func theSightsDiffer() throws {
        var someone = opened()
        #expect(nothing(someone) == "The users are arriving…")
        someone.answerUsers([Self.jane], total: 20_000, rest: .missing)
        let picker = try #require(someone.state.picker)
        #expect(Words.count(of: picker, in: someone.state.users.list) == "1 of 20,000")
        let standing = Words.standing(ofUsers: picker, in: someone.state)
        #expect(standing == "There are more. Type more of the name.")
        someone.type("zzz")
        #expect(nothing(someone) == "Asking Amazon Connect for “zzz”…")
        someone.send(.woke(.search))
        #expect(nothing(someone) == "Asking Amazon Connect for “zzz”…")
        someone.answerUsers([], rest: .nothing)
        #expect(nothing(someone) == "No user matches “zzz”. Shorten the filter.")

        someone = opened()
        someone.answerUsers([], total: 0, rest: .nothing)
        #expect(nothing(someone) == "This instance has no users yet. Start blank.")

        someone = opened()
        someone.failUsers(Failure(.passing, "The service is busy."))
        #expect(nothing(someone) == "The service is busy.")
    }

    @Test func aFailedSearchCanBeAskedAgain() {
        var someone = opened()
        someone.answerUsers([Self.jane], total: 300, rest: .missing)
        someone.type("smi")
        someone.send(.woke(.search))
        someone.failUsers(Failure(.passing, "The service is busy."))
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.control("r")
        #expect(searches(someone) == [["smi"]])
        someone.answerUsers([Self.anna], rest: .nothing)
        #expect(shown(someone) == [Self.anna.name])
        #expect(someone.state.users.list.total == 300)
    }

    @Test func openingThePickerAgainAsksForWhatFailed() {
        var someone = opened()
        someone.failUsers(Failure(.passing, "The service is busy."))
        someone.press(.escape)
        someone.chooseExistingUser()
        #expect(searches(someone) == [[]])
        someone.failUsers(Failure(.denied, "No permission."))
        someone.answer(.failed(Failure(.passing, "The service is busy."))) {
            if case .listUsers = $0 { true } else { false }
        }
        someone.press(.escape)
        someone.chooseExistingUser()
        #expect(someone.pending.last?.request == .listUsers(instanceID: Operator.managed.id))
        // A list that is arriving goes on while nobody looks.
        someone.press(.escape)
        someone.answer(.users(UserPage([Self.jane], rest: .nothing))) {
            if case .listUsers = $0 { true } else { false }
        }
        someone.chooseExistingUser()
        #expect(shown(someone) == [Self.jane.name])
    }

    @Test func deniedSearchReadsTheListAndStaysUsable() throws {
        var someone = opened()
        someone.failUsers(Failure(.denied, "No permission."))
        #expect(someone.pending.last?.request == .listUsers(instanceID: Operator.managed.id))
        guard let id = someone.pending.last?.id else { return }
        someone.send(.answered(id, .users(UserPage([Self.jane, Self.john], rest: .arriving))))
        someone.press(.down)
        #expect(someone.state.currentItem == Self.john)
        someone.type("jdoe")
        someone.send(.woke(.search))
        #expect(searches(someone).isEmpty)
        #expect(shown(someone) == [Self.jane.name])
        someone.send(.answered(id, .users(UserPage([Self.anna], rest: .arriving))))
        someone.send(.answered(id, .users(UserPage([], rest: .nothing))))
        #expect(someone.state.users.isWhole)
        let picker = try #require(someone.state.picker)
        #expect(Words.count(of: picker, in: someone.state.users.list) == "1 of 3")
    }

    @Test func aListTooLongIsToldToBeCut() throws {
        var someone = opened()
        someone.failUsers(Failure(.denied, "No permission."))
        guard let id = someone.pending.last?.id else { return }
        someone.send(.answered(id, .users(UserPage([Self.jane, Self.john], rest: .arriving))))
        someone.send(.answered(id, .users(UserPage([], rest: .missing))))
        let picker = try #require(someone.state.picker)
        #expect(Words.standing(ofUsers: picker, in: someone.state) == "Only the first 2 users are here.")
        someone.type("zzz")
        #expect(nothing(someone) == "No user that arrived matches. Type more of the name.")
    }

    @Test func whereBothAreDeniedAnIDCanBeTyped() {
        var someone = opened()
        someone.failUsers(Failure(.denied, "Your AWS identity is not allowed connect:SearchUsers."))
        someone.answer(.failed(Failure(.denied, "Your AWS identity is not allowed connect:ListUsers."))) {
            if case .listUsers = $0 { true } else { false }
        }
        #expect(
            nothing(someone).hasPrefix(
                "Your AWS identity is not allowed connect:ListUsers. Nor is it allowed"))
        someone.press(.enter)
        #expect(someone.state.copying == nil)
        someone.send(.input(.paste("arn:aws:connect:us-west-2:123456789012:instance/i/agent/id-jane")))
        someone.press(.enter)
        #expect(
            someone.pending.last?.request == .userToCopy(id: "id-jane", instanceID: Operator.managed.id))
        someone.control("r")
        #expect(searches(someone).count == 1)
    }

    @Test func anotherInstanceHasOtherUsers() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        someone.chooseExistingUser()
        someone.answerUsers([Self.jane], rest: .nothing)
        someone.copy(NewUser(), named: "jdoe")
        someone.press(.pageUp, .down, .enter)
        #expect(someone.state.instance == Operator.saml)
        #expect(someone.state.users == UserDirectory())
        #expect(someone.state.draft.startingPoint == .blank)
        #expect(someone.state.copyReport == nil)
    }
}

extension Operator {
    /// Opens the picker of existing users.
    mutating func chooseExistingUser() {
        go(to: .field(.preset))
        press(.left)
        #expect(state.picker?.target == .user)
    }

    mutating func answerUsers(_ users: [PickItem], total: Int? = nil, rest: UserPage.Rest) {
        answer(.users(UserPage(users, total: total, rest: rest))) {
            if case .findUsers = $0 { true } else { false }
        }
    }

    mutating func failUsers(_ failure: Failure) {
        answer(.failed(failure)) { if case .findUsers = $0 { true } else { false } }
    }

    /// Takes the row under the cursor and has the service tell what that user is like.
    mutating func copy(_ user: NewUser, named username: String, fullName: String = "") {
        press(.enter)
        answer(.userToCopy(ExistingUser(username: username, fullName: fullName, role: Role(of: user)))) {
            if case .userToCopy = $0 { true } else { false }
        }
        if case .copied = state.dialog { press(.enter) }
    }
}
