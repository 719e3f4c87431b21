// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real program in line mode, against the real sandbox.
@Suite(.serialized)
struct LineModeTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"
    private static let accessible = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "ACCESSIBLE": "1"]

    /// Somebody who reads a question before answering it.
    private final class Reader {
        let session: PtySession
        private var read = 0

        init(_ session: PtySession) {
            self.session = session
        }

        /// Waits for a text behind all that was read so far.
        func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
            session.expect(text, after: read, sourceLocation: sourceLocation)
        }

        func answer(_ question: String, _ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
            expect(question, sourceLocation: sourceLocation)
            read = session.output.count
            session.send(line + "\n")
        }
    }

    /// Answers the questions up to the one for the password.
    private func untilPassword(_ reader: Reader) {
        reader.answer("Start from", "")
        reader.answer("Username, required: ", "jdoe")
        reader.answer("First name, required: ", "Zoë")
        reader.answer("Last name, required: ", "Doe")
        reader.answer("E-mail, required: ", "zoe@example.com")
        reader.answer("Secondary e-mail: ", "")
        reader.answer("Mobile: ", "")
        reader.expect("Password, required: ")
    }

    private func printed(by session: PtySession) -> String {
        String(decoding: session.output, as: UTF8.self)
    }

    @Test func wholeUserIsCreated() throws {
        let session = try PtySession(environment: Self.accessible)
        let reader = Reader(session)
        reader.answer("3 of 3.", "help")
        reader.answer("1 of 3.", "1")
        untilPassword(reader)
        #expect(!session.isEchoing)
        reader.answer("Password, required: ", "Secret-Passw0rd")
        reader.answer("Settings for", "")
        #expect(session.isEchoing)
        reader.answer("Phone type", "desk")
        reader.answer("Desk phone number, required: ", "+44 20 7183 8750")
        reader.answer("Auto-accept", "yes")
        reader.answer("After-contact work (s)", "60")
        reader.answer("Persistent connection", "")
        reader.answer("Security profiles: 40 of 40", ">")
        reader.answer("Here are 21 to 40", "bil age")
        reader.answer("1 of 40.", "1")
        reader.answer("[1 ticked]: ", "")
        reader.answer("of 60", "claims chat")
        reader.answer("2 of 60.", "1")
        reader.answer("of 120", "1")
        reader.answer("Add a tag", "y")
        reader.answer("Tag 1 key: ", "Owner")
        reader.answer("Tag 1 value: ", "helpdesk")
        reader.answer("Add a tag", "")
        reader.answer("Create user, ", "=")
        reader.answer("Password: Secret-Passw0rd", "yes")
        reader.expect("User jdoe was created.")
        reader.answer("Amazon Connect shows it as you entered it.", "quit")
        #expect(try session.expectEnd().exitStatus == 0)
        #expect(session.modes == session.modesBefore)
        let text = printed(by: session)
        // Not one sequence that moves a cursor or sets a colour; the password only where it was asked for.
        #expect(!text.contains("\u{1B}"))
        #expect(text.components(separatedBy: "Secret-Passw0rd").count == 2)
    }

    @Test func anExistingUserIsFoundAndCopied() throws {
        let session = try PtySession(environment: Self.accessible)
        let reader = Reader(session)
        reader.answer("3 of 3.", "help")
        reader.answer("1 of 3.", "1")
        reader.answer("Start from", "2")
        reader.answer("100 of 300", "radia perl")
        reader.answer("1. Perlman, Radia (rperlman9)", "1")
        reader.expect("The form is like Perlman, Radia (rperlman9) now.")
        reader.expect("Security profiles: aaaaaaaa-dead-4000-8000-000000000001, which")
        reader.expect("Security profiles: Agent")
        reader.answer("Username, required: ", "jdoe")
        reader.answer("First name, required: ", "<")
        reader.answer("Username, required [jdoe]: ", "<")
        reader.answer("[User rperlman9]: ", "blank")
        reader.expect("Username, required [jdoe]: ")
        session.send("\u{3}")
        reader.answer("Leave?", "yes")
        #expect(try session.expectEnd().exitStatus == 0)
    }

    @Test(arguments: [
        ["TERM": "dumb"], [:], ["TERM": "xterm", "ACCESSIBLE": "yes"],
        ["TERM": "vt100", "arguments": "--accessible"],
    ])
    func linesAreAskedWhereScreensCannotBe(environment: [String: String]) throws {
        var environment = environment
        let arguments = environment.removeValue(forKey: "arguments").map { [$0] } ?? []
        environment["LC_ALL"] = "C"
        let session = try PtySession(arguments: arguments, environment: environment)
        let reader = Reader(session)
        reader.answer("3 of 3.", "1")
        reader.answer("Start from", "")
        reader.answer("Username, required: ", "?")
        reader.expect("Sign-in name")
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus == 0)
        #expect(session.modes == session.modesBefore)
        #expect(session.output.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x0D) })
    }

    @Test func zeroMeansScreens() throws {
        let session = try PtySession(
            environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "ACCESSIBLE": "0"])
        session.expect("Filter:")
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus == 0)
    }

    @Test func outputThatIsNoTerminalStillAsks() throws {
        let session = try PtySession(arguments: ["| cat"])
        let reader = Reader(session)
        reader.expect("Standard output is no terminal")
        reader.answer("3 of 3.", "1")
        reader.expect("Start from")
        session.hangUp()
        _ = try session.expectEnd()
    }

    @Test(arguments: ["\u{3}", "\u{4}"]) func leavingAsksFirst(key: String) throws {
        let session = try PtySession(arguments: ["--instance", Self.managed], environment: Self.accessible)
        let reader = Reader(session)
        untilPassword(reader)
        #expect(!session.isEchoing)
        session.send(key)
        reader.expect("Leave?")
        reader.answer("Yes or no [No]: ", "no")
        reader.expect("Password, required: ")
        session.expectQuiet()
        #expect(!session.isEchoing)
        // Twice is an answer, too.
        session.send(key)
        session.expectQuiet()
        session.send(key)
        #expect(try session.expectEnd().exitStatus == 0)
        #expect(session.modes == session.modesBefore)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
    func echoComesBackHoweverTheProgramEnds(signal: Int32) throws {
        let session = try PtySession(arguments: ["--instance", Self.managed], environment: Self.accessible)
        untilPassword(Reader(session))
        #expect(!session.isEchoing)
        session.signal(signal)
        let end = try session.expectEnd()
        #expect(end.signal == (signal == SIGSEGV ? signal : nil))
        #expect(session.modes == session.modesBefore)
    }

    @Test func cutLineEndsTheProgramAtOnce() throws {
        let session = try PtySession(arguments: ["--instance", Self.managed], environment: Self.accessible)
        untilPassword(Reader(session))
        session.hangUp()
        let end = try session.expectEnd()
        #expect(end.signal == nil)
        #expect(end.cpu < 2)
    }

    @Test func processThatWasStoppedHidesThePasswordAgain() throws {
        let session = try PtySession(arguments: ["--instance", Self.managed], environment: Self.accessible)
        let reader = Reader(session)
        untilPassword(reader)
        session.signal(SIGSTOP)
        session.setModesOfShell()
        #expect(session.isEchoing)
        let before = session.output.count
        session.signal(SIGCONT)
        session.expect("Password, required: ", after: before)
        #expect(!session.isEchoing)
    }

    @Test func lostAnswerIsSought() throws {
        let session = try PtySession(
            arguments: ["--instance", Self.managed, "--sandbox-option=--fault=drop-after:CreateUser"],
            environment: Self.accessible)
        let reader = Reader(session)
        untilPassword(reader)
        reader.answer("Password, required: ", "+")
        for question in ["Settings for", "Phone type", "Auto-accept", "After-contact", "Persistent"] {
            reader.answer(question, "")
        }
        reader.answer("of 40", "1")
        reader.answer("[1 ticked]: ", "")
        reader.answer("of 60", "1")
        reader.answer("Hierarchy group", "")
        reader.answer("Add a tag", "")
        reader.answer("Create user, ", "yes")
        reader.expect("Amazon Connect is being asked whether the user exists")
        reader.expect("was created. The answer was lost on the way")
    }
}
