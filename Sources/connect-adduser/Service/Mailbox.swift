// SPDX-License-Identifier: Apache-2.0

import CTerminal
import Synchronization
import Wizard

/// Events from other threads on their way to the loop.
final class Mailbox: Sendable {
    private let events = Mutex<[Event]>([])
    private let wake: @Sendable () -> Void

    /// `wake` tells whoever waits for events; without it, the loop that waits at the terminal.
    init(wake: @escaping @Sendable () -> Void = ct_wake) {
        self.wake = wake
    }

    /// Leaves an event for the loop and wakes it; may be called on any thread.
    func post(_ event: Event) {
        events.withLock { $0.append(event) }
        wake()
    }

    /// The events that arrived since the last call, in order.
    func takeAll() -> [Event] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
