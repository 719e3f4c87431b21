// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// An OpenSSH server on loopback, with keys and configuration of its own, that runs one command for whoever logs in.
final class SSHServer {
    private var process: pid_t = 0
    private let folder: URL
    private let port: UInt16
    /// The home of the program behind it, whoever runs the tests.
    let home: HomeFolder

    /// Serves the user who runs the tests, on a port that is free.
    init(arguments: String) throws {
        home = try HomeFolder()
        folder = home.url.appendingPathComponent("sshd")
        port = try Self.freePort()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Where the server of the system was never started; needed when root runs the tests.
        if getuid() == 0 { mkdir("/run/sshd", 0o755) }
        for name in ["host", "client"] { try makeKey(name) }
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        // The process id stays the same: the shell becomes the program.
        let command =
            "echo $$ > '\(home.url.path)/pid'; HOME='\(home.url.path)' exec '\(program)' \(arguments)"
        let key = try #require(home.read("sshd/client.pub"))
        try home.write("sshd/authorized_keys", "restrict,pty,command=\"\(command)\" \(key)")
        try home.write(
            "sshd/config",
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(folder.path)/host
            PidFile none
            AuthorizedKeysFile \(folder.path)/authorized_keys
            PasswordAuthentication no
            PermitRootLogin prohibit-password
            StrictModes no
            UsePAM no
            PrintMotd no
            PrintLastLog no
            AcceptEnv LANG LC_*
            Subsystem sftp internal-sftp
            """)
        process = try Child.spawn(
            ["/usr/sbin/sshd", "-D", "-E", "\(folder.path)/log", "-f", "\(folder.path)/config"],
            environment: [])
        try waitUntilItListens()
    }

    deinit {
        Child.end(process)
    }

    private func makeKey(_ name: String) throws {
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
        maker.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", "\(folder.path)/\(name)"]
        try maker.run()
        maker.waitUntilExit()
        try #require(maker.terminationStatus == 0)
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        address.sin_port = port.bigEndian
        return address
    }

    private static func socketAddress<Result>(
        _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func freePort() throws -> UInt16 {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        var address = address(0)
        try #require(socketAddress(&address) { bind(file, $0, $1) } == 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try #require(socketAddress(&address) { socket, _ in getsockname(file, socket, &length) } == 0)
        return UInt16(bigEndian: address.sin_port)
    }

    private func waitUntilItListens() throws {
        let deadline = Date(timeIntervalSinceNow: 20)
        var address = Self.address(port)
        while true {
            let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(file) }
            if Self.socketAddress(&address, { connect(file, $0, $1) }) == 0 { return }
            try #require(Date() < deadline, "\(home.read("sshd/log") ?? "")")
            usleep(10_000)
        }
    }

    /// Options of ssh, scp and sftp; none of the user's own files is read.
    var clientOptions: [String] {
        [
            "-F", "none", "-i", "\(folder.path)/client", "-o", "Port=\(port)", "-o", "IdentitiesOnly=yes",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
            "-o", "SendEnv=LANG",
        ]
    }

    /// The line of the shell that logs in.
    func login(options: String = "", command: String = "") -> String {
        "ssh \(options) \(clientOptions.joined(separator: " ")) 127.0.0.1 \(command)"
    }

    /// The process that a login has led to last; `nil` before the first one.
    var program: pid_t? {
        home.read("pid").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) }
    }

    /// The processes of the session that a login has led to.
    func processes(of session: pid_t) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.filter { Int($0) != nil }.compactMap { id in
            guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let name = stat.lastIndex(of: ")")
            else { return nil }
            // State, parent, group and session follow the name.
            let fields = stat[name...].split(separator: " ")
            return fields[4] == "\(session)" ? stat : nil
        }
    }
}
