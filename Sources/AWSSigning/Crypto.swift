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

    package static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
