// SPDX-License-Identifier: Apache-2.0

import Glibc
import TerminalKit
import Wizard
import WizardView

/// The main thread's loop.
///
/// Waits for keyboard, window, signals and answers together, and draws one frame for each batch of them. It
/// never waits for the network.
struct EventLoop {
    private let screen: TerminalScreen
    private let mailbox: Mailbox
    private let effects: EffectRunner
    private var decoder: InputDecoder
    private var alarms = AlarmClock()
    private(set) var state: State

    init(
        screen: TerminalScreen, mailbox: Mailbox, effects: EffectRunner, session: Session,
        escapeDelay: UInt64
    ) {
        self.screen = screen
        self.mailbox = mailbox
        self.effects = effects
        decoder = InputDecoder(escapeDelay: escapeDelay)
        state = State(session: session, size: screen.size)
    }

    /// Runs until the wizard is left, somebody ends the program or the terminal goes away.
    mutating func run() -> LoopEnd {
        let first = state.update(.started)
        // The screen comes first: the threads and libraries of the requests would slow it down.
        present()
        var isRunning = perform(first)
        while isRunning {
            present()
            // Behind the frame, which it would hold up.
            keepForm()
            let reasons = screen.wait(until: deadline)
            if reasons.contains(.hangUp) { return end(by: SIGHUP) }
            if reasons.contains(.terminate) { return end(by: SIGTERM) }
            guard let events = events(after: reasons) else { return end(by: SIGHUP) }
            isRunning = handle(events)
        }
        return LoopEnd(state: state)
    }

    private func present() {
        screen.present(Screen.view(of: state, size: state.size))
    }

    private func keepForm() {
        effects.forms.note(state.formToKeep)
    }

    /// Ends with everything known that has arrived.
    private mutating func end(by signal: Int32) -> LoopEnd {
        if state.holdsAnswer {
            _ = handle([.woke(.second)])
            keepForm()
        }
        return LoopEnd(state: state, signal: signal)
    }

    /// Everything that happened since the last frame; `nil` when the terminal is gone.
    private mutating func events(after reasons: WakeReasons) -> [Event]? {
        var events: [Event] = []
        if reasons.contains(.suspend) { screen.suspend() }
        if !reasons.isDisjoint(with: [.resize, .continued, .suspend]) {
            screen.readSize()
            events.append(.resized(screen.size))
        }
        if reasons.contains(.input) {
            let bytes = screen.read()
            if bytes.isEmpty { return nil }
            events += decoder.feed(bytes, at: screen.now).map(Event.input)
        }
        events += decoder.expire(at: screen.now).map(Event.input)
        if reasons.contains(.interrupt) { events.append(.interrupted) }
        return events + alarms.takeDue(now: screen.now) + mailbox.takeAll()
    }

    /// Until when to wait at the latest; without end while nothing is to happen by itself.
    private var deadline: UInt64? {
        [decoder.deadline, alarms.next].compactMap(\.self).min()
    }

    /// Takes events one after the other and carries out what they ask for; `false` once the wizard is left.
    private mutating func handle(_ events: [Event]) -> Bool {
        for event in events {
            guard perform(state.update(event)) else { return false }
        }
        return true
    }

    private mutating func perform(_ effects: [Effect]) -> Bool {
        effects.allSatisfy { perform($0) }
    }

    private mutating func perform(_ effect: Effect) -> Bool {
        switch effect {
        case .redraw: screen.redraw()
        case .copy(let text): screen.copy(text)
        case .wake(let alarm, let delay): alarms.set(alarm, afterMilliseconds: delay, now: screen.now)
        case .suspend:
            screen.suspend()
            return handle([.resized(screen.size)])
        case .quit:
            effects.forms.discardOwn()
            return false
        case .send, .cancel, .generatePassword, .giveCode, .takeUpForm, .discardForm,
            .leaveProficiencies:
            return handle(effects.perform(effect).map { [$0] } ?? [])
        }
        return true
    }
}
