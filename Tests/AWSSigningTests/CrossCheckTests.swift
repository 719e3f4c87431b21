// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

/// Compares with signatures made by somebody else's signer; `Scripts/signing-cross-check` makes the file.
struct CrossCheckTests {
    struct Case: Decodable {
        var method: String
        var path: String
        var query: String
        var headers: [[String]]
        var body: String
        var region: String
        var service: String
        var timestamp: String
        var accessKeyID: String
        var secretAccessKey: String
        var sessionToken: String?
        var signature: String
    }

    private static let file = ProcessInfo.processInfo.environment["CROSS_CHECK_REQUESTS"]

    @Test(.enabled(if: file != nil)) func everySignatureAgrees() throws {
        let text = try String(contentsOfFile: try #require(Self.file), encoding: .utf8)
        let cases = try text.split(separator: "\n").map {
            try JSONDecoder().decode(Case.self, from: Data($0.utf8))
        }
        let signer = Signer(signing: .all)
        for (number, item) in cases.enumerated() {
            let request = SignableRequest(
                method: item.method, path: item.path, query: item.query,
                headers: item.headers.map { HeaderField($0[0], $0[1]) }, body: Array(item.body.utf8))
            let added = try signer.sign(
                request,
                with: Credentials(
                    accessKeyID: item.accessKeyID, secretAccessKey: item.secretAccessKey,
                    sessionToken: item.sessionToken),
                region: item.region, service: item.service,
                at: try #require(SigningDate(timestamp: item.timestamp)))
            #expect(
                added.last?.value.hasSuffix("Signature=\(item.signature)") == true,
                "request \(number): \(item)")
        }
        #expect(cases.count >= 1_000)
        print("cross-check: \(cases.count) requests compared")
    }
}
