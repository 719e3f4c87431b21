// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A sandbox that several programs talk to, as a service is there for all of them; ends with its value.
final class SandboxServer {
    private let process = Process()
    private let input = Pipe()
    let url: String
    /// Where it logs its requests.
    let log = FileManager.default.temporaryDirectory.appendingPathComponent(
        "sandbox-\(UUID().uuidString).log")

    static let accessKeyID = "AKIDSANDBOXEXAMPLE"
    static let secretAccessKey = "sandbox-secret-key-for-trying-out-only"

    init(_ arguments: [String] = []) throws {
        let output = Pipe()
        process.executableURL = TmuxSession.programs.appendingPathComponent("connect-sandbox")
        process.arguments = ["--exit-with-stdin", "--log", log.path] + arguments
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = line.trimmingCharacters(in: .newlines)
        try #require(url.hasPrefix("http://127.0.0.1:"))
    }

    deinit {
        // Not by closing its input alone: a terminal server that was started meanwhile may hold it open.
        process.terminate()
        process.waitUntilExit()
        expectNoSecret(in: [log])
        try? FileManager.default.removeItem(at: log)
    }

    /// The operations it was asked for, in order.
    var operations: [String] {
        requests.compactMap { $0["operation"] as? String }
    }

    /// Waits until an operation was asked for so many times.
    func expect(_ operation: String, times: Int = 1, sourceLocation: SourceLocation = #_sourceLocation) {
        let deadline = Date(timeIntervalSinceNow: 20)
        while operations.filter({ $0 == operation }).count < times {
            guard Date() < deadline else {
                Issue.record("\(operation) was not asked for", sourceLocation: sourceLocation)
                return
            }
            usleep(10_000)
        }
    }

    private var requests: [[String: Any]] {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }
}

/// A home folder for one test, with the files of the AWS CLI in it.
final class HomeFolder {
    let url: URL
    private let isOurs: Bool

    /// A folder that somebody else removes.
    init(at url: URL) {
        self.url = url
        isOurs = false
    }

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID().uuidString)")
        isOurs = true
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in files { try write(path, text) }
    }

    deinit {
        if isOurs { try? FileManager.default.removeItem(at: url) }
    }

    func write(_ path: String, _ text: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    func read(_ path: String) -> String? {
        try? String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }
}

/// A run of the program without a terminal, to its end.
struct ProgramRun {
    var output: String
    var errors: String
    var status: Int32

    init(_ arguments: [String], home: HomeFolder, environment: [String: String] = [:]) throws {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = TmuxSession.programs.appendingPathComponent("connect-adduser")
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": home.url.path]
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
