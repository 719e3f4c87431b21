// SPDX-License-Identifier: Apache-2.0

/// Something that is to happen when time has passed; of each kind there is at most one.
package enum Alarm: Hashable, Sendable {
    /// The cursor of a picker has rested on a row, so that its details are worth a request.
    case rest
    /// The next of the chosen profiles may be asked about without going beyond the service's rate.
    case pace
}
