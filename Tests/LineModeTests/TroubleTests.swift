// SPDX-License-Identifier: Apache-2.0

import LineMode
import Testing
import UserForm
import Wizard

/// Sessions of a bad day: each kind of trouble is told in a line of its own and says what to do.
struct TroubleTests {
    @Test func listsOfThousands() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.answerPage(.securityProfiles, (1...1_234).map { "Team \($0) Supervisor" }, isLast: false)
        session.type("!", "<", "<", "<")
        session.tearOff()
        session.type("<", "21", ">", "21 40", "1", "team 12", ">", "22", "/21", "1", "no such team", "-", "2")
        session.answerPage(.securityProfiles, ["No such team"], isLast: false)
        session.answerPage(.securityProfiles, [], isLast: true)
        session.type("team 10", "1 2 3 4 5 6 7 8 9 10 11", "", "<", "11", "")
        try expectGolden(session, "list-of-thousands")
    }

    @Test func listsThatDoNotArrive() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.failList(
            .securityProfiles,
            Failure(.denied, "Your AWS identity is not allowed connect:ListSecurityProfiles."))
        session.type("!", "<", "<")
        session.tearOff()
        session.answerPage(.hierarchyGroups, [])
        session.type("x", "<")
        session.failList(
            .routingProfiles,
            Failure(.passing, "Amazon Connect is busy for this account.", requestID: "r-1"))
        session.type("?", "*")
        session.answerPage(.routingProfiles, ["Night"], isLast: false)
        session.failList(.routingProfiles, Failure(.passing, "Amazon Connect is busy for this account."))
        session.type("*")
        session.answerPage(.routingProfiles, ["Night", "Day"])
        session.type("<", "aaaa-1 aaaa-2", "2")
        #expect(session.state.draft.securityProfileIDs == ["aaaa-1", "aaaa-2"])
        try expectGolden(session, "lists-that-do-not-arrive")
    }

    @Test func listIsDeniedWhileItIsAsked() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.type("!", "<", "<", "<")
        session.tearOff()
        session.type("<", "?")
        session.failList(
            .securityProfiles,
            Failure(.denied, "Your AWS identity is not allowed connect:ListSecurityProfiles."))
        session.type("aaaa-1")
        try expectGolden(session, "list-is-denied")
    }

    @Test func instanceThatCannotBeRead() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.answer(.failed(Failure(.passing, "Amazon Connect did not answer within 10 s."))) {
            if case .instance = $0 { true } else { false }
        }
        session.type("*")
        session.answer(
            .failed(Failure(.denied, "Your AWS identity is not allowed connect:DescribeInstance."))
        ) {
            if case .instance = $0 { true } else { false }
        }
        session.type("?", "", "9", "2", "?")
        #expect(session.state.context.identityManagement == .saml)
        try expectGolden(session, "instance-not-read")
    }

    @Test(arguments: ["denied", "failed", "none"]) func instancesThatCannotBeListed(how: String) throws {
        var session = Transcript()
        switch how {
        case "denied":
            session.answer(
                .failed(
                    Failure(
                        .denied,
                        "Your AWS identity is not allowed connect:ListInstances. Start the program with --instance."
                    ))
            ) { $0 == .instances }
        case "failed":
            session.answer(.failed(Failure(.passing, "Amazon Connect is busy for this account."))) {
                $0 == .instances
            }
            session.type("*")
            session.answer(.instances([Transcript.managed, Transcript.saml])) { $0 == .instances }
        default:
            session.answer(.instances([])) { $0 == .instances }
        }
        session.type("?", "", "!", "<")
        session.take(.leaving)
        #expect(session.hasQuit)
        try expectGolden(session, "instances-\(how)")
    }

    @Test func usernameThatIsTaken() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe", "Jane")
        session.answerUsernameCheck(exact: "jdoe")
        session.type("<", "<", "", "<", "jdoe2")
        session.answer(.failed(Failure(.denied, "Your AWS identity is not allowed connect:SearchUsers."))) {
            if case .checkUsername = $0 { true } else { false }
        }
        session.type("<", "*")
        session.answerUsernameCheck(similar: "JDoe2")
        session.type("")
        try expectGolden(session, "username-taken")
    }

    /// What the key stands for that shows it on screens is wanted for something else meanwhile.
    @Test func passwordIsShownAsItIsWhileSomethingFailed() {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe", "Jane", "Doe", "jane@example.com", "", "", "Ab^R^G1cdef", "!")
        session.answer(.failed(Failure(.passing, "The connection broke."))) {
            if case .checkUsername = $0 { true } else { false }
        }
        session.tearOff()
        session.type("=")
        #expect(session.printed.contains("Password: Ab^R^G1cdef\n"))
        #expect(!session.printed.contains("Spoken"))
    }

    @Test func atTheEndThePasswordIsSaidToo() {
        var session = Transcript.review()
        session.type("yes")
        session.answerCreate(.submitted(.created(userID: "u", userARN: "a"), wasInDoubt: false))
        session.tearOff()
        session.type("=")
        #expect(session.printed.contains("Password: Secret-Passw0rd\nSpoken: SIERRA echo charlie"))
    }

    @Test func lostAnswerIsDoubt() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes", "yes")
        let lost = Answer.submitted(
            .unknown(submissionID: "s-1", Failure(.passing, "The connection broke.", requestID: "r-9")),
            wasInDoubt: true)
        let isSettling: (Request) -> Bool = { $0 == .settle(submissionID: "s-1") }
        session.post(.inDoubt) { if case .create = $0 { true } else { false } }
        session.answerCreate(lost)
        session.take(.leaving)
        session.type("n", "yes")
        session.answer(lost, to: isSettling)
        session.type("*")
        session.answer(
            .submitted(
                .notCreated(Failure(.passing, "No user was created; send it again.")), wasInDoubt: true),
            to: isSettling)
        try expectGolden(session, "doubt")
        session.type("yes")
        #expect(session.pending.filter { if case .create = $0.request { true } else { false } }.count == 1)
    }

    @Test func lostAnswerWhoseUserExists() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes")
        session.answerCreate(.submitted(.created(userID: "u1", userARN: "arn:u1"), wasInDoubt: true))
        try expectGolden(session, "doubt-exists")
    }

    @Test func submissionLeftOpen() throws {
        let submission = OpenSubmission(
            id: "s-1", username: "jdoe", instanceID: Transcript.managed.id, region: "us-west-2",
            time: "on 2026-11-23 at 17:15")
        let isSettling: (Request) -> Bool = { $0 == .settle(submissionID: "s-1") }
        var session = Transcript(instanceID: Transcript.managed.id, openSubmissions: [submission])
        session.answer(
            .submitted(.unknown(submissionID: "s-1", Failure(.passing, "No connection.")), wasInDoubt: true),
            to: isSettling)
        session.type("?", "*")
        session.answer(
            .submitted(
                .taken(by: UsernameHolder(username: "jdoe", fullName: "John Doe"), requestID: nil),
                wasInDoubt: true),
            to: isSettling)
        session.type("", "", "jane")
        try expectGolden(session, "left-open")
    }

    @Test func proficienciesLeftOpen() throws {
        let submissions = ["jdoe", "zoe"].map { name in
            OpenSubmission(
                id: "s-\(name)", username: name, instanceID: Transcript.managed.id, region: "us-west-2",
                time: "on 2026-11-23 at 17:15", created: .init(userID: "u-\(name)", userARN: "arn:\(name)"),
                proficiencies: [Proficiency(attribute: "Language", value: "Deutsch", level: 4)])
        }
        let isSetting: (Request) -> Bool = { if case .setProficiencies = $0 { true } else { false } }
        var session = Transcript(instanceID: Transcript.managed.id, openSubmissions: submissions)
        session.type("?", "perhaps", "yes")
        session.answer(.failed(Failure(.passing, "No connection.")), to: isSetting)
        session.type("y")
        session.answer(.proficienciesSet, to: isSetting)
        session.type("", "", "jane")
        try expectGolden(session, "left-proficiencies")
    }

    @Test func formLeftUnfinished() throws {
        let form = try #require(Transcript.review().state.formToKeep)
        let left = ["f-1", "f-2"].map { LeftForm(id: $0, time: "at 17:15", content: .form(form)) }
        var session = Transcript(instanceID: Transcript.managed.id, leftForms: left)
        session.type("?", "no", "yes", "")
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.type("")
        try expectGolden(session, "form-left")
    }

    @Test func codeOfTheDevice() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.take(
            .event(
                .codeWanted(
                    CodeQuestion(serial: "arn:aws:iam::123456789012:mfa/jane", role: "ConnectHelpDesk"))))
        session.type("?", "123", "123456")
        session.take(.event(.codeWanted(CodeQuestion(serial: "mfa/jane", role: "ConnectHelpDesk"))))
        session.take(.leaving)
        session.type("")
        session.take(.event(.noticed(.clockIsWrong(minutes: -6, isCorrected: true))))
        #expect(session.givenCodes == ["123456", nil])
        try expectGolden(session, "mfa-code")
    }

    @Test func duplicateLeadsBackToTheUsername() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes")
        session.answerCreate(
            .submitted(
                .taken(
                    by: UsernameHolder(
                        username: "jdoe", fullName: "John Doe", alternatives: ["jdoe2", "jdoe3"]),
                    requestID: "r-3"), wasInDoubt: false))
        session.type("", "", "jdoe2")
        session.answerUsernameCheck()
        session.type("yes")
        session.created()
        try expectGolden(session, "duplicate")
    }

    @Test func refusals() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes")
        session.answerCreate(
            .failed(Failure(.refused, "The password is too simple.", requestID: "r-4", field: .password)))
        session.type("Other-Passw0rd", "yes")
        session.answerCreate(
            .failed(
                Failure(
                    .refused, "The instance has no room for another user: its quota is used up.",
                    requestID: "r-5")))
        session.type("!")
        try expectGolden(session, "refusals")
    }

    @Test func waitingCanBeStopped() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes", "")
        session.type("<")
        let failure = Failure(.passing, "The answer was not waited for.")
        session.answerCreate(
            .submitted(.unknown(submissionID: "s-1", failure), wasInDoubt: true))
        session.type("*")
        session.answer(
            .submitted(
                .created(userID: "u-1", userARN: "arn:aws:connect:us-west-2:123456789012:agent/u-1"),
                wasInDoubt: true)
        ) { $0 == .settle(submissionID: "s-1") }
        try expectGolden(session, "waiting-stopped")
    }

    @Test func leavingWhileTheRequestIsOnItsWay() throws {
        var session = Transcript.review()
        session.tearOff()
        session.type("yes")
        session.take(.leaving)
        session.type("no", "?", "x")
        session.take(.leaving)
        session.created()
        try expectGolden(session, "leaving-while-sending")
    }
}
