// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

@testable import AWSAccess

/// Programs that write credentials, run for real.
@Suite(.timeLimit(.minutes(10)))
final class ProcessTests {
    private let folder: URL
    private static let keys =
        #"{"Version":1,"AccessKeyId":"AKIDPROC","SecretAccessKey":"secret","SessionToken":"token","#
        + #""Expiration":"2025-11-19T01:00:00Z","AccountId":"123456789012"}"#

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "credential process \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The words that run a script, which lies in a folder whose name holds a blank.
    ///
    /// The script itself is not executed: another test that starts a program at this moment would keep it open.
    private func words(_ script: String) throws -> [String] {
        let file = folder.appending(path: "script")
        try Data((script + "\n").utf8).write(to: file)
        return ["/bin/sh", file.path]
    }

    private func source(_ command: String) throws -> ProcessSource {
        try ProcessSource(command: command, profile: "corp", world: FakeWorld().seen())
    }

    private func source(script: String) throws -> ProcessSource {
        try source(words(script).map { "'\($0)'" }.joined(separator: " "))
    }

    /// How the sentences of this suite begin.
    private let start = "The credential_process of the profile “corp” (/bin/sh)"

    @Test func credentialsAreRead() async throws {
        let session = try await source(script: "echo '\(Self.keys)'").fetch()
        #expect(
            session
                == SessionCredentials(
                    Credentials(accessKeyID: "AKIDPROC", secretAccessKey: "secret", sessionToken: "token"),
                    expiration: FakeWorld.start + 3_600, accountID: "123456789012"))
    }

    @Test func credentialsMayHaveNoEnd() async throws {
        let text = #"echo '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"s"}'"#
        #expect(
            try await source(script: text).fetch()
                == SessionCredentials(Credentials(accessKeyID: "A", secretAccessKey: "s")))
    }

    @Test func wordsReachTheProgramUnexpanded() async throws {
        let path = try words("printf '[%s]' \"$@\" >&2; exit 3")[1]
        let command = #"/bin/sh "\#(path)" 'a b' "c \"d\"" e\ f $HOME ~ '*' `id`; '' | x"#
        let said = await sentence { _ = try await self.source(command).fetch() }
        #expect(
            said?.hasSuffix(#"It says: [a b][c "d"][e f][$HOME][~][*][`id`;][][|][x]"#) == true,
            "\(said ?? "")")
    }

    @Test func programIsFoundByItsName() async throws {
        let said = await sentence { _ = try await self.source("sh -c 'exit 9'").fetch() }
        #expect(
            said == "The credential_process of the profile “corp” (sh) failed (status 9). It said nothing.")
    }

    @Test func programHasNobodyToAsk() async throws {
        let said = await sentence {
            _ = try await self.source(script: "read line; echo \"read: $? [$line]\" >&2; exit 1").fetch()
        }
        #expect(said == "\(start) failed (status 1). It says: read: 1 [] ")
        let ending = await ChildProcess(words: ["readlink", "/proc/self/fd/0"]).run()
        #expect(ending == .ended(status: 0, output: Array("/dev/null\n".utf8), errors: []))
    }

    @Test func complaintCannotDriveTheTerminal() async throws {
        let said = await sentence {
            _ = try await self.source(script: #"printf '\033[2J\007sign in\r\nfirst\302\233' >&2; exit 2"#)
                .fetch()
        }
        #expect(said == "\(start) failed (status 2). It says:  [2J sign in  first ")
    }

    @Test func longComplaintIsCut() async throws {
        let said = await sentence {
            _ = try await self.source(script: "head -c 5000 /dev/zero | tr '\\0' x >&2; exit 1").fetch()
        }
        #expect(said == "\(start) failed (status 1). It says: " + String(repeating: "x", count: 1_000))
    }

    @Test func outputOfAProgramThatFailedIsNotShown() async throws {
        let said = await sentence { _ = try await self.source(script: "echo '\(Self.keys)'; exit 1").fetch() }
        #expect(said == "\(start) failed (status 1). It said nothing.")
    }

    @Test func signalThatEndsItIsTold() async throws {
        let said = await sentence { _ = try await self.source(script: "kill -TERM $$").fetch() }
        #expect(said == "\(start) failed (status 143). It said nothing.")
    }

    @Test func missingProgramIsTold() async throws {
        let said = await sentence { _ = try await self.source("/nonexistent/program --x").fetch() }
        #expect(
            said
                == """
                The credential_process of the profile “corp” (/nonexistent/program) cannot be started: No such file \
                or directory.
                """)
    }

    @Test func fileThatIsNoProgramIsTold() async throws {
        _ = try words("exit 0")
        let path = folder.appending(path: "script").path
        let said = await sentence { _ = try await self.source("'\(path)'").fetch() }
        #expect(
            said
                == "The credential_process of the profile “corp” (\(path)) cannot be started: Permission denied."
        )
    }

    @Test(
        arguments: [
            ("", "wrote no credentials: its output is not the JSON that the AWS CLI takes."),
            ("not JSON", "wrote no credentials: its output is not the JSON that the AWS CLI takes."),
            (
                #"{"Version":1,"AccessKeyId":"A"}"#,
                "wrote no credentials: its output is not the JSON that the AWS CLI takes."
            ),
            (
                #"{"Version":"1","AccessKeyId":"A","SecretAccessKey":"hush"}"#,
                "wrote no credentials: its output is not the JSON that the AWS CLI takes."
            ),
            (
                #"{"Version":2,"AccessKeyId":"A","SecretAccessKey":"hush"}"#,
                "wrote version 2; only version 1 is known."
            ),
            (
                #"{"Version":1,"AccessKeyId":"A","SecretAccessKey":"hush","Expiration":"tomorrow"}"#,
                "wrote an Expiration that is no ISO 8601 time."
            ),
        ])
    func whatAreNoCredentialsIsTold(output: String, expected: String) async throws {
        let said = await sentence { _ = try await self.source(script: "printf '%s' '\(output)'").fetch() }
        #expect(said == "\(start) \(expected)")
    }

    @Test func keysWithBlanksAreTold() async throws {
        let text = #"echo '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"hush hush"}'"#
        let said = await sentence { _ = try await self.source(script: text).fetch() }
        #expect(
            said
                == """
                The secret key of the credential_process of the profile “corp” holds a blank or a character that no \
                key has. Enter it anew.
                """)
    }

    // MARK: Floods and time

    @Test func programThatWritesTooMuchIsStopped() async throws {
        let said = await sentence {
            _ = try await self.source(script: "head -c 1048576 /dev/zero; sleep 600").fetch()
        }
        #expect(said == "\(start) wrote more than credentials can be; it was stopped.")
    }

    /// More than a pipe holds, before and behind the credentials: a reader of one pipe after the other would wait
    /// for ever, and what a program logs is no reason to refuse its credentials.
    @Test func talkativeProgramIsHeardOut() async throws {
        let flood = "head -c 200000 /dev/zero | tr '\\0' x >&2"
        let session = try await source(script: "\(flood); echo '\(Self.keys)'; \(flood)").fetch()
        #expect(session.keys.accessKeyID == "AKIDPROC")
    }

    @Test func programThatDoesNotEndIsStoppedWithAllItStarted() async throws {
        let pidFile = folder.appending(path: "pid").path
        let words = try words("sleep 600 & echo $! > '\(pidFile)'; wait")
        // Long enough for a shell to start on a busy machine.
        #expect(await ChildProcess(words: words, seconds: 3).run() == .timedOut)
        let pid = try #require(
            Int32(String(contentsOfFile: pidFile, encoding: .utf8).trimmingCharacters(in: .newlines)))
        // Whoever adopts it may take a moment to reap it.
        while kill(pid, 0) == 0, !Self.isZombie(pid) {
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    /// It has closed its outputs, so that there is nothing to read, and goes on.
    @Test func programThatHidesIsStoppedToo() async throws {
        let words = try words("exec >&- 2>&-; sleep 600")
        #expect(await ChildProcess(words: words, seconds: 1).run() == .timedOut)
    }

    @Test func programThatClosesItsOutputsMayEndByItself() async throws {
        let words = try words("echo done; exec >&- 2>&-; exit 4")
        #expect(
            await ChildProcess(words: words).run()
                == .ended(status: 4, output: Array("done\n".utf8), errors: []))
    }

    private static func isZombie(_ pid: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
            return true
        }
        return status.contains(") Z ")
    }

    // MARK: What is never run

    @Test func administratorMayForbidIt() async throws {
        let mark = folder.appending(path: "ran").path
        let command = try words("touch '\(mark)'").map { "'\($0)'" }.joined(separator: " ")
        let config = "[profile corp]\ncredential_process = \(command)"
        let said = await sentence {
            _ = try await FakeWorld().seen(config: config, allowsProcess: false).provider(profile: "corp")
                .credentials()
        }
        #expect(
            said
                == """
                The profile “corp” gets its credentials from a program (credential_process), which is not allowed \
                here. Ask the administrator of this machine to set allow_credential_process in \
                /etc/connect-adduser/config.toml, or use another profile.
                """)
        #expect(!FileManager.default.fileExists(atPath: mark))
    }

    @Test(arguments: ["'/bin/x", "\"/bin/x", "/bin/x \\", " "])
    func commandLineThatIsNoneIsTold(command: String) {
        let error = #expect(throws: AccessError.self) { try source(command) }
        #expect(
            error?.description
                == """
                The credential_process of the profile “corp” has a quote that is not closed. Correct it in ~/.aws/config.
                """)
    }
}
