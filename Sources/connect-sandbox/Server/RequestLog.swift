// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A line of JSON for each request, for people and tests to look at; passwords are not in it.
final class RequestLog: Sendable {
    private let file: Mutex<FileHandle?>

    /// Appends to the file at `path`; `nil` logs nothing.
    init(path: String?) throws {
        guard let path else {
            file = Mutex(nil)
            return
        }
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        file = Mutex(handle)
    }

    /// Whether what was sent is worth more than that it was.
    private static func isWrite(_ operation: String?) -> Bool {
        operation == "CreateUser" || operation == "AssociateUserProficiencies"
    }

    func write(
        method: String, path: String, operation: String?, status: Int, code: String?,
        members: [String: JSONValue]?,
        now: Double
    ) {
        var body = members
        if body?["Password"] != nil { body?["Password"] = "***" }
        let line: JSONValue = [
            "time": .number(now), "method": .string(method), "path": .string(path),
            "operation": operation.map { .string($0) }, "status": .number(Double(status)),
            "code": code.map { .string($0) },
            "body": Self.isWrite(operation) ? body.map { .object($0) } : nil,
        ]
        file.withLock { file in
            try? file?.write(contentsOf: line.text + Data("\n".utf8))
        }
    }
}
