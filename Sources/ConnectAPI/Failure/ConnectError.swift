// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the API names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase, NoLeadingUnderscores

package import AWSAccess
import FoundationEssentials
import Localization

/// Why an operation did not bring what was asked for.
package struct ConnectError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case accessDenied, throttled
        /// A quota of the instance is used up; not to be confused with throttling, although both are HTTP 429.
        case quotaExceeded
        case duplicate, invalid, notFound
        /// The service failed inside (5xx).
        case internalFailure
        /// The service did not accept the signature or the keys; or there are no keys.
        case credentials
        /// Something between here and the service answered: a web page, a redirect.
        case notTheService
        case malformedAnswer
        /// There was no complete answer.
        case transport(TransportFailure)
    }

    /// As the model names it.
    package var operation: String
    package var kind: Kind
    /// The service's own code, such as `DuplicateResourceException`; empty when there was none.
    package var code = ""
    /// The service's own words, made safe to show.
    package var message: String
    /// What is wrong, where that is found here and not told by the service.
    private(set) var ownWords: Phrase?
    /// Why there are no credentials to sign with.
    private(set) var accessError: AccessError?
    package var httpStatus: Int?
    package var requestID: String?
    /// Seconds that the service asks to wait.
    package var retryAfter: Double?

    init(operation: String, kind: Kind, message: String) {
        self.operation = operation
        self.kind = kind
        self.message = SafeText.printable(message)
    }

    /// An error that is found here and not told by the service.
    init(operation: String, kind: Kind, own phrase: Phrase) {
        self.init(operation: operation, kind: kind, message: "")
        ownWords = phrase
    }

    /// There are no credentials to sign with.
    init(operation: String, access error: AccessError) {
        self.init(operation: operation, kind: .credentials, message: "")
        accessError = error
    }

    init(operation: String, transport failure: TransportFailure) {
        self.init(operation: operation, kind: .transport(failure), message: "")
    }

    /// Reads an answer that is no success, by the rules of rest-json: the code in the header, else in the body.
    init(operation: String, response: HTTPResponse) {
        let body = ErrorBody(response.body)
        let code = Self.bareCode(response.header("x-amzn-errortype") ?? body.code ?? "")
        self.init(
            operation: operation, kind: Self.kind(code: code, status: response.status), message: body.message)
        self.code = code
        httpStatus = response.status
        requestID = (response.header("x-amzn-requestid") ?? response.header("x-amz-request-id")).map(
            SafeText.printable)
        retryAfter = response.header("x-amz-retry-after").flatMap(Double.init).map { $0 / 1_000 }
    }

    /// A success whose body cannot be read.
    init(operation: String, unreadable response: HTTPResponse) {
        self.init(
            operation: operation, kind: .malformedAnswer,
            own: Phrase(
                """
                The answer is not what Amazon Connect sends; perhaps a proxy has changed it. “connect-adduser doctor” \
                shows the way that requests take.
                """))
        httpStatus = response.status
        requestID = response.header("x-amzn-requestid").map(SafeText.printable)
    }

    /// Without the URI behind a colon and the namespace before a hash.
    private static func bareCode(_ code: String) -> String {
        let name = code.prefix { $0 != ":" }
        return SafeText.printable(String(name.split(separator: "#").last ?? name))
    }

    private static func kind(code: String, status: Int) -> Kind {
        switch code {
        case "DuplicateResourceException", "ResourceConflictException": return .duplicate
        case "LimitExceededException", "ServiceQuotaExceededException": return .quotaExceeded
        case "ThrottlingException", "TooManyRequestsException", "Throttling", "RequestLimitExceeded",
            "SlowDown":
            return .throttled
        case "AccessDeniedException", "AccessDenied": return .accessDenied
        case "ResourceNotFoundException": return .notFound
        case "InvalidSignatureException", "SignatureDoesNotMatch", "UnrecognizedClientException",
            "ExpiredTokenException", "ExpiredToken", "InvalidClientTokenId",
            "MissingAuthenticationTokenException", "IncompleteSignatureException", "RequestExpired",
            "RequestTimeTooSkewed", "AuthFailure", "OptInRequired":
            return .credentials
        default: break
        }
        switch status {
        case 300..<400: return .notTheService
        case 500...: return .internalFailure
        case 429: return .throttled
        // The service names a code with every refusal.
        default: return code.isEmpty ? .notTheService : .invalid
        }
    }

    /// Whether the same request may succeed a moment later, and the failed one did no harm.
    var isPassing: Bool {
        switch kind {
        case .throttled, .internalFailure: true
        case .transport(let failure):
            ![.cancelled, .libraryMissing, .tlsFailed, .answerTooLarge].contains(failure.kind)
        default: false
        }
    }

    /// Whether the service may have refused the signature's time; whether it has, the clock tells.
    var mayComeFromTheClock: Bool {
        [
            "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure", "RequestTimeTooSkewed",
            "AccessDeniedException",
        ].contains(code)
    }

    /// Whether temporary credentials have ended; the request was refused before it ran.
    package var isExpiredSignIn: Bool {
        code == "ExpiredTokenException" || code == "ExpiredToken"
    }

    package var isCancellation: Bool {
        if case .transport(let failure) = kind { failure.kind == .cancelled } else { false }
    }
}

/// The parts of an error's body that matter.
private struct ErrorBody {
    var code: String?
    var message = ""

    private struct Shape: Decodable {
        var code: String?
        var Code: String?
        var __type: String?
        var message: String?
        var Message: String?
    }

    init(_ bytes: [UInt8]) {
        guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes)) else { return }
        code = shape.code ?? shape.Code ?? shape.__type
        message = shape.message ?? shape.Message ?? ""
    }
}
