// SPDX-License-Identifier: Apache-2.0

import ConnectAPI
import FoundationEssentials
import TerminalKit

/// The submissions of the journal, for people and for programs.
struct HistoryTable {
    private let records: [JournalRecord]

    init(_ records: [JournalRecord]) {
        self.records = records
    }

    /// A line for each submission, the oldest first.
    var text: String {
        if records.isEmpty { return "Nothing was sent from here.\n" }
        let rows =
            [["TIME (UTC)", "USERNAME", "OUTCOME", "OPERATOR", "INSTANCE", "USER ID"]] + records.map(row)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = zip(row, widths).map { text, width in
                text + String(repeating: " ", count: width - text.count)
            }.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private func row(_ record: JournalRecord) -> [String] {
        let intent = record.intent.intent
        return [
            record.intent.time, intent?.username ?? "?", Self.outcome(of: record), intent?.loginName ?? "?",
            intent?.instanceID ?? "?", record.outcome?.userID ?? "",
        ].map(DisplayText.safe)
    }

    private static func outcome(of record: JournalRecord) -> String {
        switch record.outcome?.event {
        case .created: "created" + (record.proficienciesInDoubt.isEmpty ? "" : ", proficiencies open")
        case .notCreated: "not created" + (record.outcome?.detail.map { ": \($0.prefix(60))" } ?? "")
        case .taken: "name taken"
        default: "open"
        }
    }

    private static func proficiencies(of record: JournalRecord) -> String? {
        guard record.outcome?.event == .created, record.intent.intent?.proficiencies != nil else {
            return nil
        }
        return switch record.proficiencies?.event {
        case .proficienciesSet: "set"
        case .proficienciesNotSet: "notSet"
        case .proficienciesLeft: "left"
        default: "open"
        }
    }

    private struct Line: Encodable {
        var time: String
        var submission: String
        var outcome: String
        /// Set, not set or left to the operator; of a user without any there is none.
        var proficiencies: String?
        var intent: SubmissionIntent?
        var userID: String?
        var userARN: String?
        var detail: String?
        var requestID: String?
    }

    /// JSON Lines.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return records.map { record in
            let outcome = record.outcome
            let line = Line(
                time: record.intent.time, submission: record.intent.submission,
                outcome: outcome.map { $0.event == .unknown ? "open" : $0.event.rawValue } ?? "open",
                proficiencies: Self.proficiencies(of: record), intent: record.intent.intent,
                userID: outcome?.userID, userARN: outcome?.userARN,
                detail: outcome?.detail, requestID: outcome?.requestID)
            return ((try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
        }.joined()
    }
}
