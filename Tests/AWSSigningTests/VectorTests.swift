// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

struct VectorTests {
    @Test func allVectorsAreRead() {
        #expect(Vector.all.count == 61)
    }

    @Test(arguments: Vector.all)
    func canonicalRequestStringToSignAndSignatureAgree(vector: Vector) throws {
        let date = try #require(vector.date)
        var request = vector.request
        request.headers.append(HeaderField("X-Amz-Date", date.timestamp))
        if let token = vector.credentials.sessionToken, vector.context.omit_session_token != true {
            request.headers.append(HeaderField("X-Amz-Security-Token", token))
        }
        if vector.context.sign_body, let hash = vector.canonicalRequest.split(separator: "\n").last {
            request.headers.append(HeaderField("x-amz-content-sha256", String(hash)))
        }
        let canonical = try CanonicalRequest.text(
            of: request, signedHeaders: CanonicalRequest.allHeaderNames(of: request),
            path: vector.context.normalize ? .normalized : .asSent)
        #expect(canonical == vector.canonicalRequest)
        let scope = CredentialScope(
            day: date.day, region: vector.context.region, service: vector.context.service)
        let toSign = try StringToSign.text(canonicalRequest: canonical, date: date, scope: scope)
        #expect(toSign == vector.stringToSign)
        let key = try SigningKey(secret: vector.credentials.secretAccessKey, scope: scope)
        #expect(try key.signature(of: toSign) == vector.signature)
    }

    @Test(arguments: Vector.all.filter { !$0.context.sign_body && $0.context.omit_session_token != true })
    func signerAddsTheSameSignature(vector: Vector) throws {
        let signer = Signer(signing: .all, path: vector.context.normalize ? .normalized : .asSent)
        let added = try signer.sign(
            vector.request, with: vector.credentials, region: vector.context.region,
            service: vector.context.service, at: try #require(vector.date))
        #expect(added.last?.value.hasSuffix("Signature=\(vector.signature)") == true)
    }
}
