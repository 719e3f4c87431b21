// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning

/// From when on the history is shown.
struct HistoryStart {
    /// UTC, as the journal writes times, so that they compare as text.
    let iso8601: String

    /// Reads a day (`2026-11-01`, from midnight UTC) or a span back from now (`12h`, `7d`, `4w`).
    ///
    /// - Throws: `AccessError` for anything else.
    init(_ text: String, now: Double) throws(AccessError) {
        if let day = SigningDate(iso8601: text + "T00:00:00Z") {
            iso8601 = day.iso8601
            return
        }
        let seconds: [Character: Double] = ["h": 3_600, "d": 86_400, "w": 604_800]
        guard let unit = text.last.flatMap({ seconds[$0] }), let count = UInt16(text.dropLast()) else {
            throw AccessError("“\(text)” is no time. Give a day such as 2026-11-01, or 12h, 7d, 4w.")
        }
        iso8601 = SigningDate(secondsSince1970: Int64(now - unit * Double(count))).iso8601
    }
}
