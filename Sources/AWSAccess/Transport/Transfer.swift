// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import CCurl
import Glibc

/// A request while libcurl works on it: keeps the body where libcurl reads it, and overwrites it afterwards.
final class Transfer {
    private let host: String
    private let body: UnsafeMutableBufferPointer<UInt8>

    /// Hands the request to the client; `nil` when there is no memory for it.
    init?(_ request: HTTPRequest, id: UInt64, network: NetworkSettings, client: OpaquePointer) {
        host = request.endpoint.host
        body = .allocate(capacity: max(1, request.body.count))
        _ = body.initialize(fromContentsOf: request.body)
        // libcurl adds these two by itself unless they are there without a value.
        let lines = request.headers.map { "\($0.name): \($0.value)" } + ["Expect:", "Accept:"]
        let headers = lines.map { UnsafePointer<CChar>(strdup($0)) }
        defer { for header in headers { free(UnsafeMutablePointer(mutating: header)) } }
        let isMetadata = request.audience == .metadata
        let isAdded = request.method.withCString { method in
            request.url.withCString { url in
                (isMetadata ? "" : network.proxy.proxy(for: request.endpoint)).withCString { proxy in
                    (network.certificates ?? "").withCString { certificates in
                        headers.withUnsafeBufferPointer { headers in
                            var description = cc_request(
                                method: method, url: url, headers: headers.baseAddress,
                                header_count: headers.count,
                                body: UnsafePointer(body.baseAddress), body_length: request.body.count,
                                timeout: Int32(clamping: request.timeout),
                                response_limit: request.responseLimit,
                                connect_timeout: isMetadata ? 1_000 : 5_000,
                                allows_http: request.endpoint.scheme == .http
                                    && (request.endpoint.isLoopback || isMetadata),
                                proxy: proxy, ca_bundle: certificates)
                            return cc_client_add(client, id, &description)
                        }
                    }
                }
            }
        }
        guard isAdded else { return nil }
    }

    deinit {
        if let start = body.baseAddress { explicit_bzero(start, body.count) }
        body.deallocate()
    }

    func outcome(_ result: cc_result) -> Result<HTTPResponse, TransportFailure> {
        guard result.outcome == Int32(CC_DONE.rawValue) else {
            let detail = withUnsafeBytes(of: result.message) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            return .failure(
                TransportFailure(
                    Self.kind(result.outcome), wasSent: result.was_sent, host: host, detail: detail))
        }
        let headers = result.headers.map { String(cString: $0) } ?? ""
        let body = result.body.map { Array(UnsafeBufferPointer(start: $0, count: result.body_length)) } ?? []
        return .success(HTTPResponse(status: Int(result.status), headers: Self.fields(headers), body: body))
    }

    private static func kind(_ outcome: Int32) -> TransportFailure.Kind {
        switch UInt32(bitPattern: outcome) {
        case CC_CANNOT_RESOLVE.rawValue: .cannotResolve
        case CC_CANNOT_CONNECT.rawValue: .cannotConnect
        case CC_TLS_FAILED.rawValue: .tlsFailed
        case CC_TIMED_OUT.rawValue: .timedOut
        case CC_RESEND_STOPPED.rawValue: .resendStopped
        case CC_TOO_LARGE.rawValue: .answerTooLarge
        default: .connectionLost
        }
    }

    private static func fields(_ lines: String) -> [HeaderField] {
        lines.split(whereSeparator: \.isNewline).compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            return HeaderField(String(line[..<colon]), String(value))
        }
    }
}
