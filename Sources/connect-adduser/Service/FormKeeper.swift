// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import FoundationEssentials
import Glibc
import Synchronization
import Wizard

/// Keeps the unfinished form on the disk, a file for each process: written beside the loop, soon after a change.
final class FormKeeper: Sendable {
    /// Microseconds from a change to its being written.
    private static let delay: useconds_t = 300_000

    /// What is in a file, with what tells whose it is.
    private struct Envelope: Codable {
        var time: Double
        var process: ProcessMark
        var form: KeptForm
    }

    /// The part of a file that every version has.
    private struct Owner: Decodable {
        var process: ProcessMark
    }

    private struct Pending {
        var form: KeptForm?
        var written: KeptForm?
        var hasFile = false
        var isScheduled = false
        var isClosed = false
    }

    private let folder: String
    private let files: Files
    private let pending = Mutex(Pending())
    /// One write at a time, whoever asks for it.
    private let writing = Mutex(())
    /// A disk that is slow must not hold up the tasks that wait for the network.
    private let thread = WorkerThread(named: "forms")

    init(folder: String, files: Files) {
        self.folder = folder
        self.files = files
    }

    // MARK: The form of this run

    /// Takes note of what is to be kept now; returns at once.
    func note(_ form: KeptForm?) {
        let mustSchedule = pending.withLock { pending in
            guard pending.form != form, !pending.isClosed else { return false }
            pending.form = form
            defer { pending.isScheduled = true }
            return !pending.isScheduled
        }
        guard mustSchedule else { return }
        Task(executorPreference: thread) { [self] in
            usleep(Self.delay)
            pending.withLock { $0.isScheduled = false }
            write()
        }
    }

    /// Writes what is not written yet: the program ends without having been left.
    func flush() { write() }

    /// The operator has left the program, or there is nothing more to keep.
    func discardOwn() {
        pending.withLock { pending in
            pending.form = nil
            pending.isClosed = true
        }
        write()
    }

    private func write() {
        writing.withLock { _ in
            let now = pending.withLock { $0 }
            let form = now.form
            guard form != now.written || (form == nil && now.hasFile) else { return }
            if let form {
                Files.makeFolder(folder)
                let envelope = Envelope(time: Date().timeIntervalSince1970, process: .current, form: form)
                // A disk that is full must not stop anybody from typing; the form is still on the screen.
                guard let bytes = try? JSONEncoder().encode(envelope), files.replace(ownPath, Array(bytes))
                else {
                    return
                }
            } else {
                unlink(ownPath)
            }
            pending.withLock { pending in
                pending.written = form
                pending.hasFile = form != nil
            }
        }
    }

    private var ownPath: String {
        let process = ProcessMark.current
        return path("\(process.id)-\(process.started).json")
    }

    private func path(_ id: String) -> String { "\(folder)/\(id)" }

    // MARK: The forms of earlier runs

    /// The forms that processes have left that are gone, the newest first.
    ///
    /// Those that are older than so many days go.
    func leftForms(isSandbox: Bool, now: Double, days: Int? = nil) -> [LeftForm] {
        var found: [(time: Double, form: LeftForm)] = []
        for id in names() {
            guard id.hasSuffix(".json") else {
                removeHalfWritten(id)
                continue
            }
            guard let bytes = files.read(path(id)) else { continue }
            let owner = try? JSONDecoder().decode(Owner.self, from: Data(bytes)).process
            if owner?.isAlive == true { continue }
            if let days, now - modificationTime(of: id) > Double(days) * 86_400 {
                discard(id)
                continue
            }
            guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)),
                envelope.form.format == KeptForm.currentFormat
            else {
                let time = modificationTime(of: id)
                found.append(
                    (time, LeftForm(id: id, time: LocalTime.phrase(of: time, now: now), content: .unreadable))
                )
                continue
            }
            guard envelope.form.isSandbox == isSandbox else { continue }
            let phrase = LocalTime.phrase(of: envelope.time, now: now)
            found.append((envelope.time, LeftForm(id: id, time: phrase, content: .form(envelope.form))))
        }
        return found.sorted { $0.time > $1.time }.map(\.form)
    }

    /// Makes a left form this run's own, at once and whole.
    func takeUp(_ id: String) {
        guard rename(path(id), ownPath) == 0 else { return }
        pending.withLock { $0.hasFile = true }
    }

    func discard(_ id: String) { unlink(path(id)) }

    private func names() -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.drop(while: { $0 != "." }).hasPrefix(".json") { names.append(name) }
        }
        return names.sorted()
    }

    /// A process that was killed while it wrote leaves a file beside the whole one.
    private func removeHalfWritten(_ name: String) {
        let numbers = name.prefix { $0 != "." }.split(separator: "-")
        guard numbers.count == 2, let id = Int32(numbers[0]), let started = UInt64(numbers[1]) else { return }
        if !ProcessMark(id: id, started: started).isAlive { unlink(path(name)) }
    }

    private func modificationTime(of id: String) -> Double {
        var status = stat()
        return stat(path(id), &status) == 0 ? Double(status.st_mtim.tv_sec) : 0
    }
}
