// SPDX-License-Identifier: Apache-2.0

import Foundation
import LineMode
import Localization
import TerminalKit
import Testing
import UserForm
import Wizard

/// A session in line mode as the paper of a teletype would show it: what was printed and what was typed.
struct Transcript {
    private(set) var conversation: Conversation
    private(set) var text = ""
    /// The same without what was typed.
    private(set) var printed = ""
    /// Requests that were sent and not answered yet.
    private(set) var pending: [(id: RequestID, request: Request)] = []
    private(set) var givenCodes: [String?] = []
    private(set) var hasQuit = false

    static let managed = Instance(
        id: "11111111-1111-4111-8111-111111111111", alias: "helpdesk", identityManagement: .connectManaged,
        accessURL: "https://helpdesk.my.connect.aws")
    static let saml = Instance(
        id: "22222222-2222-4222-8222-222222222222", alias: "corp-sso", identityManagement: .saml)
    static let directory = Instance(
        id: "33333333-3333-4333-8333-333333333333", alias: "corp-ad", identityManagement: .existingDirectory)

    static let profiles = [
        "Agent", "Admin", "Billing Agent", "Billing Supervisor", "QualityAnalyst", "東京 Agent",
    ]

    /// At the start of a run; `instanceID` as if it had been named on the command line.
    init(
        instanceID: String? = nil, openSubmissions: [OpenSubmission] = [], leftForms: [LeftForm] = [],
        request: WrittenRequest? = nil
    ) {
        conversation = Conversation(
            session: Session(
                region: "us-west-2", identity: "profile helpdesk", isSandbox: true, instanceID: instanceID,
                openSubmissions: openSubmissions, leftForms: leftForms, request: request))
        take(.event(.started))
    }

    /// On the first question about somebody, started blank, with all lists there, and the names of what users can
    /// be good at.
    static func on(_ instance: Instance, attributes: [String] = []) -> Transcript {
        var transcript = Transcript(instanceID: instance.id)
        transcript.answer(.instance(instance)) { if case .instance = $0 { true } else { false } }
        transcript.answerLists()
        transcript.answer(.attributes(attributes)) { if case .attributes = $0 { true } else { false } }
        transcript.type("")
        return transcript
    }

    var state: State { conversation.state }

    mutating func take(_ input: Conversation.Input) {
        let reply = conversation.take(input)
        text += reply.text(isASCII: false)
        printed += reply.text(isASCII: false)
        for effect in reply.effects {
            switch effect {
            case .send(let id, let request): pending.append((id, request))
            // A submission answers all the same: what became of it is known or not.
            case .cancel(let id): pending.removeAll { $0.id == id && !Self.isCreate($0.request) }
            case .generatePassword: take(.event(.generatedPassword("abcd-EFGH-2345-wxyz")))
            case .quit: hasQuit = true
            case .giveCode(let code): givenCodes.append(code)
            case .copy, .redraw, .suspend, .wake, .takeUpForm, .discardForm, .leaveProficiencies: break
            }
        }
    }

    /// Types lines, each ended with Enter.
    mutating func type(_ lines: String...) {
        for line in lines {
            // The terminal shows what is typed, but for a password.
            text += (conversation.hidesInput ? "" : line) + "\n"
            take(.line(line))
        }
    }

    /// Types a line in an encoding that is not UTF-8.
    mutating func typeNoText() {
        text += "Zo\u{FFFD}\n"
        take(.line(nil))
    }

    /// Answers the oldest request that fits.
    mutating func answer(
        _ answer: Answer, sourceLocation: SourceLocation = #_sourceLocation, to fits: (Request) -> Bool
    ) {
        guard let index = pending.firstIndex(where: { fits($0.request) }) else {
            Issue.record("no such request is pending", sourceLocation: sourceLocation)
            return
        }
        take(.event(.answered(pending.remove(at: index).id, answer)))
    }

