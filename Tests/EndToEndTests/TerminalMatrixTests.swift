// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Terminals against encodings: whatever TERM says, tmux, which understands them all, shows the same.
@Suite(.serialized)
struct TerminalMatrixTests {
    /// What each run shows; a terminal without an alternate screen leaves it there.
    private func screens(_ variables: [String]) throws -> [String] {
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let runs = variables.map { "env \($0) '\(program)' --sandbox; clear; echo over; read go" }
        let session = try TmuxSession(command: runs.joined(separator: "; "))
        var screens: [String] = []
        for _ in variables {
            session.expect("3 of 3")
            session.expect("^C Leave")
            screens.append(session.screen)
            try session.press("C-c")
            session.expect("over")
            try session.press("Enter")
        }
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
        return screens
    }

    @Test(arguments: ["C.UTF-8", "C"]) func everyTerminalShowsTheSame(locale: String) throws {
        let terms = [
            "xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "vt220", "xterm-kitty",
            "alacritty", "xterm-nosuch",
        ]
        let screens = try screens(terms.map { "TERM=\($0) LC_ALL=\(locale)" })
        #expect(screens[0].utf8.contains { $0 >= 0x80 } == (locale != "C"))
        for (term, screen) in zip(terms, screens) { #expect(screen == screens[0], "\(term)") }
    }
}
