// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Glibc
import Localization
import Wizard

/// How the operator is talked to: by screens where the terminal can show them, else by lines.
enum FrontEnd {
    case screen(TerminalScreen)
    case lines(LineTerminal)

    /// Takes the terminal.
    ///
    /// Lines are used when they are asked for, and told about when the terminal leaves no choice.
    ///
    /// - Throws: `AccessError` when the terminal can be used in neither way; nothing is changed then.
    init(_ options: DisplayOptions, _ settings: Settings) throws(AccessError) {
        if options.accessible || Self.asksForLines(settings.environment["ACCESSIBLE"]) {
            self = .lines(try LineTerminal(ascii: options.ascii))
            return
        }
        do {
            self = .screen(
                try TerminalScreen(
                    ascii: options.ascii, utf8: options.utf8,
                    theme: options.theme ?? settings.configuration.theme ?? .standard))
        } catch {
            self = .lines(try LineTerminal(ascii: options.ascii))
            Exit.say(localized("\(error.description) Until then, questions are asked line by line."))
        }
    }

    private static func asksForLines(_ value: String?) -> Bool {
        guard let value else { return false }
        return !["", "0", "false"].contains(value.lowercased())
    }

    /// Runs the wizard and gives the terminal back.
    func run(
        mailbox: Mailbox, effects: EffectRunner, session: Session, environment: Environment
    ) -> LoopEnd {
        switch self {
        case .screen(let screen):
            var loop = EventLoop(
                screen: screen, mailbox: mailbox, effects: effects, session: session,
                escapeDelay: environment["ESCDELAY"].flatMap(UInt64.init).map { min(max($0, 20), 1000) }
                    ?? 100)
            defer { screen.stop() }
            return loop.run()
        case .lines(let terminal):
            var loop = LineLoop(terminal: terminal, mailbox: mailbox, effects: effects, session: session)
            defer { terminal.stop() }
            return loop.run()
        }
    }
}
