// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Requests that somebody has written down, read by the real program.
@Suite(.serialized)
struct RequestTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"
    private static let request = """
        {
          "InstanceId": "\(managed)",
          "Username": "jdoe",
          "IdentityInfo": {"FirstName": "Jane", "LastName": "Doe", "Email": "jane@example.com"},
          "AutoAcceptConfigs": [{"Channel": "CHAT", "AutoAccept": true}],
          "SecurityProfileIds": ["Agent"], "RoutingProfileId": "Basic Routing Profile",
          "Tags": {"Owner": "helpdesk"}
        }
        """
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "request-\(UUID().uuidString)")
    private let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ text: String) throws -> String {
        let file = folder.appendingPathComponent("\(UUID().uuidString).json")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    /// Runs a command of the shell without a terminal: what it prints, and how it ends.
    private func run(_ command: String) throws -> (output: String, errors: String, status: Int32) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "-i", "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
            "HOME=\(folder.path)",
            "LANG=C.UTF-8", "AWS_EC2_METADATA_DISABLED=true", "setsid", "-w", "sh", "-c", command,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, said, process.terminationStatus)
    }

    @Test func aFileFillsTheFormAndMakesItsUser() throws {
        let session = try TmuxSession(arguments: ["--from", "'\(try file(Self.request))'"])
        session.expect("helpdesk ·")
        session.expect("✓ jdoe")
        session.expect("Free.")
        for _ in 1...6 { try session.press("Tab") }
        try session.type("Secret-Passw0rd")
        try session.press("PageDown", "PageDown", "PageDown", "PageDown")
        session.expect("✓ Ready.")
        session.expect("Basic Routing Profile")
        try session.press("a")
        session.expect("AWS CLI call")
        session.expect("\"Username\": \"jdoe\",")
        #expect(!session.screen.contains("Passw0rd"))
        try session.takeClipboard()
        try session.press("C-y")
        session.expect("The call was sent to your terminal's clipboard")
        let call = session.clipboard
        #expect(call.hasPrefix("aws connect create-user --region us-west-2 --cli-input-json '{"))
        try session.press("Escape")
        session.expectGone("AWS CLI call (")
        try session.press("Enter")
        session.expect("User jdoe was created.")
        let body = try #require(session.createRequests.first?.body)
        // What was shown is what was sent.
        let input = try #require(call.split(separator: "'").dropFirst().first)
        let shown = try #require(
            JSONSerialization.jsonObject(with: Data(input.utf8)) as? [String: Any])
        var sent = body
        sent["Password"] = nil
        #expect(NSDictionary(dictionary: sent) == NSDictionary(dictionary: shown))
        #expect(sent["Tags"] as? [String: String] == ["Owner": "helpdesk"])
    }

    @Test("What a form begins with is kept although nothing was typed and no answer has come")
    func aRequestIsKeptFromTheFirstScreenOn() throws {
        let silent = try LoopbackServer { _ in .silence }
        defer { silent.stop() }
        let session = try PtySession(
            onSandbox: false, arguments: ["--from", "'\(try file(Self.request))'"],
            environment: [
                "TERM": "xterm-256color", "LANG": "C.UTF-8", "AWS_REGION": "us-west-2",
                "AWS_ENDPOINT_URL": "http://127.0.0.1:\(silent.port)",
                "AWS_ACCESS_KEY_ID": "AKIDSANDBOXEXAMPLE", "AWS_SECRET_ACCESS_KEY": "not-a-secret",
            ])
        session.expect("jdoe")
        session.signal(SIGTERM)
        #expect(try session.expectEnd().exitStatus == 128 + SIGTERM)
        #expect(session.keptForm?.contains("jdoe") == true)
    }

    @Test func aRequestFromAPipeBringsItsPasswordAndLeavesTheTerminalToTheOperator() throws {
        let text = Self.request.replacingOccurrences(
            of: "\"Username\"", with: "\"Password\": \"Secret-Passw0rd\", \"Username\"")
        // A sub-shell writes it, so that no file holds the password.
        let session = try TmuxSession(
            command: "printf %s '\(text)' | '\(program)' --sandbox --from -")
        session.expect("✓ jdoe")
        session.expect("Free.")
        try session.press("PageDown", "PageDown", "PageDown", "PageDown")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User jdoe was created.")
        try session.press("C-c")
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
    }

    @Test func lineModeBeginsWithItToo() throws {
        let session = try TmuxSession(
            command: "printf %s '\(Self.request)' | '\(program)' --sandbox --accessible --from -")
        session.expect("Username, required [jdoe]:")
        try session.type("!")
        try session.press("Enter")
        session.expect("Number of what to change")
        try session.type("$")
        try session.press("Enter")
        session.expect("\"Owner\": \"helpdesk\"")
        session.expect("}'")
    }

    @Test func withoutATerminalThereIsOneSentence() throws {
        let end = try run("printf %s '{}' | '\(program)' --sandbox --from -")
        #expect(end.status == 2)
        #expect(
            end.errors
                == "connect-adduser: There is no terminal to answer at. Start it where you can type, or only check with --check.\n"
        )
        #expect(end.output.isEmpty)
    }

    @Test func checkAsksTheServiceAndNeedsNoTerminal() throws {
        let good = try run("'\(program)' --sandbox --check --from '\(try file(Self.request))'")
        #expect(good.status == 0)
        #expect(good.output.hasSuffix(".json: All is well.\n"))
        #expect(good.errors.isEmpty)

        let wrong = Self.request.replacingOccurrences(of: "jane@example.com", with: "jane@")
            .replacingOccurrences(of: "\"Agent\"", with: "\"Nobody\"")
        let bad = try run("'\(program)' --sandbox --check --from - < '\(try file(wrong))'")
        #expect(bad.status == 1)
        #expect(
            bad.output.split(separator: "\n") == [
                "standard input, line 4: IdentityInfo.Email: After the @ type a whole domain, such as example.com.",
                "standard input, line 6: SecurityProfileIds: “Nobody” is on this instance neither as a name nor as an id; choose another.",
            ])
    }

    @Test func checkWithoutTheServiceSaysWhatItCouldNotAsk() throws {
        let end = try run("'\(program)' --check --from '\(try file(Self.request))'")
        #expect(end.status == 0)
        #expect(end.output.hasSuffix("All is well.\n"))
        #expect(end.errors.hasPrefix("connect-adduser: What depends on the instance was not checked. "))
    }

    @Test func warningsDoNotFail() throws {
        let text = Self.request.replacingOccurrences(of: "helpdesk\"", with: "a;b\"")
        let end = try run("'\(program)' --sandbox --check --from '\(try file(text))'")
        #expect(end.status == 0)
        #expect(end.output.contains("line 7: Tags.Owner: Warning: Tag values hold"))
    }

    @Test func whatCannotBeReadIsNotChecked() throws {
        let large = String(repeating: " ", count: 2 << 20)
        for (arguments, sentence) in [
            ("--check", "--check needs --from"), ("--check --from /nowhere", "/nowhere cannot be read"),
            ("--check --from '\(folder.path)'", "cannot be read: Is a directory"),
            ("--check --from '\(try file(large))'", "has more than a mebibyte"),
            ("--kiosk --check --from '\(try file(Self.request))'", "Files are not read here (kiosk)."),
            ("--kiosk --check --from -", "Files are not read here (kiosk)."),
        ] {
            let end = try run("'\(program)' \(arguments)")
            #expect(end.status == 2, "\(arguments)")
            #expect(end.errors.contains(sentence))
            #expect(end.output.isEmpty)
        }
    }

    @Test func argumentsThatCannotBeUnderstoodCheckNothing() throws {
        for (arguments, status) in [
            ("--check --form x", 2), ("--check --from", 2), ("--check --from 'a\u{1b}b'", 2),
            ("--form x", 64),
            ("doctor --form", 64),
        ] {
            let end = try run("'\(program)' \(arguments)")
            #expect(end.status == status, "\(arguments)")
            #expect(!end.errors.isEmpty)
            #expect(end.output.isEmpty)
        }
        let end = try run("'\(program)' --check --form x")
        #expect(end.errors.contains("Unknown option '--form'"))
        #expect(end.errors.contains("Usage:"))
        #expect(try run("'\(program)' --check --help").status == 0)
    }

    @Test func aPasswordInAFileIsRefusedAndOneFromAPipeIsChecked() throws {
        let text = "{\"Password\": \"short\"}"
        let inFile = try run("'\(program)' --check --from '\(try file(text))'")
        #expect(inFile.status == 1)
        #expect(inFile.output.contains("Password: A password does not belong into a file."))
        let piped = try run("printf %s '\(text)' | '\(program)' --check --from -")
        #expect(piped.output.contains("Password: The password needs"))
        #expect(!(inFile.output + piped.output + inFile.errors + piped.errors).contains("short"))
    }

    @Test func whatIsWrongIsSaidInTheLanguageThatIsAskedFor() throws {
        let path = try file("{\"Username\": \"x y\"}")
        let german = try run("'\(program)' --check --language de --from '\(path)'")
        #expect(german.status == 1)
        #expect(german.output.contains("Username: Ein Benutzername besteht aus"))
        let english = try run("LC_ALL=de_DE.UTF-8 '\(program)' --check --language en --from '\(path)'")
        #expect(english.output.contains("Username: A username holds"))
    }

    @Test func hostileTextDoesNotReachTheTerminal() throws {
        let text = "{\"\\u001b]0;x\\u0007\\u202e\": 1, \"Username\": \"\\u001b[31m\"}"
        let end = try run("'\(program)' --check --from '\(try file(text))'")
        #expect(end.status == 1)
        #expect(!end.output.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E })
    }

    @Test func theFormIsNotBegunWithAWrongRequest() throws {
        let session = try TmuxSession(
            columns: 200, arguments: ["--from", "'\(try file("{\"Usernam\": \"x\"}"))'"])
        session.expect("Did you mean “Username”?")
        session.expect("status 1")
    }
}
