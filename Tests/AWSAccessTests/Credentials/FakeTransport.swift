// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import Synchronization

/// Answers each request as a closure says and keeps what was asked.
final class FakeTransport: HTTPTransport {
    typealias Answer = Result<HTTPResponse, TransportFailure>

    private let answer: @Sendable (HTTPRequest) -> Answer
    private let sent = Mutex<[HTTPRequest]>([])

    var requests: [HTTPRequest] { sent.withLock { $0 } }

    /// Answers by the request alone.
    init(_ answer: @escaping @Sendable (HTTPRequest) -> Answer) {
        self.answer = answer
    }

    /// Answers in this order, whatever is asked; a request too many gets no answer.
    convenience init(inOrder script: [Answer] = []) {
        let rest = Rest(script)
        self.init { _ in rest.next() }
    }

    func send(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
        sent.withLock { $0.append(request) }
        return try answer(request).get()
    }

    private final class Rest: Sendable {
        private let answers: Mutex<[Answer]>
        init(_ answers: [Answer]) { self.answers = Mutex(answers) }
        func next() -> Answer { answers.withLock { $0.isEmpty ? .unreachable : $0.removeFirst() } }
    }
}

extension Result where Success == HTTPResponse, Failure == TransportFailure {
    static func answer(_ status: Int = 200, _ body: String) -> Self {
        .success(HTTPResponse(status: status, body: Array(body.utf8)))
    }

    static var unreachable: Self {
        .failure(TransportFailure(.cannotConnect, wasSent: false, host: "fake", detail: "refused"))
    }

    /// The answer of STS to AssumeRole and AssumeRoleWithWebIdentity.
    static func role(_ id: String, until end: String = "2025-11-19T01:00:00Z") -> Self {
        .answer(
            200,
            """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
              <AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/x/y</Arn></AssumedRoleUser>
              <Credentials><AccessKeyId>\(id)</AccessKeyId><SecretAccessKey>secret-of-\(id)</SecretAccessKey>\
            <SessionToken>token/of+\(id)==</SessionToken><Expiration>\(end)</Expiration></Credentials>
            </AssumeRoleResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></AssumeRoleResponse>
            """)
    }

    static func stsError(_ code: String, _ message: String, status: Int = 403) -> Self {
        .answer(
            status,
            """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
            <Code>\(code)</Code><Message>\(message)</Message></Error><RequestId>r-1</RequestId></ErrorResponse>
            """)
    }
}

extension HTTPRequest {
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
