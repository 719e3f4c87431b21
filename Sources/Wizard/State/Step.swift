// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// A screen of the wizard, in the order in which they come.
package enum Step: Int, Sendable, CaseIterable, Hashable, Comparable {
    case instance, identity, phone, access, proficiencies, tags, review, done

    package static func < (left: Step, right: Step) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The form page that the step shows; `nil` for the steps that are not forms.
    package var page: FormPage? {
        switch self {
        case .identity: .identity
        case .phone: .phone
        case .access: .access
        case .proficiencies: .proficiencies
        case .tags: .tags
        case .instance, .review, .done: nil
        }
    }

    /// The step that shows a form page.
    package init(_ page: FormPage) {
        switch page {
        case .identity: self = .identity
        case .phone: self = .phone
        case .access: self = .access
        case .proficiencies: self = .proficiencies
        case .tags: self = .tags
        }
    }
}
