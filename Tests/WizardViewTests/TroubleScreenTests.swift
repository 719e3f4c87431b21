// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// The screens of a bad day: each kind of trouble looks different and says what to do.
struct TroubleScreenTests {
    @Test(arguments: ScreenTests.sizes) func instanceThatCannotBeRead(size: Size) throws {
        var walk = Walk(instanceID: Walk.managed.id, size: size)
        walk.answer(.failed(Failure(.passing, "Amazon Connect did not answer within 10 s."))) {
            if case .instance = $0 { true } else { false }
        }
        try expectGolden(walk.state, "instance-not-read")
    }

    @Test(arguments: ScreenTests.sizes) func instancesThatMayNotBeListed(size: Size) throws {
        var denied = Walk(size: size)
        denied.answer(
            .failed(
                Failure(
                    .denied,
                    """
                    Your AWS identity is not allowed connect:ListInstances. Start the program with --instance \
                    and the instance's id.
                    """))
        ) { $0 == .instances }
        try expectGolden(denied.state, "instance-denied")
        var none = Walk(size: size)
        none.answer(.instances([])) { $0 == .instances }
        try expectGolden(none.state, "instance-none")
    }

    @Test(arguments: ScreenTests.sizes) func listThatBreaksOff(size: Size) throws {
        var walk = Walk.crowdedAccess(size: size, isLast: false)
        walk.press(.enter, .down, .tab, .pageDown)
        try expectGolden(walk.state, "picker-arriving")
        walk.answer(.failed(Failure(.passing, "Amazon Connect is busy for this account."))) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        try expectGolden(walk.state, "picker-broken-off")
    }

    @Test(arguments: ScreenTests.sizes) func manyProfiles(size: Size) throws {
        var walk = Walk.crowdedAccess(size: size)
        walk.press(.enter)
        for _ in 0..<6 { walk.press(.down, .tab) }
        try expectGolden(walk.state, "picker-ticked")
        walk.press(.enter, .pageDown, .pageDown)
        try expectGolden(walk.state, "review-many")
        walk.press(.escape, .escape)
        try expectGolden(walk.state, "access-many")
    }

    @Test(arguments: ScreenTests.sizes) func leavingWhileTheRequestIsOnItsWay(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.press(.enter)
        walk.send(.input(.key(.control("c"))))
        try expectGolden(walk.state, "dialog-leave-sending")
    }

    @Test(arguments: ScreenTests.sizes) func lostAnswer(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.press(.enter)
        walk.answer(
            .submitted(
                .unknown(submissionID: "s-1", Failure(.passing, "The connection broke.", requestID: "r-1")),
                wasInDoubt: true)
        ) { if case .create = $0 { true } else { false } }
        try expectGolden(walk.state, "review-doubtful")
        walk.send(.input(.key(.control("c"))))
        try expectGolden(walk.state, "dialog-leave-doubtful")
    }

    @Test(arguments: ScreenTests.sizes) func answerThatIsSought(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.press(.enter)
        walk.post(.inDoubt) { if case .create = $0 { true } else { false } }
        try expectGolden(walk.state, "review-settling")
    }

    @Test(arguments: ScreenTests.sizes) func submissionsLeftOpen(size: Size) throws {
        let submissions = ["jdoe", "zoe.grønlund"].enumerated().map { index, name in
            OpenSubmission(
                id: "s-\(index)", username: name, instanceID: Walk.managed.id,
                region: index == 0 ? "us-west-2" : "eu-west-2", time: "on 2026-11-23 at 17:15")
        }
        var walk = Walk(instanceID: Walk.managed.id, openSubmissions: submissions, size: size)
        try expectGolden(walk.state, "settlement-asking")
        let isSettling: (Request) -> Bool = { $0 == .settle(submissionID: "s-0") }
        walk.answer(
            .submitted(
                .unknown(submissionID: "s-0", Failure(.passing, "No connection.", requestID: "r-5")),
                wasInDoubt: true), to: isSettling)
        try expectGolden(walk.state, "settlement-unknown")
        walk.send(.input(.key(.control("r"))))
        walk.answer(
            .submitted(
                .created(userID: "u-1", userARN: "arn:aws:connect:us-west-2:1:agent/u-1"), wasInDoubt: true),
            to: isSettling)
        try expectGolden(walk.state, "settlement-created")
        walk.press(.enter)
        try expectGolden(walk.state, "settlement-elsewhere")
        walk.press(.enter)
        #expect(walk.state.dialog == nil)
    }

