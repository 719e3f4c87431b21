// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Synchronization

/// Something that is to go wrong: `KIND[:OPERATION][:COUNT]`, such as `throttle`, `error-500:CreateUser`,
/// `drop-after:CreateUser:1` or `deny:SearchUsers`.
struct Fault: ExpressibleByArgument, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case throttle
        case error500 = "error-500"
        /// The connection ends before anything is done.
        case dropBefore = "drop-before"
        /// The connection ends after everything is done.
        case dropAfter = "drop-after"
        /// The answer never comes, before or after everything is done.
        case hangBefore = "hang-before"
        case hangAfter = "hang-after"
        /// The credentials count as ended.
        case expired
        case deny
    }

    var kind: Kind
    /// `nil` for every operation.
    var operation: String?
    /// How often it happens; `nil` for ever.
    var count: Int?

    init?(argument: String) {
        let parts = argument.split(separator: ":").map(String.init)
        guard let first = parts.first, let kind = Kind(rawValue: first), parts.count <= 3 else { return nil }
        self.kind = kind
        for part in parts.dropFirst() {
            if let number = Int(part) { count = number } else { operation = part }
        }
        if kind == .deny, operation == nil { return nil }
    }
}

/// The faults that are still to come.
final class FaultPlan: Sendable {
    private let faults: Mutex<[Fault]>

    init(_ faults: [Fault]) {
        self.faults = Mutex(faults)
    }

    /// The fault that an operation meets now, counted off.
    func next(for operation: String) -> Fault.Kind? {
        faults.withLock { faults in
            guard
                let index = faults.firstIndex(where: {
                    ($0.operation == nil || $0.operation == operation) && $0.count != 0
                })
            else { return nil }
            if let count = faults[index].count { faults[index].count = count - 1 }
            return faults[index].kind
        }
    }
}
