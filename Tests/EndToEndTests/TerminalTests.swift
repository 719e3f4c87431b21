// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the terminal gets and how it is left, byte by byte.
@Suite(.serialized)
struct TerminalTests {
    /// What leaves the alternate screen of an xterm, and what enters it.
    private static let leave = "\u{1B}[?1049l"
    private static let enter = "\u{1B}[?1049h"

    /// What lets the program start without a sandbox and without a request being answered.
    private static let keys = [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AWS_REGION": "us-west-2",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
    ]

    /// The program with its first list on the screen.
    private func started(_ session: PtySession) -> PtySession {
        session.expect("3 of 3")
        session.expectQuiet()
        return session
    }

    @Test func firstFrameEntersTheScreenOnceAndAsksTheTerminalNothing() throws {
        let session = started(try PtySession())
        let text = String(decoding: session.output, as: UTF8.self)
        #expect(text.components(separatedBy: Self.enter).count == 2)
        #expect(!text.contains(Self.leave))
        // Nor the mouse, nor the meta mode in which Alt types letters.
        for sequence in ["[6n", "[c", "[>c", "]11;?", "[>q", "[?1000h", "[?1006h", "[?1034h"] {
            #expect(!text.contains("\u{1B}\(sequence)"))
        }
        #expect(text.contains("\u{1B}[?2004h"))
        #expect(session.isRaw)
    }

    @Test func typedLetterCostsFewBytes() throws {
        let session = started(try PtySession())
        session.send("\r")
        session.expect("Username")
        session.expectQuiet()
        session.send("a")
        session.expectQuiet()
        let before = session.output.count
        session.send("b")
        session.expect("b", after: before)
        session.expectQuiet()
        #expect(session.output.count - before <= 64)
    }

    @Test("Complaint: flicker and lag over SSH") func frameIsOneWrite() throws {
        let session = started(try PtySession())
        let before = (writes: try writes(of: session), bytes: session.output.count)
        session.send("sso")
        session.expect("corp-", after: before.bytes)
        session.expectQuiet()
        #expect(try writes(of: session) == before.writes + 1)
    }

    /// The calls of `write` that the program has made.
    private func writes(of session: PtySession) throws -> Int {
        let io = try String(contentsOfFile: "/proc/\(session.processID)/io", encoding: .utf8)
        let line = try #require(io.split(separator: "\n").first { $0.hasPrefix("syscw: ") })
        return try #require(Int(line.dropFirst("syscw: ".count)))
    }

    @Test func restsWithoutAByteOrAWakeUp() throws {
        let session = started(try PtySession())
        let before = (session.output.count, try switches(of: session))
        session.expectQuiet()
        #expect(try (session.output.count, switches(of: session)) == before)
        // The threads of Swift's pool are looked after every second; they bear other names.
        let own: Set = ["connect-adduser", "network", "requests", "forms"]
        #expect(try own.isSuperset(of: threadNames(of: session)))
    }

    private func threadNames(of session: PtySession) throws -> [String] {
        let folder = "/proc/\(session.processID)/task"
        return try FileManager.default.contentsOfDirectory(atPath: folder).map {
            try String(contentsOfFile: "\(folder)/\($0)/comm", encoding: .utf8)
                .trimmingCharacters(in: .newlines)
        }
    }

    private func switches(of session: PtySession) throws -> String {
        let status = try String(contentsOfFile: "/proc/\(session.processID)/status", encoding: .utf8)
        return try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
            .description
    }

    @Test(arguments: [
        "xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "vt220", "xterm-kitty",
        "alacritty", "xterm-nosuch", "nosuch",
    ])
    func everyTerminalIsDrawnOnAndGivenBack(term: String) throws {
        // en_GB.UTF-8 stands for the locale of a client that this machine does not have.
        for (locale, isUTF8) in [("C.UTF-8", true), ("C", false), ("en_GB.UTF-8", true)] {
            let session = started(try PtySession(environment: ["TERM": term, "LC_ALL": locale]))
            #expect(session.output.contains { $0 >= 0x80 } == isUTF8)
            session.send("\u{3}")
            #expect(try session.expectEnd().exitStatus == 0)
            #expect(session.modes == session.modesBefore)
        }
    }

