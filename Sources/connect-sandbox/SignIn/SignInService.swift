// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation

/// Stands in for the services that give credentials, so that every way of signing in can be walked through: STS,
/// IAM Identity Center, the token service of `aws login`, and the metadata services of containers and instances.
///
/// What they give are the sandbox's own keys with a session token, which end after an hour.
struct SignInService: Sendable {
    /// The secrets that this side of the sandbox takes and gives; made up, and good for nothing else.
    enum Secret {
        static let sessionToken = "sandbox-session-token"
        static let mfaCode = "123456"
        static let webIdentityToken = "sandbox-web-identity-token"
        static let bearerToken = "sandbox-sso-token"
        static let refreshToken = "sandbox-refresh-token"
        static let containerToken = "sandbox-container-token"
        static let metadataToken = "sandbox-metadata-token"
    }

    /// A request as this side needs it.
    struct Request {
        var method: String
        var path: String
        var query: [String: String]
        var headers: [String: String]
        var body: Data
        /// Whether it is signed for STS with the sandbox's keys.
        var isSigned: Bool

        /// The parameters of a form in the body.
        var form: [String: String] {
            var components = URLComponents()
            components.percentEncodedQuery = String(decoding: body, as: UTF8.self)
            return Dictionary((components.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { $1 }
        }

        var json: [String: String] {
            (try? JSONDecoder().decode([String: String].self, from: body)) ?? [:]
        }
    }

    struct Answer {
        var operation: String
        var status = 200
        var type = "application/json"
        var body: String
    }

    let keys: Credentials
    let region: String

    /// The answer, or `nil` for a request that is none of these services'.
    func answer(_ request: Request, now: Double) -> Answer? {
        switch (request.method, request.path) {
        case ("POST", "/"): securityTokenService(request, now: now)
        case ("GET", "/federation/credentials"): portal(request, now: now)
        case ("POST", "/token"): ssoToken(request)
        case ("POST", "/v1/token"): loginToken(request)
        case ("GET", "/container-credentials"): container(request, now: now)
        case ("PUT", "/latest/api/token"):
            Answer(operation: "IMDS", type: "text/plain", body: Secret.metadataToken)
        case ("GET", let path) where path.hasPrefix("/latest/meta-data/"):
            metadata(request, now: now)
        default: nil
        }
    }

    // MARK: STS

    private func securityTokenService(_ request: Request, now: Double) -> Answer {
        let form = request.form
        let action = form["Action"] ?? ""
        func refusal(_ code: String, _ message: String) -> Answer {
            Answer(
                operation: action, status: 403, type: "text/xml",
                body: """
                    <ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>\(message)</Message></Error>\
                    </ErrorResponse>
                    """)
        }
        if action != "AssumeRoleWithWebIdentity", !request.isSigned {
            return refusal("SignatureDoesNotMatch", "The request signature does not match.")
        }
        switch action {
        case "GetCallerIdentity":
            return Answer(
                operation: action, type: "text/xml",
                body: """
                    <GetCallerIdentityResponse><GetCallerIdentityResult>\
                    <Arn>arn:aws:sts::123456789012:assumed-role/ConnectHelpDesk/sandbox</Arn>\
                    <UserId>AROASANDBOX:sandbox</UserId><Account>123456789012</Account>\
                    </GetCallerIdentityResult></GetCallerIdentityResponse>
                    """)
        case "AssumeRole":
            if form["SerialNumber"] != nil, form["TokenCode"] != Secret.mfaCode {
                return refusal(
                    "AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.")
            }
        case "AssumeRoleWithWebIdentity":
            guard form["WebIdentityToken"] == Secret.webIdentityToken else {
                return refusal("InvalidIdentityToken", "The token is not one of the sandbox.")
            }
        default:
            return refusal("InvalidAction", "Could not find operation \(action.filter(\.isLetter)).")
        }
        return Answer(
            operation: action, type: "text/xml",
            body: """
                <\(action)Response><\(action)Result><Credentials><AccessKeyId>\(keys.accessKeyID)</AccessKeyId>\
                <SecretAccessKey>\(keys.secretAccessKey)</SecretAccessKey>\
                <SessionToken>\(Secret.sessionToken)</SessionToken>\
                <Expiration>\(Self.end(now))</Expiration></Credentials></\(action)Result></\(action)Response>
                """)
    }

    // MARK: Sign-ins

    private func portal(_ request: Request, now: Double) -> Answer {
        let operation = "GetRoleCredentials"
        guard request.headers["x-amz-sso_bearer_token"]?.hasPrefix(Secret.bearerToken) == true else {
            return Answer(
                operation: operation, status: 401,
                body: #"{"__type":"UnauthorizedException","message":"Session token not found or invalid"}"#)
        }
        guard request.query["role_name"]?.isEmpty == false, request.query["account_id"] == "123456789012"
        else {
            return Answer(
                operation: operation, status: 403,
                body: #"{"__type":"ForbiddenException","message":"No access"}"#)
        }
        return Answer(
            operation: operation,
            body: """
                {"roleCredentials":{"accessKeyId":"\(keys.accessKeyID)","secretAccessKey":"\(keys.secretAccessKey)",\
                "sessionToken":"\(Secret.sessionToken)","expiration":\(Int64((now + 3_600) * 1_000))}}
                """)
    }

    private func ssoToken(_ request: Request) -> Answer {
        guard request.json["grantType"] == "refresh_token",
            request.json["refreshToken"] == Secret.refreshToken
        else {
            return Answer(
                operation: "CreateToken", status: 400,
                body: #"{"error":"invalid_grant","error_description":"Invalid refresh token provided"}"#)
        }
        return Answer(
            operation: "CreateToken",
            body: """
                {"accessToken":"\(Secret.bearerToken)-2","expiresIn":3600,"refreshToken":"\(Secret.refreshToken)-2",\
                "tokenType":"Bearer"}
                """)
    }

    private func loginToken(_ request: Request) -> Answer {
        let operation = "CreateOAuth2Token"
        guard request.json["refreshToken"] == Secret.refreshToken,
            request.headers["dpop"]?.split(separator: ".").count == 3
        else {
            return Answer(
                operation: operation, status: 400, body: #"{"error":"TOKEN_EXPIRED","message":"Expired"}"#)
        }
        return Answer(
            operation: operation,
            body: """
                {"accessToken":{"accessKeyId":"\(keys.accessKeyID)","secretAccessKey":"\(keys.secretAccessKey)",\
                "sessionToken":"\(Secret.sessionToken)"},"tokenType":"aws_sigv4","expiresIn":900,\
                "refreshToken":"\(Secret.refreshToken)-2"}
                """)
    }

    // MARK: Metadata services

    private func container(_ request: Request, now: Double) -> Answer {
        guard request.headers["authorization"] == Secret.containerToken else {
            return Answer(operation: "ECS", status: 401, body: #"{"code":"401","message":"Unauthorized"}"#)
        }
        return Answer(operation: "ECS", body: metadataCredentials(now))
    }

    private func metadata(_ request: Request, now: Double) -> Answer {
        guard request.headers["x-aws-ec2-metadata-token"] == Secret.metadataToken else {
            return Answer(operation: "IMDS", status: 401, type: "text/plain", body: "")
        }
        if request.path.hasSuffix("/placement/region") {
            return Answer(operation: "IMDS", type: "text/plain", body: region)
        }
        if request.path.hasSuffix("/") {
            return Answer(operation: "IMDS", type: "text/plain", body: "ConnectHelpDesk")
        }
        return Answer(operation: "IMDS", body: metadataCredentials(now))
    }

    private func metadataCredentials(_ now: Double) -> String {
        """
        {"Code":"Success","Type":"AWS-HMAC","AccessKeyId":"\(keys.accessKeyID)",\
        "SecretAccessKey":"\(keys.secretAccessKey)","Token":"\(Secret.sessionToken)",\
        "Expiration":"\(Self.end(now))"}
        """
    }

    private static func end(_ now: Double) -> String {
        SigningDate(secondsSince1970: Int64(now) + 3_600).iso8601
    }
}
