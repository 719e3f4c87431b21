// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import UserForm
import Wizard

// What the client brings, in the wizard's terms.

extension Instance {
    init(_ summary: InstanceSummary) {
        self.init(
            id: summary.id, alias: summary.alias ?? summary.id,
            identityManagement: summary.identityManagement,
            accessURL: summary.accessURL ?? "")
    }
}

extension ReadBack {
    init(_ user: User) {
        self.init(
            userID: user.id, userARN: user.arn, username: user.username,
            securityProfileIDs: user.securityProfileIDs ?? [], routingProfileID: user.routingProfileID ?? "",
            hierarchyGroupID: user.hierarchyGroupID, tags: user.tags ?? [:])
    }
}

extension Failure {
    /// A failed read.
    init(_ error: ConnectError) {
        let kind: Kind =
            switch error.kind {
            case .accessDenied: .denied
            case .throttled, .internalFailure, .transport, .malformedAnswer, .notTheService: .passing
            case .duplicate: .duplicate
            case .quotaExceeded, .invalid, .notFound, .credentials: .refused
            }
        self.init(
            kind, error.sentence, requestID: error.requestID,
            field: kind == .refused ? Form.field(namedIn: error.message) : nil)
    }

    /// A failed CreateUser: what matters is whether the user may exist now.
    init(creating error: ConnectError) {
        switch CreateUserOutcome(error) {
        case .notCreated:
            self.init(error)
            if kind == .denied {
                sentence = """
                    No user was created: \(error.sentence) Perhaps you may not grant one of the profiles, or a tag is \
                    missing. It says: \(error.message)
                    """
            }
            if kind == .passing { sentence = "\(error.sentence) No user was created; try again." }
        case .exists:
            self.init(.duplicate, error.sentence, requestID: error.requestID)
        case .unknown:
            self.init(
                .doubtful, "\(error.sentence) Whether the user was created is not known.",
                requestID: error.requestID)
        }
    }
}
