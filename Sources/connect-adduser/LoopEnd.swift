// SPDX-License-Identifier: Apache-2.0

import Glibc
import Wizard

/// How the loop ended.
struct LoopEnd {
    var state: State
    /// The signal that ended it, a terminal that went away as `SIGHUP`; `nil` when the operator left.
    var signal: Int32?
}
