// SPDX-License-Identifier: Apache-2.0

import UserForm
import Wizard

/// What the operator is asked right now.
enum Question: Equatable {
    /// Nothing: the request that makes the user is on its way.
    case nothing
    case leave
    case identityManagement
    /// To have seen what an earlier run left open, and whether proficiencies are to be set now.
    case settlement(offersProficiencies: Bool)
    /// What to do with the unfinished form of an earlier run.
    case leftForm
    /// To type the code of an MFA device.
    case code(CodeQuestion)
    /// To choose from a list of the service.
    case list(Picker.Target)
    /// To type a line of text; for a password it is not shown.
    case text(FieldID)
    case yesOrNo(FieldID)
    case choice(FieldID, [FieldSpec.Choice])
    /// Whether to add a row to the page.
    case add(Action)
    case review
    case done

    init(_ state: State) {
        if let question = Self.init(dialogOf: state) {
            self = question
        } else if case .sending = state.submission {
            self = .nothing
        } else if let picker = state.picker {
            self = .list(picker.target)
        } else {
            self = Self.init(pageOf: state)
        }
    }

    private init?(dialogOf state: State) {
        switch state.dialog {
        case .leave: self = .leave
        case .identityManagement: self = .identityManagement
        case .settlement: self = .settlement(offersProficiencies: state.offersProficiencies)
        case .leftForm: self = .leftForm
        case .code(let question): self = .code(question)
        case .help, .failure, .detail, .copied, .call, nil: return nil
        }
    }

    private init(pageOf state: State) {
        switch (state.step, state.focus) {
        case (.done, _): self = .done
        case (.review, _): self = .review
        case (_, .field(let field)):
            switch state.kind(of: field) {
            case .text, .secret: self = .text(field)
            case .toggle: self = .yesOrNo(field)
            case .choice(let choices): self = .choice(field, choices)
            case .pickOne, .pickMany: self = .list(.field(field))
            }
        case (let step, _): self = .add(step.page?.adding ?? .next)
        }
    }

    /// Whether it comes between the questions of the form.
    var isAside: Bool {
        switch self {
        case .leave, .identityManagement, .settlement, .leftForm, .code: true
        case .nothing, .list, .text, .yesOrNo, .choice, .add, .review, .done: false
        }
    }

    /// The field that is asked for.
    var field: FieldID? {
        switch self {
        case .list(.field(let field)), .text(let field), .yesOrNo(let field), .choice(let field, _): field
        case .nothing, .leave, .identityManagement, .settlement, .leftForm, .code, .list(.instance),
            .list(.user), .add,
            .review,
            .done:
            nil
        }
    }
}
