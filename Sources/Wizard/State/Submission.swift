// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// Where the one request that makes the user stands.
package enum Submission: Equatable, Sendable {
    case notStarted
    case sending(RequestID)
    /// Not created, or in doubt, as the failure says.
    case failed(Failure)
    case created(CreatedUser)
}

/// A user that the service has made.
package struct CreatedUser: Equatable, Sendable {
    /// Whether the service shows the user as it was meant.
    package enum Confirmation: Equatable, Sendable {
        case reading(RequestID)
        case confirmed
        /// These fields came back other than they were sent.
        case differs([FieldID])
        case failed(Failure)
    }

    package var userID: String
    package var userARN: String
    package var sent: NewUser
    package var confirmation: Confirmation

    package init(userID: String, userARN: String, sent: NewUser, confirmation: Confirmation) {
        self.userID = userID
        self.userARN = userARN
        self.sent = sent
        self.confirmation = confirmation
    }
}
