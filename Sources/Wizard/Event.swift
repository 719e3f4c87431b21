// SPDX-License-Identifier: Apache-2.0

package import TerminalKit

/// A number that ties an answer to its request; a late answer to an old request is dropped.
package struct RequestID: Hashable, Sendable {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }
}

/// Everything that can happen to the wizard.
package enum Event: Equatable, Sendable {
    case started
    case input(InputEvent)
    /// A whole answer at once, from a front end without keys.
    case entered(Entry)
    case resized(Size)
    case answered(RequestID, Answer)
    /// The answer to `Effect.generatePassword`.
    case generatedPassword(String)
    /// The time of `Effect.wake` has passed.
    case woke(Alarm)
    /// Something happened to a request that is still under way.
    case noticed(Bulletin)
    /// A role of AWS wants the code of an MFA device; it is given by `Effect.giveCode`.
    case codeWanted(CodeQuestion)
    /// Somebody else asked the program to stop (SIGINT from outside).
    case interrupted
}

/// What a request brought.
package enum Answer: Equatable, Sendable {
    case instances([Instance])
    case instance(Instance)
    /// A page of one of the lists.
    case page([PickItem], isLast: Bool)
    case users(UserPage)
    case userToCopy(ExistingUser)
    case hierarchyLevels([String])
    case attributes([String])
    case detail(ItemDetail)
    /// Users that have the name that was asked about: exactly, and but for the case of its letters.
    case usernames(exact: UsernameHolder?, similar: String?)
    case userCount(Int)
    /// The answer to CreateUser was lost; the service is being asked whether the user exists.
    case inDoubt
    /// How a submission ended; `wasInDoubt` when that is known from asking.
    case submitted(SubmissionVerdict, wasInDoubt: Bool)
    case user(ReadBack)
    case proficienciesSet
    case failed(Failure)
}

/// What the service says about a user that was just created.
package struct ReadBack: Equatable, Sendable {
    package var userID: String
    package var userARN: String
    package var username: String
    package var securityProfileIDs: [String]
    package var routingProfileID: String
    package var hierarchyGroupID: String?
    package var tags: [String: String]

    package init(
        userID: String, userARN: String, username: String, securityProfileIDs: [String],
        routingProfileID: String, hierarchyGroupID: String?, tags: [String: String]
    ) {
        self.userID = userID
        self.userARN = userARN
        self.username = username
        self.securityProfileIDs = securityProfileIDs
        self.routingProfileID = routingProfileID
        self.hierarchyGroupID = hierarchyGroupID
        self.tags = tags
    }
}
