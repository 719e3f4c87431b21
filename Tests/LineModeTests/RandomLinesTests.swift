// SPDX-License-Identifier: Apache-2.0

import LineMode
import TerminalKit
import TestSupport
import Testing
import UserForm
import Wizard

/// What nobody would type, ten thousand lines of it.
struct RandomLinesTests {
    @Test func noSequenceOfLinesBreaksTheInvariants() {
        var generator = SeededRandom(seed: 1)
        var session = Transcript()
        var steps: Set<Step> = []
        for round in 0..<10_000 {
            Self.happen(to: &session, using: &generator)
            check(session)
            steps.insert(session.state.step)
            // Few random lines make a whole user, so some sessions begin where one is ready.
            if session.hasQuit || round % 100 == 99 {
                let isReady = Bool.random(using: &generator)
                let attributes = Bool.random(using: &generator) ? ["Language"] : []
                session =
                    isReady
                    ? Transcript.review(attributes: attributes)
                    : Transcript(instanceID: Transcript.managed.id)
            }
            session.tearOff()
        }
        #expect(steps == Set(Step.allCases))
    }

    private static let answers = [
        "", "", "", "", "1", "2", "3", "1 2 3", "y", "yes", "no", "agent", "jdoe", "jane@example.com", "Jane",
        "Zoë",
        "+442071234567", "Secret-Passw0rd", "each", "desk", "Owner", "300",
    ]
    private static let commands = ["?", "<", "<", "!", "-", ">", "/", "/1", "*", "+", "=", "\\", "\\?"]
    private static let nonsense = [
        "99", "0", "-1", "99999999999999999999", "aws:x", "漢字 \u{200B}", "\u{1B}[31m", "a\tb", "\u{9B}2J",
        "e\u{301}",
        "   ", ",", String(repeating: "x", count: 4_000),
    ]

    private static func happen(to session: inout Transcript, using generator: inout SeededRandom) {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<12: session.type(answers.randomElement(using: &generator) ?? "")
        case 12, 13: session.type(commands.randomElement(using: &generator) ?? "")
        case 16: session.type(nonsense.randomElement(using: &generator) ?? "")
        case 14: session.take(.line(nil))
        case 15:
            session.take(
                [.leaving, .returned, .stillWaiting(seconds: 10)].randomElement(using: &generator)
                    ?? .returned)
        default:
            guard let request = session.pending.randomElement(using: &generator) else { return }
            let answer = answer(to: request.request, using: &generator)
            session.answer(answer) { $0 == request.request }
        }
    }

    /// Names as an evil service might send them.
    private static let evil = "\u{1B}]0;owned\u{7}\r\n\u{9B}31m\u{202E}end"

    private static func answer(to request: Request, using generator: inout SeededRandom) -> Answer {
        let kinds: [Failure.Kind] = [.denied, .passing, .refused, .duplicate]
        if Int.random(in: 0..<4, using: &generator) == 0 {
            return .failed(
                Failure(
                    kinds.randomElement(using: &generator) ?? .passing, "It failed: \(evil).",
                    requestID: evil,
                    field: [nil, .email, .password].randomElement(using: &generator) ?? nil))
        }
        return switch request {
        case .instances:
            .instances([
                Transcript.managed, Transcript.saml, Transcript.directory,
                Instance(id: "4", alias: evil, identityManagement: nil, accessURL: evil),
            ])
        case .instance: .instance(Transcript.managed)
        case .list:
            .page(
                (1...30).map { PickItem(id: "\($0)", name: "Agent \($0) \(evil)", detail: evil) },
                isLast: Bool.random(using: &generator))
        case .findUsers, .listUsers:
            .users(
                UserPage(
                    (1...30).map { PickItem(id: "u\($0)", name: "\(evil) (jdoe\($0))") }, total: 400,
                    rest: [.arriving, .nothing, .missing].randomElement(using: &generator) ?? .missing))
        case .userToCopy: .userToCopy(user)
        case .attributes: .attributes(Bool.random(using: &generator) ? ["Language", "Product"] : [])
        case .attributeValues:
            .page(
                [PickItem(attribute: evil), PickItem(attribute: evil, value: "1")],
                isLast: Bool.random(using: &generator))
        case .setProficiencies: .proficienciesSet
        case .hierarchyLevels: .hierarchyLevels([evil, "Site"])
        case .securityProfile, .routingProfile: .detail(.securityProfile(permissions: ["Users.View"]))
        case .userCount: .userCount(Int.random(in: 470...510, using: &generator))
        case .checkUsername(let name, _):
            .usernames(
                exact: Bool.random(using: &generator) ? UsernameHolder(username: name, fullName: evil) : nil,
                similar: evil)
        case .create, .settle:
            [
                .inDoubt, .submitted(.created(userID: evil, userARN: evil), wasInDoubt: true),
                .submitted(.unknown(submissionID: evil, Failure(.passing, evil)), wasInDoubt: true),
                .submitted(.notCreated(Failure(.passing, evil)), wasInDoubt: false),
                .submitted(
                    .taken(by: UsernameHolder(username: evil, fullName: evil), requestID: evil),
                    wasInDoubt: false),
            ].randomElement(using: &generator) ?? .inDoubt
        case .warmUp: .instances([])
        case .describe:
            .user(
                ReadBack(
                    userID: "u", userARN: "arn", username: "x", securityProfileIDs: [], routingProfileID: "",
                    hierarchyGroupID: nil, tags: [:]))
        }
    }

    private static var user: ExistingUser {
        var user = NewUser()
        user.securityProfileIDs = ["1", evil]
        user.routingProfileID = evil
        user.tags = [evil: evil, "aws:\(evil)": evil]
        return ExistingUser(username: evil, fullName: evil, role: Role(of: user))
    }

    private func check(_ session: Transcript) {
        #expect(session.pending.filter { if case .create = $0.request { true } else { false } }.count <= 1)
        #expect(session.hasQuit || session.conversation.isWaiting == !session.conversation.isBehindPrompt)
        #expect(
            session.printed.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control: scalar == "\n"
                case .format, .lineSeparator, .paragraphSeparator, .surrogate: false
                default: true
                }
            }, "\(session.printed.debugDescription)")
    }
}
