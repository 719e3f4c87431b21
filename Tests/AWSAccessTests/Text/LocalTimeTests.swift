// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Testing

struct LocalTimeTests {
    @Test func dayIsLeftOutWhereItIsToday() {
        let now = 1_763_510_400.0
        #expect(LocalTime.phrase(of: now, now: now).wholeMatch(of: /at \d\d:\d\d/) != nil)
        // Whatever the time zone, three days on is another day.
        #expect(
            LocalTime.phrase(of: now + 259_200, now: now).wholeMatch(of: /on 2025-11-\d\d at \d\d:\d\d/)
                != nil)
        // The same day of another year is another day.
        #expect(
            LocalTime.phrase(of: now + 31_536_000, now: now).wholeMatch(of: /on 2026-11-\d\d at \d\d:\d\d/)
                != nil)
    }
}
