// SPDX-License-Identifier: Apache-2.0

package import UserForm

extension State {
    /// What can have the focus on the current page, from top to bottom.
    package var focusOrder: [Focus] {
        switch step {
        case .instance:
            return []
        case .identity, .phone, .access, .tags:
            let fields = fields(on: step).map(Focus.field)
            let adding: [Focus] = step == .tags ? [.action(.addTag)] : []
            return fields + adding + [.action(.next)]
        case .review:
            return reviewFields.map(Focus.reviewRow) + [.action(.create)]
        case .done:
            return [.action(.another), .action(.similar), .action(.quit)]
        }
    }

    /// The fields that a step shows right now.
    package func fields(on step: Step) -> [FieldID] {
        step.page.map { Form.visibleFields(on: $0, of: draft, in: context) } ?? []
    }

    /// The fields that the review lists, in the order of the form.
    package var reviewFields: [FieldID] {
        FormPage.allCases.flatMap { page in
            Form.visibleFields(on: page, of: draft, in: context).filter { field in
                if case .tagValue = field { false } else { true }
            }
        }
    }
}
