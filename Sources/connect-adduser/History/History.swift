// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import ConnectAPI

/// `connect-adduser history`.
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show the users that were created from here, and what is still open.",
        discussion: """
            Reads the journal of submissions, which is in $XDG_STATE_HOME/connect-adduser (by default \
            ~/.local/state/connect-adduser). Sends nothing. A submission that is open is settled with Amazon Connect \
            at the next start of the wizard.
            """)

    @Flag(help: "Print JSON, a line for each submission.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Only what was sent since then: a day such as 2026-11-01, or 12h, 7d, 4w.", valueName: "time"))
    var since: String?

    func run() throws {
        let path: String
        var start: String?
        do {
            path = try Settings.load().journalPath()
            start = try since.map { text throws(AccessError) in
                try HistoryStart(text, now: ConnectClient.World.live.now()).iso8601
            }
        } catch {
            throw Exit.failure(error.description)
        }
        let records = Journal(path: path).records().filter { record in
            start.map { record.intent.time >= $0 } ?? true
        }
        let table = HistoryTable(records)
        print(json ? table.json : table.text, terminator: "")
    }
}
