// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import ConnectAPI
import Foundation
import Synchronization
import Testing
import UserForm

struct JournalTests {
    private let folder = TemporaryFolder()
    private var journal: Journal { Journal(path: folder.path + "/state/deep/journal.jsonl") }

    private func text() throws -> String {
        try String(contentsOfFile: journal.path, encoding: .utf8)
    }

    private func mode(_ path: String) throws -> Int {
        try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func fileAndFoldersAreTheOperatorsAlone() async throws {
        try await journal.append(.intent("s1"))
        #expect(try mode(journal.path) == 0o600)
        #expect(try mode(folder.path + "/state") == 0o700)
        #expect(try mode(folder.path + "/state/deep") == 0o700)
    }

    @Test func intentSaysHowManyProficienciesWereToBeSet() async throws {
        var user = NewUser.jdoe
        user.proficiencies = [
            Proficiency(attribute: "a", value: "b"), Proficiency(attribute: "a", value: "c"),
        ]
        var entry = JournalEntry.intent("s1")
        entry.intent = .jdoe("s1", user)
        try await journal.append(entry)
        try await journal.append(.intent("s2"))
        #expect(journal.records().map(\.intent.intent?.proficiencies) == [2, nil])
        #expect(try text().split(separator: "\n")[1].contains("proficiencies") == false)
    }

    private func intentWithProficiencies(_ id: String) -> JournalEntry {
        var user = NewUser.jdoe
        user.proficiencies = [Proficiency(attribute: "a", value: "b")]
        var entry = JournalEntry.intent(id, process: .gone)
        entry.intent = .jdoe(id, user)
        return entry
    }

    private func created(_ id: String) -> JournalEntry {
        var entry = JournalEntry.outcome(.created, of: id)
        entry.userID = "u-\(id)"
        return entry
    }

    @Test func createdUserWithoutItsProficienciesIsOpen() async throws {
        for id in ["dead", "set", "failed", "left"] {
            try await journal.append(intentWithProficiencies(id))
            try await journal.append(created(id))
        }
        try await journal.append(.outcome(.proficienciesSet, of: "set"))
        // Another program could not do what is done already.
        try await journal.append(.outcome(.proficienciesNotSet, of: "set"))
        try await journal.append(.outcome(.proficienciesNotSet, of: "failed"))
        try await journal.append(.outcome(.proficienciesLeft, of: "left"))
        #expect(journal.openRecords().map(\.intent.submission) == ["dead", "failed"])
        #expect(journal.records().allSatisfy { $0.outcome?.event == .created })
        journal.removeEntries(before: 4_000_000_000)
        #expect(journal.records().map(\.intent.submission) == ["dead", "failed"])
    }

    /// They told how many there were and not which: there is nothing that could be set.
    @Test func journalOfTheVersionBeforeIsRead() async throws {
        var entry = intentWithProficiencies("old")
        entry.intent?.proficiencyList = nil
        try await journal.append(entry)
        #expect(try !text().contains("proficiencyList"))
        #expect(journal.records().map(\.intent.intent?.proficiencies) == [1])
        try await journal.append(created("old"))
        #expect(journal.openRecords().isEmpty)
    }

    @Test func whatIsWrittenStays() async throws {
        var before = ""
        for number in 1...5 {
            try await journal.append(.intent("s\(number)"))
            try await journal.append(.outcome(.created, of: "s\(number)"))
            let now = try text()
            #expect(now.hasPrefix(before) && now.hasSuffix("\n"))
            #expect(now.split(separator: "\n").count == 2 * number)
            before = now
        }
    }

    @Test func recordsAreTheIntentsWithTheLastThatIsKnown() async throws {
        try await journal.append(.intent("s1"))
        try await journal.append(.intent("s2"))
        try await journal.append(.outcome(.unknown, of: "s1"))
        try await journal.append(.outcome(.created, of: "s1"))
        try await journal.append(.outcome(.unknown, of: "s2"))
        try await journal.append(.outcome(.created, of: "nobody"))
        let records = journal.records()
        #expect(records.map(\.intent.submission) == ["s1", "s2"])
        #expect(records.map(\.outcome?.event) == [.created, .unknown])
        #expect(records.map(\.isOpen) == [false, true])
    }

    /// Two programs settled the same submission, one of them with a network and one without.
    @Test func whatIsKnownIsNotForgottenForALaterDoubt() async throws {
        try await journal.append(.intent("s1"))
        try await journal.append(.outcome(.created, of: "s1"))
        try await journal.append(.outcome(.unknown, of: "s1"))
        #expect(journal.records().map(\.outcome?.event) == [.created])
        #expect(journal.openRecords().isEmpty)
    }

    @Test func journalThatIsNotThereIsEmpty() {
        #expect(journal.records().isEmpty)
    }

    /// A power failure may cut the last line anywhere; all before it stays, and all behind it too.
    @Test func lastLineMayBeCutAtEveryByte() async throws {
        try await journal.append(.intent("s1"))
        let whole = try text()
        try await journal.append(.outcome(.created, of: "s1"))
        let last = try text().dropFirst(whole.count)
        for count in 0...last.utf8.count {
            let torn = Array(whole.utf8) + last.utf8.prefix(count)
            try Data(torn).write(to: URL(filePath: journal.path))
            // Without its end of line the entry is complete already.
            let isWhole = count >= last.utf8.count - 1
            #expect(journal.records().map(\.outcome?.event) == [isWhole ? .created : nil], "cut at \(count)")
            try await journal.append(.intent("s2"))
            #expect(journal.records().map(\.intent.submission) == ["s1", "s2"], "cut at \(count)")
            #expect(journal.records()[0].outcome?.event == (isWhole ? .created : nil), "cut at \(count)")
        }
    }

    @Test(arguments: [
        "", "\0\0\0\0", "{}", "[]", "null", #"{"format":1}"#,
        #"{"format":2,"time":"t","submission":"s","event":"x"}"#,
        #"{"format":1,"time":"t","submission":"s9","event":"dreamt"}"#,
        #"{"format":2,"time":"t","submission":"s1","event":"created"}"#, "\u{FF}\u{FE}",
    ])
    func lineThatCannotBeReadIsPassedOver(line: String) async throws {
        try await journal.append(.intent("s1"))
        try Data((try text() + line).utf8).write(to: URL(filePath: journal.path))
        try await journal.append(.outcome(.notCreated, of: "s1"))
        #expect(journal.records().map(\.outcome?.event) == [.notCreated])
    }

    @Test func membersOfTomorrowAreTolerated() async throws {
        try await journal.append(.intent("s1"))
        let new = #""aNew":[{"b":null}],"#
        let more = try text().replacingOccurrences(of: #"{"event""#, with: "{\(new)\"event\"")
            .replacingOccurrences(of: #""intent":{"#, with: "\"intent\":{\(new)")
        #expect(more.components(separatedBy: new).count == 3)
        try Data(more.utf8).write(to: URL(filePath: journal.path))
        #expect(journal.records().map(\.intent.intent?.username) == ["jdoe"])
    }

    @Test func passwordIsNotWritten() async throws {
        var user = NewUser.jdoe
        user.password = "Secret-Word/1"
        var entry = JournalEntry(time: "t", submission: "s1", event: .intent)
        entry.intent = .jdoe("s1", user)
        try await journal.append(entry)
        let text = try text()
        #expect(text.contains("jdoe"))
        #expect(!text.contains("Secret") && !text.lowercased().contains("password"))
    }

    @Test func entriesAreHeardOnceTheyAreWritten() async throws {
        let heard = Mutex<[JournalEntry]>([])
        let path = journal.path
        let journal = Journal(path: path) { entry in
            let isThere = (try? String(contentsOfFile: path, encoding: .utf8))?.contains(entry.submission)
            if isThere == true { heard.withLock { $0.append(entry) } }
        }
        try await journal.append(.intent("s1"))
        #expect(heard.withLock { $0.map(\.submission) } == ["s1"])
        await #expect(throws: JournalError.self) {
            try await Journal(path: "/dev/full", onEntry: { entry in heard.withLock { $0.append(entry) } })
                .append(.intent("s2"))
        }
        #expect(heard.withLock { $0.count } == 1)
    }

    @Test func writersAtOnceDoNotHarmEachOther() async throws {
        let path = journal.path
        // Half a line of a program that was killed lies there, too.
        try await journal.append(.intent("s0"))
        try Data((try text() + #"{"format":1,"ti"#).utf8).write(to: URL(filePath: path))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...8 {
                group.addTask { @concurrent in
                    let journal = Journal(path: path)
                    for number in 1...10 {
                        try await journal.append(.intent("w\(writer)-\(number)"))
                        try await journal.append(.outcome(.created, of: "w\(writer)-\(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        let records = journal.records()
        #expect(records.count == 81)
        #expect(records.filter(\.isOpen).map(\.intent.submission) == ["s0"])
        #expect(try text().split(separator: "\n").count == 1 + 1 + 160)
    }
}

/// The journal forgets what is too old, and nothing else.
struct JournalRetentionTests {
    private let folder = TemporaryFolder()
    private var journal: Journal { Journal(path: folder.path + "/journal.jsonl") }

    /// A time of day 1 to 9 of November 2026.
    private func time(_ day: Int) -> String { "2026-11-0\(day)T12:00:00Z" }

    private func seconds(_ day: Int) -> Double {
        Double(SigningDate(iso8601: time(day))?.secondsSince1970 ?? 0)
    }

    private func append(_ submission: String, _ events: [(JournalEntry.Event, day: Int)]) async throws {
        for (event, day) in events {
            var entry = event == .intent ? .intent(submission) : JournalEntry.outcome(event, of: submission)
            entry.time = time(day)
            try await journal.append(entry)
        }
    }

    private func fill() async throws {
        try await append("old", [(.intent, 1), (.created, 1)])
        try await append("open", [(.intent, 1)])
        try await append("unknown", [(.intent, 1), (.unknown, 2)])
        try await append("settled-late", [(.intent, 1), (.unknown, 2), (.created, 5)])
        try await append("refused", [(.intent, 2), (.notCreated, 2)])
        try await append("young", [(.intent, 5), (.taken, 5)])
    }

    @Test func whatEndedLongAgoGoesAndWhatIsOpenStays() async throws {
        try await fill()
        journal.removeEntries(before: seconds(4))
        #expect(journal.records().map(\.intent.submission) == ["open", "unknown", "settled-late", "young"])
        #expect(journal.records().map(\.isOpen) == [true, true, false, false])
        let attributes = try FileManager.default.attributesOfItem(atPath: journal.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["journal.jsonl"])
    }

    @Test func nothingIsWrittenWhereNothingIsTooOld() async throws {
        try await fill()
        let before = try FileManager.default.attributesOfItem(atPath: journal.path)[.systemFileNumber] as? Int
        journal.removeEntries(before: seconds(1))
        let after = try FileManager.default.attributesOfItem(atPath: journal.path)[.systemFileNumber] as? Int
        #expect(before == after)
        #expect(journal.records().count == 6)
        Journal(path: folder.path + "/none.jsonl").removeEntries(before: seconds(9))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["journal.jsonl"])
    }

    @Test func linesOfALaterVersionStay() async throws {
        let later = #"{"format":2,"time":"2026-11-01T12:00:00Z","submission":"old","event":"forgotten"}"#
        try Data((later + "\n").utf8).write(to: URL(filePath: journal.path))
        try await fill()
        journal.removeEntries(before: seconds(9))
        let text = try String(contentsOfFile: journal.path, encoding: .utf8)
        #expect(text.hasPrefix(later + "\n"))
        #expect(journal.records().map(\.intent.submission) == ["open", "unknown"])
    }

    @Test func whileAnotherProcessIsAtItNothingIsTouched() async throws {
        try await fill()
        let file = open(journal.path, O_RDWR)
        defer { close(file) }
        #expect(flock(file, LOCK_EX) == 0)
        journal.removeEntries(before: seconds(9))
        #expect(journal.records().count == 6)
    }

    @Test func halfWrittenRestOfAKilledProcessDoesNotHarm() async throws {
        try await fill()
        try Data("half".utf8).write(to: URL(filePath: journal.path + ".new"))
        journal.removeEntries(before: seconds(4))
        #expect(journal.records().count == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["journal.jsonl"])
    }

    @Test func diskThatTakesNothingLeavesItAsItWas() async throws {
        try await fill()
        let before = try Data(contentsOf: URL(filePath: journal.path))
        // A link in the place of the new file is not followed.
        symlink("/dev/full", journal.path + ".new")
        journal.removeEntries(before: seconds(4))
        #expect(try Data(contentsOf: URL(filePath: journal.path)) == before)
    }

    /// Whoever appends while the file is made anew appends to the new one.
    @Test func noEntryIsLostBesideRemoving() async throws {
        let path = journal.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...4 {
                group.addTask { @concurrent in
                    let journal = Journal(path: path)
                    for number in 1...25 {
                        let name = "w\(writer)-\(number)"
                        try await journal.append(.intent(name))
                        var outcome = JournalEntry.outcome(.created, of: name)
                        // Every other one is too old at once.
                        outcome.time =
                            number.isMultiple(of: 2) ? "2026-11-01T12:00:00Z" : "2026-11-09T12:00:00Z"
                        try await journal.append(outcome)
                    }
                }
            }
            let limit = seconds(4)
            group.addTask { @concurrent in
                for _ in 1...200 {
                    Journal(path: path).removeEntries(before: limit)
                    await Task.yield()
                }
            }
            try await group.waitForAll()
        }
        journal.removeEntries(before: seconds(4))
        let names = Set(journal.records().map(\.intent.submission))
        #expect(names.count == 4 * 13)
        #expect(names.allSatisfy { ($0.last?.wholeNumberValue ?? 0) % 2 == 1 })
        #expect(journal.records().allSatisfy { !$0.isOpen })
    }
}

struct JournalTroubleTests {
    private let folder = TemporaryFolder()

    private func sentence(_ path: String) async -> String? {
        let error = await #expect(throws: JournalError.self) {
            try await Journal(path: path).append(.intent("s"))
        }
        return error?.sentence
    }

    @Test func fullDiskIsTold() async {
        #expect(
            await sentence("/dev/full") == "The journal /dev/full cannot be written: No space left on device."
        )
    }

    @Test func folderThatCannotBeMadeIsTold() async throws {
        let file = folder.path + "/file"
        try Data().write(to: URL(filePath: file))
        #expect(
            await sentence(file + "/journal.jsonl")
                == "The journal \(file)/journal.jsonl cannot be opened: Not a directory.")
        // Neither root nor anybody else can make a file there.
        #expect(
            await sentence("/proc/journal.jsonl")
                == "The journal /proc/journal.jsonl cannot be opened: No such file or directory.")
    }

    @Test(.enabled(if: geteuid() != 0, "Everything is writable for root."))
    func folderThatMayNotBeWrittenIsTold() async throws {
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        #expect(
            await sentence(folder.path + "/journal.jsonl")
                == "The journal \(folder.path)/journal.jsonl cannot be opened: Permission denied.")
    }

    @Test func folderInPlaceOfTheFileIsTold() async {
        #expect(
            await sentence(folder.path) == "The journal \(folder.path) cannot be opened: Is a directory.")
    }

