// SPDX-License-Identifier: Apache-2.0

import AWSAccess

/// What a failed CreateUser left behind: the whole table, as one pure function.
package enum CreateUserOutcome: Sendable, Equatable {
    /// Nothing was created, and the same request would fail again.
    case notCreated
    /// Nothing was created; the service was busy and may take the same request a moment later.
    case notCreatedYet
    /// A user of this name was there before.
    case exists
    /// The user may exist or not; the service has to be asked.
    case unknown

    /// Reads it off the failure.
    ///
    /// A request that did not leave and one that was refused with a code of the service created nothing;
    /// whatever else happened after it left is not known. Whether it left is the transport's word, never guessed
    /// from the kind of failure.
    package init(_ error: ConnectError) {
        switch error.kind {
        case .transport(let failure): self = failure.wasSent ? .unknown : .notCreated
        case .duplicate: self = .exists
        case .internalFailure, .malformedAnswer: self = .unknown
        // Without a code it was not the service that refused, but a gateway that may have passed it on before.
        case .throttled: self = error.code.isEmpty ? .unknown : .notCreatedYet
        case .accessDenied, .quotaExceeded, .invalid, .notFound, .credentials: self = .notCreated
        case .notTheService:
            // A redirect was not followed. A web page in place of an answer may come from a gateway that has
            // passed the request on before.
            self = (300..<400).contains(error.httpStatus ?? 0) ? .notCreated : .unknown
        }
    }
}
