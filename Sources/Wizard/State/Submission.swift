// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// Where the one request that makes the user stands.
package enum Submission: Equatable, Sendable {
    case notStarted
    /// `isInDoubt` when the answer was lost and the service is being asked whether the user exists.
    case sending(RequestID, isInDoubt: Bool)
    /// Not created.
    case failed(Failure)
    /// Whether the user exists is not known; the service can be asked again by the submission's id.
    case unknown(id: String, Failure)
    case created(CreatedUser)

    /// Whether the request is on its way, or nobody knows what came of it.
    var mayBeCreating: Bool {
        switch self {
        case .sending, .unknown: true
        case .notStarted, .failed, .created: false
        }
    }
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

    /// What became of the proficiencies, which are set once the user exists.
    package enum Proficiencies: Equatable, Sendable {
        /// There are none to set.
        case none
        case setting(RequestID)
        case set
        case failed(Failure)
    }

    package var userID: String
    package var userARN: String
    package var sent: NewUser
    /// The answer was lost; that the user exists is known from asking.
    package var wasInDoubt: Bool
    package var confirmation: Confirmation
    package var proficiencies = Proficiencies.none

    package init(
        userID: String, userARN: String, sent: NewUser, wasInDoubt: Bool = false, confirmation: Confirmation
    ) {
        self.userID = userID
        self.userARN = userARN
        self.sent = sent
        self.wasInDoubt = wasInDoubt
        self.confirmation = confirmation
    }
}
