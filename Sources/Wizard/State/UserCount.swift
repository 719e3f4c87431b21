// SPDX-License-Identifier: Apache-2.0

/// How far it is with the number of users that the instance has.
package enum UserCount: Equatable, Sendable {
    case notAsked
    case asking(RequestID)
    /// About so many.
    case known(Int)
    /// It may not be counted, or could not be; nothing depends on it.
    case unknown
}
