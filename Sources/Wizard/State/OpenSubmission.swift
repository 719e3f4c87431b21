// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A submission of an earlier run of which nobody knows how it ended, or whether all was done that follows it.
package struct OpenSubmission: Equatable, Sendable {
    /// As the journal names it.
    package var id: String
    package var username: String
    package var instanceID: String
    package var region: String
    /// When it was sent, as the operator reads it: `on 2026-11-23 at 17:15`.
    package var time: String
    /// The user that came of it, where that is known.
    package var created: UserIDs?
    /// Whether the user was to get proficiencies after the creation.
    package var hasProficiencies: Bool
    /// These, where they are known.
    package var proficiencies: [Proficiency]

    package struct UserIDs: Equatable, Sendable {
        package var userID: String
        package var userARN: String

        package init(userID: String, userARN: String) {
            self.userID = userID
            self.userARN = userARN
        }
    }

    package init(
        id: String, username: String, instanceID: String, region: String, time: String,
        created: UserIDs? = nil, hasProficiencies: Bool = false, proficiencies: [Proficiency] = []
    ) {
        self.id = id
        self.username = username
        self.instanceID = instanceID
        self.region = region
        self.time = time
        self.created = created
        self.hasProficiencies = hasProficiencies || !proficiencies.isEmpty
        self.proficiencies = proficiencies
    }
}

/// What came of asking how a submission ended.
package struct Settlement: Equatable, Sendable {
    package enum Stage: Equatable, Sendable {
        case asking(RequestID)
        case known(SubmissionVerdict)
        /// It was sent to another region, where this run does not ask.
        case elsewhere
    }

    package var submission: OpenSubmission
    package var stage: Stage
    /// What became of the proficiencies in this run.
    package var proficiencies = CreatedUser.Proficiencies.none

    /// The user whose proficiencies can be set now.
    var userWithoutProficiencies: String? {
        guard case .known(.created(let userID, _)) = stage, !submission.proficiencies.isEmpty else {
            return nil
        }
        return switch proficiencies {
        case .none, .failed: userID
        case .setting, .set: nil
        }
    }
}

/// How a submission ended, as far as is known.
package enum SubmissionVerdict: Equatable, Sendable {
    case created(userID: String, userARN: String)
    case notCreated(Failure)
    /// The name belongs to a user that is not the one that was meant.
    case taken(by: UsernameHolder, requestID: String?)
    /// The service could not be asked; it can be asked again by the id.
    case unknown(submissionID: String, Failure)
}

/// Who has a username, as far as the service tells.
package struct UsernameHolder: Equatable, Sendable {
    package var username: String
    /// Empty where it may not be read.
    package var fullName: String
    package var routingProfileID: String?
    /// Names like it that are free.
    package var alternatives: [String]

    package init(
        username: String, fullName: String = "", routingProfileID: String? = nil, alternatives: [String] = []
    ) {
        self.username = username
        self.fullName = fullName
        self.routingProfileID = routingProfileID
        self.alternatives = alternatives
    }
}
