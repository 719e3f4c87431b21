// SPDX-License-Identifier: Apache-2.0

import UserForm

/// What has the keyboard; decides which bindings count.
package enum Scope: UInt8, Sendable, CaseIterable {
    case text, secret, toggle, choice, pick, tag
    case action, reviewRow
    case pickOne, pickMany
    case questionDialog, textDialog, choiceDialog, settlementDialog, codeDialog, leftFormDialog
    /// The request that makes the user is on its way.
    case sending

    /// Whether printable keys are typed into a line of text.
    package var takesText: Bool {
        switch self {
        case .text, .secret, .tag, .pickOne, .pickMany, .codeDialog: true
        default: false
        }
    }
}

extension State {
    /// What has the keyboard right now.
    package var scope: Scope {
        switch dialog {
        case .leave: return .questionDialog
        case .help, .failure, .detail, .copied, .call: return .textDialog
        case .identityManagement: return .choiceDialog
        case .settlement: return .settlementDialog
        case .code: return .codeDialog
        case .leftForm: return .leftFormDialog
        case nil: break
        }
        if case .sending = submission { return .sending }
        return focusScope
    }

    /// What has the keyboard on the page while nothing is awaited.
    var focusScope: Scope {
        if let picker { return picker.allowsMany ? .pickMany : .pickOne }
        switch focus {
        case .action: return .action
        case .reviewRow: return .reviewRow
        case .field(let field):
            switch kind(of: field) {
            case .text where field.tagRow != nil: return .tag
            case .text: return .text
            case .secret: return .secret
            case .toggle: return .toggle
            case .choice: return .choice
            case .pickOne, .pickMany: return .pick
            }
        }
    }
}
