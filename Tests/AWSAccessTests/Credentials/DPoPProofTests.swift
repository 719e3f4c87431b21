// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

@testable import AWSAccess

struct DPoPProofTests {
    private func decoded(_ text: Substring) throws -> [UInt8] {
        var text = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        while text.count % 4 != 0 { text.append("=") }
        return Array(try #require(Data(base64Encoded: String(text))))
    }

    private func members(_ bytes: [UInt8]) throws -> [String: JSONValue] {
        try JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
    }

    @Test func proofSaysWhatItIsForAndIsSigned() throws {
        let jwt = try #require(
            DPoPProof.jwt(
                method: "POST", url: "https://eu-west-2.signin.aws.amazon.com/v1/token", time: 1_763_510_400,
                id: "11111111-2222-4333-8444-555555555555", privateKeyPEM: ES256Tests.pem))
        #expect(!jwt.contains("="))
        let parts = jwt.split(separator: ".", omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        #expect(
            try members(decoded(parts[0])) == [
                "typ": .string("dpop+jwt"), "alg": .string("ES256"),
                "jwk": .object([
                    "kty": .string("EC"), "crv": .string("P-256"),
                    "x": .string("ILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4Y"),
                    "y": .string("70wIlAkPyH37rdt-_bj_jgQptqLxqQTiUYK5dUbKVDk"),
                ]),
            ])
        #expect(
            try members(decoded(parts[1])) == [
                "jti": .string("11111111-2222-4333-8444-555555555555"), "htm": .string("POST"),
                "htu": .string("https://eu-west-2.signin.aws.amazon.com/v1/token"),
                "iat": .integer(1_763_510_400),
            ])
        let isValid = ES256Verifier.isValid(
            try decoded(parts[2]), of: Array("\(parts[0]).\(parts[1])".utf8),
            x: try decoded("ILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4Y"),
            y: try decoded("70wIlAkPyH37rdt-_bj_jgQptqLxqQTiUYK5dUbKVDk"))
        #expect(isValid == true)
    }

    @Test func nothingIsProvenWithoutAKey() {
        #expect(DPoPProof.jwt(method: "POST", url: "u", time: 0, id: "i", privateKeyPEM: "none") == nil)
    }

    @Test(
        arguments: [([], ""), ([0xff], "_w"), ([0xfb, 0xff], "-_8"), ([1, 2, 3], "AQID")]
            as [([UInt8], String)])
    func base64IsThatOfAddresses(bytes: [UInt8], text: String) {
        #expect(DPoPProof.base64URL(bytes) == text)
    }
}
