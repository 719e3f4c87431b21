// SPDX-License-Identifier: Apache-2.0

import AWSAccess

/// What a failed CreateUser left behind.
package enum CreateUserOutcome: Sendable, Equatable {
    /// Nothing was created.
    case notCreated
    /// A user of this name was there before.
    case exists
    /// The user may exist or not; the service has to be asked.
    case unknown

    /// Reads it off the failure.
    ///
    /// A request that did not leave and one that was refused with a code of the service created nothing;
    /// whatever else happened after it left is not known.
    package init(_ error: ConnectError) {
        switch error.kind {
        case .transport(let failure): self = failure.wasSent ? .unknown : .notCreated
        case .duplicate: self = .exists
        case .internalFailure, .malformedAnswer: self = .unknown
        case .accessDenied, .throttled, .quotaExceeded, .invalid, .notFound, .credentials: self = .notCreated
        // A proxy that answers in the service's place may have passed the request on before (502, 504), which
        // counts as an internal failure; a redirect or a refusal has not.
        case .notTheService: self = .notCreated
        }
    }
}
