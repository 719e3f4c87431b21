// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct SubmissionTests {
    private func ready() -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        return someone
    }

    private func isCreate(_ request: Request) -> Bool {
        if case .create = request { true } else { false }
    }

    @Test func completeFormIsSentOnceHoweverOftenEnterIsPressed() {
        var someone = ready()
        #expect(someone.state.step == .review)
        #expect(someone.state.focus == .action(.create))
        someone.press(.enter, .enter, .enter)
        #expect(someone.createRequests.count == 1)
        #expect(someone.createRequests.first?.username == "jdoe")
        #expect(someone.createRequests.first?.password == "Secret-Passw0rd")
    }

    @Test func incompleteFormIsNotSentAndLeadsToTheField() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .pageDown, .pageDown)
        #expect(someone.state.focus == .reviewRow(.username))
        someone.go(to: .action(.create))
        someone.press(.enter)
        #expect(someone.createRequests.isEmpty)
        someone.press(.enter)
        #expect(someone.state.step == .identity)
        #expect(someone.state.focus == .field(.username))
        someone.press(.pageDown)
        #expect(someone.state.step == .review)
    }

    @Test func createdUserIsReadBack() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false), to: isCreate)
        #expect(someone.state.step == .done)
        someone.answer(
            .user(
                ReadBack(
                    userID: "u1", userARN: "arn:u1", username: "jdoe",
                    securityProfileIDs: ["securityProfiles-1"],
                    routingProfileID: "routingProfiles-1", hierarchyGroupID: nil, tags: [:]))
        ) { if case .describe = $0 { true } else { false } }
        guard case .created(let user) = someone.state.submission else {
            Issue.record("not created")
            return
        }
        #expect(user.confirmation == .confirmed)
    }

    @Test func readingBackCanBeTriedAgain() {
        let isDescribe: (Request) -> Bool = { if case .describe = $0 { true } else { false } }
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false), to: isCreate)
        #expect(!someone.state.doneActions.contains(.readBack))
        someone.answer(.failed(Failure(.refused, "Sign in again. Then press ^R here.")), to: isDescribe)
        guard case .created(let unread) = someone.state.submission else {
            Issue.record("not created")
            return
        }
        // ^R shows the password here, so nothing may ask to press it.
        #expect(
            Words.notice(on: unread.confirmation).sentence.hasSuffix(
                "Then press “Read the user back again” here."))
        #expect(someone.state.visibleFailure?.sentence.contains("^R") == false, "nor the details")
        while someone.state.focus != .action(.readBack) { someone.press(.down) }
        someone.press(.enter)
        // An impatient Enter neither asks twice nor leaves the card.
        someone.press(.enter)
        #expect(someone.pending.count { isDescribe($0.request) } == 1)
        #expect(someone.state.focus == .action(.readBack) && someone.state.step == .done)
        someone.answer(
            .user(
                ReadBack(
                    userID: "u1", userARN: "arn:u1", username: "jdoe",
                    securityProfileIDs: ["securityProfiles-1"],
                    routingProfileID: "routingProfiles-1", hierarchyGroupID: nil, tags: [:])), to: isDescribe)
        guard case .created(let user) = someone.state.submission else {
            Issue.record("not created")
            return
        }
        #expect(user.confirmation == .confirmed)
        #expect(someone.state.focus == .action(.another))
        #expect(someone.state.doneActions == [.another, .similar, .quit])
    }

    @Test func readBackThatDiffersSaysWhere() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false), to: isCreate)
        someone.answer(
            .user(
                ReadBack(
                    userID: "u1", userARN: "arn:u1", username: "jdoe", securityProfileIDs: ["other"],
                    routingProfileID: "routingProfiles-1", hierarchyGroupID: nil, tags: [:]))
        ) { if case .describe = $0 { true } else { false } }
        guard case .created(let user) = someone.state.submission else {
            Issue.record("not created")
            return
        }
        #expect(user.confirmation == .differs([.securityProfiles]))
    }

    @Test func duplicateLeadsBackToTheUsername() {
        var someone = ready()
        someone.press(.enter)
        let holder = UsernameHolder(
            username: "jdoe", fullName: "John Doe", routingProfileID: "routingProfiles-2",
            alternatives: ["jdoe2", "jdoe3"])
        someone.answer(.submitted(.taken(by: holder, requestID: "r-1"), wasInDoubt: false), to: isCreate)
        #expect(
            someone.state.notice(on: .username)?.sentence
                == "Taken by John Doe, routing profile routingProfiles 2. Choose another username. Free: jdoe2, jdoe3."
        )
        #expect(someone.state.focus == .field(.username))
        #expect(someone.state.notice(on: .username)?.level == .error)
        #expect(someone.state.draft.firstName == "Jane")
        someone.type("2")
        someone.press(.pageDown)
        someone.answerUsernameCheck()
        #expect(someone.state.focus == .action(.create))
        #expect(someone.state.submission == .notStarted)
    }

    @Test func refusalThatNamesAFieldLeadsToIt() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.failed(Failure(.refused, "Password is too simple.", field: .password)), to: isCreate)
        #expect(someone.state.focus == .field(.password))
        #expect(someone.state.notice(on: .password)?.sentence == "Password is too simple.")
        someone.type("9")
        #expect(someone.state.notice(on: .password)?.level != .error)
    }

    @Test func refusalWithoutAFieldStandsOnTheReview() {
        var someone = ready()
        someone.press(.enter)
        let failure = Failure(.refused, "The quota is used up.", requestID: "r-1")
        someone.answer(.failed(failure), to: isCreate)
        #expect(someone.state.step == .review)
        #expect(someone.state.visibleFailure == failure)
    }

    @Test func lostAnswerIsSettledBeforeAnythingIsSentAgain() {
        var someone = ready()
        someone.press(.enter)
        let isSettling: (Request) -> Bool = { $0 == .settle(submissionID: "s-1") }
        someone.post(.inDoubt, to: isCreate)
        guard case .sending(_, isInDoubt: true) = someone.state.submission else {
            Issue.record("doubt is not shown")
            return
        }
        let failure = Failure(.passing, "No connection.")
        someone.answer(
            .submitted(.unknown(submissionID: "s-1", failure), wasInDoubt: true), to: isCreate)
        someone.send(.woke(.second))
        #expect(someone.state.submission == .unknown(id: "s-1", failure))
        someone.press(.enter)
        #expect(someone.createRequests.isEmpty)
        someone.answer(
            .submitted(.unknown(submissionID: "s-1", failure), wasInDoubt: true), to: isSettling)
        someone.send(.woke(.second))
        someone.control("r")
        #expect(someone.createRequests.isEmpty)
        let isGone = Failure(.passing, "No user was created.")
        someone.answer(.submitted(.notCreated(isGone), wasInDoubt: true), to: isSettling)
        someone.send(.woke(.second))
        #expect(someone.state.submission == .failed(isGone))
        someone.press(.enter)
        #expect(someone.createRequests.count == 1)
    }

    @Test func userFoundAfterALostAnswerIsCreated() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: true), to: isCreate)
        #expect(someone.state.step == .done)
        guard case .created(let user) = someone.state.submission else {
            Issue.record("not created")
            return
        }
        #expect(Words.created(user).contains("answer was lost"))
    }

    @Test func connectionIsOpenedWhileTheReviewIsRead() {
        let someone = ready()
        #expect(someone.pending.contains { $0.request == .warmUp(instanceID: Operator.managed.id) })
    }

    @Test func similarKeepsSettingsAndForgetsThePerson() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false), to: isCreate)
        someone.press(.down, .enter)
        #expect(someone.state.step == .identity)
        #expect(someone.state.draft.username.isEmpty)
        #expect(someone.state.draft.password.isEmpty)
        #expect(someone.state.draft.securityProfileIDs == ["securityProfiles-1"])
        #expect(someone.state.submission == .notStarted)
    }

    @Test func anotherStartsBlank() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: false), to: isCreate)
        someone.press(.enter)
        #expect(someone.state.draft == Draft())
        #expect(someone.state.step == .identity)
    }

    @Test func leavingWhileSendingAsksFirst() {
        var someone = ready()
        someone.press(.enter)
        someone.control("c")
        #expect(someone.state.dialog == .leave)
        #expect(!someone.effects.contains(.quit))
    }
}
