// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A user who is good at something, by keys alone: the user first, the proficiencies after it, each once.
@Suite(.serialized)
struct ProficiencyTests {
    private static let saml = "22222222-2222-4222-8222-222222222222"

    /// Fills in a user with two proficiencies, up to the review.
    private func fillIn(in session: TmuxSession) throws {
        session.expect("corp-sso")
        session.expect("RoleSessionName")
        for text in ["jdoe", "Jane", "Doe"] {
            try session.type(text)
            try session.press("Tab")
        }
        session.expect("Free.")
        try session.press("PageDown")
        session.expect("Settings for")
        try session.press("PageDown")
        session.expect("Security profiles *")
        try session.press("Enter")
        session.expect("of 40")
        try session.type("centermanager")
        session.expect("1 of 40")
        try session.press("Tab", "Enter")
        session.expect("may change users or security profiles")
        try session.press("Enter")
        session.expect("of 60")
        try session.press("Enter")
        session.expectGone("Filter:")
        try session.press("PageDown")
        session.expect("No proficiencies.")
        try session.press("Enter", "Enter")
        session.expect("Certification / Level /")
        try session.press("Enter")
        session.expect("Español")
        try session.press("Down", "Enter")
        session.expect("Language / Deutsch")
        try session.press("Right", "C-n", "Enter")
        session.expect("Proficiency 2: top")
        try session.type("fraud")
        session.expect("1 of")
        try session.press("Enter")
        session.expect("Certification / Level / Fraud")
        try session.press("PageDown")
        session.expect("No tags.")
        try session.press("PageDown")
        session.expect("Language / Deutsch, level 4")
        session.expect("Certification / Level / Fraud, level 3")
        session.expect("may change users or security profiles")
        session.expect("✓ Ready.")
    }

    private static var expected: [NSDictionary] {
        [
            ["AttributeName": "Language", "AttributeValue": "Deutsch", "Level": 4],
            ["AttributeName": "Certification / Level", "AttributeValue": "Fraud", "Level": 3],
        ]
    }

    @Test func userGetsProficienciesOnceItExists() throws {
        let session = try TmuxSession(arguments: ["--instance", Self.saml])
        try fillIn(in: session)
        try session.press("Enter")
        session.expect("User jdoe was created.")
        session.expect("The proficiencies are set.")
        let writes = session.requests.filter { $0.isWrite }
        #expect(writes.map(\.operation) == ["CreateUser", "AssociateUserProficiencies"])
        #expect(writes.map(\.status) == [200, 200])
        #expect(writes[0].body?["UserProficiencies"] == nil)
        #expect(writes[1].body?["UserProficiencies"] as? [NSDictionary] == Self.expected)
        // The details of ticked profiles are asked for and of no others.
        #expect(session.requests.filter { $0.operation == "ListSecurityProfilePermissions" }.count == 1)
    }

    private func events(_ session: TmuxSession) -> [String] {
        let journal = session.home.appendingPathComponent(".local/state/connect-adduser/journal.jsonl")
        return ((try? String(contentsOf: journal, encoding: .utf8)) ?? "").split(separator: "\n").compactMap {
            let entry = try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            return entry?["event"] as? String
        }
    }

    @Test func killedBeforeTheyAreSetTheNextStartOffersIt() throws {
        let sandbox = try SandboxServer(["--fault=hang-before:AssociateUserProficiencies:1"])
        let session = try TmuxSession(restartedWith: sandbox, instance: Self.saml)
        try fillIn(in: session)
        try session.press("Enter")
        sandbox.expect("AssociateUserProficiencies")
        try session.killAndWait()
        session.expect("The user was created:")
        session.expect("no harm: Language / Deutsch, level 4;")
        // Until somebody has decided it is told again.
        try session.killAndWait()
        session.expect("Whether it has its proficiencies is not known")
        try session.type("s")
        session.expect("The proficiencies are set.")
        try session.press("Enter")
        session.expectGone("Left open")
        #expect(events(session) == ["intent", "created", "proficienciesSet"])
        #expect(sandbox.operations.filter { $0 == "CreateUser" }.count == 1)
        #expect(sandbox.operations.filter { $0 == "AssociateUserProficiencies" }.count == 2)
        let history = try ProgramRun(["history", "--json"], home: HomeFolder(at: session.home))
        #expect(history.output.contains(#""proficiencies":"set""#))
        try session.killAndWait()
        session.expect("RoleSessionName")
        #expect(!session.screen.contains("Left open"))
    }

    @Test func failureIsRetriedWithoutASecondUser() throws {
        let session = try TmuxSession(
            arguments: ["--instance", Self.saml], sandbox: ["--fault=deny:AssociateUserProficiencies:1"])
        try fillIn(in: session)
        try session.press("Enter")
        session.expect("User jdoe was created.")
        session.expect("The user exists; the proficiencies are not set.")
        session.expect("connect:AssociateUserProficiencies")
        try session.press("C-c")
        session.expect("offers to do it. Leave?")
        try session.press("Escape")
        session.expectGone("Leave?")
        try session.press("Enter")
        session.expect("The proficiencies are set.")
        session.expectGone("Set the proficiencies again")
        let writes = session.requests.filter { $0.isWrite }
        #expect(
            writes.map(\.operation)
                == ["CreateUser", "AssociateUserProficiencies", "AssociateUserProficiencies"])
        #expect(writes.map(\.status) == [200, 403, 200])
        #expect(writes.last?.body?["UserProficiencies"] as? [NSDictionary] == Self.expected)
    }
}
