// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// One user, created once, whatever happens to the request, its answer or the program.
@Suite(.serialized)
struct SubmissionTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"
    private static let journal = ".local/state/connect-adduser/journal.jsonl"

    private func start(_ sandbox: SandboxServer) throws -> TmuxSession {
        try TmuxSession(restartedWith: sandbox, instance: Self.managed)
    }

    private func entries(_ session: TmuxSession) -> [[String: Any]] {
        let text =
            (try? String(contentsOf: session.home.appendingPathComponent(Self.journal), encoding: .utf8))
            ?? ""
        return text.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private func events(_ session: TmuxSession) -> [String] {
        entries(session).compactMap { $0["event"] as? String }
    }

    private func creations(_ sandbox: SandboxServer) -> Int {
        sandbox.operations.filter { $0 == "CreateUser" }.count
    }

    @Test func entriesThatAreTooOldGoAtAStartAndOpenOnesStay() throws {
        let sandbox = try SandboxServer()
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        func entry(_ id: String, _ event: String) -> String {
            #"{"format":1,"time":"2020-01-01T00:00:00Z","submission":"\#(id)","event":"\#(event)"}"#
        }
        let journal = [entry("done", "intent"), entry("done", "created"), entry("open", "intent")]
        let session = try TmuxSession(
            command: """
                export AWS_ACCESS_KEY_ID=\(SandboxServer.accessKeyID) AWS_REGION=us-west-2
                export AWS_SECRET_ACCESS_KEY=\(SandboxServer.secretAccessKey) AWS_ENDPOINT_URL=\(sandbox.url)
                umask 077; mkdir -p "$HOME/.local/state/connect-adduser" "$HOME/.config/connect-adduser"
                printf '%s\\n' '\(journal.joined(separator: "' '"))' > "$HOME/\(Self.journal)"
                printf '[keep]\\njournal = 30\\n' > "$HOME/.config/connect-adduser/config.toml"
                '\(program)' --instance \(Self.managed)
                """)
        session.expect("helpdesk ·")
        #expect(entries(session).map { $0["submission"] as? String } == ["open"])
        try session.press("C-c")
        session.expect("status 0")
    }

    @Test func answerThatIsLostAfterTheUserWasMadeIsFoundOut() throws {
        let sandbox = try SandboxServer(["--fault=drop-after:CreateUser:1"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        session.expect("User jdoe was created. The answer was lost on the way")
        #expect(creations(sandbox) == 1)
        #expect(events(session) == ["intent", "unknown", "created"])
    }

    @Test func answerThatIsLostBeforeTheUserWasMadeMayBeSentAgain() throws {
        let sandbox = try SandboxServer(["--fault=drop-before:CreateUser:1"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        session.expect("Amazon Connect is being asked whether the user")
        session.expect("none was created. You can send it")
        #expect(events(session) == ["intent", "unknown", "notCreated"])
        try session.press("Enter")
        session.expect("User jdoe was created.")
        #expect(creations(sandbox) == 2)
        #expect(events(session).suffix(2) == ["intent", "created"])
    }

    @Test func nameThatIsTakenSaysWhoseItIsAndWhatIsFree() throws {
        let sandbox = try SandboxServer()
        let session = try start(sandbox)
        try session.fillIn()
        // Somebody else is faster.
        let rival = try start(sandbox)
        try rival.fillIn()
        try rival.press("Enter")
        rival.expect("User jdoe was created.")
        try session.press("Enter")
        session.expect("Taken by Jane Doe")
        session.expect("Free: jdoe2")
        #expect(events(session) == ["intent", "taken"])
        try session.type("2")
        try session.press("PageDown")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User jdoe2 was created.")
    }

    private func waitUntil(
        _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation, _ isMet: () -> Bool
    ) {
        let deadline = Date(timeIntervalSinceNow: 15)
        while !isMet() {
            guard Date() < deadline else {
                Issue.record(what, sourceLocation: sourceLocation)
                return
            }
            usleep(5_000)
        }
    }

    /// Waits until the whole form is on the disk, as it is soon after a change.
    private func waitForForm(_ session: TmuxSession) {
        let folder = session.home.appendingPathComponent(".local/state/connect-adduser/forms")
        waitUntil("the form is kept") {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
                ?? []
            return files.contains { file in
                let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                return file.pathExtension == "json" && text.contains("jdoe")
                    && text.contains("routingProfileID")
                    && !text.contains(#""routingProfileID":"""#) && !text.contains("Secret-Passw0rd")
            }
        }
    }

    @Test func killedBeforeTheIntentNothingIsOpen() throws {
        let sandbox = try SandboxServer()
        let session = try start(sandbox)
        try session.fillIn()
        // Whoever holds the journal keeps the intent from being written.
        let lock = try JournalLock(session.home.appendingPathComponent(Self.journal))
        try session.press("Enter")
        session.expect("Creating the user")
        waitForForm(session)
        try session.killAndWait()
        lock.release()
        session.expect("There is an unfinished form for jdoe Jane Doe")
        #expect(!session.screen.contains("Left open"))
        #expect(creations(sandbox) == 0)
        #expect(events(session).isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func formOutlivesTheEndOfTheProgram(signal: Int32) throws {
        let sandbox = try SandboxServer()
        let session = try start(sandbox)
        session.expect("helpdesk")
        try session.type("jdoe")
        session.expect("✓ jdoe")
        try session.signal(signal)
        session.expect("There is an unfinished form for jdoe, kept")
        try session.press("Enter")
        session.expectGone("unfinished form")
        session.expect("✓ jdoe")
        #expect(creations(sandbox) == 0)
    }

    @Test(arguments: ["hang-before", "hang-after"])
    func killedWhileTheAnswerIsAwaitedTheTruthIsToldAtTheNextStart(fault: String) throws {
        let sandbox = try SandboxServer(["--fault=\(fault):CreateUser:1"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        sandbox.expect("CreateUser")
        waitForForm(session)
        try session.killAndWait()
        session.expect("Left open")
        let wasMade = fault == "hang-after"
        session.expect(wasMade ? "The user was created:" : "No user was created. You can create it now.")
        #expect(events(session) == ["intent", wasMade ? "created" : "notCreated"])
        try session.press("Enter")
        session.expectGone("Left open")
        // A form that has done what it was for is not offered.
        #expect(!wasMade || !session.screen.contains("unfinished form"))
        if !wasMade {
            session.expect("unfinished form for jdoe")
            // The form is there but for its password, which is nowhere on the disk.
            try session.type("y")
            session.expectGone("unfinished form")
            for _ in 0..<6 { try session.press("Tab") }
            try session.type("Secret-Passw0rd")
            for _ in 0..<4 { try session.press("PageDown") }
            session.expect("✓ Ready.")
            try session.press("Enter")
            session.expect("User jdoe was created.")
        }
        #expect(creations(sandbox) == (wasMade ? 1 : 2))
    }

    @Test func waitingCanBeStoppedAndTheOutcomeIsAskedForLater() throws {
        let sandbox = try SandboxServer(["--fault=hang-after:CreateUser:1"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        session.expect("The answer of Amazon Connect is awaited.")
        try session.press("Escape")
        session.expect("Whether the user exists is not known. The answer was not waited for.")
        #expect(events(session) == ["intent", "unknown"])
        try session.press("C-r")
        session.expect("User jdoe was created. The answer was lost on the way")
        #expect(creations(sandbox) == 1)
        #expect(events(session) == ["intent", "unknown", "created"])
    }

    @Test func killedBeforeTheOutcomeIsWrittenTheTruthIsToldAtTheNextStart() throws {
        let sandbox = try SandboxServer(["--latency=300"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        waitUntil("the intent is written") { events(session) == ["intent"] }
        let lock = try JournalLock(session.home.appendingPathComponent(Self.journal))
        sandbox.expect("CreateUser")
        try session.killAndWait()
        lock.release()
        session.expect("The user was created:")
        #expect(creations(sandbox) == 1)
        #expect(events(session) == ["intent", "created"])
    }

    @Test func submissionThatAnotherProcessIsBusyWithIsLeftAlone() throws {
        let sandbox = try SandboxServer(["--fault=hang-before:CreateUser:1"])
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        sandbox.expect("CreateUser")
        let history = try ProgramRun(["history", "--json"], home: HomeFolder(at: session.home))
        #expect(history.output.contains(#""outcome":"open""#))
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let second = try TmuxSession(
            command: """
                export AWS_ACCESS_KEY_ID=\(SandboxServer.accessKeyID) AWS_REGION=us-west-2
                export AWS_SECRET_ACCESS_KEY=\(SandboxServer.secretAccessKey) AWS_ENDPOINT_URL=\(sandbox.url)
                HOME='\(session.home.path)' '\(program)' --instance \(Self.managed)
                """)
        second.expect("helpdesk")
        #expect(!second.screen.contains("Left open"))
        #expect(!second.screen.contains("unfinished"))
    }

    @Test func journalHoldsNoPasswordAndIsPrivate() throws {
        let sandbox = try SandboxServer()
        let session = try start(sandbox)
        try session.fillIn()
        try session.press("Enter")
        session.expect("User jdoe was created.")
        let path = session.home.appendingPathComponent(Self.journal)
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(!text.contains("Secret-Passw0rd") && !text.contains(SandboxServer.secretAccessKey))
        #expect(
            try FileManager.default.attributesOfItem(atPath: path.path)[.posixPermissions] as? Int == 0o600)
        let home = HomeFolder(at: session.home)
        let table = try ProgramRun(["history"], home: home)
        #expect(table.output.contains("jdoe"))
        #expect(table.output.contains("created"))
        #expect(try ProgramRun(["history", "--since", "1h"], home: home).output.contains("jdoe"))
        #expect(try ProgramRun(["history", "--since", "2099-01-01"], home: home).output.contains("Nothing"))
        #expect(try ProgramRun(["history", "--since", "soon"], home: home).status == 1)
    }

    @Test func journalThatCannotBeWrittenKeepsTheRequestFromLeaving() throws {
        let sandbox = try SandboxServer()
        let session = try start(sandbox)
        try session.fillIn()
        // Whether or not the form was kept beside it by now.
        let folder = session.home.appendingPathComponent(Self.journal)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try session.press("Enter")
        session.expect("Nothing was sent")
        #expect(creations(sandbox) == 0)
        try FileManager.default.removeItem(at: folder)
        try session.press("Enter")
        session.expect("User jdoe was created.")
    }

    @Test func roleWithMFAIsAskedForInTheWizard() throws {
        let sandbox = try SandboxServer()
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let session = try TmuxSession(
            command: """
                cd "$HOME"; mkdir -p .aws
                printf '[base]\\naws_access_key_id = %s\\naws_secret_access_key = %s\\n' \
                \(SandboxServer.accessKeyID) \(SandboxServer.secretAccessKey) > .aws/credentials
                printf '[profile help]\\nrole_arn = arn:aws:iam::123456789012:role/ConnectHelpDesk\\n' > .aws/config
                printf 'source_profile = base\\nmfa_serial = arn:aws:iam::123456789012:mfa/jane\\n' >> .aws/config
                AWS_ENDPOINT_URL=\(sandbox.url) '\(program)' --profile help --region us-west-2 --instance \(Self.managed)
                """)
        session.expect("wants the code")
        try session.type("654321")
        try session.press("Enter")
        session.expect("Press ^R")
        try session.press("C-r")
        session.expect("wants the code")
        try session.type("123456")
        try session.press("Enter")
        session.expectGone("wants the code")
        // A request that was late for the first question has had one of its own; the others wait for ^R.
        while session.screen.contains("^R Try again") {
            let before = session.screen
            try session.press("C-r")
            session.expectChange(from: before)
        }
        session.expect("helpdesk ·")
        try session.fillIn()
        try session.press("Enter")
        session.expect("User jdoe was created.")
    }

    @Test func signInThatEndsWhileTheFormIsOpenIsMendedWithoutLosingIt() throws {
        let sandbox = try SandboxServer()
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let file = ".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"
        let session = try TmuxSession(
            command: """
                cd "$HOME"; mkdir -p .aws/sso/cache
                printf '[profile help]\\nsso_session = corp\\nsso_account_id = 123456789012\\n' > .aws/config
                printf 'sso_role_name = ConnectHelpDesk\\n[sso-session corp]\\nsso_region = us-west-2\\n' >> .aws/config
                printf 'sso_start_url = https://corp.awsapps.com/start\\n' >> .aws/config
                printf '{"accessToken":"%s","expiresAt":"2020-01-01T00:00:00Z"}' sandbox-sso-token > \(file)
                AWS_ENDPOINT_URL=\(sandbox.url) '\(program)' --profile help --region us-west-2 --instance \(Self.managed)
                """)
        session.expect("Username *")
        try session.type("jdoe")
        session.expect("aws sso login --sso-session corp")
        // What that command does in another window.
        try #"{"accessToken":"sandbox-sso-token","expiresAt":"2099-01-01T00:00:00Z"}"#.write(
            to: session.home.appendingPathComponent(file), atomically: true, encoding: .utf8)
        try session.press("C-r")
        session.expect("helpdesk ·")
        #expect(session.screen.contains("jdoe"))
    }
}

/// Holds the lock of a journal, as another process that writes to it does.
final class JournalLock {
    private let file: Int32

    init(_ path: URL) throws {
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        file = open(path.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        while flock(file, LOCK_EX | LOCK_NB) != 0 { usleep(1_000) }
    }

    func release() { close(file) }
}
