// SPDX-License-Identifier: Apache-2.0

import Foundation
import LineMode
import Testing
import UserForm
import Wizard

/// Whole sessions, as the files in `Transcripts` show them.
struct TranscriptTests {
    @Test("Complaint: accessible mode is incomplete") func managedInstance() throws {
        var session = Transcript()
        session.answer(.instances([Transcript.managed, Transcript.saml])) { $0 == .instances }
        session.type("", "x", "/", "help", "1")
        session.answerLists()
        session.type("?", "", "?", "", "jdoe")
        session.answerUsernameCheck()
        session.type("Zoë", "", "Doe", "jane@example", "jane@example.com", "")
        session.type("020 7123 4567", "+44 (0)20 7123 4567")
        session.type("?", "short", "+")
        session.type("?", "", "", "?", "y", "x", "30", "")
        session.type("?", "agent", "1 2", "1", "", "bil", "2", "?", "2")
        session.type("?", "y", "?", "Owner", "help & desk", "")
        #expect(session.state.step == .review)
        session.type("?", "=", "$", "no", "", "yes", "?", "yes")
        session.take(.stillWaiting(seconds: 10))
        session.created()
        session.answer(.failed(Failure(.passing, "Amazon Connect did not answer within 10 s."))) {
            if case .describe = $0 { true } else { false }
        }
        session.type("?", "=", "<", "!", "4", "quit")
        #expect(session.hasQuit)
        try expectGolden(session, "managed-instance")
    }

    @Test func samlInstanceWithSettingsPerChannel() throws {
        var session = Transcript.on(Transcript.saml)
        session.type("jane@example.com")
        session.answerUsernameCheck()
        session.type("Jane", "Doe", "", "")
        session.type("each", "2", "", "+442071838750", "yes")
        session.type("y", "60", "no", "", "isol", "", "5", "", "", "", "")
        session.type("4", "", "1", "3", "")
        session.type("yes")
        session.created()
        session.answer(
            .user(
                ReadBack(
                    userID: "u", userARN: "arn", username: "jane@example.com", securityProfileIDs: ["other"],
                    routingProfileID: "id-of-Basic Routing Profile",
                    hierarchyGroupID: "id-of-EMEA / London / Billing", tags: [:]))
        ) { if case .describe = $0 { true } else { false } }
        session.type("create a sim", "", "")
        #expect(session.state.draft.phoneType == .deskPhone)
        #expect(session.state.draft.username.isEmpty)
        try expectGolden(session, "saml-instance")
    }

    @Test func directoryInstanceAndAnotherUser() throws {
        var session = Transcript.on(Transcript.directory)
        session.type("jdoe")
        session.answerUsernameCheck(similar: "JDoe")
        session.type("", "", "", "", "", "S-1-5-21-1004336348")
        session.type("", "", "", "", "", "1", "", "1", "", "no", "y")
        session.created()
        session.readBack(username: "jdoe", routingProfile: "Basic Routing Profile")
        session.type("1")
        #expect(session.state.draft == Draft())
        try expectGolden(session, "directory-instance")
    }

