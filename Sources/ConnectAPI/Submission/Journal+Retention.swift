// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import FoundationEssentials
import Glibc

extension Journal {
    /// Removes submissions that ended before a time, in seconds since 1970; those that are open stay, however old they
    /// are, and so does every line that this version does not understand.
    ///
    /// The rest is written beside the file, flushed to the disk and put in its place at once, under the lock that
    /// appending takes. Does nothing while another process is at the file, or when anything about it fails: the next
    /// start tries again.
    package func removeEntries(before time: Double) {
        let limit = SigningDate(secondsSince1970: Int64(time)).iso8601
        guard !submissions(endedBefore: limit).isEmpty else { return }
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0, isCurrent(file), let lines = lines() else { return }
        let ended = submissions(endedBefore: limit)
        let decoder = JSONDecoder()
        let kept = lines.filter { line in
            Self.entry(line, decoder).map { !ended.contains($0.submission) } ?? true
        }
        replace(with: kept)
    }

    private func submissions(endedBefore limit: String) -> Set<String> {
        var ended: Set<String> = []
        let rest = unsettledLines { submission, time in
            if time < limit { ended.insert(submission) }
        }
        for record in Self.records(of: rest ?? []) {
            guard !record.isOpen, record.proficienciesInDoubt.isEmpty, let outcome = record.outcome,
                outcome.time < limit
            else { continue }
            ended.insert(record.intent.submission)
        }
        return ended
    }

    private func replace(with lines: [[UInt8]]) {
        // One name for all: the lock lets one process at a time write to it.
        let name = path + ".new"
        let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        var rest = Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(file) == 0
        guard close(file) == 0, isWritten, rename(name, path) == 0 else {
            unlink(name)
            return
        }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }
}
