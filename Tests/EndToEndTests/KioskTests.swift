// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The program as the forced command of a real OpenSSH server: there is the form, and nothing else.
@Suite(.serialized)
struct KioskTests {
    private static let arguments = "--kiosk --sandbox --instance 11111111-1111-4111-8111-111111111111"
    private let server: SSHServer

    init() throws {
        server = try SSHServer(arguments: Self.arguments)
    }

    @Test func userIsCreatedAndNoKeyLeadsToAShell() throws {
        let session = try TmuxSession(command: server.login(options: "-t"))
        session.expect("helpdesk ·")
        // Nothing stops the program, whatever the key or the signal.
        try session.press("C-z", "C-\\", "C-]", "C-d")
        kill(try #require(server.program), SIGTSTP)
        try session.press("F1")
        session.expect("^L      Redraw")
        #expect(!session.screen.contains("Suspend"))
        try session.press("Escape")
        session.expectGone("Help (")
        try session.type("x")
        try session.press("C-c")
        session.expect("Leave?")
        try session.press("n")
        session.expectGone("Leave?")
        try session.press("C-u")
        try session.fillIn()
        try session.press("Enter")
        session.expect("User jdoe was created.")
        try session.press("C-c")
        session.expect("User jdoe was created: arn:aws:connect")
        // With the program the login ends.
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
    }

    @Test func commandOfTheClientIsNotRun() throws {
        let session = try TmuxSession(
            command: server.login(options: "-tt", command: "touch '$HOME/was-here'"))
        session.expect("helpdesk ·")
        try session.press("C-c")
        session.expect("status 0")
        #expect(server.home.read("was-here") == nil)
    }

    @Test(arguments: [
        ["ssh", "127.0.0.1", "cat /etc/passwd"], ["ssh", "-s", "127.0.0.1", "sftp"],
        ["sftp", "-b", "-", "127.0.0.1"], ["scp", "127.0.0.1:/etc/passwd", "/dev/null"],
    ])
    func whatWantsNoTerminalGetsNothing(words: [String]) throws {
        let client = Process()
        let output = Pipe()
        client.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        client.arguments = [words[0]] + server.clientOptions + words.dropFirst()
        client.standardInput = FileHandle.nullDevice
        client.standardOutput = output
        client.standardError = FileHandle.nullDevice
        try client.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        client.waitUntilExit()
        #expect(client.terminationStatus != 0)
        #expect(text.isEmpty)
        // It was the program that refused, not the server.
        #expect(server.program != nil)
    }

    @Test func linkThatIsCutLeavesTheFormAndNothingElse() throws {
        let session = try TmuxSession(
            command: "sh -c 'echo $$ > \"$HOME/pid\"; exec \(server.login(options: "-tt"))'")
        session.expect("helpdesk ·")
        try session.type("jdoe")
        session.expect("✓ jdoe")
        let program = try #require(server.program)
        #expect(!server.processes(of: program).isEmpty)
        try session.signal(SIGKILL)
        session.expect("status 137")
        let deadline = Date(timeIntervalSinceNow: 20)
        while !server.processes(of: program).isEmpty, Date() < deadline { usleep(10_000) }
        #expect(server.processes(of: program).isEmpty)
        let next = try TmuxSession(command: server.login(options: "-tt"))
        next.expect("There is an unfinished form for jdoe, kept")
        try next.press("Enter")
        next.expectGone("unfinished form")
        next.expect("✓ jdoe")
    }
}
