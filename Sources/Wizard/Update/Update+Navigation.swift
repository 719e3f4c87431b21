// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm

extension State {
    /// Moves the focus along the page, leaving the field that had it.
    mutating func moveFocus(by offset: Int) {
        let order = focusOrder
        guard let index = order.firstIndex(of: focus) else {
            order.first.map { moveFocus(to: $0) }
            return
        }
        let target = index + offset
        if order.indices.contains(target) {
            moveFocus(to: order[target])
        } else {
            leaveField()
        }
    }

    /// Puts the focus on something of the current page.
    mutating func moveFocus(to target: Focus) {
        let touched = touched
        leaveField()
        // Who goes back to what to start from has not done with a field that is still empty.
        if target == .field(.preset), case .field(let field) = focus, text(of: field).isEmpty {
            self.touched = touched
        }
        enter(target)
    }

    /// Gives something the focus without having what had it judged as finished.
    mutating func enter(_ target: Focus) {
        focus = target
        takenOffer = nil
        // What was typed before stays nowhere: it may have been a password.
        if case .field(let field) = target {
            editor = LineEditor(text(of: field))
        } else {
            editor = LineEditor()
        }
    }

    /// Tidies the field that has the focus and has its value judged as finished.
    private mutating func leaveField() {
        guard step.page != nil, case .field(let field) = focus else { return }
        touched.insert(field)
        // A password shows only while somebody is at it.
        if field == .password { revealsPassword = false }
        let isText = kind(of: field) == .text
        if isText, CatalogueList(field) == nil {
            let tidied = Form.tidied(draft[text: field], for: field)
            if tidied.value.unicodeScalars.elementsEqual(draft[text: field].unicodeScalars) == false {
                setText(tidied.value, of: field)
                editor = LineEditor(tidied.value)
            }
            if let change = tidied.change {
                remark = Remark(field: field, fact: change, isRefusal: false)
            }
        }
        if field == .username { checkUsername() }
    }

    /// Goes on to the next step; forward never validates, it only has the page judged.
    mutating func goForward() {
        leaveField()
        touched.formUnion(fields(on: step))
        if returnsToReview {
            show(.review)
        } else if let next = steps.first(where: { $0 > step }), next != .done {
            show(next)
        }
    }

    /// Goes back a step; always allowed.
    mutating func goBack() {
        leaveField()
        touched.formUnion(fields(on: step))
        if returnsToReview {
            show(.review)
        } else if let previous = steps.last(where: { $0 < step }) {
            show(previous)
        }
    }

    /// Shows a step with the focus on its first field, on the review on what is left to do.
    mutating func show(_ step: Step) {
        self.step = step
        bulletin = nil
        visited.insert(step)
        picker = nil
        // By the time of the review it is known.
        if step >= .access, step != .done { countUsers() }
        switch step {
        case .instance:
            openPicker(.instance)
        case .review:
            returnsToReview = false
            touched.formUnion(allFields)
            checkUsername()
            examineProficiencies()
            // The connection is opened while the review is read.
            if let instanceID { send(.warmUp(instanceID: instanceID)) }
            let first = problems.first { $0.verdict.blocksSubmission }?.fields.first
            enter(first.map { .reviewRow($0.reviewRow) } ?? .action(.create))
        case .identity, .phone, .access, .proficiencies, .tags, .done:
            if step == .proficiencies { loadProficiencies() }
            enter(firstFocus)
        }
    }

    /// Goes from the review to a field; going on from there leads back.
    mutating func jump(to field: FieldID) {
        show(Step(Form.spec(field).page))
        returnsToReview = true
        // A required tag that is missing is begun on the spot.
        if field.tagRow == draft.tags.count { draft.tags.append(Draft.Tag()) }
        enter(.field(field))
    }
}
