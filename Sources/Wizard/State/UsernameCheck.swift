// SPDX-License-Identifier: Apache-2.0

/// What the service says about the username in the form.
package enum UsernameCheck: Equatable, Sendable {
    case notAsked
    case asking(RequestID, username: String)
    case free(username: String)
    /// Somebody has exactly this name.
    case taken(by: UsernameHolder)
    /// Somebody has this name but for the case of its letters.
    case similar(username: String, existing: String)
    case failed(Failure, username: String)

    /// The name that was or is being asked about.
    package var username: String? {
        switch self {
        case .notAsked: nil
        case .asking(_, let username), .free(let username), .similar(let username, _),
            .failed(_, let username):
            username
        case .taken(let holder): holder.username
        }
    }
}
