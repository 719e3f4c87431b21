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
        someone.answer(.created(userID: "u1", userARN: "arn:u1"), to: isCreate)
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

    @Test func readBackThatDiffersSaysWhere() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.created(userID: "u1", userARN: "arn:u1"), to: isCreate)
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
        someone.answer(.failed(Failure(.duplicate, "Taken.")), to: isCreate)
        #expect(someone.state.focus == .field(.username))
        #expect(someone.state.notice(on: .username)?.level == .error)
        #expect(someone.state.draft.firstName == "Jane")
        someone.type("2")
        someone.press(.pageDown)
        someone.answerUsernameCheck()
        #expect(someone.state.focus == .action(.create))
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

    @Test func doubtAsksWhetherTheUserExistsAndSendsNothingByItself() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.failed(Failure(.doubtful, "The answer was lost.")), to: isCreate)
        #expect(someone.createRequests.isEmpty)
        #expect(someone.state.doubtFollowUp?.contains("being asked") == true)
        someone.answerUsernameCheck(exact: "jdoe")
        #expect(someone.state.doubtFollowUp?.contains("exists now") == true)
        #expect(someone.state.problems.contains { $0.verdict == .error(.usernameTaken) })
        someone.go(to: .action(.create))
        someone.press(.enter)
        #expect(someone.createRequests.isEmpty)
    }

    @Test func similarKeepsSettingsAndForgetsThePerson() {
        var someone = ready()
        someone.press(.enter)
        someone.answer(.created(userID: "u1", userARN: "arn:u1"), to: isCreate)
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
        someone.answer(.created(userID: "u1", userARN: "arn:u1"), to: isCreate)
        someone.press(.enter)
        #expect(someone.state.draft == Draft())
        #expect(someone.state.step == .identity)
    }

    @Test func leavingWhileSendingAsksFirst() {
        var someone = ready()
        someone.press(.enter)
        someone.control("c")
        #expect(someone.state.dialog == .leave)
        #expect(someone.effects.isEmpty)
    }
}
