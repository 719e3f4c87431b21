// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Another program, run to its end without a shell and without a terminal, in a process group of its own.
struct ChildProcess {
    /// Seconds until it is stopped: a person may have to answer it elsewhere.
    static let timeLimit = 60.0
    /// The most bytes that are kept of each of its outputs.
    static let outputLimit = 64 << 10

    enum Ending: Sendable, Equatable {
        case cannotStart(String)
        case timedOut
        case outputTooLong
        /// `status` is 128 and the signal's number when a signal ended it.
        case ended(status: Int32, output: [UInt8], errors: [UInt8])
    }

    var words: [String]
    var seconds = timeLimit

    /// Runs it on a thread of its own, for reading its outputs blocks.
    func run() async -> Ending {
        await withCheckedContinuation { continuation in
            let work: @Sendable () -> Void = { continuation.resume(returning: runBlocking()) }
            if !DetachedThread.start(named: "child", work) { work() }
        }
    }

    private func runBlocking() -> Ending {
        guard let output = Self.makePipe() else { return .cannotStart(Self.reason(errno)) }
        defer { close(output[0]) }
        guard let errors = Self.makePipe() else {
            close(output[1])
            return .cannotStart(Self.reason(errno))
        }
        defer { close(errors[0]) }
        let (process, failure) = spawn(output: output[1], errors: errors[1])
        close(output[1])
        close(errors[1])
        guard failure == 0 else { return .cannotStart(Self.reason(failure)) }
        let end = Self.milliseconds() + Int64(seconds * 1_000)
        let reading = read(output: output[0], errors: errors[0], until: end)
        guard reading.problem == nil, let status = Self.status(of: process, until: end) else {
            kill(-process, SIGKILL)
            while waitpid(process, nil, 0) < 0, errno == EINTR {}
            return reading.problem ?? .timedOut
        }
        let signal = status & 0x7f
        return .ended(
            status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: reading.bytes[0],
            errors: reading.bytes[1])
    }

    /// A pipe that no other program inherits.
    private static func makePipe() -> [Int32]? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return ends
    }

    private func spawn(output: Int32, errors: Int32) -> (process: pid_t, failure: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
        return (process, failure)
    }

    /// Reads both pipes side by side until each is closed: a program that fills one while the other is waited for
    /// would never end.
    private func read(
        output: Int32, errors: Int32, until end: Int64
    ) -> (bytes: [[UInt8]], problem: Ending?) {
        var bytes: [[UInt8]] = [[], []]
        var polled = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while polled.contains(where: { $0.fd >= 0 }) {
            let left = end - Self.milliseconds()
            guard left > 0 else { return (bytes, .timedOut) }
            let ready = poll(&polled, nfds_t(polled.count), Int32(clamping: left))
            if ready < 0, errno != EINTR { return (bytes, .cannotStart(Self.reason(errno))) }
            guard ready > 0 else { continue }
            for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
                let count = Glibc.read(polled[index].fd, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    // poll passes over negative descriptors.
                    polled[index].fd = -1
                    continue
                }
                // Credentials that are cut are none; of what a program tells beside them the beginning will do.
                let kept = min(count, Self.outputLimit - bytes[index].count)
                if kept < count, index == 0 { return (bytes, .outputTooLong) }
                bytes[index] += chunk[..<kept]
            }
        }
        return (bytes, nil)
    }

    /// How it ended; `nil` when it has closed its outputs and goes on nevertheless.
    private static func status(of process: pid_t, until end: Int64) -> Int32? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { return status }
            guard found == 0 || errno == EINTR, milliseconds() < end else { return nil }
            poll(nil, 0, 10)
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
