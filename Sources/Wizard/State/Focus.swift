// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// What the next key is for, on the page under any picker or dialog.
package enum Focus: Hashable, Sendable {
    /// A field of the form.
    case field(FieldID)
    /// A row of the review that leads to its field.
    case reviewRow(FieldID)
    /// Something to do with Enter.
    case action(Action)
}

/// Things on a page that Enter carries out.
package enum Action: Hashable, Sendable {
    /// Go on to the next step.
    case next
    case addProficiency
    case addTag
    case create
    /// After a user was created: a blank form, the same settings for somebody else, or leave.
    case another, similar, quit
    /// After the user could not be read back: ask for it again.
    case readBack
    /// After the proficiencies could not be set: try that alone again.
    case setProficiencies
}
