// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The file system as far as settings are read from it, so that tests can put one of their own in its place.
package struct Files: Sendable {
    /// The bytes of a file; `nil` when it cannot be read.
    package var read: @Sendable (_ path: String) -> [UInt8]?
    /// The operator's home folder.
    package var home: String?

    package init(home: String?, read: @escaping @Sendable (_ path: String) -> [UInt8]?) {
        self.read = read
        self.home = home
    }

    /// The files of this machine; home is `$HOME`, else what the user database says.
    package static func live(_ environment: Environment) -> Files {
        Files(home: environment["HOME"] ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }) {
            path in
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
    }

    /// A path with a leading `~` resolved.
    func expanded(_ path: String) -> String {
        guard let home, path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }
}
