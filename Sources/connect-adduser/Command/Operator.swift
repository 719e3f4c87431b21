// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc

/// Who sits at the terminal.
enum Operator {
    /// The login name by the user database, which the environment cannot change; the user id where it has none.
    static var loginName: String {
        UserEntry.current?.name ?? String(getuid())
    }
}
