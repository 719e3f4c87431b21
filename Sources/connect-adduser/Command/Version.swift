// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import CTerminal

/// The version of the program; the one place that names it, for the package too.
enum Version {
    static let current = "1.0.0"

    /// What `--version` prints: the version, then what a report of a fault needs to say as well.
    static var text: String {
        let terminal = ct_library().map { String(cString: $0) } ?? "no ncurses"
        let network = CurlTransport.library ?? "libcurl cannot be loaded"
        return """
            connect-adduser \(current)
            Built for \(architecture); runs with \(terminal), \(network).
            """
    }

    private static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "arm64"
        #else
            "another architecture"
        #endif
    }
}
