// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

struct SignerTests {
    private let request = SignableRequest(
        method: "GET", path: "/instance", headers: [HeaderField("Host", "connect.us-west-2.amazonaws.com")])
    private let keys = Credentials(
        accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")

    private func signature(_ signer: Signer, _ keys: Credentials, at seconds: Int64) throws -> String? {
        try signer.sign(
            request, with: keys, region: "us-west-2", service: "connect",
            at: SigningDate(secondsSince1970: seconds)
        ).last?.value
    }

    @Test func cachedKeyGivesTheSignatureOfAFreshOne() throws {
        let signer = Signer()
        for seconds: Int64 in [1_772_600_000, 1_772_600_001, 1_772_700_000, 1_772_600_002] {
            #expect(try signature(signer, keys, at: seconds) == signature(Signer(), keys, at: seconds))
        }
        var rotated = keys
        rotated.secretAccessKey = "another"
        #expect(
            try signature(signer, rotated, at: 1_772_600_000)
                == signature(Signer(), rotated, at: 1_772_600_000))
        #expect(
            try signature(signer, keys, at: 1_772_600_000) != signature(signer, rotated, at: 1_772_600_000))
    }

    @Test func sessionTokenIsSentAndSigned() throws {
        var keys = keys
        keys.sessionToken = "token"
        let added = try Signer().sign(
            request, with: keys, region: "us-west-2", service: "connect", at: SigningDate(secondsSince1970: 0)
        )
        #expect(added.contains(HeaderField("X-Amz-Security-Token", "token")))
        #expect(added.last?.value.contains("SignedHeaders=host;x-amz-date;x-amz-security-token") == true)
    }

    @Test func unsignedHeadersStayUnsigned() throws {
        var request = request
        request.headers.append(HeaderField("User-Agent", "x"))
        request.headers.append(HeaderField("amz-sdk-request", "attempt=1"))
        let added = try Signer().sign(
            request, with: keys, region: "us-west-2", service: "connect", at: SigningDate(secondsSince1970: 0)
        )
        #expect(added.last?.value.contains("SignedHeaders=host;x-amz-date,") == true)
    }

    @Test(arguments: ["Authorization", "x-amz-date", "X-Amz-Security-Token", "x-amz-content-sha256"])
    func requestThatIsSignedAlreadyIsRefused(name: String) {
        var request = request
        request.headers.append(HeaderField(name, "x"))
        #expect(throws: SigningError.headerAlreadySet(name)) {
            try Signer().sign(
                request, with: keys, region: "us-west-2", service: "connect",
                at: SigningDate(secondsSince1970: 0))
        }
    }

    @Test(
        arguments: [
            (0, "19700101T000000Z"), (951_782_400, "20000229T000000Z"), (1_709_251_199, "20240229T235959Z"),
            (1_772_600_767, "20260304T050607Z"), (4_102_444_799, "20991231T235959Z"),
            (-1, "19691231T235959Z"),
        ] as [(Int64, String)])
    func datesAreWrittenAndRead(seconds: Int64, timestamp: String) {
        #expect(SigningDate(secondsSince1970: seconds).timestamp == timestamp)
        #expect(SigningDate(timestamp: timestamp)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        "", "20260304", "20260304T050607", "2026-03-04T05:06:07Z", "20260230T000000Z", "20261304T000000Z",
    ])
    func whatIsNoDateIsNotRead(text: String) {
        #expect(SigningDate(timestamp: text) == nil)
    }

    @Test func credentialsShowTheirKeyIdAlone() {
        var keys = keys
        keys.sessionToken = "sesame"
        let shown = "\(keys) \(String(reflecting: keys)) \(Mirror(reflecting: keys).children.map { "\($0)" })"
        #expect(!shown.contains("wJalr"))
        #expect(!shown.contains("sesame"))
    }
}
