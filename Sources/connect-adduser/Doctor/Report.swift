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

    /// A line for each check, longer sentences wrapped under it.
    var text: String {
        let column = 12
        let names = (checks.map(\.name.count).max() ?? 0) + 2
        var lines: [String] = []
        for check in checks {
            let sentences = DisplayText.wrapped(DisplayText.safe(check.sentence), to: 100 - column - names)
            for (index, part) in (sentences.isEmpty ? [""] : sentences).enumerated() {
                let start =
                    index == 0 ? padded(check.status.rawValue, column) + padded(check.name, names) : ""
                lines.append(padded(start, column + names) + part)
            }
            for detail in check.details {
                lines.append(padded("", column + names) + DisplayText.safe("- \(detail)"))
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
