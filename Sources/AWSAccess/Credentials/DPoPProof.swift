// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import FoundationEssentials

/// The proof that a request comes from the holder of a key (RFC 9449): a JWT signed by ES256.
enum DPoPProof {
    /// The value of the `DPoP` header; `nil` when the key is none on P-256.
    static func jwt(method: String, url: String, time: Int64, id: String, privateKeyPEM pem: String)
        -> String?
    {
        // The key's public half stands in the header, which is itself signed: a first signature brings it out.
        guard let key = Crypto.es256([], pem: pem) else { return nil }
        let header =
            #"{"typ":"dpop+jwt","alg":"ES256","jwk":{"kty":"EC","x":"\#(base64URL(key.x))","#
            + #""y":"\#(base64URL(key.y))","crv":"P-256"}}"#
        let payload = #"{"jti":"\#(id)","htm":"\#(method)","htu":"\#(url)","iat":\#(time)}"#
        let signed = base64URL(Array(header.utf8)) + "." + base64URL(Array(payload.utf8))
        guard let signature = Crypto.es256(Array(signed.utf8), pem: pem) else { return nil }
        return signed + "." + base64URL(signature.bytes)
    }

    /// Base64 in the alphabet for addresses and without padding (RFC 7515).
    static func base64URL(_ bytes: [UInt8]) -> String {
        var text = Data(bytes).base64EncodedString()
        while text.hasSuffix("=") { text.removeLast() }
        return String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }
}
