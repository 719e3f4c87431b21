// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// Something the wizard wants done outside itself.
package enum Effect: Equatable, Sendable {
    case send(RequestID, Request)
    /// The answer to the request will not be looked at any more.
    case cancel(RequestID)
    /// A random password is wanted; it comes back as `Event.generatedPassword`.
    case generatePassword
    /// The code of the MFA device that was asked for; `nil` when the operator gave up.
    case giveCode(String?)
    /// The form of an earlier run is this run's from now on.
    case takeUpForm(id: String)
    case discardForm(id: String)
    /// The operator knows that the proficiencies of a user may not be set, and does not want to hear of it again.
    case leaveProficiencies(userID: String)
    /// The text belongs on the clipboard of whoever sits at the terminal.
    case copy(String)
    /// `Event.woke` is wanted after so much time, in place of one of the same kind that is still to come.
    case wake(Alarm, afterMilliseconds: Int)
    /// Everything on the screen is to be drawn anew.
    case redraw
    /// Hand the terminal back to the shell until the program is continued.
    case suspend
    /// End the program.
    case quit
}

/// A question to the service.
package enum Request: Equatable, Sendable {
    case instances
    case instance(id: String)
    case list(CatalogueList, instanceID: String)
    case hierarchyLevels(instanceID: String)
    /// The names of what users of the instance can be good at.
    case attributes(instanceID: String)
    /// The values that these attributes can have.
    case attributeValues(of: [String], instanceID: String)
    case securityProfile(id: String, instanceID: String)
    case routingProfile(id: String, instanceID: String)
    /// Users whose names hold all of the words, as many as fit into one answer.
    case findUsers(words: [String], instanceID: String)
    /// All users, in pages.
    case listUsers(instanceID: String)
    /// An existing user, whose settings are to be copied.
    case userToCopy(id: String, instanceID: String)
    case checkUsername(String, instanceID: String)
    /// About how many users the instance has.
    case userCount(instanceID: String)
    case create(NewUser, instanceID: String)
    case describe(userID: String, instanceID: String)
    /// Sets what a user is good at, who exists already.
    case setProficiencies([Proficiency], userID: String, instanceID: String)
    /// How a submission ended that is known by its id.
    case settle(submissionID: String)
    /// Nothing but a connection that is there when it is needed; the answer does not matter.
    case warmUp(instanceID: String)
}
