// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Wizard

extension Style {
    static let title = Style(.title, .bold)
    static let badge = Style(.warning, [.reverse, .bold])
    static let focus = Style(.plain, .reverse)
    static let bold = Style(.plain, .bold)
    static let input = Style(.plain, .underline)
}

extension Notice.Level {
    /// The mark beside a field: the meaning without any colour.
    var mark: String {
        switch self {
        case .note: "-"
        case .good: "✓"
        case .warning: "?"
        case .error: "!"
        }
    }

    var style: Style {
        switch self {
        case .note: .plain
        case .good: Style(.good)
        case .warning: Style(.warning)
        case .error: Style(.error, .bold)
        }
    }
}
