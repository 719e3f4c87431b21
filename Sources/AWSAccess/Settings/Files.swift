// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The file system as far as settings are read from it, so that tests can put one of their own in its place.
package struct Files: Sendable {
    /// The bytes of a file; `nil` when it cannot be read.
    package var read: @Sendable (_ path: String) -> [UInt8]?
    /// Puts bytes in a file's place at once and for its owner alone; `false` when that cannot be done.
    package var replace: @Sendable (_ path: String, _ bytes: [UInt8]) -> Bool
    /// The operator's home folder.
    package var home: String?

    package init(
        home: String?, read: @escaping @Sendable (_ path: String) -> [UInt8]?,
        replace: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Bool = { _, _ in false }
    ) {
        self.read = read
        self.replace = replace
        self.home = home
    }

    /// The files of this machine; home is `$HOME`, else what the user database says.
    package static func live(_ environment: Environment) -> Files {
        Files(
            home: environment["HOME"] ?? UserEntry.current?.home,
            read: readFile, replace: replaceFile)
    }

    /// The same files, with another folder taken as the operator's home.
    package func withHome(_ home: String?) -> Files {
        Files(home: home, read: read, replace: replace)
    }

    private static func readFile(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            // A settings file is small; whatever is larger is none.
            guard count > 0, bytes.count < 1 << 20 else { return count == 0 ? bytes : nil }
            bytes += chunk[..<count]
        }
    }

    /// Written beside the file, flushed to the disk and renamed: whoever reads sees the old or the new, whole.
    private static func replaceFile(_ path: String, _ bytes: [UInt8]) -> Bool {
        var name = Array((path + ".XXXXXX").utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { return false }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(file) == 0
        let isClosed = close(file) == 0
        if isWritten, isClosed, rename(&name, path) == 0 { return true }
        unlink(&name)
        return false
    }

    /// Makes a folder and those above it, for their owner alone; that one is there already is no matter.
    package static func makeFolder(_ path: String) {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            mkdir(String(path[..<end]), 0o700)
        }
    }

    /// A path with a leading `~` resolved.
    package func expanded(_ path: String) -> String {
        guard let home, path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }
}
