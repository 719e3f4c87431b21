// SPDX-License-Identifier: Apache-2.0

package import TerminalKit

/// A box above everything else.
package enum Dialog: Equatable, Sendable {
    /// What the keys of this screen do and what its fields are for; scrolled down by so many lines.
    case help(scroll: Int)
    /// "Leave? What you typed will be lost."
    case leave
    /// What is known of the row under the picker's cursor; scrolled down by so many lines.
    case detail(scroll: Int)
    /// What was copied from an existing user and what was not; scrolled down by so many lines.
    case copied(scroll: Int)
    /// The AWS CLI call that makes the same user; scrolled down by so many lines.
    case call(scroll: Int)
    /// The whole text of a failure.
    case failure(Failure)
    /// The service does not tell how the instance manages its users: the operator says.
    case identityManagement(ListWindow)
    /// What an earlier run left open, the first of `State.settlements`.
    case settlement
    /// An earlier run has left an unfinished form, the first of `State.leftForms`.
    case leftForm
    /// A role of AWS wants the code of an MFA device.
    case code(CodeQuestion)

    /// Whether it shows the AWS CLI call.
    var isCall: Bool { if case .call = self { true } else { false } }
}
