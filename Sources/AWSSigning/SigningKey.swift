// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// A key derived from a secret for one day, region and service; its bytes are overwritten when it goes.
package final class SigningKey: Sendable {
    private let bytes: [UInt8]

    /// Derives the key: four HMACs, one inside the other.
    package init(secret: String, scope: CredentialScope) throws(SigningError) {
        var key = Array("AWS4\(secret)".utf8)
        for part in [scope.day, scope.region, scope.service, "aws4_request"] {
            let next = try Crypto.hmac(key: key, Array(part.utf8))
            key.withUnsafeMutableBytes { co_cleanse($0.baseAddress, $0.count) }
            key = next
        }
        bytes = key
    }

    deinit {
        bytes.withUnsafeBytes { co_cleanse(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
    }

    /// The signature of a string to sign, in hex.
    package func signature(of stringToSign: String) throws(SigningError) -> String {
        Crypto.hex(try Crypto.hmac(key: bytes, Array(stringToSign.utf8)))
    }
}
