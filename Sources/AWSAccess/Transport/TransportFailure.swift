// SPDX-License-Identifier: Apache-2.0

import Localization

/// Why there is no answer to a request.
package struct TransportFailure: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        case cannotResolve, cannotConnect, tlsFailed, timedOut, connectionLost
        /// The connection died and libcurl was kept from sending the request again.
        case resendStopped
        case answerTooLarge
        case cancelled
        case libraryMissing
    }

    package var kind: Kind
    /// Whether the request began to leave this machine: then it may have taken effect.
    package var wasSent: Bool
    package var host: String
    /// What the library says about it.
    package var detail: String

    package init(_ kind: Kind, wasSent: Bool, host: String, detail: String = "") {
        self.kind = kind
        self.wasSent = wasSent
        self.host = host
        self.detail = detail
    }

    /// What happened, in a sentence; what to do about it follows from `wasSent` and is said by the caller.
    package var description: String {
        switch kind {
        case .cannotResolve:
            localized("The name \(host) is not known. Check the region and this machine's DNS.")
        case .cannotConnect:
            localized("No connection to \(host) (\(detail)). Check the network, the proxy and the firewall.")
        case .tlsFailed:
            localized("The connection to \(host) is not safe (\(detail)). Nothing was sent over it.")
        case .timedOut where wasSent: localized("\(host) did not answer in time.")
        case .timedOut: localized("\(host) could not be reached in time.")
        case .connectionLost where !wasSent:
            localized(
                "No connection to \(host) came about (\(detail)). Check the network, the proxy and the firewall."
            )
        case .connectionLost, .resendStopped:
            localized("The connection to \(host) was lost before its answer was complete.")
        case .answerTooLarge:
            localized("The answer of \(host) is larger than any answer of Amazon Connect; it was not read.")
        case .cancelled: localized("The answer was not waited for.")
        case .libraryMissing:
            localized("libcurl.so.4 (7.85 or later) cannot be loaded. Install it (libcurl4) and start again.")
        }
    }
}
