// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real program in a real terminal of a fixed size, driven as a person would.
final class TmuxSession {
    /// Where the programs are: in CONNECT_ADDUSER_PROGRAMS, else beside the tests, where the build put them.
    static let programs: URL = {
        if let folder = ProcessInfo.processInfo.environment["CONNECT_ADDUSER_PROGRAMS"] {
            return URL(fileURLWithPath: folder)
        }
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.isExecutableFile(
                atPath: folder.appendingPathComponent("connect-adduser").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    private let socket = "connect-adduser-\(UUID().uuidString.prefix(8))"
    /// Where the sandbox of this session logs its requests.
    let log = FileManager.default.temporaryDirectory.appendingPathComponent(
        "sandbox-\(UUID().uuidString).log")
    /// A home folder with nothing in it.
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID().uuidString)")

    /// Starts the program on a sandbox of its own.
    init(
        columns: Int = 80, rows: Int = 24, arguments: [String] = [], sandbox: [String] = [],
        configuration: String? = nil, locale: String = "C.UTF-8"
    ) throws {
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        if let configuration {
            let folder = home.appendingPathComponent(".config/connect-adduser")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try configuration.write(
                to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
        }
        let program = Self.programs.appendingPathComponent("connect-adduser").path
        let options = (["--log=\(log.path)"] + sandbox).map { "'--sandbox-option=\($0)'" }
        try start(
            columns: columns, rows: rows,
            "'\(program)' --sandbox \(options.joined(separator: " ")) \(arguments.joined(separator: " "))",
            locale: locale)
    }

    /// Starts a command of the shell.
    init(columns: Int = 80, rows: Int = 24, command: String) throws {
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try start(columns: columns, rows: rows, command)
    }

    private func start(
        columns: Int, rows: Int, _ command: String, locale: String = "C.UTF-8"
    ) throws {
        // What the terminal is like before and after is shown, so that tests can compare it.
        let script = """
            stty -g > '\(home.path)/before'; \(command); status=$?; stty -g > '\(home.path)/after'; \
            echo "status $status"; cat > /dev/null
            """
        try tmux([
            "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
            "env -i PATH=\"$PATH\" LANG=\(locale) TERM=xterm-256color HOME='\(home.path)' sh -c '\(script.replacingOccurrences(of: "'", with: "'\\''"))'",
        ])
    }

    deinit {
        _ = try? tmux(["kill-server"])
        expectNoSecret(in: [log, home.appendingPathComponent(".local/state/connect-adduser/journal.jsonl")])
        try? FileManager.default.removeItem(at: log)
        try? FileManager.default.removeItem(at: home)
    }

    /// Runs a command of tmux; its output where it is wanted.
    ///
    /// The server that the first command starts must not inherit a pipe: reading from it would never end.
    @discardableResult
    private func tmux(_ arguments: [String], reads: Bool = false) throws -> String {
        let quoted = (["tmux", "-L", socket, "-f", "/dev/null"] + arguments)
            .map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
        guard reads else {
            system("\(quoted) < /dev/null > /dev/null 2>&1")
            return ""
        }
        guard let pipe = popen("\(quoted) < /dev/null 2> /dev/null", "r") else { throw POSIXError(.EPIPE) }
        defer { pclose(pipe) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { text += chunk[..<count] }
        return String(decoding: text, as: UTF8.self)
    }

    /// Presses keys by tmux's names, such as `Tab`, `PageDown`, `C-c`.
    func press(_ keys: String...) throws {
        for key in keys { try tmux(["send-keys", key]) }
    }

    /// Types text as it is.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
    }

    /// Pastes text as a terminal with bracketed paste does.
    func paste(_ text: String) throws {
        try tmux(["set-buffer", text])
        try tmux(["paste-buffer", "-p"])
    }

    /// Fills in everything for somebody, up to the button that sends it.
    func fillIn(username: String = "jdoe") throws {
        expect("helpdesk")
        for value in [username, "Jane", "Doe", "jane@example.com", "", "", "Secret-Passw0rd"] {
            if !value.isEmpty { try type(value) }
            try press("Tab")
        }
        try press("PageDown", "PageDown")
        expect("Security profiles *")
        try press("Enter")
        expect("of 40")
        try press("Tab", "Enter")
        expectGone("Filter:")
        try press("Enter")
        expect("of 60")
        try press("Enter")
        expectGone("Filter:")
        try press("PageDown", "PageDown")
        expect("✓ Ready.")
    }

    /// Sends a signal to the program, whose process id the command left in `$HOME/pid`.
    func signal(_ number: Int32) throws {
        let text = try String(contentsOf: home.appendingPathComponent("pid"), encoding: .utf8)
        let pid = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(pid, number) == 0)
    }

    /// Lets programs fill the buffer that stands in for the clipboard.
    func takeClipboard() throws {
        try tmux(["set-option", "-s", "set-clipboard", "on"])
    }

    /// What a program has sent to the clipboard last.
    var clipboard: String {
        (try? tmux(["show-buffer"], reads: true)) ?? ""
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    var screen: String {
        (try? tmux(["capture-pane", "-p"], reads: true)) ?? ""
    }

    /// The screen as one line: where a sentence is broken depends on what stands before it.
    private static func flat(_ screen: String) -> String {
        screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Waits until the screen shows a text, wherever it is broken; fails with the screen when it does not.
    func expect(_ text: String, seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation) {
        wait(until: "“\(text)” is shown", seconds: seconds, sourceLocation: sourceLocation) {
            $0.contains(text) || Self.flat($0).contains(text)
        }
    }

    /// Waits until the screen does not show a text any more.
    func expectGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        wait(until: "“\(text)” is gone", seconds: 15, sourceLocation: sourceLocation) { !$0.contains(text) }
    }

    /// Waits until the screen is another one.
    func expectChange(from before: String, sourceLocation: SourceLocation = #_sourceLocation) {
        wait(until: "the screen changes", seconds: 15, sourceLocation: sourceLocation) { $0 != before }
    }

    private func wait(
        until what: String, seconds: Double, sourceLocation: SourceLocation, _ isMet: (String) -> Bool
    ) {
        let deadline = Date(timeIntervalSinceNow: seconds)
        var last = screen
        while !isMet(last) {
            if Date() > deadline {
                Issue.record("waited in vain until \(what):\n\(last)", sourceLocation: sourceLocation)
                return
            }
            usleep(10_000)
            last = screen
        }
    }

    /// A request as the sandbox logs it.
    struct LoggedRequest {
        var operation: String
        /// What was sent, where the request changes something.
        var body: [String: Any]?
        var status: Int

        /// Whether it changes something.
        var isWrite: Bool { operation == "CreateUser" || operation == "AssociateUserProficiencies" }
    }

    /// What the sandbox was asked for, in order.
    var requests: [LoggedRequest] {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard let entry = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            else {
                return nil
            }
            return LoggedRequest(
                operation: entry["operation"] as? String ?? "", body: entry["body"] as? [String: Any],
                status: entry["status"] as? Int ?? -1)
        }
    }

    /// The bodies of the CreateUser requests that the sandbox took or refused, and their statuses.
    var createRequests: [(body: [String: Any], status: Int)] {
        requests.filter { $0.operation == "CreateUser" }.map { ($0.body ?? [:], $0.status) }
    }

    /// The modes of the terminal before and after the program.
    var modes: (before: String?, after: String?) {
        func read(_ name: String) -> String? {
            try? String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
        }
        return (read("before"), read("after"))
    }
}

// MARK: A program that dies

extension TmuxSession {
    /// The program in a loop, as an operator starts it again after it has died; its process id is in `$HOME/pid`.
    convenience init(restartedWith sandbox: SandboxServer, instance: String) throws {
        let program = Self.programs.appendingPathComponent("connect-adduser").path
        try self.init(
            command: """
                export AWS_ACCESS_KEY_ID=\(SandboxServer.accessKeyID) AWS_REGION=us-west-2
                export AWS_SECRET_ACCESS_KEY=\(SandboxServer.secretAccessKey) AWS_ENDPOINT_URL=\(sandbox.url)
                while sh -c "echo \\$\\$ > '$HOME/pid'; exec '\(program)' --instance \(instance)"; \
                [ $? -gt 1 ]; do :; done
                """)
    }

    /// Kills the program and waits until it was started anew.
    func killAndWait() throws {
        let pid = home.appendingPathComponent("pid")
        let before = try String(contentsOf: pid, encoding: .utf8)
        try signal(SIGKILL)
        let deadline = Date(timeIntervalSinceNow: 15)
        while try String(contentsOf: pid, encoding: .utf8) == before, Date() < deadline { usleep(10_000) }
    }
}
