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
            .failed(
                Failure(.doubtful, "The connection broke. Whether the user was created is not known."))
        ) { if case .create = $0 { true } else { false } }
        walk.answerUsernameCheck()
        try expectGolden(walk.state, "review-doubtful")
        walk.send(.input(.key(.control("c"))))
        try expectGolden(walk.state, "dialog-leave-doubtful")
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
    }

    /// Nothing may be claimed of a submission that is not so.
    @Test func nothingIsCalledUnsentOnceItWasSent() {
        var walk = Walk.review(size: Size(columns: 80, rows: 24))
        #expect(Screen.view(of: walk.state, size: walk.state.size).text.contains("Nothing has been sent yet"))
        walk.press(.enter)
        #expect(!Screen.view(of: walk.state, size: walk.state.size).text.contains("has been sent yet"))
        walk.answer(.failed(Failure(.doubtful, "The connection broke."))) {
            if case .create = $0 { true } else { false }
        }
        #expect(!Screen.view(of: walk.state, size: walk.state.size).text.contains("has been sent yet"))
    }
}
