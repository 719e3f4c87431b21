// SPDX-License-Identifier: Apache-2.0

/// Why a request could not be signed.
package enum SigningError: Error, Equatable, CustomStringConvertible {
    /// libcrypto is not installed or too old.
    case cryptoUnavailable
    /// The request already has a header that signing adds.
    case headerAlreadySet(String)

    package var description: String {
        switch self {
        case .cryptoUnavailable:
            "libcrypto.so.3 (OpenSSL 3) cannot be loaded, so nothing can be signed. Install it (libssl3) and try again."
        case .headerAlreadySet(let name):
            "The request holds the header \(name) before it is signed; it was not sent."
        }
    }
}
