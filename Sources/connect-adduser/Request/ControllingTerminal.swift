// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc
import Localization

/// The terminal that the process was started from, wherever its standard input comes from.
enum ControllingTerminal {
    /// Makes it standard input; one that is a terminal already stays.
    ///
    /// - Throws: `AccessError` where there is none.
    static func takeAsInput() throws(AccessError) {
        if isatty(STDIN_FILENO) == 1 { return }
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else {
            throw AccessError(
                localized(
                    "There is no terminal to answer at. Start it where you can type, or only check with --check."
                ))
        }
        defer { close(terminal) }
        guard dup2(terminal, STDIN_FILENO) == STDIN_FILENO else {
            throw AccessError(localized("The terminal cannot be used: \(String(cString: strerror(errno)))."))
        }
    }
}
