// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// When a read is worth another try: the SDKs' standard mode as of 2026.
package enum RetryPolicy {
    /// Of a read, the first one included.
    package static let defaultAttempts = 3
    /// Seconds.
    private static let longestDelay = 20.0

    /// Seconds to wait before the next attempt, or `nil` when there should be none.
    ///
    /// Full jitter: `random · min(base · 2^i, 20)`, base 1 s for throttling and 50 ms else; the service's own
    /// `x-amz-retry-after` is honoured up to 5 s beyond that. `attempt` counts the attempts that have failed.
    static func delay(
        after error: ConnectError, attempt: Int, of maximum: Int, random: Double
    ) -> Double? {
        guard attempt < maximum, error.isPassing else { return nil }
        let base = error.kind == .throttled ? 1.0 : 0.05
        // From 2^9 on the longest delay holds for either base; an endless shift would overflow.
        let delay = random * min(base * Double(1 << min(attempt - 1, 9)), longestDelay)
        guard let wanted = error.retryAfter else { return delay }
        return max(delay, min(wanted, delay + 5))
    }
}

/// Keeps a client from hammering a service that fails throughout: retries draw on a bucket that successes refill.
final class RetryQuota: Sendable {
    private static let capacity = 500
    private struct Bucket {
        var left = RetryQuota.capacity
        var taken = 0
    }

    private let bucket = Mutex(Bucket())

    /// Takes what a retry costs; `false` when the bucket is empty.
    func take(for error: ConnectError) -> Bool {
        let cost = error.kind == .throttled ? 5 : 14
        return bucket.withLock { bucket in
            guard bucket.left >= cost else { return false }
            bucket.left -= cost
            bucket.taken = cost
            return true
        }
    }

    /// Gives back what the last retry took, or 1 after a success at once.
    func refund() {
        bucket.withLock { bucket in
            bucket.left = min(Self.capacity, bucket.left + max(1, bucket.taken))
            bucket.taken = 0
        }
    }
}
