// SPDX-License-Identifier: Apache-2.0

import TerminalKit

/// How meanings look.
///
/// No meaning is told by its look alone, so that every theme tells everything.
enum Theme: String, CaseIterable {
    /// The terminal's own colours, and five of the palette's eight where they help.
    case standard = "default"
    /// Bold throughout, so that nothing is faint on any background; what has the focus is reversed.
    case highContrast = "high-contrast"
    /// No colour at all.
    case mono

    /// One of the eight colours that every palette has, 0 for the terminal's own, and the attributes.
    func look(of style: Style) -> (color: Int32, attributes: Style.Attributes) {
        switch self {
        case .standard: (Self.color(of: style.role), style.attributes)
        case .highContrast:
            (style.role == .error ? 1 : 0, style.attributes.union(style.role == .plain ? [] : .bold))
        case .mono: (0, style.role == .error ? style.attributes.union(.bold) : style.attributes)
        }
    }

    private static func color(of role: Style.Role) -> Int32 {
        switch role {
        case .plain, .title, .label, .muted: 0
        case .error: 1
        case .good: 2
        case .warning: 3
        case .accent: 6
        }
    }
}
