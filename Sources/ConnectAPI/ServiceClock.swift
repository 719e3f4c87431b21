// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import Synchronization

/// Something that the operator should know while requests are under way.
package enum ClientNotice: Sendable, Equatable {
    /// This machine's clock is off by so many seconds; positive when it is slow.
    case clockIsWrong(seconds: Double, isCorrected: Bool)
    /// The service is busy; the request is sent again after so many seconds.
    case throttled(operation: String, seconds: Double)
}

/// How far this machine's clock is from the service's, by the `Date` of its answers (the SDKs' rule of 2026).
final class ServiceClock: Sendable {
    /// Seconds; the service takes signatures that are up to five minutes off.
    static let tolerance = 240.0
    /// An exchange that took longer says nothing about the clock.
    private static let longestExchange = 900.0

    private struct Reading {
        var offset = 0.0
        var lastSkew: Double?
        var isTold = false
    }

    private let reading = Mutex(Reading())

    /// Seconds to add to this machine's time when signing; 0 while the clock is right enough.
    var offset: Double { reading.withLock { $0.offset } }

    /// Seconds by which the last answer's clock was ahead of this machine's.
    var lastSkew: Double? { reading.withLock { $0.lastSkew } }

    /// Takes an answer's date as a sample; `nil` when it is none, because a cache answered or it took too long.
    func measure(_ response: HTTPResponse, sent: Double, received: Double) -> Double? {
        guard response.header("age") == nil, received - sent <= Self.longestExchange,
            let date = response.header("date").flatMap(SigningDate.init(httpDate:))
        else { return nil }
        let skew = Double(date.secondsSince1970) - (sent + received) / 2
        reading.withLock { reading in
            reading.offset = isWrong(by: skew) ? skew : 0
            reading.lastSkew = skew
        }
        return skew
    }

    /// Whether a skew is one that the service would not take.
    func isWrong(by skew: Double?) -> Bool {
        skew.map { abs($0) > Self.tolerance } ?? false
    }

    /// `true` once: the operator is told a single time.
    func shouldTell() -> Bool {
        reading.withLock { reading in
            defer { reading.isTold = true }
            return !reading.isTold
        }
    }
}
