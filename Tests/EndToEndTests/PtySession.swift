// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real program on a bare pseudo-terminal: every byte that it sends, the modes it sets and how it ends.
///
/// The program leads a session of its own without a shell, as a `ForceCommand` does.
final class PtySession {
    /// How the program ended.
    struct End {
        let status: Int32
        /// Seconds of processor time of its own, without what it has started.
        let cpu: Double

        /// The exit status; `nil` when a signal ended it.
        var exitStatus: Int32? { status & 0x7F == 0 ? status >> 8 : nil }
        /// The signal that ended it, if one did.
        var signal: Int32? { status & 0x7F == 0 ? nil : status & 0x7F }
    }

    private var master: Int32 = -1
    /// Kept open so that modes can be looked at after the program has ended.
    private var terminal: Int32 = -1
    private(set) var processID: pid_t = 0
    private var end: End?
    /// Everything that the program has sent.
    private(set) var output: [UInt8] = []
    /// The modes before the program started.
    let modesBefore: String
    let home = FileManager.default.temporaryDirectory.appendingPathComponent(
        "pty-\(UUID().uuidString)")

    /// Starts the program, on a sandbox of its own unless told otherwise, in an environment of nothing but what is
    /// given, PATH and HOME.
    ///
    /// `ignoring` names a signal that it inherits as ignored, as under `nohup`; `arguments` are words of the shell.
    init(
        rows: UInt16 = 24, columns: UInt16 = 80, ignoring: String? = nil, onSandbox: Bool = true,
        arguments: [String] = [],
        environment: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    ) throws {
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: Int(PATH_MAX))
        try #require(openpty(&master, &terminal, &name, nil, &window) == 0)
        // No other program that the tests start may keep the line up.
        for file in [master, terminal] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        modesBefore = Self.modes(of: terminal)
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let prelude = ignoring.map { "trap '' \($0); " } ?? ""
        let options = (onSandbox ? ["--sandbox"] : []) + arguments
        let variables =
            environment.merging([
                "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path,
            ]) { given, _ in given }
        processID = try Child.spawn(
            ["/bin/sh", "-c", "\(prelude)exec '\(program)' \(options.joined(separator: " "))"],
            environment: variables.map { "\($0)=\($1)" }, terminal: name)
    }

    deinit {
        if end == nil {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
        hangUp()
        try? FileManager.default.removeItem(at: home)
    }

    // MARK: What a person does

    /// Sends bytes as the keyboard does.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(write(master, bytes, bytes.count) == bytes.count)
    }

    /// Sends bytes one by one over a line with a gap between them.
    func send(_ text: String, gap milliseconds: Int32) {
        for byte in text.utf8 {
            #expect(write(master, [byte], 1) == 1)
            let next = Date(timeIntervalSinceNow: Double(milliseconds) / 1_000)
            while next.timeIntervalSinceNow > 0 {
                read(forMilliseconds: Int32(next.timeIntervalSinceNow * 1_000) + 1)
            }
        }
    }

    func resize(rows: UInt16, columns: UInt16) {
        var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        #expect(ioctl(master, UInt(TIOCSWINSZ), &window) == 0)
    }

    /// Cuts the line.
    func hangUp() {
        if master >= 0 { close(master) }
        if terminal >= 0 { close(terminal) }
        (master, terminal) = (-1, -1)
    }

    func signal(_ number: Int32) {
        #expect(kill(processID, number) == 0)
    }

    /// Puts the terminal into the modes that a shell reads lines with.
    func setModesOfShell() {
        var modes = termios()
        tcgetattr(terminal, &modes)
        modes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(terminal, TCSANOW, &modes)
    }

    // MARK: What there is to see

    /// The modes of the terminal now, in a form to compare.
    var modes: String { Self.modes(of: terminal) }

    /// Whether keys arrive one by one and without echo.
    var isRaw: Bool {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return modes.c_lflag & tcflag_t(ICANON | ECHO) == 0
    }

    /// Whether the terminal shows what is typed.
    var isEchoing: Bool {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return modes.c_lflag & tcflag_t(ECHO) != 0
    }

    private static func modes(of terminal: Int32) -> String {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag) \(modes.c_cc)"
    }

    /// Waits until what was sent after `start` holds a text; the text up to and with it.
    @discardableResult
    func expect(
        _ text: String, after start: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
    ) -> String {
        let wanted = Array(text.utf8)
        let isMet = wait { Self.find(wanted, in: output[min(start, output.count)...]) != nil }
        if !isMet {
            let sent = String(decoding: output, as: UTF8.self).debugDescription
            Issue.record(
                "waited in vain for \(text.debugDescription) in \(sent)", sourceLocation: sourceLocation)
        }
        return String(decoding: output[min(start, output.count)...], as: UTF8.self)
    }

    /// Waits until the program has done what it was told and sleeps with nothing left to send.
    func expectQuiet(sourceLocation: SourceLocation = #_sourceLocation) {
        // Asleep with nothing sent or to be read, seen thrice.
        var seen = 0
        let isMet = wait {
            let count = output.count
            read(forMilliseconds: 20)
            seen = count == output.count && isAsleep ? seen + 1 : 0
            return seen == 3
        }
        if !isMet { Issue.record("the program never came to rest", sourceLocation: sourceLocation) }
    }

    /// Waits until the program has ended.
    func expectEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> End {
        _ = wait {
            var status: Int32 = 0
            // What has ended can be looked at until it is waited for.
            let cpu = processorTime
            guard isZombie, waitpid(processID, &status, WNOHANG) == processID else { return false }
            end = End(status: status, cpu: cpu)
            return true
        }
        read(forMilliseconds: 0)
        return try #require(end, "the program has not ended", sourceLocation: sourceLocation)
    }

    private var isAsleep: Bool { status.first == "S" }
    private var isZombie: Bool { status.first == "Z" }

    /// Seconds of processor time that the program itself has used.
    var processorTime: Double {
        let status = status
        guard status.count > 12, let user = Double(status[11]), let system = Double(status[12]) else {
            return 0
        }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// What the kernel says of the process, from its state on.
    private var status: [Substring] {
        let text = (try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)) ?? ""
        return text.split(separator: ")").last?.split(separator: " ") ?? []
    }

    /// The unfinished form that is on the disk.
    var keptForm: String? {
        let folder = home.appendingPathComponent(".local/state/connect-adduser/forms")
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "json" }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first
    }

    /// Waits until the unfinished form on the disk holds a text.
    func expectKept(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        if !wait({ keptForm?.contains(text) == true }) {
            Issue.record("\(text) was not kept: \(keptForm ?? "nothing")", sourceLocation: sourceLocation)
        }
    }

    private func wait(_ isMet: () -> Bool) -> Bool {
        let deadline = Date(timeIntervalSinceNow: 15)
        while !isMet() {
            if Date() > deadline { return false }
            read(forMilliseconds: 10)
        }
        return true
    }

    private func read(forMilliseconds timeout: Int32) {
        guard master >= 0 else {
            usleep(10_000)
            return
        }
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while poll(&file, 1, timeout) > 0, file.revents & Int16(POLLIN) != 0 {
            let count = Foundation.read(master, &chunk, chunk.count)
            guard count > 0 else { return }
            output += chunk[..<count]
        }
    }

    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}
