// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// Something that the operator should know while requests are under way.
package enum Bulletin: Equatable, Sendable {
    /// This machine's clock is off by so many minutes; positive when it is slow.
    case clockIsWrong(minutes: Int, isCorrected: Bool)
    /// The service is busy; it is asked again after so many seconds.
    case throttled(seconds: Int)
    /// The hand-over card went to the clipboard, with the password only where it was shown.
    case copied(hidesPassword: Bool)
    /// The AWS CLI call went to the clipboard.
    case copiedCall
    /// The request that the form began with has values for these fields, which the instance does not take.
    case leftOut([FieldID])
}

/// A question for the code of an MFA device, which a role of AWS wants.
package struct CodeQuestion: Equatable, Sendable {
    /// The device's serial number or ARN.
    package var serial: String
    package var role: String

    package init(serial: String, role: String) {
        self.serial = serial
        self.role = role
    }
}
