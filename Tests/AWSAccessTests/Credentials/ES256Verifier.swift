// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Checks signatures by the library's own verification, which the program itself has no use for.
enum ES256Verifier {
    private typealias ReadKey =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int
        ) -> OpaquePointer?
    private typealias NewContext = @convention(c) () -> OpaquePointer?
    private typealias Begin =
        @convention(c) (
            OpaquePointer, UnsafeMutableRawPointer?, UnsafePointer<CChar>, OpaquePointer?,
            UnsafePointer<CChar>?,
            OpaquePointer, UnsafeRawPointer?
        ) -> Int32
    private typealias Verify =
        @convention(c) (OpaquePointer, UnsafePointer<UInt8>, Int, UnsafePointer<UInt8>, Int) -> Int32
    private typealias Free = @convention(c) (OpaquePointer) -> Void

    /// Whether `signature`, `r` and `s` one after the other, is that of the data under the public key; `nil` when
    /// libcrypto cannot be asked.
    static func isValid(_ signature: [UInt8], of data: [UInt8], x: [UInt8], y: [UInt8]) -> Bool? {
        guard signature.count == 64, x.count == 32, y.count == 32 else { return false }
        guard let library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL),
            let readKey = dlsym(library, "d2i_PUBKEY"), let newContext = dlsym(library, "EVP_MD_CTX_new"),
            let begin = dlsym(library, "EVP_DigestVerifyInit_ex"),
            let verify = dlsym(library, "EVP_DigestVerify"),
            let freeContext = dlsym(library, "EVP_MD_CTX_free"), let freeKey = dlsym(library, "EVP_PKEY_free")
        else { return nil }
        let info = keyPrefix + x + y
        let key = info.withUnsafeBufferPointer { bytes in
            var position = bytes.baseAddress
            return unsafeBitCast(readKey, to: ReadKey.self)(nil, &position, bytes.count)
        }
        // A point that is not on the curve is no key.
        guard let key else { return false }
        defer { unsafeBitCast(freeKey, to: Free.self)(key) }
        guard let context = unsafeBitCast(newContext, to: NewContext.self)() else { return nil }
        defer { unsafeBitCast(freeContext, to: Free.self)(context) }
        guard unsafeBitCast(begin, to: Begin.self)(context, nil, "SHA256", nil, nil, key, nil) == 1 else {
            return nil
        }
        let numbers = integer(signature[..<32]) + integer(signature[32...])
        let der = [0x30, UInt8(numbers.count)] + numbers
        return unsafeBitCast(verify, to: Verify.self)(context, der, der.count, data, data.count) == 1
    }

    /// SubjectPublicKeyInfo of a key on P-256, up to the coordinates (RFC 5480).
    private static let keyPrefix: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
        0x48,
        0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ]

    /// A number in DER: without zeros before it but the one that keeps it positive.
    private static func integer(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var digits = Array(bytes.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return [0x02, UInt8(digits.count)] + digits
    }
}
