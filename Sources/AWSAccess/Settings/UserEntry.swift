// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the user database of this machine says of whoever runs the program.
package struct UserEntry: Sendable {
    package var name: String
    package var home: String

    /// `nil` where the database has no entry; asked without the buffer that all threads share in `getpwuid`.
    package static var current: UserEntry? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        return buffer.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress,
                getpwuid_r(getuid(), &entry, start, buffer.count, &found) == 0, found != nil
            else { return nil }
            return UserEntry(name: String(cString: entry.pw_name), home: String(cString: entry.pw_dir))
        }
    }
}
