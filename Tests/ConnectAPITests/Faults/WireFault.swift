// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Something that goes wrong between the client and the service once the request has been read there.
enum WireFault: String, CaseIterable, Sendable {
    case closed, reset, halfAStatusLine, silence
    case truncatedBody, malformedJSON, jsonArray, jsonNull, emptyBody, webPage
    case sizedFlood, chunkedFlood, drip
    case webPage502 = "web page with 502"
    case webPage403 = "web page with 403"
    case multipleChoices, movedPermanently, found, temporaryRedirect, permanentRedirect
    case throttled, throttledWithWait, gateway429
    case internalFailure, unavailable, gatewayTimeout
    case accessDenied, unknownInstance, expiredToken

    /// What the server does; `answer` is the one that there would have been.
    func step(insteadOf answer: String) -> LoopbackServer.Step {
        switch self {
        case .closed: .close
        case .reset: .reset
        case .halfAStatusLine: .answerAndClose("HTTP/1.1 20")
        case .silence: .silence
        case .truncatedBody:
            .answerAndClose("HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count + 1)\r\n\r\n\(answer)")
        case .malformedJSON: .answer(LoopbackServer.ok(#"{"User": "#))
        case .jsonArray: .answer(LoopbackServer.ok("[]"))
        case .jsonNull: .answer(LoopbackServer.ok("null"))
        case .emptyBody: .answer(LoopbackServer.ok(""))
        case .webPage: .answer(Self.page("200 OK"))
        case .sizedFlood:
            .flood(
                head: "HTTP/1.1 200 OK\r\nContent-Length: \(64 << 20)\r\n\r\n", piece: Self.kilobytes,
                count: 1_024)
        case .chunkedFlood:
            .flood(
                head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                piece: "10000\r\n\(Self.kilobytes)\r\n", count: 1_024)
        case .drip: .drip(head: "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{")
        case .webPage502: .answer(Self.page("502 Bad Gateway"))
        case .webPage403: .answer(Self.page("403 Forbidden"))
        case .multipleChoices: Self.elsewhere("300 Multiple Choices")
        case .movedPermanently: Self.elsewhere("301 Moved Permanently")
        case .found: Self.elsewhere("302 Found")
        case .temporaryRedirect: Self.elsewhere("307 Temporary Redirect")
        case .permanentRedirect: Self.elsewhere("308 Permanent Redirect")
        case .throttled: Self.refusal("429 Too Many Requests", "TooManyRequestsException")
        case .throttledWithWait:
            Self.refusal(
                "429 Too Many Requests", "ThrottlingException", headers: "x-amz-retry-after: 2500\r\n")
        case .gateway429: .answer(Self.page("429 Too Many Requests"))
        case .internalFailure: Self.refusal("500 Internal Server Error", "InternalServiceException")
        case .unavailable: .answer(LoopbackServer.answer("503 Service Unavailable", ""))
        case .gatewayTimeout: .answer(LoopbackServer.answer("504 Gateway Timeout", ""))
        case .accessDenied: Self.refusal("403 Forbidden", "AccessDeniedException")
        case .unknownInstance: Self.refusal("404 Not Found", "ResourceNotFoundException")
        case .expiredToken: Self.refusal("403 Forbidden", "ExpiredTokenException")
        }
    }

    /// Whether the answer to a CreateUser leaves open what was done.
    var leavesDoubt: Bool {
        switch self {
        case .closed, .reset, .halfAStatusLine, .silence, .truncatedBody, .malformedJSON, .jsonArray,
            .jsonNull, .emptyBody, .webPage, .sizedFlood, .chunkedFlood, .drip, .webPage502, .webPage403,
            .gateway429, .internalFailure, .unavailable, .gatewayTimeout:
            true
        case .multipleChoices, .movedPermanently, .found, .temporaryRedirect, .permanentRedirect,
            .accessDenied, .unknownInstance, .throttled, .throttledWithWait, .expiredToken:
            false
        }
    }

    /// Whether the service refused it for certain and for a reason that passes.
    var mayBeSentAgain: Bool { [.throttled, .throttledWithWait, .expiredToken].contains(self) }

    /// Whether only a time-out ends it.
    var needsPatience: Bool { self == .silence || self == .drip }

    private static let kilobytes = String(repeating: " ", count: 65_536)

    private static func page(_ status: String) -> String {
        LoopbackServer.answer(
            status, "<html><h1>\(status)</h1></html>", headers: "Content-Type: text/html\r\n")
    }

    /// A redirect to another port of this machine: a client that follows it does not come back here.
    private static func elsewhere(_ status: String) -> LoopbackServer.Step {
        .answer(LoopbackServer.answer(status, "", headers: "Location: http://127.0.0.1:9/\r\n"))
    }

    static func refusal(_ status: String, _ code: String, headers: String = "") -> LoopbackServer.Step {
        .answer(
            LoopbackServer.answer(
                status, #"{"Message":"text"}"#,
                headers: "x-amzn-ErrorType: \(code)\r\nx-amzn-RequestId: r-1\r\n\(headers)"))
    }
}
