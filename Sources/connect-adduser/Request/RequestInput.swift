// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc
import Localization
import UserForm

/// A request that is read from a file or from standard input.
struct RequestInput {
    /// The most that is read, in bytes: several times what the longest request takes.
    private static let limit = 1 << 20

    let request: WrittenRequest
    /// What is wrong with the form of it, with file, line and member.
    let findings: [String]
    /// How the file is called in sentences.
    let name: String

    /// Reads the whole of it.
    ///
    /// A password is taken from a pipe only: in a file it would stay behind.
    ///
    /// - Throws: `AccessError` when it cannot be read, or may not be.
    init(from path: String, _ settings: Settings) throws(AccessError) {
        guard !settings.isKiosk else {
            throw AccessError(
                localized("Files are not read here (kiosk). Leave --from out and fill in the form."))
        }
        let isStandardInput = path == RequestOptions.standardInput
        let name = isStandardInput ? localized("standard input") : path
        self.name = name
        let file = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw Self.failure(of: name) }
        defer { if !isStandardInput { close(file) } }
        var bytes = try Self.read(file, name)
        defer {
            bytes.withUnsafeMutableBytes { buffer in
                if let start = buffer.baseAddress { explicit_bzero(start, buffer.count) }
            }
        }
        let (request, findings) = WrittenRequest.read(bytes)
        self.request = request
        var lines = findings.map { Self.line($0.sentence, about: $0.path, at: $0.line, of: name) }
        if request.user.password != nil, Self.staysBehind(file) {
            lines.append(
                Self.line(
                    localized(
                        "A password does not belong into a file. Take it out and type it in the form, or use a pipe."
                    ),
                    about: "Password", at: request.lines["Password"], of: name))
        }
        self.findings = lines
    }

    /// What is said about a member, with where it stands.
    func line(_ problem: RequestProblem) -> String {
        let sentence = problem.isWarning ? localized("Warning: \(problem.sentence)") : problem.sentence
        return Self.line(sentence, about: problem.member, at: request.lines[problem.member], of: name)
    }

    /// The instance to work on, by the options or by the request.
    ///
    /// - Throws: `AccessError` where they contradict each other, or the administrator.
    func instance(_ options: TargetOptions, _ settings: Settings) throws(AccessError) -> String? {
        guard let written = request.instanceID else { return options.instance }
        let configuration = settings.configuration
        let id = try configuration.reference(written).id
        if let option = options.instance, try configuration.reference(option).id != id {
            throw AccessError(localized("InstanceId of \(name) and --instance name two instances. Keep one."))
        }
        if configuration.locks("instance"), let locked = configuration.instance {
            guard try configuration.reference(locked).id == id else {
                throw AccessError(
                    localized(
                        """
                        InstanceId of \(name) is not “\(locked)”, which the administrator of this machine has set \
                        (\(Configuration.systemPath)). Take it out.
                        """))
            }
            return locked
        }
        return options.instance ?? written
    }

    private static func line(_ sentence: String, about member: String, at line: Int?, of name: String)
        -> String
    {
        let place = line.map { localized("\(name), line \($0)") } ?? name
        return member.isEmpty ? "\(place): \(sentence)" : "\(place): \(member): \(sentence)"
    }

    private static func read(_ file: Int32, _ name: String) throws(AccessError) -> [UInt8] {
        var bytes: [UInt8] = []
        // What was moved to make room would stay in memory with a password in it.
        bytes.reserveCapacity(limit + 1)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        defer {
            chunk.withUnsafeMutableBytes { buffer in
                if let start = buffer.baseAddress { explicit_bzero(start, buffer.count) }
            }
        }
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(of: name) }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else {
                throw AccessError(
                    localized("\(name) has more than a mebibyte: that is no request for one user."))
            }
            bytes += chunk[..<count]
        }
    }

    private static func failure(of name: String) -> AccessError {
        AccessError(localized("\(name) cannot be read: \(String(cString: strerror(errno)))."))
    }

    /// Whether what was read is still there for others to read: a file that has a name.
    private static func staysBehind(_ file: Int32) -> Bool {
        var status = stat()
        return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 0
    }
}
