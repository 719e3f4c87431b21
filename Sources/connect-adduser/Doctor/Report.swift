// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import TerminalKit

/// All checks of a run, for people and for programs.
struct Report: Encodable, Sendable {
    var version = Version.current
    /// Whether the wizard would work.
    var ok: Bool
    var checks: [Check]

    init(_ checks: [Check]) {
        self.checks = checks
        ok = !checks.contains { $0.status == .failed || $0.status == .skipped }
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// A line for each check, not broken: a command that it names can be copied.
    var text: String {
        let statuses = 9
        let names = (checks.map(\.name.count).max() ?? 0) + 2
        var lines: [String] = []
        for check in checks {
            lines.append(
                padded(check.status.rawValue, statuses) + padded(check.name, names)
                    + DisplayText.safe(check.sentence))
            for detail in check.details {
                lines.append(padded("", statuses + names) + DisplayText.safe("- \(detail)"))
            }
        }
        lines.append("")
        lines.append(
            ok
                ? "connect-adduser would work."
                : "connect-adduser would not work yet: mend what is marked failed, the first one first.")
        return lines.joined(separator: "\n")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