    @Test func proficienciesAreAskedForAndSetAfterTheUser() throws {
        var session = Transcript.on(Transcript.saml, attributes: ["Language", "Product"])
        session.type("jdoe")
        session.answerUsernameCheck()
        session.type("Jane", "Doe", "", "", "", "", "", "", "", "1", "", "1", "", "?", "yes")
        let items = [("Language", ["English", "Español"]), ("Product", ["Loans"])].flatMap { name, values in
            [PickItem(attribute: name)] + values.map { PickItem(attribute: name, value: $0) }
        }
        session.answer(.page(items, isLast: true)) { if case .attributeValues = $0 { true } else { false } }
        session.type("?", "1", "<", "1", "2", "4", "yes", "loans", "1", "", "no", "no")
        session.type("yes")
        session.created()
        func isSetting(_ request: Request) -> Bool {
            if case .setProficiencies = request { true } else { false }
        }
        session.answer(.failed(Failure(.passing, "The service failed inside.")), to: isSetting)
        session.type("5", "4", "1")
        session.answer(.proficienciesSet, to: isSetting)
        #expect(
            session.state.submission != .notStarted && session.pending.allSatisfy { !isSetting($0.request) })
        try expectGolden(session, "proficiencies")
    }

    @Test func warningsAreToldOnTheWayAndOnTheReview() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe")
        session.answerUsernameCheck()
        session.type("Jane", "Doe", "jane@example.com", "", "", "Secret-Passw0rd")
        session.type("each", "", "", "", "", "", "", "", "yes", "", "", "", "", "")
        session.type("2")
        session.answer(.detail(.securityProfile(permissions: ["Users.Create"]))) {
            if case .securityProfile = $0 { true } else { false }
        }
        session.type("", "1")
        session.take(.event(.woke(.pace)))
        session.answer(
            .detail(
                .routingProfile(description: "", channels: [.init(channel: "VOICE", limit: 1)], queues: []))
        ) { if case .routingProfile = $0 { true } else { false } }
        session.answer(.userCount(499)) { if case .userCount = $0 { true } else { false } }
        session.type("", "no", "yes")
        session.created()
        try expectGolden(session, "warnings")
    }

    @Test func backAndForthLosesNothing() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("<", "", "jdoe", "<", "", "Jane", "!")
        session.type("<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "!", "1")
        session.type("jdoe2", "", "<", "", "", "Smith", "3", "Doe", "2", "<", "99", "2", "", "!", "1", "!")
        #expect(session.state.draft.firstName == "Jane")
        #expect(session.state.draft.lastName == "Doe")
        try expectGolden(session, "back-and-forth")
    }

    @Test func valuesAreClearedAndTakenLiterally() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe", "\\-", "<", "-", "\\\\o/", "<", "", "?!", "", "", "", "", "Secret-Passw0rd", "<")
        #expect(session.state.draft.firstName == "\\o/")
        session.type("=", "-", "=", "")
        session.type("!", "<", "y", "Owner", "helpdesk", "y", "Cost", "-", "", "<", "<", "<", "<", "-", "!")
        #expect(session.state.draft.tags == [Draft.Tag(key: "Cost", value: "")])
        try expectGolden(session, "clearing")
    }

    @Test func offersAreTakenOrLeft() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe", "Doe, Jane")
        #expect(session.state.draft.firstName == "Doe, Jane")
        session.type("?", "+", "", "", "jane@example.com", "", "0044 20 7123 4567", "King, Jr.")
        session.type("<", "<", "<", "<", "King, Jr.", "")
        try expectGolden(session, "offers")
    }

    @Test func aWrittenRequestIsSaidToItsEnd() throws {
        var request = WrittenRequest()
        request.user.username = "jdoe"
        request.user.firstName = "Jane"
        request.user.lastName = "Doe"
        request.user.email = "jane@"
        request.user.directoryUserID = "5"
        request.user.securityProfileIDs = ["Agent", "Nobody"]
        request.user.tags = ["Note": "^G and ^R are no keys here"]
        var session = Transcript(instanceID: Transcript.managed.id, request: request)
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.answerLists()
        session.answerUsernameCheck()
        session.type("!", "$")
        #expect(session.text.contains("^G and ^R are no keys here"))
        try expectGolden(session, "written-request")
    }

    @Test func wrongLinesAreToldAndAskedAgain() throws {
        var session = Transcript.on(Transcript.managed)
        session.typeNoText()
        session.type(
            "Jane\u{1B}[D", "jöe", "jdoe", "  Jane\tMary ", "Doe", "jane@@example.com", "", "x", "", "", "")
        session.type("3", "5000000", "", "perhaps", "", "")
        try expectGolden(session, "wrong-lines")
    }

    @Test func theReadmeShowsWhatIsPrinted() throws {
        var session = Transcript(instanceID: Transcript.managed.id)
        session.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        session.answerLists()
        session.type("blank", "jöe", "joe")
        session.answerUsernameCheck()
        session.type("Joe", "<", "?")
        let readme = try String(
            contentsOf: URL(fileURLWithPath: #filePath).appendingPathComponent("../../../README.md")
                .standardized,
            encoding: .utf8)
        let sample = try #require(readme.split(separator: "```\n").first { $0.hasPrefix("Step 1 of 5") })
        #expect(session.text.contains(sample))
    }

    @Test func leavingAsksFirst() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe")
        session.take(.leaving)
        session.type("", "Jane")
        session.take(.leaving)
        session.type("perhaps", "no")
        session.take(.returned)
        session.take(.leaving)
        session.type("yes")
        #expect(session.hasQuit)
        try expectGolden(session, "leaving")
    }

    @Test func anExistingUserIsCopied() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("<", "2")
        let all = (1...100).map { PickItem(id: "u\($0)", name: "Muster, Max (mmuster\($0))") }
        session.answer(.users(UserPage(all, total: 20_000, rest: .missing))) {
            $0 == .findUsers(words: [], instanceID: Transcript.managed.id)
        }
        session.type("?", ">", "doe ja")
        let jane = PickItem(id: "u-jane", name: "Doe, Jane (jdoe)")
        session.answer(.users(UserPage([jane], rest: .nothing))) {
            $0 == .findUsers(words: ["doe", "ja"], instanceID: Transcript.managed.id)
        }
        session.type("1")
        let isReading: (Request) -> Bool = {
            $0 == .userToCopy(id: "u-jane", instanceID: Transcript.managed.id)
        }
        session.answer(
            .failed(Failure(.denied, "Your AWS identity is not allowed connect:DescribeUser.")),
            to: isReading)
        session.type("1")
        var user = NewUser()
        user.securityProfileIDs = ["id-of-Agent", "gone-1"]
        user.routingProfileID = "id-of-Billing Voice"
        user.tags = ["Team": "billing"]
        session.answer(
            .userToCopy(ExistingUser(username: "jdoe", fullName: "Doe, Jane", role: Role(of: user))),
            to: isReading)
        #expect(session.state.draft.routingProfileID == "id-of-Billing Voice")
        // Back to the choice and blank again.
        session.type("<", "?", "1")
        #expect(session.state.draft == Draft())
        session.type("<", "2", "", "", "jane")
        try expectGolden(session, "existing-user")
    }

    @Test func usersThatMayNotBeListed() throws {
        var session = Transcript.on(Transcript.managed)
        session.type("<", "existing")
        session.answer(.failed(Failure(.denied, "Your AWS identity is not allowed connect:SearchUsers."))) {
            if case .findUsers = $0 { true } else { false }
        }
        session.answer(.failed(Failure(.denied, "Your AWS identity is not allowed connect:ListUsers."))) {
            if case .listUsers = $0 { true } else { false }
        }
        session.type("u-jane")
        session.answer(
            .userToCopy(ExistingUser(username: "jdoe", fullName: "", role: Role(of: NewUser())))
        ) { $0 == .userToCopy(id: "u-jane", instanceID: Transcript.managed.id) }
        #expect(session.state.draft.copiedUser == "jdoe")
        try expectGolden(session, "users-denied")
    }

    @Test func detailsOfARow() throws {
        var transcript = Transcript.on(Transcript.managed)
        for _ in 0..<20 where transcript.state.step != .access { transcript.type("") }
        transcript.tearOff()
        transcript.type("?", "?99", "?2")
        transcript.answer(.detail(.securityProfile(permissions: ["BasicAgentAccess", "Users.View"]))) {
            if case .securityProfile = $0 { true } else { false }
        }
        transcript.type("?2", "1", "", "?1")
        transcript.answer(
            .failed(
                Failure(
                    .denied, "Your AWS identity is not allowed connect:DescribeRoutingProfile.",
                    requestID: "r-9"))
        ) { if case .routingProfile = $0 { true } else { false } }
        transcript.type("?1", "2")
        try expectGolden(transcript, "row-details")
    }

    @Test func hierarchyGoesDownAndUp() throws {
        var transcript = Transcript(instanceID: Transcript.managed.id)
        transcript.answer(.instance(Transcript.managed)) { if case .instance = $0 { true } else { false } }
        let paths = [["EMEA"], ["APAC"], ["EMEA", "London"], ["EMEA", "London", "Billing"]]
        transcript.answer(
            .page(
                paths.enumerated().map { PickItem(id: "g-\($0.offset)", path: $0.element) }, isLast: true)
        ) { if case .list(.hierarchyGroups, _) = $0 { true } else { false } }
        for _ in 0..<40 where transcript.state.focus != .field(.hierarchyGroup) { transcript.type("") }
        transcript.tearOff()
        transcript.answer(.hierarchyLevels(["Region", "Site"])) {
            if case .hierarchyLevels = $0 { true } else { false }
        }
        transcript.type(">1", ">1", ">1", "?1", "<", "<", "bill", "1")
        #expect(transcript.state.draft[picked: .hierarchyGroup] == ["g-3"])
        try expectGolden(transcript, "hierarchy")
    }
}