    /// Posts something to a request that stays pending.
    mutating func post(_ answer: Answer, to fits: (Request) -> Bool) {
        guard let pending = pending.first(where: { fits($0.request) }) else { return }
        take(.event(.answered(pending.id, answer)))
    }

    /// A page of a list; the request stays open until its last page.
    mutating func answerPage(_ list: CatalogueList, _ names: [String], isLast: Bool = true) {
        guard
            let index = pending.firstIndex(where: {
                if case .list(list, _) = $0.request { true } else { false }
            })
        else { return }
        let items = names.map { PickItem(id: "id-of-\($0)", name: $0) }
        let id = isLast ? pending.remove(at: index).id : pending[index].id
        take(.event(.answered(id, .page(items, isLast: isLast))))
    }

    mutating func failList(_ list: CatalogueList, _ failure: Failure) {
        answer(.failed(failure)) { if case .list(list, _) = $0 { true } else { false } }
    }

    mutating func answerLists() {
        answerPage(.securityProfiles, Self.profiles)
        answerPage(.routingProfiles, ["Basic Routing Profile", "Billing Voice", "Billing Chat", "Night"])
        answerPage(.hierarchyGroups, ["EMEA", "EMEA / London", "EMEA / London / Billing"])
    }

    mutating func answerUsernameCheck(exact: String? = nil, similar: String? = nil) {
        answer(.usernames(exact: exact.map { UsernameHolder(username: $0) }, similar: similar)) {
            if case .checkUsername = $0 { true } else { false }
        }
    }

    private static func isCreate(_ request: Request) -> Bool {
        if case .create = request { true } else { false }
    }

    mutating func answerCreate(_ answer: Answer) {
        self.answer(answer, to: Self.isCreate)
    }

    mutating func created() {
        answerCreate(
            .submitted(
                .created(
                    userID: "cccccccc-0000-4000-8000-000000000001",
                    userARN:
                        "arn:aws:connect:us-west-2:123456789012:instance/\(Self.managed.id)/agent/cccccccc"),
                wasInDoubt: false))
    }

    mutating func readBack(
        username: String, routingProfile: String = "Billing Voice", tags: [String: String] = [:]
    ) {
        answer(
            .user(
                ReadBack(
                    userID: "u", userARN: "arn", username: username, securityProfileIDs: ["id-of-Agent"],
                    routingProfileID: "id-of-\(routingProfile)", hierarchyGroupID: nil, tags: tags))
        ) { if case .describe = $0 { true } else { false } }
    }

    /// On the review of a user who needs nothing more.
    static func review(attributes: [String] = []) -> Transcript {
        var transcript = on(managed, attributes: attributes)
        transcript.type("jdoe")
        transcript.answerUsernameCheck()
        transcript.type("Jane", "Doe", "jane@example.com", "", "", "Secret-Passw0rd")
        transcript.type("", "", "", "", "")
        transcript.type("1", "", "2", "", "no")
        if !attributes.isEmpty { transcript.type("no") }
        return transcript
    }

    /// Forgets what was printed so far.
    mutating func tearOff() {
        text = ""
        printed = ""
    }
}

/// Compares a transcript with its file in `Transcripts`, or in the folder of the language that is spoken; `UPDATE_SCREENS=1` writes the file instead.
func expectGolden(
    _ transcript: Transcript, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let text = transcript.text + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Transcripts/\(Language.folder)\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard expected != text else { return }
    let before = expected.components(separatedBy: "\n")
    let after = text.components(separatedBy: "\n")
    let row = zip(before, after).prefix { $0 == $1 }.count
    Issue.record(
        """
        \(name) goes otherwise from line \(row + 1) on:
        - \(before.dropFirst(row).prefix(5).joined(separator: "\n- "))
        + \(after.dropFirst(row).prefix(5).joined(separator: "\n+ "))
        """, sourceLocation: sourceLocation)
}

extension Language {
    /// Where the golden files of the language that is spoken are.
    fileprivate static var folder: String { current == .english ? "" : "\(current.rawValue)/" }
}
