// SPDX-License-Identifier: Apache-2.0

/// The form of a request that is hashed and signed.
///
/// AWS documentation: "Create a signed AWS API request", step 1.
package enum CanonicalRequest {
    /// Whether dot segments and empty segments of the path are taken out; all services but S3 do.
    package enum PathNormalization: Sendable {
        case normalized, asSent
    }

    /// The names of the headers to sign: host, content-type and every `x-amz-` header, lower-case and sorted.
    ///
    /// Others may be changed by a proxy or by the HTTP library.
    package static func signedHeaderNames(of request: SignableRequest) -> [String] {
        names(of: request) { $0 == "host" || $0 == "content-type" || $0.hasPrefix("x-amz-") }
    }

    /// The names of all headers that can be signed, lower-case and sorted.
    package static func allHeaderNames(of request: SignableRequest) -> [String] {
        names(of: request) { $0 != "authorization" && $0 != "user-agent" && $0 != "x-amzn-trace-id" }
    }

    private static func names(of request: SignableRequest, where isSigned: (String) -> Bool) -> [String] {
        Set(request.headers.map { $0.name.lowercased() }).filter(isSigned)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The canonical request over the headers named (lower-case, sorted).
    package static func text(
        of request: SignableRequest, signedHeaders: [String], path: PathNormalization = .normalized
    ) throws(SigningError) -> String {
        var lines = [request.method, canonicalPath(request.path, path), canonicalQuery(request.query)]
        for name in signedHeaders { lines.append("\(name):\(canonicalValue(of: name, in: request))") }
        lines += ["", signedHeaders.joined(separator: ";"), Crypto.hex(try Crypto.sha256(request.body))]
        return lines.joined(separator: "\n")
    }

    /// The path as sent, dot segments resolved, then encoded once more: `%3A` becomes `%253A`.
    private static func canonicalPath(_ path: String, _ normalization: PathNormalization) -> String {
        var path = path.isEmpty ? "/" : path
        if normalization == .normalized {
            var segments: [Substring] = []
            for segment in path.split(separator: "/") where segment != "." {
                if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
            }
            let isFolder = path.hasSuffix("/") && !segments.isEmpty
            path = "/" + segments.joined(separator: "/") + (isFolder ? "/" : "")
        }
        return String(
            decoding: PercentEncoding.encoded(Array(path.utf8), keepingSlashes: true), as: UTF8.self)
    }

    /// Names and values decoded, encoded by one rule, and sorted as pairs.
    private static func canonicalQuery(_ query: String) -> String {
        let pairs = query.utf8.split(separator: UInt8(ascii: "&")).map { pair -> ([UInt8], [UInt8]) in
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            func canonical(_ part: Substring.UTF8View.SubSequence?) -> [UInt8] {
                PercentEncoding.encoded(
                    PercentEncoding.decoded(Array(part ?? "".utf8[...])), keepingSlashes: false)
            }
            return (canonical(parts.first), canonical(parts.count > 1 ? parts[1] : nil))
        }
        return pairs.sorted { left, right in
            left.0 == right.0
                ? left.1.lexicographicallyPrecedes(right.1) : left.0.lexicographicallyPrecedes(right.0)
        }
        .map { String(decoding: $0 + [UInt8(ascii: "=")] + $1, as: UTF8.self) }
        .joined(separator: "&")
    }

    /// The values of all headers of a name in the order sent, trimmed, inner runs of blanks as one.
    private static func canonicalValue(of name: String, in request: SignableRequest) -> String {
        request.headers.filter { $0.name.lowercased() == name }
            .map { field in
                field.value.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
                    .joined(separator: " ")
            }
            .joined(separator: ",")
    }
}
