// SPDX-License-Identifier: Apache-2.0

import Glibc
import Localization

/// Times as the operator's clock on the wall shows them.
package enum LocalTime {
    /// `at 17:15`, or with the day when that is not today: `on 2026-11-23 at 17:15`.
    package static func phrase(of time: Double, now: Double) -> String {
        let then = civil(time)
        let today = civil(now)
        let clock = "\(padded(then.tm_hour)):\(padded(then.tm_min))"
        if then.tm_year == today.tm_year, then.tm_yday == today.tm_yday { return localized("at \(clock)") }
        return localized(
            "on \(then.tm_year + 1_900)-\(padded(then.tm_mon + 1))-\(padded(then.tm_mday)) at \(clock)")
    }

    private static func civil(_ time: Double) -> tm {
        var seconds = time_t(time)
        var result = tm()
        localtime_r(&seconds, &result)
        return result
    }

    private static func padded(_ number: Int32) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
