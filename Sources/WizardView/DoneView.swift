// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import UserForm
import Wizard

/// The result: who was created, read back from the service, and what comes next.
struct DoneView {
    let state: State
    let width: Int
    /// Where a page is too short for everything, blank lines are the first to go.
    let rows: Int

    /// Behind the longest label, which stands in column 2.
    private var valueColumn: Int {
        let labels = (state.handOverCard?.rows ?? []).map(\.label) + [userIDLabel]
        return max(14, 3 + (labels.map(DisplayText.width(of:)).max() ?? 0))
    }

    private var userIDLabel: String { localized("User id") }

    /// What stays in view however far the rest is scrolled: that it worked, and the card with the password.
    var head: [PageLine] {
        guard case .created(let user) = state.submission else { return [] }
        let card = (state.handOverCard?.rows ?? []).flatMap(cardRow)
        let start =
            [PageLine.text("✓ \(Words.created(user))", style: Style(.good, .bold))]
            + lines(of: Words.notice(on: user.confirmation))
        var result = start + (Words.notice(on: user.proficiencies).map(lines) ?? [])
        if case .failed = user.proficiencies, result.count + card.count + Self.fewestRows > rows {
            // The reason must not push the password out of view.
            result = start + lines(of: Notice(.error, state.withOwnKeys(Words.proficienciesNotSet)))
        }
        return result + (result.count + card.count + Self.fewestRows < rows ? [.blank] : []) + card
    }

    /// Rows for ids and actions below the card.
    private static let fewestRows = 8

    var lines: [PageLine] {
        guard case .created(let user) = state.submission else { return [] }
        var lines = [row(userIDLabel, user.userID)]
        lines += row(localized("ARN"), wrapping: user.userARN)
        lines.append(.blank)
        let actions = state.doneActions
        let room = rows - head.count
        if lines.count + actions.count < room {
            return lines + actions.map { .action($0, hasFocus: state.focus == .action($0)) }
        }
        // The password must not be out of reach: blank lines go first, then the actions share a line.
        lines.removeAll(where: \.segments.isEmpty)
        if lines.count + actions.count <= room {
            return lines + actions.map { .action($0, hasFocus: state.focus == .action($0)) }
        }
        return lines + PageLine.actions(actions, focus: state.focus, width: width)
    }

    private func cardRow(_ row: HandOverCard.Row) -> [PageLine] {
        if row.isMasked {
            return [
                self.row(
                    row.label, localized("\(row.value)  (\(state.keyName(of: .revealPassword)) shows it)"))
            ]
        }
        return self.row(row.label, wrapping: row.value)
    }

    private func row(_ label: String, _ value: String) -> PageLine {
        PageLine(segments: [
            Segment(column: 2, text: label), Segment(column: valueColumn, text: value, style: .bold),
        ])
    }

    /// An ARN must be readable to its last letter, over several lines if need be.
    private func row(_ label: String, wrapping value: String) -> [PageLine] {
        let parts = DisplayText.wrapped(value, to: max(1, width - valueColumn - 1))
        return parts.enumerated().map { row($0.offset == 0 ? label : "", $0.element) }
    }

    private func lines(of notice: Notice) -> [PageLine] {
        PageLine.wrapped(
            "\(notice.level.mark) \(notice.sentence)", width: width - 4, style: notice.level.style)
    }
}
