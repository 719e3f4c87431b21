// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import Glibc
import Localization

/// The `connect-sandbox` program beside this one, running for as long as this value is kept.
///
/// It serves loopback on a port of its own choice, with credentials that are made for this run and reach it
/// through its environment; it ends when the pipe to its standard input closes, however this program ends.
struct SandboxProcess: Sendable {
    /// The region that the sandbox plays.
    static let region = "us-west-2"

    let credentials: Credentials
    private let processID: pid_t
    /// Closed by the kernel when this program ends; the sandbox then ends too.
    private let lifeline: Int32
    private let output: Int32

    /// Starts the sandbox; returns before it listens.
    ///
    /// - Parameter arguments: passed on to the sandbox, such as `--seed large`.
    /// - Throws: `AccessError` when the program is not there or cannot be started.
    init(arguments: [String]) throws(AccessError) {
        let path = try Self.path()
        credentials = Credentials(
            accessKeyID: "AKIDSANDBOX" + Self.randomText(9, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
            secretAccessKey: Self.randomText(
                40, of: "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"))
        let environment = [
            "PATH=/usr/bin:/bin",
            "CONNECT_SANDBOX_ACCESS_KEY_ID=\(credentials.accessKeyID)",
            "CONNECT_SANDBOX_SECRET_ACCESS_KEY=\(credentials.secretAccessKey)",
        ]
        let input = try Self.pipe()
        let output = try Self.pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.read, 0)
        posix_spawn_file_actions_adddup2(&actions, output.write, 1)
        // What it has to say belongs to its log file, not on the form.
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: ^C and ^Z on this terminal are not meant for it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)

        var processID: pid_t = 0
        let failure = Self.withCStrings(
            [path, "--port", "0", "--region", Self.region, "--exit-with-stdin"] + arguments
        ) { argv in
            Self.withCStrings(environment) { envp in
                posix_spawn(&processID, path, &actions, &attributes, argv, envp)
            }
        }
        close(input.read)
        close(output.write)
        guard failure == 0 else {
            close(input.write)
            close(output.read)
            throw AccessError(
                localized("The sandbox could not be started: \(String(cString: strerror(failure)))."))
        }
        self.processID = processID
        lifeline = input.write
        self.output = output.read
    }

    /// Waits for the line in which the sandbox tells its address; blocks the calling thread.
    ///
    /// - Throws: `AccessError` when it ends without one.
    func endpoint() throws(AccessError) -> Endpoint {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(output, &byte, 1)
            if count == 1, byte != UInt8(ascii: "\n"), line.count < 256 {
                line.append(byte)
            } else if count == 1 {
                return try Endpoint(url: String(decoding: line, as: UTF8.self))
            } else if count < 0, errno == EINTR {
                continue
            } else {
                throw AccessError(
                    localized(
                        "The sandbox ended before it told its address. Run connect-sandbox by itself to see why."
                    ))
            }
        }
    }

    /// Ends the sandbox and waits until it is gone.
    func stop() {
        close(lifeline)
        kill(processID, SIGTERM)
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
        close(output)
    }

    /// The sandbox lies beside the running program.
    private static func path() throws(AccessError) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let bytes = buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:))
        let program = String(decoding: bytes, as: UTF8.self)
        let folder = program.lastIndex(of: "/").map { program[...$0] } ?? ""
        let path = folder + "connect-sandbox"
        guard access(String(path), X_OK) == 0 else {
            throw AccessError(
                localized(
                    "The sandbox is not installed: there is no \(path). Install connect-sandbox beside this program."
                )
            )
        }
        return String(path)
    }

    private static func pipe() throws(AccessError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else {
            throw AccessError(
                localized("The sandbox could not be started: \(String(cString: strerror(errno)))."))
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func randomText(_ count: Int, of alphabet: String) -> String {
        let letters = Array(alphabet)
        return String((0..<count).map { _ in letters[Int.random(in: letters.indices)] })
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
