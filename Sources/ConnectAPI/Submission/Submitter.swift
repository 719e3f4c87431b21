// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization
package import UserForm

/// How a submission ended.
package enum SubmissionResult: Sendable {
    /// `wasInDoubt` when the answer was lost and the user was found by asking.
    case created(CreatedUserIDs, wasInDoubt: Bool)
    /// Nothing was created; `wasInDoubt` when that is known from asking.
    case notCreated(ConnectError, wasInDoubt: Bool)
    /// The name belongs to a user that is not the one that was meant; who that is, as far as may be read.
    case taken(UsernameHolder, ConnectError?)
    /// The service could not be asked; the journal keeps it open.
    case unknown(ConnectError)
    /// Nothing was sent, because the intent could not be written down.
    case notSent(JournalError)
}

/// Creates a user exactly once.
///
/// CreateUser has no client token, but a username is unique. So the intent is on the disk before the request can
/// leave; when the answer is lost, the service is asked whether the user exists now and is the one that was
/// meant; and nothing is sent again unless it is certain that nothing was created.
package struct Submitter: Sendable {
    private let client: ConnectClient
    private let log: any SubmissionLog
    /// Seconds before each time the service is asked: its index may lag behind.
    private static let pauses = [0.0, 1, 3]
    /// Seconds after which a search finds a user for certain; nothing is promised, minutes have to be assumed.
    private static let longestLag = 900.0
    /// Attempts while the service is too busy to take the request.
    private static let throttledAttempts = 4

    package init(client: ConnectClient, log: any SubmissionLog) {
        self.client = client
        self.log = log
    }

    /// Creates the user; `onDoubt` is called when the answer was lost and the service is being asked.
    ///
    /// Cancelling the task ends the waiting: what was certainly not sent is not created, all else is unknown and
    /// stays open in the journal.
    package func submit(
        _ user: NewUser, intent: SubmissionIntent, onDoubt: @Sendable () -> Void = {}
    ) async -> SubmissionResult {
        var entry = entry(.intent, intent.id)
        entry.intent = intent
        entry.process = .current
        do {
            try await log.append(entry)
        } catch {
            return .notSent(error)
        }
        var attempt = 1
        while true {
            do throws(ConnectError) {
                let ids = try await client.createUser(user, instanceID: intent.instanceID)
                await close(intent, .created, ids: ids)
                return .created(ids, wasInDoubt: false)
            } catch {
                switch CreateUserOutcome(error) {
                case .notCreatedYet where attempt < Self.throttledAttempts:
                    let delay = client.world.random() * Double(1 << attempt)
                    client.world.notify(.throttled(operation: error.operation, seconds: delay))
                    await client.world.sleep(max(delay, min(error.retryAfter ?? 0, delay + 5)))
                    if Task.isCancelled {
                        await close(intent, .notCreated, because: error)
                        return .notCreated(error, wasInDoubt: false)
                    }
                    attempt += 1
                case .notCreated, .notCreatedYet:
                    await close(intent, .notCreated, because: error)
                    return .notCreated(error, wasInDoubt: false)
                case .exists:
                    await close(intent, .taken, because: error)
                    return .taken(await holder(of: intent, found: nil), error)
                case .unknown:
                    await close(intent, .unknown, because: error)
                    // Nobody waits for what asking would tell.
                    if Task.isCancelled { return .unknown(error) }
                    onDoubt()
                    return await settle(intent, after: error)
                }
            }
        }
    }

    /// Takes up a submission whose outcome is not known, by asking the service.
    ///
    /// `age` says how many seconds ago it was sent.
    package func settle(
        _ intent: SubmissionIntent, after cause: ConnectError? = nil, age: Double = 0
    ) async -> SubmissionResult {
        var lastError: ConnectError?
        for pause in Self.pauses {
            if pause > 0 { await client.world.sleep(pause) }
            do throws(ConnectError) {
                if let result = try await verdict(on: intent) { return result }
                lastError = nil
            } catch {
                lastError = error
            }
        }
        do throws(ConnectError) {
            if let lastError { throw lastError }
            // A search index may lag behind; the list does not.
            if let result = try await verdictByList(on: intent, age: age) { return result }
        } catch {
            await close(intent, .unknown, because: error)
            return .unknown(error)
        }
        let error =
            cause
            ?? ConnectError(
                operation: "CreateUser", kind: .malformedAnswer,
                own: Phrase("No answer to the request has come."))
        await close(intent, .notCreated, because: error)
        return .notCreated(error, wasInDoubt: true)
    }

    // MARK: Proficiencies

    /// Sets what a user is good at whom a submission has created, and writes down what came of it.
    ///
    /// Cancelling writes nothing: whether they are set is not known then.
    package func setProficiencies(
        _ proficiencies: [Proficiency], userID: String, instanceID: String, submission: String
    ) async throws(ConnectError) {
        do throws(ConnectError) {
            try await client.associateProficiencies(proficiencies, userID: userID, instanceID: instanceID)
        } catch {
            if !error.isCancellation { await note(.proficienciesNotSet, on: submission, because: error) }
            throw error
        }
        await note(.proficienciesSet, on: submission)
    }

    /// Writes down that the operator knows that they may not be set.
    package func leaveProficiencies(of submission: String) async {
        await note(.proficienciesLeft, on: submission)
    }

    // MARK: Asking

    /// What the service says of the name now; `nil` when it shows no such user.
    private func verdict(on intent: SubmissionIntent) async throws(ConnectError) -> SubmissionResult? {
        let found = try await client.availability(
            ofUsername: intent.username, instanceID: intent.instanceID
        ).exact
        return try await verdict(on: intent, found: found)
    }

    private func verdictByList(
        on intent: SubmissionIntent, age: Double
    ) async throws(ConnectError) -> SubmissionResult? {
        var found: UserSummary?
        do throws(ConnectError) {
            try await client.listUsers(instanceID: intent.instanceID) { page in
                found = found ?? page.first { $0.username == intent.username }
            }
        } catch  where error.kind == .accessDenied && age > Self.longestLag {
            // The searches have to do, and by now they can.
            return nil
        }
        return try await verdict(on: intent, found: found)
    }

    private func verdict(
        on intent: SubmissionIntent, found: UserSummary?
    ) async throws(ConnectError) -> SubmissionResult? {
        guard let found else { return nil }
        let user = try await client.describeUser(found.id, instanceID: intent.instanceID)
        guard intent.matches(user) else {
            await close(intent, .taken, because: nil)
            return .taken(await holder(of: intent, found: found), nil)
        }
        let ids = CreatedUserIDs(userID: user.id, userARN: user.arn)
        await close(intent, .created, ids: ids)
        return .created(ids, wasInDoubt: true)
    }

    private func holder(of intent: SubmissionIntent, found: UserSummary?) async -> UsernameHolder {
        await client.usernameHolder(of: intent.username, found: found, instanceID: intent.instanceID)
    }

    private func entry(_ event: JournalEntry.Event, _ submission: String) -> JournalEntry {
        let now = SigningDate(secondsSince1970: Int64(client.world.now()))
        return JournalEntry(time: now.iso8601, submission: submission, event: event)
    }

    /// Writes down how it ended.
    private func close(
        _ intent: SubmissionIntent, _ event: JournalEntry.Event, ids: CreatedUserIDs? = nil,
        because error: ConnectError? = nil
    ) async {
        await note(event, on: intent.id, ids: ids, because: error)
    }

    /// Writes down what came of something.
    ///
    /// A journal that cannot be written now leaves it open: the next start asks the service or the operator again.
    private func note(
        _ event: JournalEntry.Event, on submission: String, ids: CreatedUserIDs? = nil,
        because error: ConnectError? = nil
    ) async {
        var entry = entry(event, submission)
        entry.userID = ids?.userID
        entry.userARN = ids?.userARN
        entry.detail = error.map(\.journalDetail)
        entry.requestID = error?.requestID
        try? await log.append(entry)
    }
}
