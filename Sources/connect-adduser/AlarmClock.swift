// SPDX-License-Identifier: Apache-2.0

import Wizard

/// When which alarm is due, in milliseconds of a terminal's clock.
struct AlarmClock {
    private var times: [Alarm: UInt64] = [:]

    /// When the next one is due; `nil` while none is set.
    var next: UInt64? { times.values.min() }

    /// Sets an alarm, in place of one of the same kind.
    mutating func set(_ alarm: Alarm, afterMilliseconds delay: Int, now: UInt64) {
        times[alarm] = now + UInt64(max(0, delay))
    }

    /// Takes out those that are due.
    mutating func takeDue(now: UInt64) -> [Event] {
        let due = times.filter { $0.value <= now }.keys
        for alarm in due { times[alarm] = nil }
        return due.map(Event.woke)
    }
}
