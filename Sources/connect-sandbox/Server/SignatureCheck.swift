// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation

/// Verifies SigV4 signatures as the service's front end does.
struct SignatureCheck {
    let keys: Credentials
    let region: String
    /// The most that a request's date may be off, in seconds.
    private static let tolerance: Int64 = 300

    /// - Throws: `ServiceError` with the front end's code and words.
    func verify(_ request: SignableRequest, service: String = "connect", now: Int64) throws(ServiceError) {
        func header(_ name: String) -> String? {
            request.headers.first { $0.name.lowercased() == name }?.value
        }
        guard let authorization = header("authorization") else {
            throw Self.refusal("MissingAuthenticationTokenException", "Missing Authentication Token")
        }
        guard let parts = Authorization(authorization) else {
            throw Self.refusal(
                "IncompleteSignatureException", "Authorization header is not complete.", status: 400)
        }
        let tokens = [keys.sessionToken, SignInService.Secret.sessionToken]
        guard parts.accessKeyID == keys.accessKeyID, tokens.contains(header("x-amz-security-token")) else {
            throw Self.refusal(
                "UnrecognizedClientException", "The security token included in the request is invalid.")
        }
        guard let timestamp = header("x-amz-date"), let date = SigningDate(timestamp: timestamp) else {
            throw Self.refusal(
                "IncompleteSignatureException", "X-Amz-Date is missing or malformed.", status: 400)
        }
        guard parts.scope == CredentialScope(day: date.day, region: region, service: service) else {
            throw Self.refusal(
                "InvalidSignatureException", "Credential should be scoped to a valid region and service.")
        }
        try checkDate(date, now: now)
        try checkSignedHeaders(parts.signedHeaders, of: request)
        guard try signature(of: request, parts, date) == parts.signature else {
            throw Self.refusal(
                "InvalidSignatureException",
                """
                The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                Access Key and signing method. Consult the service documentation for details.
                """)
        }
    }

    private func checkDate(_ date: SigningDate, now: Int64) throws(ServiceError) {
        let current = SigningDate(secondsSince1970: now).timestamp
        if date.secondsSince1970 < now - Self.tolerance {
            let limit = SigningDate(secondsSince1970: now - Self.tolerance).timestamp
            throw Self.refusal(
                "InvalidSignatureException",
                "Signature expired: \(date.timestamp) is now earlier than \(limit) (\(current) - 5 min.)")
        }
        if date.secondsSince1970 > now + Self.tolerance {
            let limit = SigningDate(secondsSince1970: now + Self.tolerance).timestamp
            throw Self.refusal(
                "InvalidSignatureException",
                "Signature not yet current: \(date.timestamp) is still later than \(limit) (\(current) + 5 min.)"
            )
        }
    }

    /// Host and every `x-amz-` header must be covered by the signature.
    private func checkSignedHeaders(_ signed: [String], of request: SignableRequest) throws(ServiceError) {
        let needed = Set(
            request.headers.map { $0.name.lowercased() }.filter { $0 == "host" || $0.hasPrefix("x-amz-") })
        let missing = needed.subtracting(signed).sorted()
        guard missing.isEmpty else {
            throw Self.refusal(
                "InvalidSignatureException",
                "'\(missing[0])' must be a 'SignedHeader' in the AWS Authorization.")
        }
    }

    private func signature(
        of request: SignableRequest, _ parts: Authorization, _ date: SigningDate
    ) throws(ServiceError) -> String {
        do {
            let canonical = try CanonicalRequest.text(of: request, signedHeaders: parts.signedHeaders)
            let toSign = try StringToSign.text(canonicalRequest: canonical, date: date, scope: parts.scope)
            return try SigningKey(secret: keys.secretAccessKey, scope: parts.scope).signature(of: toSign)
        } catch {
            throw .failure
        }
    }

    private static func refusal(_ code: String, _ message: String, status: Int = 403) -> ServiceError {
        ServiceError(code: code, status: status, message: message)
    }
}

/// The parts of an `Authorization` header.
private struct Authorization {
    var accessKeyID: String
    var scope: CredentialScope
    var signedHeaders: [String]
    var signature: String

    init?(_ header: String) {
        guard header.hasPrefix("AWS4-HMAC-SHA256 ") else { return nil }
        var values: [String: String] = [:]
        for part in header.dropFirst("AWS4-HMAC-SHA256 ".count).split(separator: ",") {
            let pair = part.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
            if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
        }
        let credential = (values["Credential"] ?? "").split(separator: "/").map(String.init)
        guard credential.count == 5, credential[4] == "aws4_request", let headers = values["SignedHeaders"],
            let signature = values["Signature"]
        else { return nil }
        accessKeyID = credential[0]
        scope = CredentialScope(day: credential[1], region: credential[2], service: credential[3])
        signedHeaders = headers.split(separator: ";").map(String.init)
        self.signature = signature
    }
}
