// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

struct ES256Tests {
    /// The key of the SDKs' test cases; none of the keys here opens anything.
    static let pem = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIPt/u8InPLpQeQLJTvVX+sNDzni8vMDMt3Liu+nMBigfoAoGCCqGSM49
        AwEHoUQDQgAEILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4bvTAiUCQ/I
        ffut2379uP+OBCm2ovGpBOJRgrl1RspUOQ==
        -----END EC PRIVATE KEY-----

        """
    /// The same key in the other form that OpenSSL writes.
    private static let pkcs8 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+3+7wic8ulB5AslO
        9Vf6w0POeLy8wMy3cuK76cwGKB+hRANCAAQguQYbus06fGIgmUyCKZjVQ8/x4MwU
        /QMBjpYaOeA/hu9MCJQJD8h9+63bfv24/44EKbai8akE4lGCuXVGylQ5
        -----END PRIVATE KEY-----
        """
    /// On P-384, for which ES256 is not defined.
    private static let otherCurve = """
        -----BEGIN EC PRIVATE KEY-----
        MIGkAgEBBDC9y7QQMFKYFKvt2eNP2D0BWEqh1VNuU0nyAg7lk9Fl2puxTjyifYbv
        qszTLqm4SvWgBwYFK4EEACKhZANiAAQiFVXhA8vsCd8gk+aKNyM1pvttYJ1mdueY
        l4RFnt0fR+ZyOPPZnYiDw4zOW7T/S6CVoXv3Oxc8ig1QJ0dQyFdV1U5PMpIXGOs9
        jiibIoWUzvK8q5J00+DFvcL0zQzR03g=
        -----END EC PRIVATE KEY-----
        """
    private static let encrypted = """
        -----BEGIN EC PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128-CBC,844ACC1CB9848336B68585BD7961074C

        MF5Rsl6I9XTm+4ev3bO/T7z65NxOGH+Os84K4yQA+eh3koq2q/sVUhxRJxLd9AM6
        HnVpz+a3ffziJ8jfElseFv/Z/52gaNLWGpynmG4skgJQOZYN3zXqHB2cI9+bKYCw
        HbYHk2RB15MawD5Hux+11QUnp0LYWxhqlfsdS1O10GU=
        -----END EC PRIVATE KEY-----
        """

    @Test(arguments: [pem, pkcs8])
    func publicKeyIsThatOfTheFile(pem: String) throws {
        let signature = try #require(Crypto.es256([], pem: pem))
        #expect(Crypto.hex(signature.x) == "20b9061bbacd3a7c6220994c822998d543cff1e0cc14fd03018e961a39e03f86")
        #expect(Crypto.hex(signature.y) == "ef4c0894090fc87dfbaddb7efdb8ff8e0429b6a2f1a904e25182b97546ca5439")
    }

    /// Many, for a number of 31 bytes comes once in 256 and has to be padded.
    @Test func signaturesVerify() throws {
        for count in 0..<600 {
            let data = [UInt8](repeating: UInt8(count & 0xff), count: count)
            let signature = try #require(Crypto.es256(data, pem: Self.pem))
            #expect(signature.bytes.count == 64)
            #expect(
                ES256Verifier.isValid(signature.bytes, of: data, x: signature.x, y: signature.y) == true)
        }
    }

    @Test func verificationCanFail() throws {
        let data = Array("data".utf8)
        var signature = try #require(Crypto.es256(data, pem: Self.pem))
        let (x, y) = (signature.x, signature.y)
        #expect(ES256Verifier.isValid(signature.bytes, of: Array("date".utf8), x: x, y: y) == false)
        #expect(ES256Verifier.isValid(signature.bytes, of: data, x: y, y: x) == false)
        signature.bytes[40] ^= 1
        #expect(ES256Verifier.isValid(signature.bytes, of: data, x: x, y: y) == false)
    }

    @Test(arguments: ["", "-----BEGIN EC PRIVATE KEY-----\n", "no key", otherCurve, encrypted])
    func whatIsNoKeyOnP256SignsNothing(pem: String) {
        #expect(Crypto.es256([1, 2, 3], pem: pem) == nil)
    }
}
