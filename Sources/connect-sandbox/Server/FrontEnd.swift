// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import FlyingFox
import Foundation
import Synchronization

/// What stands before the service: signatures, routes, the model's checks, faults, the form of answers.
struct FrontEnd: Sendable {
    let model: APIModel
    let service: SandboxService
    let signatures: SignatureCheck
    let faults: FaultPlan
    let log: RequestLog
    let signIn: SignInService
    /// Milliseconds that every answer takes longer.
    let latency: Int
    /// Seconds by which this side's clock is ahead of the machine's.
    let clockOffset: Double

    func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        let now = Date().timeIntervalSince1970 + clockOffset
        if latency > 0 { try await Task.sleep(for: .milliseconds(latency)) }
        let body = try await request.bodyData
        if let answer = signInAnswer(to: request, body: body, now: now) { return answer }
        var operation: APIModel.Operation?
        var members: [String: JSONValue]?
        let result: Result<JSONValue, ServiceError>
        var isDropped = false
        var hangs = false
        do throws(ServiceError) {
            try verify(request, body: body, now: now)
            guard let route = model.route(method: request.method.rawValue, path: request.target.path()) else {
                throw ServiceError(
                    code: "MissingAuthenticationTokenException", status: 403,
                    message: "Missing Authentication Token")
            }
            operation = route.operation
            let fault = faults.next(for: route.operation.name)
            isDropped = fault == .dropBefore || fault == .dropAfter
            hangs = fault == .hangBefore || fault == .hangAfter
            try raise(fault, operation: route.operation.name)
            let read = try RequestReader(model: model).members(
                of: route.operation, labels: route.labels, query: query(of: request), body: body)
            members = read
            result = .success(
                fault == .dropBefore || fault == .hangBefore
                    ? .null : try await service.perform(route.operation.name, read, now: now)
            )
        } catch {
            result = .failure(error)
        }
        let (status, code) =
            switch result {
            case .success: (200, String?.none)
            case .failure(let error): (error.status, error.code)
            }
        log.write(
            method: request.method.rawValue, path: request.target.path(), operation: operation?.name,
            status: isDropped || hangs ? 0 : status, code: code, members: members, now: now)
        if hangs { try await Task.sleep(for: .seconds(3_600)) }
        return isDropped ? HTTPResponse(webSocket: Dropped()) : response(result, now: now)
    }

    private func signInAnswer(to request: HTTPRequest, body: Data, now: Double) -> HTTPResponse? {
        let path = request.target.path()
        let isSigned =
            (try? signatures.verify(signable(request, body: body), service: "sts", now: Int64(now))) != nil
        let answer = signIn.answer(
            SignInService.Request(
                method: request.method.rawValue, path: path, query: query(of: request),
                headers: Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { $1 },
                body: body, isSigned: isSigned), now: now)
        guard let answer else { return nil }
        log.write(
            method: request.method.rawValue, path: path, operation: answer.operation, status: answer.status,
            code: nil, members: nil, now: now)
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Answer"),
            headers: [HTTPHeader("Content-Type"): answer.type], body: Data(answer.body.utf8))
    }

    private func signable(_ request: HTTPRequest, body: Data) -> SignableRequest {
        SignableRequest(
            method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
            headers: request.headers.map { HeaderField($0.key.rawValue, $0.value) }, body: Array(body))
    }

    private func verify(_ request: HTTPRequest, body: Data, now: Double) throws(ServiceError) {
        try signatures.verify(signable(request, body: body), now: Int64(now))
    }

    private func raise(_ fault: Fault.Kind?, operation: String) throws(ServiceError) {
        switch fault {
        case .throttle: throw .throttled
        case .error500: throw .failure
        case .deny:
            throw .denied(
                operation, account: SandboxService.account,
                resource: "arn:aws:connect:\(service.region):\(SandboxService.account):*")
        case .expired:
            throw ServiceError(
                code: "ExpiredTokenException", status: 403,
                message: "The security token included in the request is expired")
        case .dropBefore, .dropAfter, .hangBefore, .hangAfter, nil: break
        }
    }

    private func query(of request: HTTPRequest) -> [String: String] {
        Dictionary(request.query.map { ($0.name, $0.value) }) { $1 }
    }

    private func response(_ result: Result<JSONValue, ServiceError>, now: Double) -> HTTPResponse {
        var headers: HTTPHeaders = [
            HTTPHeader("Content-Type"): "application/json", HTTPHeader("Date"): Self.httpDate(now),
            HTTPHeader("x-amzn-RequestId"): UUID().uuidString.lowercased(),
        ]
        switch result {
        case .success(let answer):
            return HTTPResponse(statusCode: .ok, headers: headers, body: answer.text)
        case .failure(let error):
            headers[HTTPHeader("x-amzn-ErrorType")] = error.code
            let body: JSONValue = ["Message": .string(error.message)]
            return HTTPResponse(
                statusCode: HTTPStatusCode(error.status, phrase: "Error"), headers: headers, body: body.text)
        }
    }

    private static func httpDate(_ now: Double) -> String {
        Date(timeIntervalSince1970: now).formatted(
            Date.VerbatimFormatStyle(
                format:
                    "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT",
                locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
                calendar: Calendar(identifier: .gregorian)))
    }
}

/// Ends the connection without a byte of an answer: a protocol switch that fails is the server's one way to.
private struct Dropped: WSHandler {
    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame>
    {
        throw CancellationError()
    }
}
