// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Localization
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

extension PickItem {
    init(_ user: UserSummary) {
        self.init(
            id: user.id,
            name: Words.userName(
                user.username, first: user.identity?.firstName, last: user.identity?.lastName))
    }
}

extension ExistingUser {
    /// Nothing of the person but how to call them.
    init(_ user: User) {
        self.init(
            username: user.username,
            fullName: Words.fullName(first: user.identity?.firstName, last: user.identity?.lastName),
            role: user.role)
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

    /// A CreateUser of which it is certain that it made nothing.
    init(notCreated error: ConnectError, wasInDoubt: Bool) {
        self.init(error)
        switch kind {
        case .denied:
            sentence = localized(
                """
                No user was created: \(error.sentence) Perhaps you may not grant one of the profiles, or a tag is \
                missing. It says: \(error.message)
                """)
        case .passing where wasInDoubt:
            sentence = localized(
                """
                \(error.sentence) Amazon Connect was asked and shows no such user: none was created. You can send it \
                again.
                """)
        case .passing: sentence = localized("\(error.sentence) No user was created; try again.")
        case .refused, .duplicate: break
        }
    }
}

extension Wizard.UsernameHolder {
    init(_ holder: ConnectAPI.UsernameHolder, of username: String) {
        self.init(
            username: username,
            fullName: [holder.firstName, holder.lastName].compactMap(\.self).joined(separator: " "),
            routingProfileID: holder.routingProfileID, alternatives: holder.freeAlternatives)
    }
}

extension ItemDetail {
    init(_ profile: RoutingProfile, queues: [String]) {
        let channels = (profile.concurrencies ?? []).map {
            ChannelLimit(channel: $0.channel, limit: $0.limit)
        }
        self = .routingProfile(description: profile.description ?? "", channels: channels, queues: queues)
    }
}

extension OpenSubmission {
    /// `nil` for a record without its intent.
    init?(_ record: JournalRecord, now: Double) {
        guard let intent = record.intent.intent, let time = SigningDate(iso8601: record.intent.time) else {
            return nil
        }
        self.init(
            id: intent.id, username: intent.username, instanceID: intent.instanceID, region: intent.region,
            time: LocalTime.phrase(of: Double(time.secondsSince1970), now: now),
            created: record.outcome.flatMap { outcome in
                guard outcome.event == .created, let userID = outcome.userID else { return nil }
                return UserIDs(userID: userID, userARN: outcome.userARN ?? userID)
            }, hasProficiencies: intent.proficiencies != nil, proficiencies: intent.proficiencyList ?? [])
    }
}

extension Bulletin {
    init(_ notice: ClientNotice) {
        switch notice {
        case .clockIsWrong(let seconds, let isCorrected):
            self = .clockIsWrong(minutes: Int((seconds / 60).rounded()), isCorrected: isCorrected)
        case .throttled(_, let seconds):
            self = .throttled(seconds: Int(seconds.rounded(.up)))
        }
    }
}
