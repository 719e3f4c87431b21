// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import FoundationEssentials
import Localization
import Synchronization
import UserForm
import Wizard

/// Submits users and settles what is in doubt, each written down in the journal.
final class Submissions: Sendable {
    /// What goes into the journal about who submits.
    struct Signer: Sendable {
        var region: String
        var identity: String
    }

    private let log: any SubmissionLog
    private let by: Signer
    /// A submission whose outcome is not known, and since when, in seconds since 1970.
    private struct Open {
        var intent: SubmissionIntent
        var since: Double
    }

    /// By id.
    private let open: Mutex<[String: Open]>
    /// The submissions that made users, by the users' ids.
    private let created: Mutex<[String: String]>

    init(log: any SubmissionLog, by: Signer, open records: [JournalRecord]) {
        self.log = log
        self.by = by
        open = Mutex(
            Dictionary(
                records.compactMap { record in
                    guard let intent = record.intent.intent,
                        let time = SigningDate(iso8601: record.intent.time)
                    else { return nil }
                    return (intent.id, Open(intent: intent, since: Double(time.secondsSince1970)))
                },
                uniquingKeysWith: { $1 }))
        created = Mutex(
            Dictionary(
                records.compactMap { record in
                    record.outcome?.userID.map { ($0, record.intent.submission) }
                },
                uniquingKeysWith: { $1 }))
    }

    /// Creates a user; `onDoubt` is called when the answer was lost.
    func create(
        _ user: NewUser, instanceID: String, with client: ConnectClient, onDoubt: @Sendable () -> Void
    ) async -> Answer {
        let intent = SubmissionIntent(
            user, id: UUID().uuidString.lowercased(), instanceID: instanceID, region: by.region,
            loginName: Operator.loginName, identity: by.identity)
        let result = await submitter(client).submit(user, intent: intent, onDoubt: onDoubt)
        return answer(result, for: intent)
    }

    /// Asks the service how a submission ended.
    func settle(_ id: String, with client: ConnectClient) async -> Answer {
        guard let open = open.withLock({ $0[id] }) else {
            return .failed(
                Failure(.refused, localized("The journal does not hold this submission any more.")))
        }
        let age = Date().timeIntervalSince1970 - open.since
        return answer(await submitter(client).settle(open.intent, age: age), for: open.intent)
    }

    /// Sets what a user is good at, written down where the user came of one of the submissions.
    func setProficiencies(
        _ proficiencies: [Proficiency], userID: String, instanceID: String, with client: ConnectClient
    ) async throws(ConnectError) {
        guard let submission = created.withLock({ $0[userID] }) else {
            try await client.associateProficiencies(proficiencies, userID: userID, instanceID: instanceID)
            return
        }
        try await submitter(client).setProficiencies(
            proficiencies, userID: userID, instanceID: instanceID, submission: submission)
    }

    /// Writes down that the operator knows that the proficiencies of a user may not be set.
    func leaveProficiencies(userID: String, with client: ConnectClient) async {
        guard let submission = created.withLock({ $0[userID] }) else { return }
        await submitter(client).leaveProficiencies(of: submission)
    }

    private func submitter(_ client: ConnectClient) -> Submitter {
        Submitter(client: client, log: log)
    }

    private func answer(_ result: SubmissionResult, for intent: SubmissionIntent) -> Answer {
        open.withLock { open in
            if case .unknown = result {
                let since = open[intent.id]?.since ?? Date().timeIntervalSince1970
                open[intent.id] = Open(intent: intent, since: since)
            } else {
                open[intent.id] = nil
            }
        }
        switch result {
        case .created(let ids, let wasInDoubt):
            created.withLock { $0[ids.userID] = intent.id }
            return .submitted(
                .created(userID: ids.userID, userARN: ids.userARN), wasInDoubt: wasInDoubt)
        case .notCreated(let error, let wasInDoubt):
            return .submitted(
                .notCreated(Failure(notCreated: error, wasInDoubt: wasInDoubt)), wasInDoubt: wasInDoubt)
        case .taken(let holder, let error):
            return .submitted(
                .taken(
                    by: Wizard.UsernameHolder(holder, of: intent.username), requestID: error?.requestID),
                wasInDoubt: error == nil)
        case .unknown(let error):
            return .submitted(
                .unknown(submissionID: intent.id, Failure(error)), wasInDoubt: true)
        case .notSent(let error):
            let failure = Failure(
                .passing,
                localized(
                    """
                    Nothing was sent, for it could not be written down first. \(error.sentence) Mend that and try again.
                    """))
            return .submitted(.notCreated(failure), wasInDoubt: false)
        }
    }
}
