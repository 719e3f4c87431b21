// SPDX-License-Identifier: Apache-2.0

import ConnectAPI
import Glibc

/// The system's log for who did what (`authpriv`), next to the journal of the operator's own.
enum SystemLog {
    /// What the lines stand under, however the program was called.
    private static let name: StaticString = "connect-adduser"

    /// Writes an entry of the journal as a line of `name=value`; no line holds a password.
    static func write(_ entry: JournalEntry) {
        guard let line = strdup(text(of: entry)) else { return }
        defer { free(line) }
        // The name is kept as a pointer, so it must be there for as long as the process is.
        name.withUTF8Buffer { name in
            name.withMemoryRebound(to: CChar.self) { openlog($0.baseAddress, LOG_PID, LOG_AUTHPRIV) }
        }
        withVaList([line]) { vsyslog(LOG_AUTHPRIV | LOG_NOTICE, "%s", $0) }
    }

    static func text(of entry: JournalEntry) -> String {
        var pairs = [("submission", entry.submission), ("event", entry.event.rawValue)]
        if let intent = entry.intent {
            pairs += [
                ("operator", intent.loginName), ("identity", intent.identity),
                ("instance", intent.instanceID), ("region", intent.region), ("username", intent.username),
            ]
        }
        pairs += [
            ("user", entry.userARN), ("detail", entry.detail), ("request", entry.requestID),
        ].compactMap { name, value in value.map { (name, $0) } }
        return pairs.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        String(
            value.unicodeScalars.map { scalar in
                scalar.properties.generalCategory == .control || scalar == "\"" ? "?" : Character(scalar)
            })
    }
}

/// For the sandbox: what it creates is gone with it, so there is nothing to write down.
struct NoJournal: SubmissionLog {
    func append(_ entry: JournalEntry) async throws(JournalError) {}
}
