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
        let names = request.headers.map { $0.name.lowercased() }.filter(isSigned)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.map { names[$0] }
    }

    /// The canonical request over the headers named (lower-case, sorted).
    ///
    /// In bytes: a request is signed in 5 microseconds, of which `Character`s alone would take more.
    package static func text(
        of request: SignableRequest, signedHeaders: [String], path: PathNormalization = .normalized
    ) throws(SigningError) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(512)
        func append(_ line: some Sequence<UInt8>) {
            text += line
            text.append(UInt8(ascii: "\n"))
        }
        append(request.method.utf8)
        append(canonicalPath(request.path, path))
        append(canonicalQuery(request.query).utf8)
        for name in signedHeaders {
            text += name.utf8
            text.append(UInt8(ascii: ":"))
            appendValues(of: name, in: request, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
        append(EmptyCollection())
        append(signedHeaders.joined(separator: ";").utf8)
        text += Crypto.hex(try Crypto.sha256(request.body)).utf8
        return String(decoding: text, as: UTF8.self)
    }

    /// The path as sent, dot segments resolved, then encoded once more: `%3A` becomes `%253A`.
    private static func canonicalPath(_ path: String, _ normalization: PathNormalization) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        var bytes = path.isEmpty ? [slash] : Array(path.utf8)
        if isCanonical(bytes) { return bytes }
        if normalization == .normalized {
            var segments: [ArraySlice<UInt8>] = []
            for segment in bytes.split(separator: slash) where !segment.elementsEqual(".".utf8) {
                if segment.elementsEqual("..".utf8) {
                    _ = segments.popLast()
                } else {
                    segments.append(segment)
                }
            }
            let isFolder = bytes.last == slash && !segments.isEmpty
            bytes = [slash] + segments.joined(separator: CollectionOfOne(slash)) + (isFolder ? [slash] : [])
        }
        return PercentEncoding.encoded(bytes, keepingSlashes: true)
    }

    /// Whether a path stays as it is, as those of Amazon Connect do; errs on the side of no.
    private static func isCanonical(_ path: [UInt8]) -> Bool {
        var last: UInt8 = 0
        for byte in path {
            let isSlash = byte == UInt8(ascii: "/")
            guard isSlash ? last != byte : byte != UInt8(ascii: ".") && PercentEncoding.isUnreserved(byte)
            else { return false }
            last = byte
        }
        return path.first == UInt8(ascii: "/")
    }

    /// Names and values decoded, encoded by one rule, and sorted as pairs.
    private static func canonicalQuery(_ query: String) -> String {
        if query.isEmpty { return "" }
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
    private static func appendValues(of name: String, in request: SignableRequest, to text: inout [UInt8]) {
        var isFirst = true
        // Names of another length are not lower-cased in vain.
        for field in request.headers
        where field.name.utf8.count == name.utf8.count && field.name.lowercased() == name {
            if !isFirst { text.append(UInt8(ascii: ",")) }
            isFirst = false
            var isBlankDue = false
            let start = text.count
            for byte in field.value.utf8 {
                switch byte {
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    isBlankDue = text.count > start
                default:
                    if isBlankDue { text.append(UInt8(ascii: " ")) }
                    isBlankDue = false
                    text.append(byte)
                }
            }
        }
    }
}
