// SPDX-License-Identifier: Apache-2.0

import Glibc
import LineMode
import Wizard

/// The main thread's loop in line mode: what `EventLoop` is for screens.
///
/// Waits for lines, signals and answers together, and never for the network.
struct LineLoop {
    /// How often it is said that an answer is still awaited, in milliseconds.
    private static let patience: UInt64 = 10_000

    private let terminal: LineTerminal
    private let mailbox: Mailbox
    private let effects: EffectRunner
    private var conversation: Conversation
    /// Whether the operator has left; else the terminal is gone.
    private var hasLeft = false
    /// Since when an answer is awaited, and when to say so next, in milliseconds of the terminal's clock.
    private var waiting: (since: UInt64, sayAt: UInt64)?
    private var alarms = AlarmClock()

    init(terminal: LineTerminal, mailbox: Mailbox, effects: EffectRunner, session: Session) {
        self.terminal = terminal
        self.mailbox = mailbox
        self.effects = effects
        conversation = Conversation(session: session)
    }

    /// Runs until the wizard is left, somebody ends the program or the terminal goes away.
    mutating func run() -> LoopEnd {
        var isRunning = take(.event(.started))
        while isRunning {
            let reasons = terminal.wait(until: deadline)
            if reasons.contains(.hangUp) { return LoopEnd(state: conversation.state, signal: SIGHUP) }
            if reasons.contains(.terminate) {
                if conversation.isBehindPrompt { _ = terminal.write("\n") }
                return LoopEnd(state: conversation.state, signal: SIGTERM)
            }
            isRunning = handle(reasons)
        }
        return LoopEnd(state: conversation.state, signal: hasLeft ? nil : SIGHUP)
    }

    /// Until when to wait at the latest; without end while nothing is to happen by itself.
    private var deadline: UInt64? {
        [waiting?.sayAt, alarms.next].compactMap(\.self).min()
    }

    /// Takes everything that happened, what was typed first: it answers what was asked before the rest arrived.
    private mutating func handle(_ reasons: WakeReasons) -> Bool {
        if reasons.contains(.suspend) { terminal.suspend() }
        if !reasons.isDisjoint(with: [.suspend, .continued]), !take(.returned) { return false }
        if reasons.contains(.input), !takeInput() { return false }
        if reasons.contains(.interrupt) {
            terminal.forgetUnfinished()
            if !take(.leaving) { return false }
        }
        for event in alarms.takeDue(now: terminal.now) + mailbox.takeAll() where !take(.event(event)) {
            return false
        }
        if let waiting, terminal.now >= waiting.sayAt {
            self.waiting?.sayAt = terminal.now + Self.patience
            return take(.stillWaiting(seconds: Int((terminal.now - waiting.since) / 1_000)))
        }
        return true
    }

    private mutating func takeInput() -> Bool {
        switch terminal.read() {
        case .lines(let lines): lines.allSatisfy { take(.line($0)) }
        case .end: take(.leaving)
        case .terminalIsGone: false
        }
    }

    /// Has the conversation take something, and does what comes of it; `false` once the wizard is left.
    private mutating func take(_ input: Conversation.Input) -> Bool {
        let reply = conversation.take(input)
        // Before the question is there, so that not one letter of the answer shows.
        terminal.echoes = !conversation.hidesInput
        guard terminal.write(reply.text(isASCII: terminal.isASCII)) else { return false }
        for effect in reply.effects {
            if effect == .quit {
                effects.forms.discardOwn()
                hasLeft = true
                return false
            }
            if case .wake(let alarm, let delay) = effect {
                alarms.set(alarm, afterMilliseconds: delay, now: terminal.now)
            }
            if let event = effects.perform(effect), !take(.event(event)) { return false }
        }
        effects.forms.note(conversation.state.formToKeep)
        if !conversation.isWaiting {
            waiting = nil
        } else if waiting == nil {
            waiting = (terminal.now, terminal.now + Self.patience)
        }
        return true
    }
}
