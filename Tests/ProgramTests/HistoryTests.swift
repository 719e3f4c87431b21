// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Testing
import UserForm

@testable import ConnectAPI
@testable import connect_adduser

struct HistoryTests {
    /// 2026-11-24T00:00:00Z.
    private let now = 1_795_478_400.0

    @Test(
        arguments: [
            ("2026-11-01", "2026-11-01T00:00:00Z"), ("12h", "2026-11-23T12:00:00Z"),
            ("7d", "2026-11-17T00:00:00Z"),
            ("2w", "2026-11-10T00:00:00Z"),
        ])
    func spansAndDaysAreUnderstood(text: String, start: String) throws {
        #expect(try HistoryStart(text, now: now).iso8601 == start)
    }

    @Test(arguments: ["", "d", "-1d", "7", "yesterday", "2026-13-01", "2026-02-30", "1.5h"])
    func whatIsNoTimeIsTold(text: String) {
        let error = #expect(throws: AccessError.self) { try HistoryStart(text, now: now) }
        #expect(error?.description.contains("2026-11-01, or 12h, 7d, 4w") == true)
    }

    private func record(_ username: String, _ outcome: JournalEntry.Event?) -> JournalRecord {
        var user = NewUser()
        user.username = username
        var intent = JournalEntry(time: "2026-11-23T17:15:00Z", submission: "s-1", event: .intent)
        intent.intent = SubmissionIntent(
            user, id: "s-1", instanceID: "i-1", region: "eu-west-2", loginName: "jane",
            identity: "profile help")
        var end = outcome.map { JournalEntry(time: "2026-11-23T17:15:01Z", submission: "s-1", event: $0) }
        end?.userID = outcome == .created ? "u-1" : nil
        return JournalRecord(intent: intent, outcome: end)
    }

    @Test(
        arguments: [
            (.created, "created"), (.notCreated, "not created"), (.taken, "name taken"), (.unknown, "open"),
            (nil, "open"),
        ] as [(JournalEntry.Event?, String)])
    func everyOutcomeHasItsWord(event: JournalEntry.Event?, word: String) {
        let lines = HistoryTable([record("jdoe", event)]).text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("  \(word)  ") && lines[1].contains("jane"))
    }

    @Test(
        arguments: [
            (nil, "created, proficiencies open", "open"),
            (.proficienciesNotSet, "created, proficiencies open", "notSet"),
            (.proficienciesSet, "created", "set"), (.proficienciesLeft, "created", "left"),
        ] as [(JournalEntry.Event?, String, String)])
    func proficienciesThatMayNotBeSetAreTold(event: JournalEntry.Event?, word: String, value: String) {
        var record = record("jdoe", .created)
        record.intent.intent?.proficiencies = 1
        record.intent.intent?.proficiencyList = [Proficiency(attribute: "a", value: "b")]
        record.proficiencies = event.map {
            JournalEntry(time: "2026-11-23T17:15:02Z", submission: "s-1", event: $0)
        }
        let table = HistoryTable([record])
        #expect(table.text.contains("  \(word)  jane"))
        #expect(table.json.contains(#""proficiencies":"\#(value)""#))
    }

    @Test func hostileNamesDoNotReachTheTerminal() {
        let table = HistoryTable([record("a\u{1b}[31mb", .created)])
        #expect(!table.text.unicodeScalars.contains("\u{1b}"))
        #expect(!table.json.unicodeScalars.contains("\u{1b}"))
    }

    @Test func lineOfTheSystemLogCannotBeForged() {
        var entry = record("jdoe\" event=\"created\nx", nil).intent
        entry.detail = "a\u{7}b"
        let text = SystemLog.text(of: entry)
        #expect(text.contains("username=\"jdoe? event=?created?x\""))
        #expect(text.contains("detail=\"a?b\""))
        #expect(text.contains("operator=\"jane\""))
    }
}
