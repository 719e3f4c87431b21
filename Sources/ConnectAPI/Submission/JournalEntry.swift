// SPDX-License-Identifier: Apache-2.0

package import UserForm

/// One line of the journal of submissions.
package struct JournalEntry: Codable, Sendable, Equatable {
    package enum Event: String, Codable, Sendable {
        /// Written before the request can leave.
        case intent
        case created
        case notCreated
        /// A user of this name, not the one that was meant, is there.
        case taken
        /// The answer was lost and the service could not be asked yet.
        case unknown
        /// What the user is good at was set, after it was created.
        case proficienciesSet
        case proficienciesNotSet
        /// The operator was told that they may not be set, and has left it at that.
        case proficienciesLeft

        /// Whether nothing is open about the user after it.
        package var isFinal: Bool { self == .created || self == .notCreated || self == .taken }

        /// Whether it is about what was set once the user existed.
        package var isOnProficiencies: Bool {
            self == .proficienciesSet || self == .proficienciesNotSet || self == .proficienciesLeft
        }
    }

    /// The version of this form; a reader passes over lines of a later one.
    package static let currentFormat = 1

    package var format = JournalEntry.currentFormat
    /// UTC, `2026-11-24T00:15:29Z`.
    package var time: String
    package var submission: String
    package var event: Event
    /// With an intent only.
    package var intent: SubmissionIntent?
    /// With an intent only: the process that submits, so that another one leaves it alone while it runs.
    package var process: ProcessMark?
    package var userID: String?
    package var userARN: String?
    /// Why, for an operator or an auditor; with the service's request id where there is one.
    package var detail: String?
    package var requestID: String?

    package init(time: String, submission: String, event: Event) {
        self.time = time
        self.submission = submission
        self.event = event
    }
}

/// A process of this machine, told from a later one of the same number by when it was started.
package struct ProcessMark: Codable, Sendable, Equatable {
    package var id: Int32
    /// Clock ticks since the machine was started (field 22 of `/proc/PID/stat`).
    package var started: UInt64

    package init(id: Int32, started: UInt64) {
        self.id = id
        self.started = started
    }
}

/// A submission as the journal tells it: the intent and the last that is known of it.
package struct JournalRecord: Sendable, Equatable {
    package var intent: JournalEntry
    package var outcome: JournalEntry?
    /// The last that is known of the user's proficiencies.
    package var proficiencies: JournalEntry?

    /// Whether it is not known what became of the user.
    package var isOpen: Bool { outcome?.event.isFinal != true }

    /// What the user was to get after it was created, where nobody knows whether it has it; empty for nothing.
    package var proficienciesInDoubt: [Proficiency] {
        guard outcome?.event == .created, outcome?.userID != nil else { return [] }
        return switch proficiencies?.event {
        case .proficienciesSet, .proficienciesLeft: []
        default: intent.intent?.proficiencyList ?? []
        }
    }
}