    @Test("Complaint: serial consoles show nothing") func sizeOfNothingIsTakenFor80By24() throws {
        let session = started(try PtySession(rows: 0, columns: 0))
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus == 0)
    }

    @Test("Complaint: 100 % CPU after the link drops", arguments: [nil, "HUP"])
    func cutLineEndsTheProgramAtOnce(ignoring: String?) throws {
        let session = started(try PtySession(ignoring: ignoring))
        let before = session.processorTime
        session.hangUp()
        let end = try session.expectEnd()
        #expect(end.exitStatus == 128 + SIGHUP)
        // A loop that spins on the closed terminal burns all there is.
        #expect(end.cpu - before < 0.1)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func signalEndsItWithItsStatusAndGivesTheTerminalBack(signal: Int32) throws {
        let session = started(try PtySession())
        let before = session.output.count
        session.signal(signal)
        #expect(try session.expectEnd().exitStatus == (signal == SIGINT ? 0 : 128 + signal))
        let text = session.expect(Self.leave, after: before)
        #expect(text.contains("\u{1B}[?2004l"))
        #expect(session.modes == session.modesBefore)
    }

    /// Between the start and the moment when the handlers stand there must be none in which a signal is lost or
    /// leaves the terminal half set up.
    @Test("Complaint: deaf to signals while it starts", arguments: 0..<16)
    func signalAtAnyMomentOfTheStartEndsItAndLeavesTheTerminalAsItWas(moment: UInt32) throws {
        let session = try PtySession(onSandbox: false, environment: Self.keys)
        usleep(moment * 500)
        session.signal(SIGTERM)
        let end = try session.expectEnd()
        #expect(end.exitStatus == 128 + SIGTERM || end.signal == SIGTERM)
        #expect(session.modes == session.modesBefore)
        let text = String(decoding: session.output, as: UTF8.self)
        #expect(text.contains(Self.enter) == text.contains(Self.leave))
    }

    @Test(
        "Complaint: box lines show as lqqk in PuTTY",
        arguments: ["xterm-256color", "vt100", "linux", "screen"])
    func noOtherCharacterSetIsSwitchedTo(term: String) throws {
        for locale in ["C.UTF-8", "C"] {
            let session = try PtySession(environment: ["TERM": term, "LC_ALL": locale])
            session.expect("3 of 3")
            session.expectQuiet()
            session.send("\u{03}")
            _ = try session.expectEnd()
            // Lines are characters of the encoding, or plain + - |.
            let text = String(decoding: session.output, as: UTF8.self)
            for shift in ["\u{1B}(0", "\u{1B})0", "\u{0E}", "\u{1B}[11m"] {
                #expect(!text.contains(shift), "\(locale): \(shift.debugDescription)")
            }
            #expect(text.contains("─") == (locale == "C.UTF-8"))
        }
    }

    @Test func memoryThatRunsOutCostsNeitherTheTerminalNorTheForm() throws {
        let session = try PtySession(arguments: ["--instance", "11111111-1111-4111-8111-111111111111"])
        session.expect("helpdesk")
        session.send("jdoe")
        session.expectKept("jdoe")
        // Nothing more than it has now; a window as large as a wall needs more.
        let limit = Process()
        limit.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
        limit.arguments = ["--pid", "\(session.processID)", "--as=1048576"]
        try limit.run()
        limit.waitUntilExit()
        #expect(limit.terminationStatus == 0)
        let before = session.output.count
        session.resize(rows: 2_000, columns: 2_000)
        #expect(try session.expectEnd().signal != nil)
        let text = session.expect(Self.leave, after: before)
        #expect(text.contains("\u{1B}[?2004l"))
        #expect(text.contains("memory"))
        #expect(session.modes == session.modesBefore)
        session.expectKept("jdoe")
    }

    @Test func keyThatChangesNothingCostsNoByte() throws {
        let session = started(try PtySession())
        let before = session.output.count
        // Left, at the start of an empty filter; Up, on the first row.
        session.send("\u{1B}[D\u{1B}[A")
        session.expectQuiet()
        #expect(session.output.count == before)
    }

    @Test(
        "Complaint: terminal broken after a crash", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGQUIT])
    func crashGivesTheTerminalBackAndStaysACrash(signal: Int32) throws {
        let session = started(try PtySession())
        let before = session.output.count
        session.signal(signal)
        #expect(try session.expectEnd().signal == signal)
        let text = session.expect(Self.leave, after: before)
        #expect(text.contains("\u{1B}[?2004l"))
        #expect(text.contains("\u{1B}[?25h"))
        #expect(session.modes == session.modesBefore)
    }

    @Test(arguments: [SIGSEGV, SIGTERM])
    func whatWasSaidOnStandardErrorIsReadAfterTheScreenIsGone(signal: Int32) throws {
        let session = started(try PtySession())
        let before = session.output.count
        // As Swift does when it traps, or a library that complains.
        let errors = try #require(FileHandle(forWritingAtPath: "/proc/\(session.processID)/fd/2"))
        try errors.seekToEnd()
        try errors.write(contentsOf: Data("Fatal error: 4 is not 5\n".utf8))
        session.expectQuiet()
        #expect(session.output.count == before)
        session.signal(signal)
        _ = try session.expectEnd()
        let text = session.expect("Fatal error: 4 is not 5", after: before)
        #expect(text.contains(Self.leave))
    }

    @Test func suspendingWhereNoShellCouldContinueDoesNotFreeze() throws {
        let session = started(try PtySession())
        let before = session.output.count
        session.send("\u{1A}")
        session.expect(Self.enter, after: before)
        session.expectQuiet()
        #expect(session.isRaw)
        let repainted = session.output.count
        session.send("sso")
        // What was on the second row moves up to the first.
        session.expect("corp-", after: repainted)
    }

    @Test(arguments: ["%", "sh -c \"%; true\""])
    func shellTakesOverAndGivesBack(wrapper: String) throws {
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let session = try TmuxSession(command: "bash --norc --noprofile -i")
        try session.type(wrapper.replacingOccurrences(of: "%", with: "'\(program)' --sandbox"))
        try session.press("Enter")
        session.expect("3 of 3")
        try session.press("C-z")
        session.expect("Stopped")
        try session.type("fg")
        try session.press("Enter")
        session.expect("3 of 3")
        try session.type("sso")
        session.expect("1 of 3")
    }

    @Test func processThatWasStoppedTakesTheTerminalAgain() throws {
        let session = started(try PtySession())
        session.signal(SIGSTOP)
        session.setModesOfShell()
        let before = session.output.count
        session.signal(SIGCONT)
        // The whole screen again, since nobody knows what was written meanwhile.
        let text = session.expect("helpdesk", after: before)
        #expect(text.contains("Choose the instance"))
        session.expect("\u{1B}[?2004h", after: before)
        #expect(session.isRaw)
    }
}
