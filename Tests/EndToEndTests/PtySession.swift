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
        /// Seconds of processor time.
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
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent(
        "pty-\(UUID().uuidString)")

    /// Starts the program on a sandbox of its own, in an environment of nothing but what is given, PATH and HOME.
    ///
    /// `ignoring` names a signal that it inherits as ignored, as under `nohup`; `arguments` are words of the shell.
    init(
        rows: UInt16 = 24, columns: UInt16 = 80, ignoring: String? = nil, arguments: [String] = [],
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
        let variables =
            environment.merging([
                "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path,
            ]) { given, _ in given }
        processID = try Child.spawn(
            ["/bin/sh", "-c", "\(prelude)exec '\(program)' --sandbox \(arguments.joined(separator: " "))"],
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
            var usage = rusage()
            if wait4(processID, &status, WNOHANG, &usage) == processID {
                let cpu = usage.ru_utime.seconds + usage.ru_stime.seconds
                end = End(status: status, cpu: cpu)
            }
            return end != nil
        }
        read(forMilliseconds: 0)
        return try #require(end, "the program has not ended", sourceLocation: sourceLocation)
    }

    private var isAsleep: Bool {
        let path = "/proc/\(processID)/stat"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: ")").last?.hasPrefix(" S") ?? false
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

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