    @Test(arguments: ScreenTests.sizes) func proficienciesLeftOpen(size: Size) throws {
        let submission = OpenSubmission(
            id: "s-1", username: "jdoe", instanceID: Walk.managed.id, region: "us-west-2",
            time: "on 2026-11-23 at 17:15",
            created: .init(userID: "u-1", userARN: "arn:aws:connect:us-west-2:1:agent/u-1"),
            proficiencies: [
                Proficiency(attribute: "Language", value: "Deutsch", level: 4),
                Proficiency(attribute: "Product", value: "Loans"),
            ])
        var walk = Walk(instanceID: Walk.managed.id, openSubmissions: [submission], size: size)
        try expectGolden(walk.state, "settlement-proficiencies")
        walk.type("s")
        walk.answer(.failed(Failure(.passing, "No connection.", requestID: "r-5"))) {
            if case .setProficiencies = $0 { true } else { false }
        }
        try expectGolden(walk.state, "settlement-proficiencies-failed")
    }

    @Test(arguments: ScreenTests.sizes) func formLeftUnfinished(size: Size) throws {
        let form = try #require(Walk.review(size: size).state.formToKeep)
        let left = LeftForm(id: "f-1", time: "on 2026-11-23 at 17:15", content: .form(form))
        var walk = Walk(instanceID: Walk.managed.id, leftForms: [left], size: size)
        try expectGolden(walk.state, "form-left")
        walk.answer(.instance(Walk.managed)) { if case .instance = $0 { true } else { false } }
        walk.answerLists()
        walk.type("y")
        try expectGolden(walk.state, "form-taken-up")
    }

    @Test(arguments: ScreenTests.sizes) func codeOfTheDevice(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.send(
            .codeWanted(
                CodeQuestion(serial: "arn:aws:iam::123456789012:mfa/jane", role: "ConnectHelpDesk")))
        walk.type("12 34a")
        try expectGolden(walk.state, "dialog-code")
    }

    @Test func bulletins() throws {
        let size = Size(columns: 80, rows: 24)
        var walk = Walk.identity(size: size)
        walk.send(.noticed(.clockIsWrong(minutes: 5, isCorrected: true)))
        try expectGolden(walk.state, "bulletin-clock")
        walk.send(.noticed(.throttled(seconds: 3)))
        try expectGolden(walk.state, "bulletin-throttled")
    }

    @Test(arguments: ScreenTests.sizes) func longFailureKeepsItsRequestID(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.press(.enter)
        let sentence = "The service refused the user: " + String(repeating: "a long story, ", count: 120)
        walk.answer(.failed(Failure(.refused, sentence, requestID: "r-77"))) {
            if case .create = $0 { true } else { false }
        }
        walk.send(.input(.key(.control("o"))))
        #expect(Screen.view(of: walk.state, size: size).text.contains("Request id: r-77"))
    }

    @Test(arguments: ScreenTests.sizes) func userThatCameBackOtherwise(size: Size) throws {
        var walk = Walk.done(size: size)
        var unread = walk
        walk.readBack(routingProfileID: "routingProfiles-0")
        try expectGolden(walk.state, "done-differs")
        unread.answer(
            .failed(Failure(.denied, "Your AWS identity is not allowed connect:DescribeUser."))
        ) { if case .describe = $0 { true } else { false } }
        try expectGolden(unread.state, "done-unread")
        while unread.state.focus != .action(.readBack) { unread.press(.tab) }
        try expectGolden(unread.state, "done-read-again")
    }

    /// Nothing may be claimed of a submission that is not so.
    @Test func nothingIsCalledUnsentOnceItWasSent() {
        var walk = Walk.review(size: Size(columns: 80, rows: 24))
        #expect(Screen.view(of: walk.state, size: walk.state.size).text.contains("Nothing has been sent yet"))
        walk.press(.enter)
        #expect(!Screen.view(of: walk.state, size: walk.state.size).text.contains("has been sent yet"))
        walk.answer(
            .submitted(
                .unknown(submissionID: "s-1", Failure(.passing, "The connection broke.")), wasInDoubt: true)
        ) { if case .create = $0 { true } else { false } }
        #expect(!Screen.view(of: walk.state, size: walk.state.size).text.contains("has been sent yet"))
    }
}
