// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What chosen profiles hold: asked for in the background, one after the other, and never in the way.
struct ExaminationTests {
    private static let agent = Answer.detail(.securityProfile(permissions: ["BasicAgentAccess"]))
    private static let admin = Answer.detail(
        .securityProfile(permissions: ["BasicAgentAccess", "Users.Create"]))

    /// On the access page with so many security profiles ticked.
    private func ticking(_ count: Int) -> Operator {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .pageDown, .enter)
        for _ in 0..<count { someone.press(.tab) }
        someone.press(.enter)
        return someone
    }

    private func asked(_ someone: Operator) -> [String] {
        someone.pending.compactMap { if case .securityProfile(let id, _) = $0.request { id } else { nil } }
    }

    private func isProfile(_ request: Request) -> Bool {
        if case .securityProfile = request { true } else { false }
    }

    @Test func tickedProfilesAreAskedAboutOneAfterTheOther() {
        var someone = ticking(3)
        #expect(asked(someone) == ["securityProfiles-1"])
        someone.send(.woke(.pace))
        #expect(asked(someone) == ["securityProfiles-1"], "one request at a time")
        someone.answer(Self.agent, to: isProfile)
        #expect(asked(someone) == ["securityProfiles-2"])
        someone.answer(Self.agent, to: isProfile)
        #expect(asked(someone).isEmpty, "the rate is two a second")
        someone.send(.woke(.pace))
        #expect(asked(someone) == ["securityProfiles-3"])
    }

    @Test func whatIsKnownIsNotAskedForAgain() {
        var someone = ticking(1)
        someone.answer(Self.admin, to: isProfile)
        someone.send(.woke(.pace))
        #expect(
            someone.state.notice(on: .securityProfiles)
                == Notice(.warning, Fact.profilesAdminister(["securityProfiles 1"]).sentence))
        someone.go(to: .field(.securityProfiles))
        someone.press(.enter, .up, .tab, .enter)
        #expect(someone.state.draft.securityProfileIDs.isEmpty == false)
        someone.press(.pageDown, .pageUp)
        #expect(asked(someone).filter { $0 == "securityProfiles-1" }.isEmpty)
    }

    @Test func openPickerDoesNotGiveUpWhatIsWanted() {
        var someone = ticking(1)
        someone.send(.resized(Size(columns: 120, rows: 40)))
        someone.go(to: .field(.securityProfiles))
        someone.press(.enter, .down)
        #expect(asked(someone) == ["securityProfiles-1"])
    }

    @Test func warningIsOnTheReviewAndMayBeGonePast() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.answer(Self.admin, to: isProfile)
        #expect(
            someone.state.reviewNotices(on: .securityProfiles).map(\.sentence)
                == [Fact.profilesAdminister(["securityProfiles 1"]).sentence])
        someone.press(.enter)
        #expect(someone.createRequests.count == 1)
    }

    @Test func failureIsSaidOnTheReviewOnceAndQuietly() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        #expect(someone.state.reviewHints.isEmpty)
        someone.answer(.failed(Failure(.denied, "You may not.")), to: isProfile)
        #expect(
            someone.state.reviewHints
                == [
                    Notice(.note, "What “securityProfiles 1” lets its users do was not checked: You may not.")
                ])
        #expect(someone.state.notice(on: .securityProfiles) == Notice(.good))
        #expect(someone.state.retryableFailure == nil)
        someone.send(.woke(.pace))
        #expect(asked(someone).isEmpty, "it is not asked for again by itself")
        someone.press(.enter)
        #expect(someone.createRequests.count == 1)
    }

    @Test func examinationThatMayWorkLaterIsTriedAgainByKey() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.answer(.failed(Failure(.refused, "Sign in again, then press ^R.")), to: isProfile)
        someone.send(.woke(.pace))
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.control("r")
        #expect(asked(someone) == ["securityProfiles-1"])
        #expect(someone.state.retryableFailure == nil)
    }

    @Test func attributesThatDidNotArriveAreAskedForAgainByKey() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answerLists()
        someone.answer(.failed(Failure(.passing, "The connection broke."))) {
            if case .attributes = $0 { true } else { false }
        }
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.control("r")
        someone.answerAttributes()
        #expect(someone.state.steps.contains(.proficiencies))
        #expect(someone.state.retryableFailure == nil)
    }

    @Test func attributesThatMayNotBeReadOfferNoKey() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answer(.failed(Failure(.denied, "You may not."))) {
            if case .attributes = $0 { true } else { false }
        }
        #expect(someone.state.retryableFailure == nil)
    }

    @Test func checkThatIsDeniedLeavesItsKeyToThePassword() {
        var someone = Operator.on(Operator.managed)
        someone.fill(.username, "jdoe")
        someone.press(.tab)
        someone.answer(.failed(Failure(.denied, "You may not."))) {
            if case .checkUsername = $0 { true } else { false }
        }
        #expect(someone.state.retryableFailure == nil)
        someone.press(.up)
        #expect(someone.state.keyBar.contains { $0.command == .retry })
        someone.fill(.password, "Secret-Passw0rd")
        someone.press(.tab)
        #expect(someone.state.keyBar.contains { $0.command == .revealPassword })
    }

    @Test func nothingIsAskedOfTheInstanceThatWasLeft() {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.fill(.username, "jdoe")
        someone.press(.tab)
        someone.answer(
            .page([PickItem(id: "securityProfiles-1", name: "securityProfiles 1")], isLast: true)
        ) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown, .enter, .tab, .enter)
        #expect(asked(someone).count == 1)
        let ids = someone.pending.map(\.id)
        someone.press(.pageUp, .pageUp, .pageUp, .down, .enter)
        #expect(someone.pending.allSatisfy { !ids.contains($0.id) })
    }

    @Test func routingProfileThatCannotBeLookedAtIsSaidToo() {
        var someone = Operator.on(Operator.managed)
        someone.press(.pageDown, .right, .pageDown)
        someone.go(to: .field(.routingProfile))
        someone.press(.enter, .enter)
        someone.answer(.failed(Failure(.denied, "You may not."))) {
            if case .routingProfile = $0 { true } else { false }
        }
        let sentence = "Which channels “routingProfiles 1” serves was not checked: You may not."
        #expect(someone.state.reviewHints == [Notice(.note, sentence)])
    }

    @Test func answerForAnotherInstanceIsDropped() throws {
        var someone = Operator()
        someone.answer(.instances([Operator.managed, Operator.saml])) { $0 == .instances }
        someone.press(.enter)
        someone.answerLists()
        someone.press(.pageDown, .pageDown, .enter, .tab, .enter)
        let late = try #require(someone.pending.first { isProfile($0.request) }?.id)
        someone.press(.pageUp, .pageUp, .pageUp, .down, .enter)
        someone.send(.answered(late, Self.admin))
        #expect(someone.state.details.isEmpty)
        #expect(someone.state.context.access == AccessKnowledge())
    }

    @Test func typedIDsAreAskedAboutOnceTheFieldIsLeft() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answer(.failed(Failure(.denied, "You may not list."))) {
            if case .list(.securityProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown)
        someone.type("abc def")
        #expect(asked(someone).isEmpty)
        someone.press(.tab)
        #expect(asked(someone) == ["abc"])
        someone.answer(Self.admin, to: isProfile)
        #expect(
            someone.state.notice(on: .securityProfiles)?.sentence == Fact.profilesAdminister(["abc"]).sentence
        )
    }

    @Test func routingProfileIsAskedAboutForSettingsOfSingleChannels() {
        var someone = Operator.on(Operator.managed)
        func askedRouting() -> Bool {
            someone.pending.contains { if case .routingProfile = $0.request { true } else { false } }
        }
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.routingProfile))
        someone.press(.enter, .enter)
        #expect(!askedRouting())
        someone.press(.pageUp, .right)
        #expect(askedRouting())
        someone.answer(
            .detail(
                .routingProfile(description: "", channels: [.init(channel: "VOICE", limit: 1)], queues: []))
        ) { if case .routingProfile = $0 { true } else { false } }
        #expect(someone.state.notice(on: .routingProfile)?.level == .good)
        someone.go(to: .field(.channelAutoAccept(.email)))
        someone.press(.character(" "))
        #expect(
            someone.state.notice(on: .routingProfile)
                == Notice(.warning, Fact.channelsNotServed([.email]).sentence))
    }

    // MARK: The number of users

    private func isCount(_ request: Request) -> Bool {
        if case .userCount = request { true } else { false }
    }

    @Test func usersAreCountedOnceAndTheHintIsOnTheReview() {
        var someone = Operator.on(Operator.managed)
        #expect(!someone.pending.contains { isCount($0.request) })
        someone.fillInEverything()
        #expect(someone.pending.count { isCount($0.request) } == 1)
        someone.answer(.userCount(499), to: isCount)
        let hint = Fact.usersNearQuota(count: 499, quota: 500, isDefault: true).sentence
        #expect(someone.state.reviewHints == [Notice(.warning, hint)])
        someone.press(.pageUp, .pageDown)
        #expect(!someone.pending.contains { isCount($0.request) })
    }

    @Test func countThatFailsIsPassedOver() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.answer(.failed(Failure(.denied, "You may not.")), to: isCount)
        #expect(someone.state.reviewHints.isEmpty)
        #expect(someone.state.userCount == .unknown)
    }

    @Test func newUserIsCounted() {
        var someone = Operator.on(Operator.managed)
        someone.fillInEverything()
        someone.answer(.userCount(480), to: isCount)
        someone.press(.enter)
        someone.answer(.submitted(.created(userID: "u", userARN: "arn"), wasInDoubt: false)) {
            if case .create = $0 { true } else { false }
        }
        #expect(someone.state.userCount == .known(481))
    }

    // MARK: SAML

    @Test func usernameOfASAMLInstanceSaysWhatItMustEqual() {
        var someone = Operator.on(Operator.saml)
        let note = Fact.usernameIsSessionName.sentence
        #expect(someone.state.notice(on: .username) == Notice(.note, note))
        someone.type("jdoe")
        someone.press(.tab)
        someone.answerUsernameCheck()
        #expect(someone.state.notice(on: .username) == Notice(.good, "Free. \(note)"))
        #expect(someone.state.reviewNotices(on: .username) == [Notice(.note, note)])
    }

    @Test func capitalIsWarnedAboutAlsoWhenTheNameIsFree() {
        var someone = Operator.on(Operator.saml)
        someone.type("JDoe")
        someone.press(.tab)
        someone.answerUsernameCheck()
        #expect(
            someone.state.notice(on: .username) == Notice(.warning, Fact.usernameSessionCapital("J").sentence)
        )
    }
}
