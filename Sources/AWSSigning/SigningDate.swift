// SPDX-License-Identifier: Apache-2.0

/// A moment in UTC as SigV4 writes it, by civil-date arithmetic: no locale, no calendar.
package struct SigningDate: Sendable, Hashable {
    package let secondsSince1970: Int64

    package init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Reads `yyyyMMdd'T'HHmmss'Z'`; `nil` for anything else.
    package init?(timestamp: String) {
        let bytes = Array(timestamp.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int64? {
            bytes[range].allSatisfy { (0x30...0x39).contains($0) }
                ? bytes[range].reduce(0) { $0 * 10 + Int64($1 - 0x30) } : nil
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
            let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61
        else { return nil }
        secondsSince1970 =
            Self.days(year: year, month: month, day: day) * 86_400 + hour * 3_600 + minute * 60 + second
        guard day == civil.day else { return nil }
    }

    /// Reads an ISO 8601 time of UTC, `2026-11-24T00:15:29Z`: with a fraction of a second, which is dropped, with `UTC`
    /// for `Z` as older AWS CLIs write it, or with `+00:00`; `nil` for anything else.
    package init?(iso8601 text: String) {
        var bytes = Array(text.utf8)
        for suffix in ["UTC", "+00:00", "Z"] where bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
        {
            bytes.removeLast(suffix.utf8.count)
            break
        }
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes.count < text.utf8.count
        else { return nil }
        if bytes.count > 19 {
            guard bytes[19] == UInt8(ascii: "."),
                bytes[20...].allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
        }
        let digits =
            bytes[0..<4] + bytes[5..<7] + bytes[8..<11] + bytes[11..<13] + bytes[14..<16] + bytes[17..<19]
        self.init(timestamp: String(decoding: digits, as: UTF8.self) + "Z")
    }

    /// Reads the time of an HTTP `Date` header, `Tue, 09 Mar 2021 16:38:58 GMT`; `nil` for anything else.
    package init?(httpDate text: String) {
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[1].utf8.count == 2,
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let time = parts[4].filter { $0 != ":" }
        self.init(timestamp: "\(parts[3])\(Self.padded(Int64(month + 1)))\(parts[1])T\(time)Z")
    }

    /// `2026-11-24T00:15:29Z`.
    package var iso8601: String {
        let bytes = Array(timestamp.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        return
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
    }

    /// `yyyyMMdd'T'HHmmss'Z'`.
    package var timestamp: String {
        let seconds = secondsSince1970 - 86_400 * dayNumber
        var text = dayDigits
        text.append(UInt8(ascii: "T"))
        for part in [seconds / 3_600, seconds / 60 % 60, seconds % 60] {
            Self.append(part, width: 2, to: &text)
        }
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// `yyyyMMdd`.
    package var day: String {
        String(decoding: dayDigits, as: UTF8.self)
    }

    private var dayDigits: [UInt8] {
        let civil = civil
        var text: [UInt8] = []
        text.reserveCapacity(16)
        Self.append(civil.year, width: 4, to: &text)
        Self.append(civil.month, width: 2, to: &text)
        Self.append(civil.day, width: 2, to: &text)
        return text
    }

    /// Writes a number with at least so many digits.
    private static func append(_ number: Int64, width: Int, to text: inout [UInt8]) {
        if width > 1 || number >= 10 { append(number / 10, width: width - 1, to: &text) }
        text.append(UInt8(ascii: "0") + UInt8((number % 10).magnitude))
    }

    private var dayNumber: Int64 {
        Int64((Double(secondsSince1970) / 86_400).rounded(.down))
    }

    private static func padded(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Days since 1970-01-01 of a date in the Gregorian calendar; years are counted from March, so that the
    /// leap day is the last of its year.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int64, month: Int64, day: Int64) {
        let days = dayNumber + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