    @Test func writerWaitsForAnotherProgram() async throws {
        let path = folder.path + "/journal.jsonl"
        try await Journal(path: path).append(.intent("s1"))
        let file = open(path, O_RDWR)
        #expect(flock(file, LOCK_EX) == 0)
        let writing = Task { try await Journal(path: path).append(.intent("s2")) }
        // The writer has the file open, and waits.
        while !Self.isOpenTwice(path) { await Task.yield() }
        #expect(Journal(path: path).records().count == 1)
        close(file)
        try await writing.value
        #expect(Journal(path: path).records().map(\.intent.submission) == ["s1", "s2"])
    }

    private static func isOpenTwice(_ path: String) -> Bool {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return files.count {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
        }
            >= 2
    }
}

struct OpenRecordTests {
    private let folder = TemporaryFolder()
    private var journal: Journal { Journal(path: folder.path + "/journal.jsonl") }

    @Test func submissionOfThisProcessIsLeftAlone() async throws {
        try await journal.append(.intent("mine", process: .current))
        try await journal.append(.outcome(.unknown, of: "mine"))
        #expect(journal.records().count == 1)
        #expect(journal.openRecords().isEmpty)
    }

    @Test func numberOfAnotherProcessDoesNotHideOne() async throws {
        let reused = ProcessMark(id: ProcessMark.current.id, started: ProcessMark.current.started - 1)
        try await journal.append(.intent("old", process: reused))
        try await journal.append(.intent("unmarked"))
        #expect(journal.openRecords().map(\.intent.submission) == ["old", "unmarked"])
    }

