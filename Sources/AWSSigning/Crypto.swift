// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Digests and HMAC-SHA256 by libcrypto.
package enum Crypto {
    package static func sha256(_ data: [UInt8]) throws(SigningError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(CO_SHA256_LENGTH))
        guard co_sha256(data, data.count, &digest) else { throw .cryptoUnavailable }
        return digest
    }

    /// Only to find files that other programs have named by it.
    package static func sha1(_ data: [UInt8]) throws(SigningError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(CO_SHA1_LENGTH))
        guard co_sha1(data, data.count, &digest) else { throw .cryptoUnavailable }
        return digest
    }

    static func hmac(key: [UInt8], _ data: [UInt8]) throws(SigningError) -> [UInt8] {
        var mac = [UInt8](repeating: 0, count: Int(CO_SHA256_LENGTH))
        guard co_hmac_sha256(key, key.count, data, data.count, &mac) else { throw .cryptoUnavailable }
        return mac
    }

    /// A signature by ES256 (RFC 7518), `r` and `s` one after the other, with the coordinates of the public key.
    package struct ES256Signature: Sendable {
        package var bytes: [UInt8]
        package var x: [UInt8]
        package var y: [UInt8]
    }

    /// Signs with a private key on P-256 in PEM; `nil` when that is none.
    package static func es256(_ data: [UInt8], pem: String) -> ES256Signature? {
        var signature = co_es256()
        guard co_sign_es256(pem, pem.utf8.count, data, data.count, &signature) else { return nil }
        func bytes<Value>(of value: Value) -> [UInt8] { withUnsafeBytes(of: value) { Array($0) } }
        return ES256Signature(
            bytes: bytes(of: signature.r) + bytes(of: signature.s), x: bytes(of: signature.x),
            y: bytes(of: signature.y))
    }

    package static func hex(_ bytes: [UInt8]) -> String {
        func digit(_ value: UInt8) -> UInt8 {
            value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
        return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            for (index, byte) in bytes.enumerated() {
                text[index * 2] = digit(byte >> 4)
                text[index * 2 + 1] = digit(byte & 15)
            }
            return bytes.count * 2
        }
    }
}
