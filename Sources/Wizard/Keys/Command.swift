// SPDX-License-Identifier: Apache-2.0

/// What a key asks for.
package enum Command: Sendable, Hashable, CaseIterable {
    case nextField, previousField
    case nextStep, previousStep
    /// Enter: accept the field, open its picker, carry out the action.
    case accept
    /// Esc: close the topmost thing, else go back a step.
    case close
    case toggle
    case nextChoice, previousChoice
    case revealPassword, generatePassword
    case addTag, removeTag
    case tick
    case openGroup, closeGroup
    case listUp, listDown, listPageUp, listPageDown, listStart, listEnd
    case retry
    case showFailure
    /// What is known of the row under the picker's cursor.
    case showDetail
    case help
    case leave
    case redraw
    case suspend
    case confirm, decline
    case takeUp, discard
}
