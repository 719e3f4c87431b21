// SPDX-License-Identifier: Apache-2.0

import ConnectAPI
import Foundation
import UserForm

/// A folder of its own, gone with the value that owns it.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "connect-adduser-tests-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

extension NewUser {
    static var jdoe: NewUser {
        var user = NewUser()
        user.username = "jdoe"
        user.password = "Passw0rd/"
        user.firstName = "Jane"
        user.lastName = "Doe"
        user.email = "jane@example.com"
        user.securityProfileIDs = ["sp-agent", "sp-quality"]
        user.routingProfileID = "rp-1"
        user.hierarchyGroupID = "hg-1"
        user.tags = ["team": "north"]
        return user
    }
}

extension SubmissionIntent {
    static func jdoe(_ id: String = "s1", _ user: NewUser = .jdoe) -> SubmissionIntent {
        SubmissionIntent(
            user, id: id, instanceID: "i", region: "us-west-2", loginName: "operator", identity: "helpdesk")
    }
}

extension JournalEntry {
    static func intent(_ id: String, process: ProcessMark? = nil) -> JournalEntry {
        var entry = JournalEntry(time: "2026-03-04T05:06:07Z", submission: id, event: .intent)
        entry.intent = .jdoe(id)
        entry.process = process
        return entry
    }

    static func outcome(_ event: Event, of id: String) -> JournalEntry {
        JournalEntry(time: "2026-03-04T05:06:08Z", submission: id, event: event)
    }
}

extension ProcessMark {
    /// A process that is not there: no number is that large.
    static let gone = ProcessMark(id: .max, started: 1)
}
