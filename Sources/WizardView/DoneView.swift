// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import UserForm
import Wizard

/// The result: who was created, read back from the service, and what comes next.
struct DoneView {
    let state: State
    let width: Int
    /// Where a page is too short for everything, blank lines are the first to go.
    let rows: Int

    private static let valueColumn = 15

    /// What stays in view however far the rest is scrolled.
    var head: [PageLine] {
        guard case .created(let user) = state.submission else { return [] }
        return [.text("✓ \(Words.created(user))", style: Style(.good, .bold))]
            + confirmation(of: user)
    }

    var lines: [PageLine] {
        guard case .created(let user) = state.submission else { return [] }
        var lines = [row("Username", user.sent.username)]
        if user.sent.password != nil { lines.append(row("Password", password)) }
        if let url = state.instance?.accessURL, !url.isEmpty { lines += row("Signs in at", wrapping: url) }
        lines.append(row("User id", user.userID))
        lines += row("ARN", wrapping: user.userARN)
        lines.append(.blank)
        let actions = [Action.another, .similar, .quit]
        let room = rows - head.count
        if lines.count + actions.count < room {
            return lines + actions.map { .action($0, hasFocus: state.focus == .action($0)) }
        }
        // The password must not be out of reach: blank lines go first, then the actions share a line.
        lines.removeAll(where: \.segments.isEmpty)
        if lines.count + actions.count <= room {
            return lines + actions.map { .action($0, hasFocus: state.focus == .action($0)) }
        }
        return lines + [.actions(actions, focus: state.focus)]
    }

    private var password: String {
        state.summary(of: .password).joined()
            + "  (\(state.keyName(of: .revealPassword)) \(state.revealsPassword ? "hides" : "shows") it)"
    }

    private func row(_ label: String, _ value: String) -> PageLine {
        PageLine(segments: [
            Segment(column: 2, text: label), Segment(column: Self.valueColumn, text: value, style: .bold),
        ])
    }

    /// An ARN must be readable to its last letter, over several lines if need be.
    private func row(_ label: String, wrapping value: String) -> [PageLine] {
        let parts = DisplayText.wrapped(value, to: max(1, width - Self.valueColumn - 1))
        return parts.enumerated().map { row($0.offset == 0 ? label : "", $0.element) }
    }

    private func confirmation(of user: CreatedUser) -> [PageLine] {
        let notice = Words.notice(on: user.confirmation)
        return PageLine.wrapped(
            "\(notice.level.mark) \(notice.sentence)", width: width - 4, style: notice.level.style)
    }
}
