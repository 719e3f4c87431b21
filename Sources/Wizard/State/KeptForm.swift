// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// What is kept of an unfinished form, so that a link that breaks or a program that dies costs nothing: all but the
/// password.
package struct KeptForm: Codable, Equatable, Sendable {
    /// The version of this form; a reader refuses every other one.
    package static let currentFormat = 1

    package var format = KeptForm.currentFormat
    package var isSandbox: Bool
    /// The instance whose ids are in the draft; `nil` when none was chosen yet.
    package var instanceID: String?
    package var draft: Draft

    init(isSandbox: Bool, instanceID: String?, draft: Draft) {
        self.isSandbox = isSandbox
        self.instanceID = instanceID
        self.draft = draft
        self.draft.password = ""
    }
}

/// A form that an earlier run has left.
package struct LeftForm: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        case form(KeptForm)
        /// It is of a version that this program does not know, or is damaged.
        case unreadable
    }

    /// As the program that keeps it names it.
    package var id: String
    /// When it was kept, as the operator reads it: `at 17:15`.
    package var time: String
    package var content: Content

    package init(id: String, time: String, content: Content) {
        self.id = id
        self.time = time
        self.content = content
    }
}

extension State {
    /// What is to be kept now; `nil` when nothing would be lost.
    package var formToKeep: KeptForm? {
        guard step != .done else { return nil }
        let form = KeptForm(isSandbox: session.isSandbox, instanceID: instanceID, draft: draft)
        return form.draft == blankDraft ? nil : form
    }
}
