// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A user of the instance, as far as a new one can be like them.
package struct ExistingUser: Equatable, Sendable {
    package var username: String
    /// `Doe, Jane`; empty where the service does not say.
    package var fullName: String
    package var role: Role

    package init(username: String, fullName: String, role: Role) {
        self.username = username
        self.fullName = fullName
        self.role = role
    }
}

/// A user whose settings are being read.
package struct CopyRequest: Equatable, Sendable {
    var id: RequestID
    var userID: String
    /// As the row that was chosen shows them.
    package var name: String
}

/// What was copied from an existing user, and what was not.
package struct CopyReport: Equatable, Sendable {
    /// As the operator knows the user: `Doe, Jane (jdoe)`.
    package var source: String
    /// A form with what was taken over and nothing of anybody's person.
    package internal(set) var settings: Draft
    package internal(set) var omissions: [Omission]
    /// Whether the operator has just made this user, and knows what was taken over.
    var isOfCreatedUser: Bool
    /// Whether nobody has seen it yet.
    var isUnread: Bool
}