    @Test(arguments: [JournalEntry.Event.created, .notCreated, .taken])
    func endedSubmissionIsNotOpen(event: JournalEntry.Event) async throws {
        try await journal.append(.intent("s1", process: .gone))
        #expect(journal.openRecords().count == 1)
        try await journal.append(.outcome(event, of: "s1"))
        #expect(journal.openRecords().isEmpty)
    }

    @Test func submissionIsTakenUpWhenItsProcessIsKilled() async throws {
        let other = Process()
        other.executableURL = URL(filePath: "/bin/sh")
        other.arguments = ["-c", "read line"]
        // It reads from a pipe that nobody writes to.
        other.standardInput = Pipe()
        try other.run()
        let mark = try #require(Self.mark(of: other.processIdentifier))
        try await journal.append(.intent("theirs", process: mark))
        #expect(journal.openRecords().isEmpty)
        kill(other.processIdentifier, SIGKILL)
        other.waitUntilExit()
        #expect(journal.openRecords().map(\.intent.submission) == ["theirs"])
    }

    /// Reads it another way than the journal does: the name of `sh` has neither blank nor bracket.
    private static func mark(of id: Int32) -> ProcessMark? {
        (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)).flatMap { line in
            let fields = line.split(separator: " ")
            return fields.count > 21 ? UInt64(fields[21]).map { ProcessMark(id: id, started: $0) } : nil
        }
    }
}
