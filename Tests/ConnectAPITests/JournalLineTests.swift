// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import UserForm

@testable import ConnectAPI

@Suite("Lines of the journal told by their ends")
struct JournalLineTests {
    private static let id = "2c788d2a-a4d9-49c8-ab7e-1be8ff674829"

    private func line(_ entry: JournalEntry) -> JournalLine { line(JSON.encoded(entry)) }

    private func line(_ bytes: [UInt8]) -> JournalLine { bytes.withUnsafeBytes(JournalLine.init) }

    private func created() -> JournalEntry {
        var entry = JournalEntry.outcome(.created, of: Self.id)
        entry.userID = "u"
        entry.userARN = "arn:u"
        return entry
    }

    @Test("What the program writes of a user that is created is told")
    func whatIsWritten() {
        #expect(line(created()) == .created(submission: Self.id, time: "2026-03-04T05:06:08Z"))
        #expect(
            line(.outcome(.created, of: Self.id))
                == .created(submission: Self.id, time: "2026-03-04T05:06:08Z"))
        #expect(line(.intent(Self.id)) == .intent(submission: Self.id))
        #expect(line(.intent(Self.id, process: .gone)) == .intent(submission: Self.id))
    }

    @Test("What ends otherwise, or leaves something to do, is decoded")
    func others() {
        var intent = JournalEntry.intent(Self.id)
        intent.intent?.proficiencies = 1
        #expect(line(intent) == .other)
        intent.intent?.proficiencies = nil
        intent.intent?.proficiencyList = [Proficiency(attribute: "a", value: "b")]
        #expect(line(intent) == .other)
        for event in [JournalEntry.Event.notCreated, .taken, .unknown, .proficienciesSet, .proficienciesLeft]
        {
            #expect(line(.outcome(event, of: Self.id)) == .other)
        }
        var later = created()
        later.format += 1
        #expect(line(later) == .other)
        #expect(line(.outcome(.created, of: "short")) == .other)
    }

    @Test("Tags and names that look like members of the line deceive nobody")
    func lookalikes() {
        var intent = JournalEntry.intent(Self.id)
        let other = String(repeating: "x", count: 36)
        intent.intent?.tags = ["event": "created", "submission": other, "time": "2026-03-04T05:06:07Z"]
        intent.intent?.username = #"","submission":"\#(other)","time":"2026-03-04T05:06:07Z"}"#
        #expect(line(intent) == .intent(submission: Self.id))
        let nested =
            #"{"event":"intent","format":1,"intent":{"a":{"b":"","submission":"\#(other)","time":"2026-03-04T05:06:07Z"}}}"#
        #expect(line(Array(nested.utf8)) == .other)
    }

    @Test("A line that is cut off tells nothing")
    func torn() {
        for entry in [created(), .intent(Self.id, process: .gone)] {
            let whole = JSON.encoded(entry)
            for count in 0..<whole.count {
                #expect(line(Array(whole.prefix(count))) == .other, "cut at \(count)")
            }
        }
    }

    @Test("Open submissions are the same as by decoding every line", arguments: 0..<60)
    func sameAsDecoded(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let folder = TemporaryFolder()
        let journal = Journal(path: folder.path + "/journal.jsonl")
        let ids = (0..<12).map { _ in UUID().uuidString.lowercased() }
        let events: [JournalEntry.Event] = [
            .created, .created, .created, .notCreated, .taken, .unknown, .proficienciesSet,
            .proficienciesNotSet,
            .proficienciesLeft,
        ]
        var text: [UInt8] = []
        for number in 0..<80 {
            let id = ids[number % ids.count]
            var entry: JournalEntry
            if number < ids.count {
                entry = .intent(id, process: .gone)
                if random.next() % 4 == 0 {
                    entry.intent?.proficiencyList = [Proficiency(attribute: "a", value: "b")]
                }
            } else {
                entry = .outcome(
                    events.randomElement(using: &random) ?? .created,
                    of: ids.randomElement(using: &random) ?? id)
                if random.next() % 2 == 0 { entry.userID = "u" }
                if random.next() % 8 == 0 { entry.detail = #"it said "event":"created""# }
                if random.next() % 8 == 0 { entry.format = 2 }
            }
            let line = JSON.encoded(entry)
            text += random.next() % 10 == 0 ? line.prefix(Int(random.next() % UInt64(line.count))) : line[...]
            text.append(UInt8(ascii: "\n"))
        }
        try Data(text).write(to: URL(filePath: journal.path))
        let decoded = journal.records().filter { $0.isOpen || !$0.proficienciesInDoubt.isEmpty }
        #expect(journal.openRecords() == decoded)
        #expect(decoded.count < ids.count)
    }
}
