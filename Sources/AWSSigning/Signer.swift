// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Signs requests with SigV4 in their headers; no clock, no network.
package final class Signer: Sendable {
    /// Which headers a signature covers.
    package enum HeaderSelection: Sendable {
        /// Host, content type and the `x-amz-` headers: nothing on the way changes those.
        case service
        /// Everything that is there.
        case all
    }

    private struct CachedKey {
        var accessKeyID: String
        var secret: String
        var scope: CredentialScope
        var key: SigningKey
    }

    /// The headers that a signature brings along.
    private static let own = ["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"]

    private let selection: HeaderSelection
    private let path: CanonicalRequest.PathNormalization
    /// The key of the last request: it stays the same all day long.
    private let cache = Mutex<CachedKey?>(nil)

    package init(
        signing selection: HeaderSelection = .service, path: CanonicalRequest.PathNormalization = .normalized
    ) {
        self.selection = selection
        self.path = path
    }

    /// The headers to add to a request: `X-Amz-Date`, `X-Amz-Security-Token` where there is one, `Authorization`.
    ///
    /// - Throws: `SigningError.headerAlreadySet` when the request holds one of them before.
    package func sign(
        _ request: SignableRequest, with credentials: Credentials, region: String, service: String,
        at date: SigningDate
    ) throws(SigningError) -> [HeaderField] {
        if let field = request.headers.first(where: { Self.own.contains($0.name.lowercased()) }) {
            throw .headerAlreadySet(field.name)
        }
        var added = [HeaderField("X-Amz-Date", date.timestamp)]
        if let token = credentials.sessionToken { added.append(HeaderField("X-Amz-Security-Token", token)) }
        var request = request
        request.headers += added

        let scope = CredentialScope(day: date.day, region: region, service: service)
        let names =
            switch selection {
            case .service: CanonicalRequest.signedHeaderNames(of: request)
            case .all: CanonicalRequest.allHeaderNames(of: request)
            }
        let canonical = try CanonicalRequest.text(of: request, signedHeaders: names, path: path)
        let toSign = try StringToSign.text(canonicalRequest: canonical, date: date, scope: scope)
        let signature = try key(for: credentials, scope: scope).signature(of: toSign)
        let authorization = """
            \(StringToSign.algorithm) Credential=\(credentials.accessKeyID)/\(scope.text), \
            SignedHeaders=\(names.joined(separator: ";")), Signature=\(signature)
            """
        return added + [HeaderField("Authorization", authorization)]
    }

    private func key(for credentials: Credentials, scope: CredentialScope) throws(SigningError) -> SigningKey
    {
        try cache.withLock { cached throws(SigningError) in
            if let cached, cached.accessKeyID == credentials.accessKeyID, cached.scope == scope,
                cached.secret == credentials.secretAccessKey
            {
                return cached.key
            }
            let key = try SigningKey(secret: credentials.secretAccessKey, scope: scope)
            cached = CachedKey(
                accessKeyID: credentials.accessKeyID, secret: credentials.secretAccessKey, scope: scope,
                key: key)
            return key
        }
    }
}
