// SPDX-License-Identifier: Apache-2.0

package import UserForm

extension State {
    /// What can have the focus on the current page, from top to bottom.
    package var focusOrder: [Focus] {
        switch step {
        case .instance:
            return []
        case .identity, .phone, .access, .proficiencies, .tags:
            return fields(on: step).map(Focus.field) + pageActions.map(Focus.action)
        case .review:
            return reviewFields.map(Focus.reviewRow) + [.action(.create)]
        case .done:
            return doneActions.map(Focus.action)
        }
    }

    /// What can be done below the fields of a form page.
    package var pageActions: [Action] { (step.page?.adding.map { [$0] } ?? []) + [.next] }

    /// Where a step begins: what to start from is gone past where the house has no presets, for then most forms
    /// are started blank, and where a request is begun with.
    var firstFocus: Focus {
        let order = focusOrder
        let isPassedOver =
            order.first == .field(.preset)
            && (request != nil || context.presets.isEmpty && !session.asksForEverything)
        return order.dropFirst(isPassedOver ? 1 : 0).first ?? .action(.next)
    }

    /// What can be done once a user exists; what is there only sometimes comes last, so that the others keep their
    /// places.
    package var doneActions: [Action] {
        var actions: [Action] = [.another, .similar, .quit]
        guard case .created(let user) = submission else { return actions }
        // While it is read again what has the focus stays: another Enter must not throw the card away.
        var offersReading = focus == .action(.readBack)
        if case .failed = user.confirmation { offersReading = true }
        if offersReading { actions.append(.readBack) }
        if case .failed = user.proficiencies { actions.append(.setProficiencies) }
        return actions
    }

    /// The fields that a step shows right now.
    package func fields(on step: Step) -> [FieldID] {
        step.page.map { Form.visibleFields(on: $0, of: draft, in: context) } ?? []
    }

    /// Every field that applies, in the order of the form; a tag counts once, under its key.
    var allFields: [FieldID] {
        FormPage.allCases.flatMap { page in
            Form.visibleFields(on: page, of: draft, in: context).filter { field in
                switch field {
                // What is chosen there shows in the fields it sets.
                case .tagValue, .proficiencyLevel, .preset: false
                default: true
                }
            }
        }
    }

    /// The fields that the review lists: those that hold something or are not right yet; last, where a required
    /// tag has no row, the row that it would get.
    package var reviewFields: [FieldID] {
        let concerned = Set(problems.flatMap(\.fields).map(\.reviewRow))
        let missing = FieldID.tagKey(draft.tags.count)
        return allFields.filter { concerned.contains($0) || !summary(of: $0).isEmpty }
            + (concerned.contains(missing) ? [missing] : [])
    }
}

extension FormPage {
    /// What adds a row to the page, where it has rows.
    package var adding: Action? {
        switch self {
        case .proficiencies: .addProficiency
        case .tags: .addTag
        case .identity, .phone, .access: nil
        }
    }
}

extension FieldID {
    /// The row of the review that shows the field: a tag has one row, under its key, and so has a proficiency.
    package var reviewRow: FieldID {
        switch self {
        case .tagValue(let row): .tagKey(row)
        case .proficiencyLevel(let row): .proficiency(row)
        default: self
        }
    }

    /// The proficiency row that the field is a part of.
    package var proficiencyRow: Int? {
        switch self {
        case .proficiency(let row), .proficiencyLevel(let row): row
        default: nil
        }
    }
}
