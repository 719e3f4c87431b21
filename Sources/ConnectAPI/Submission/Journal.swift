// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import FoundationEssentials
import Glibc
import Localization

/// Why the journal could not be written.
package struct JournalError: Error, Sendable, Equatable {
    /// What happened and what to do.
    package var sentence: String

    package init(sentence: String) {
        self.sentence = sentence
    }
}

/// What records submissions.
package protocol SubmissionLog: Sendable {
    /// Returns when the entry is safe on the disk.
    func append(_ entry: JournalEntry) async throws(JournalError)
}

/// The journal of submissions: JSON Lines, shared by all processes of the operator; appended to, and made anew only when
/// entries are too old to be kept.
///
/// Each entry is one write under a lock, flushed to the disk before the call returns. A last line that a power
/// failure has torn is ended and passed over by readers. It never holds a password.
package struct Journal: SubmissionLog {
    package let path: String
    /// Hears each entry after it was written, for the system's log.
    private let onEntry: @Sendable (JournalEntry) -> Void

    package init(path: String, onEntry: @escaping @Sendable (JournalEntry) -> Void = { _ in }) {
        self.path = path
        self.onEntry = onEntry
    }

    /// Seconds to wait for another process that is writing.
    private static let patience = 10.0

    package func append(_ entry: JournalEntry) async throws(JournalError) {
        let file = try await openLocked()
        defer { close(file) }
        var line = JSON.encoded(entry) + [UInt8(ascii: "\n")]
        if endsTorn(file) { line.insert(UInt8(ascii: "\n"), at: 0) }
        let written = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        // What is written in part only found no room for the rest, which sets no errno.
        if written >= 0, written < line.count { errno = ENOSPC }
        guard written == line.count, fdatasync(file) == 0 else {
            throw failure(localized("cannot be written"))
        }
        onEntry(entry)
    }

    /// All submissions in the order of their intents; lines that cannot be read are passed over.
    package func records() -> [JournalRecord] {
        Self.records(of: lines() ?? [])
    }

    static func records(of lines: [[UInt8]]) -> [JournalRecord] {
        // To make a decoder takes longer than to find that there is nothing to decode.
        guard !lines.isEmpty else { return [] }
        var records: [JournalRecord] = []
        var places: [String: Int] = [:]
        let decoder = JSONDecoder()
        for line in lines {
            guard let entry = entry(line, decoder) else { continue }
            if entry.event == .intent {
                places[entry.submission] = records.count
                records.append(JournalRecord(intent: entry))
                continue
            }
            guard let place = places[entry.submission] else { continue }
            if entry.event.isOnProficiencies {
                // What is set stays set, whatever another program could not do.
                if records[place].proficiencies?.event != .proficienciesSet {
                    records[place].proficiencies = entry
                }
            } else if entry.event.isFinal || records[place].isOpen {
                // A doubt behind an outcome is another program's that could not ask.
                records[place].outcome = entry
            }
        }
        return records
    }

    /// The entry of a line; `nil` where it is torn or of a later version.
    static func entry(_ line: [UInt8], _ decoder: JSONDecoder) -> JournalEntry? {
        guard let entry = try? decoder.decode(JournalEntry.self, from: Data(line)),
            entry.format <= JournalEntry.currentFormat
        else { return nil }
        return entry
    }

    /// Submissions of which something is not known, and that no living process is busy with.
    package func openRecords() -> [JournalRecord] {
        Self.records(of: unsettledLines() ?? []).filter { record in
            (record.isOpen || !record.proficienciesInDoubt.isEmpty)
                && record.intent.process.map { !$0.isAlive } ?? true
        }
    }

    /// The lines but those of submissions that made a user to which nothing more was to be done, of which it tells the
    /// ids and when the users were created; `nil` when the file cannot be read, or not to its end.
    func unsettledLines(
        _ onSettled: (_ submission: String, _ time: String) -> Void = { _, _ in }
    ) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        /// Where the intents stand in `lines` that may turn out to be settled.
        var intents: [String: Int] = [:]
        let isWhole = forEachLine { line in
            switch JournalLine(line) {
            case .created(let submission, let time):
                guard let place = intents.removeValue(forKey: submission) else { break }
                lines[place] = []
                onSettled(submission, time)
                return
            case .intent(let submission):
                intents[submission] = lines.count
            case .other: break
            }
            lines.append(Array(line))
        }
        return isWhole ? lines.filter { !$0.isEmpty } : nil
    }

    /// The lines of the file; `nil` when it cannot be read, or not to its end.
    func lines() -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        return forEachLine { lines.append(Array($0)) } ? lines : nil
    }

    /// Hands over what stands on each line that is not empty, and tells whether that was the whole file.
    private func forEachLine(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
        guard let file = fopen(path, "re") else { return false }
        // By itself it would ask the system for every four kilobytes.
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 16)
        defer { buffer.deallocate() }
        setvbuf(file, buffer.baseAddress, _IOFBF, buffer.count)
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while true {
            var count = getline(&line, &capacity, file)
            guard count > 0, let line else { return feof(file) != 0 && ferror(file) == 0 }
            if UInt8(bitPattern: line[count - 1]) == UInt8(ascii: "\n") { count -= 1 }
            if count > 0 { body(UnsafeRawBufferPointer(start: line, count: count)) }
        }
    }

    /// Opens the file and has it for this process alone; whoever made it anew meanwhile has left another file at its path.
    private func openLocked() async throws(JournalError) -> Int32 {
        while true {
            let file = try open()
            do throws(JournalError) {
                try await lock(file)
            } catch {
                close(file)
                throw error
            }
            if isCurrent(file) { return file }
            close(file)
        }
    }

    /// Whether an open file is the one at the path.
    func isCurrent(_ file: Int32) -> Bool {
        var (own, there) = (stat(), stat())
        return fstat(file, &own) == 0 && stat(path, &there) == 0 && own.st_dev == there.st_dev
            && own.st_ino == there.st_ino
    }

    /// Opens the file, made with its folders where it is not there yet.
    private func open() throws(JournalError) -> Int32 {
        var file = Glibc.open(path, O_RDWR | O_APPEND | O_CLOEXEC)
        if file >= 0 { return file }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        Files.makeFolder(folder)
        file = Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(localized("cannot be opened")) }
        // The new name itself has to survive a power failure too.
        let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return file }
        defer { close(directory) }
        if fsync(directory) != 0 {
            close(file)
            throw failure(localized("cannot be written"))
        }
        return file
    }

    private func lock(_ file: Int32) async throws(JournalError) {
        let pause = 0.01
        for _ in 0..<Int(Self.patience / pause) {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw failure(localized("cannot be locked")) }
            try? await Task.sleep(for: .seconds(pause))
        }
        throw JournalError(sentence: localized("The journal \(path) is held by another program."))
    }

    private func endsTorn(_ file: Int32) -> Bool {
        let length = lseek(file, 0, SEEK_END)
        var last: UInt8 = 0
        return length > 0 && pread(file, &last, 1, length - 1) == 1 && last != UInt8(ascii: "\n")
    }

    private func failure(_ what: String) -> JournalError {
        JournalError(sentence: localized("The journal \(path) \(what): \(String(cString: strerror(errno)))."))
    }
}

extension ProcessMark {
    /// This process.
    package static let current = ProcessMark(id: getpid(), started: startTime(of: getpid()) ?? 0)

    /// Whether the very process is still there.
    package var isAlive: Bool {
        kill(id, 0) == 0 || errno == EPERM ? Self.startTime(of: id) == started : false
    }

    private static func startTime(of id: Int32) -> UInt64? {
        let file = Glibc.open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let count = read(file, &bytes, bytes.count)
        // The name in the second field may hold blanks and brackets; nothing behind its last bracket does.
        guard count > 0, let bracket = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = bytes[(bracket + 1)..<count].split(separator: UInt8(ascii: " "))
        return fields.count > 19 ? UInt64(String(decoding: fields[19], as: UTF8.self)) : nil
    }
}
