// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
    /// The command that a key stands for while a text field has the focus; `nil` when it is not an editing key.
    ///
    /// The keys are those of readline, and the arrows with Ctrl or Alt. Undo and redo have no key here: the
    /// wizard's table of keys has them.
    package static func command(for key: Key) -> Command? {
        switch key.code {
        case .character(let character): command(for: character, key.modifiers)
        case .backspace:
            key.modifiers.isDisjoint(with: [.alt, .control]) ? .deleteBackward : .killWordBackward
        case .delete:
            key.modifiers.isDisjoint(with: [.alt, .control]) ? .deleteForward : .killWordForward
        case .left: key.modifiers.isDisjoint(with: [.alt, .control]) ? .moveLeft : .moveWordLeft
        case .right: key.modifiers.isDisjoint(with: [.alt, .control]) ? .moveRight : .moveWordRight
        case .home: .moveToStart
        case .end: .moveToEnd
        case .enter, .tab, .escape, .up, .down, .pageUp, .pageDown, .insert, .function: nil
        }
    }

    private static func command(for character: Unicode.Scalar, _ modifiers: Key.Modifiers) -> Command? {
        switch modifiers {
        case [], .shift: .insert(String(character))
        case .control: controlCommands[character]
        case .alt: altCommands[character]
        default: nil
        }
    }

    private static let controlCommands: [Unicode.Scalar: Command] = [
        "a": .moveToStart, "e": .moveToEnd, "b": .moveLeft, "f": .moveRight, "k": .killToEnd,
        "u": .killToStart,
        "w": .killWordBackward, "y": .yank, "d": .deleteForward, "t": .transpose,
    ]

    private static let altCommands: [Unicode.Scalar: Command] = [
        "b": .moveWordLeft, "f": .moveWordRight, "d": .killWordForward,
        "t": .transpose,
    ]
}
