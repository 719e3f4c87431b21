// SPDX-License-Identifier: Apache-2.0

/// What a key asks for; the raw value is its name in the configuration.
package enum Command: String, Sendable, Hashable, CaseIterable {
    case nextField = "next_field"
    case previousField = "previous_field"
    case nextStep = "next_step"
    case previousStep = "previous_step"
    /// Enter: accept the field, open its picker, carry out the action.
    case accept
    /// Esc: close the topmost thing, else go back a step.
    case close
    case toggle
    case nextChoice = "next_choice"
    case previousChoice = "previous_choice"
    case revealPassword = "reveal_password"
    case generatePassword = "generate_password"
    /// What is offered about the field: a username, or what its value may have been meant as.
    case takeProposal = "take_proposal"
    case copyCard = "copy_card"
    case undo, redo
    case addTag = "add_tag"
    case removeTag = "remove_tag"
    /// What an earlier run has not set any more.
    case setProficiencies = "set_proficiencies"
    case addProficiency = "add_proficiency"
    case removeProficiency = "remove_proficiency"
    case tick
    case openGroup = "open_group"
    case closeGroup = "close_group"
    case listUp = "list_up"
    case listDown = "list_down"
    case listPageUp = "list_page_up"
    case listPageDown = "list_page_down"
    case listStart = "list_start"
    case listEnd = "list_end"
    case retry
    case showFailure = "show_failure"
    /// What is known of the row under the picker's cursor.
    case showDetail = "show_detail"
    /// The AWS CLI call that makes the same user.
    case showCall = "show_call"
    case copyCall = "copy_call"
    /// For the answer to the request that makes the user.
    case stopWaiting = "stop_waiting"
    case help
    case leave
    case redraw
    case suspend
    case confirm, decline
    case takeUp = "take_up"
    case discard
}
