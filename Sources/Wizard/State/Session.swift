// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// What is known from the start: where requests go and as whom.
package struct Session: Equatable, Sendable {
    package var region: String
    /// Who the operator is for AWS, such as `profile helpdesk`.
    package var identity: String
    package var isSandbox: Bool
    /// Whether there is no shell to go back to but by leaving.
    package var isKiosk: Bool
    /// The instance that flag, environment or configuration named; `nil` lets the operator pick.
    package var instanceID: String?
    /// Whether the hand-over card may be sent to the operator's own clipboard.
    package var allowsClipboard: Bool
    /// What earlier runs left open; it is settled before anything else.
    package var openSubmissions: [OpenSubmission]
    /// Unfinished forms of earlier runs, the newest first.
    package var leftForms: [LeftForm]
    /// A request that somebody has written down, which the form begins with.
    package var request: WrittenRequest?
    /// Options that the AWS CLI needs to do as this run does, such as `--profile helpdesk`.
    package var callOptions: [String]
    /// What the administrator has decided.
    package var house: House
    package var keymap: Keymap
    /// Whether every field is come to in turn, rather than what is rarely needed passed over.
    package var asksForEverything = false

    package init(
        region: String, identity: String, isSandbox: Bool = false, isKiosk: Bool = false,
        instanceID: String? = nil, allowsClipboard: Bool = false,
        openSubmissions: [OpenSubmission] = [], leftForms: [LeftForm] = [],
        request: WrittenRequest? = nil, callOptions: [String] = [], house: House = House(),
        keymap: Keymap = .standard
    ) {
        self.region = region
        self.identity = identity
        self.isSandbox = isSandbox
        self.isKiosk = isKiosk
        self.instanceID = instanceID
        self.allowsClipboard = allowsClipboard
        self.openSubmissions = openSubmissions
        self.leftForms = leftForms
        self.request = request
        self.callOptions = callOptions
        self.house = house
        self.keymap = keymap
    }
}
