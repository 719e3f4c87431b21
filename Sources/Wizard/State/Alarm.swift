// SPDX-License-Identifier: Apache-2.0

/// Something that is to happen when time has passed; of each kind there is at most one.
package enum Alarm: Hashable, Sendable {
    /// The cursor of a picker has rested on a row, so that its details are worth a request.
    case rest
    /// The filter over the users has stayed as it is, so that the service can be asked for it.
    case search
    /// The next of the chosen profiles may be asked about without going beyond the service's rate.
    case pace
    /// The answer to a request has been awaited for so long that the operator is told.
    case patience(RequestID)
    /// Another second of a wait that shows has passed.
    case second
}
