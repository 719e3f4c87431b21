// SPDX-License-Identifier: Apache-2.0

/// Where and when a signature holds: `yyyyMMdd/region/service/aws4_request`.
package struct CredentialScope: Sendable, Hashable {
    package var day: String
    package var region: String
    package var service: String

    package init(day: String, region: String, service: String) {
        self.day = day
        self.region = region
        self.service = service
    }

    package var text: String {
        "\(day)/\(region)/\(service)/aws4_request"
    }
}

/// The text that the signature is made of.
package enum StringToSign {
    package static let algorithm = "AWS4-HMAC-SHA256"

    package static func text(
        canonicalRequest: String, date: SigningDate, scope: CredentialScope
    ) throws(SigningError) -> String {
        let hash = Crypto.hex(try Crypto.sha256(Array(canonicalRequest.utf8)))
        return "\(algorithm)\n\(date.timestamp)\n\(scope.text)\n\(hash)"
    }
}
