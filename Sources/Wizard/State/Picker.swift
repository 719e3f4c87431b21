// SPDX-License-Identifier: Apache-2.0

package import TerminalKit
package import UserForm

/// An open picker: a filter box over a list.
package struct Picker: Equatable, Sendable {
    package enum Target: Equatable, Sendable {
        /// The instance step, which is a picker and nothing else.
        case instance
        case field(FieldID)
        /// The existing user that a new one is to be like.
        case user
    }

    package internal(set) var target: Target
    package internal(set) var filter = LineEditor()
    /// Indices into the list's items, best match first.
    package internal(set) var matches: [Int] = []
    /// The group of a tree whose members are shown while nothing is filtered; empty at the top.
    package internal(set) var folder: [String] = []
    package internal(set) var window = ListWindow()
    /// Ids in the order in which they were ticked; only where several may be chosen.
    package internal(set) var ticked: [String] = []

    /// Whether the rows are the members of one group of a tree, rather than what a filter finds in all of it.
    package func showsFolder(of list: PickList) -> Bool {
        list.isTree && filter.text.isEmpty
    }

    package var allowsMany: Bool {
        target == .field(.securityProfiles)
    }
}
