// SPDX-License-Identifier: Apache-2.0

package import AWSSigning
import Localization

/// The AWS Security Token Service: roles and who one is (API version 2011-06-15, query protocol).
struct STSClient: Sendable {
    private let transport: any HTTPTransport
    private let endpoint: Endpoint
    private let region: String
    private let now: @Sendable () -> Double
    private let signer = Signer()

    /// - Throws: `AccessError` when the settings name an endpoint that is not safe.
    init(world: CredentialWorld, profile: String?) throws(AccessError) {
        let values = profile.flatMap { world.configuration.profiles[$0] } ?? [:]
        let region = values["region"] ?? world.region
        let isLegacy =
            (world.environment["AWS_STS_REGIONAL_ENDPOINTS"] ?? values["sts_regional_endpoints"])?
            .lowercased() == "legacy" && Self.legacyRegions.contains(region)
        var endpoint = try EndpointResolver.resolve(
            service: .sts, region: region, profile: profile, environment: world.environment,
            configuration: world.configuration)
        if isLegacy, endpoint.host == "sts.\(region).amazonaws.com" { endpoint.host = "sts.amazonaws.com" }
        self.endpoint = endpoint
        self.region = endpoint.host == "sts.amazonaws.com" ? "us-east-1" : region
        transport = world.transport
        now = world.now
    }

    /// Those from before 2019, for which `legacy` means the global endpoint.
    private static let legacyRegions: Set<String> = [
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global", "ca-central-1",
        "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1",
        "us-east-2", "us-west-1", "us-west-2",
    ]

    /// AssumeRole, signed with the source's credentials.
    func assumeRole(
        _ role: RoleParameters, sessionName: String, mfaCode: String?, signedWith keys: Credentials
    ) async throws(STSError) -> SessionCredentials {
        var parameters = Self.parameters(role, sessionName: sessionName)
        if let serial = role.mfaSerial, let mfaCode {
            parameters += [("SerialNumber", serial), ("TokenCode", mfaCode)]
        }
        return try Self.session(try await call("AssumeRole", parameters, signedWith: keys))
    }

    /// AssumeRoleWithWebIdentity, which is not signed: the token is the proof.
    func assumeRole(
        _ role: RoleParameters, sessionName: String, webIdentityToken token: String
    ) async throws(STSError) -> SessionCredentials {
        let parameters =
            Self.parameters(role, sessionName: sessionName) + [("WebIdentityToken", token)]
        return try Self.session(try await call("AssumeRoleWithWebIdentity", parameters, signedWith: nil))
    }

    /// GetCallerIdentity: needs no permission.
    func callerIdentity(signedWith keys: Credentials) async throws(STSError) -> CallerIdentity {
        let answer = try await call("GetCallerIdentity", [], signedWith: keys)
        guard let arn = answer["Arn"], let account = answer["Account"] else { throw .unreadable }
        return CallerIdentity(arn: arn, account: account)
    }

    private static func parameters(
        _ role: RoleParameters, sessionName: String
    ) -> [(name: String, value: String)] {
        var parameters = [("RoleArn", role.roleARN), ("RoleSessionName", sessionName)]
        if let id = role.externalID { parameters.append(("ExternalId", id)) }
        if let duration = role.duration { parameters.append(("DurationSeconds", String(duration))) }
        return parameters
    }

    private func call(
        _ action: String, _ parameters: [(name: String, value: String)], signedWith keys: Credentials?
    ) async throws(STSError) -> XMLElements {
        let all = [("Action", action), ("Version", "2011-06-15")] + parameters
        let body = Array(
            all.map { "\(PercentEncoding.encoded($0.0))=\(PercentEncoding.encoded($0.1))" }
                .joined(separator: "&").utf8)
        var headers = [
            HeaderField("Host", endpoint.hostHeader),
            HeaderField("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
        ]
        if let keys {
            let signable = SignableRequest(
                method: "POST", path: endpoint.basePath + "/", query: "", headers: headers, body: body)
            do {
                headers += try signer.sign(
                    signable, with: keys, region: region, service: "sts",
                    at: SigningDate(secondsSince1970: Int64(now())))
            } catch {
                throw .failed(error.description)
            }
        }
        headers.append(HeaderField("User-Agent", "connect-adduser"))
        let response: HTTPResponse
        do {
            response = try await transport.send(
                HTTPRequest(
                    endpoint: endpoint, method: "POST", path: "/", headers: headers, body: body,
                    timeout: 10_000, responseLimit: 256 << 10))
        } catch {
            throw .unreachable(error)
        }
        let answer = XMLElements(response.body)
        guard response.status == 200 else {
            throw .refused(
                code: answer["Code"] ?? "HTTP \(response.status)",
                message: SafeText.printable(answer["Message"] ?? ""))
        }
        return answer
    }

    private static func session(_ answer: XMLElements) throws(STSError) -> SessionCredentials {
        guard let id = answer["AccessKeyId"], let secret = answer["SecretAccessKey"],
            let token = answer["SessionToken"],
            let end = answer["Expiration"].flatMap(SigningDate.init(iso8601:))
        else { throw .unreadable }
        return SessionCredentials(
            Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token),
            expiration: Double(end.secondsSince1970))
    }
}

/// Who credentials belong to, as GetCallerIdentity says.
package struct CallerIdentity: Sendable, Equatable {
    package var arn: String
    package var account: String

    /// Asks AWS who the credentials belong to; that needs no permission.
    ///
    /// - Throws: `AccessError` when they are not accepted or AWS cannot be reached.
    package static func ask(
        world: CredentialWorld, profile: String?, signedWith keys: Credentials
    ) async throws(AccessError) -> CallerIdentity {
        let client = try STSClient(world: world, profile: profile)
        do {
            return try await client.callerIdentity(signedWith: keys)
        } catch {
            throw AccessError(SafeText.printable(error.words))
        }
    }

    /// The part of the ARN that a person goes by: `Admin/jane` of `…:assumed-role/Admin/jane`.
    package var shortName: String {
        let resource = arn.split(separator: ":", maxSplits: 5).last.map(String.init) ?? arn
        guard let slash = resource.firstIndex(of: "/") else { return resource }
        return String(resource[resource.index(after: slash)...])
    }
}

/// Why STS did not give what was asked for.
enum STSError: Error {
    case refused(code: String, message: String)
    case unreachable(TransportFailure)
    case unreadable
    case failed(String)

    /// Whether the keys that the request was signed with have ended; STS has its own name for that.
    var saysThatKeysEnded: Bool {
        if case .refused(let code, _) = self {
            code == "ExpiredToken" || code == "ExpiredTokenException"
        } else {
            false
        }
    }

    /// What happened, for the middle of a sentence of the caller's.
    var words: String {
        switch self {
        case .refused(let code, let message):
            localized("AWS STS says \(code)\(message.isEmpty ? "." : ": \(message)")")
        case .unreachable(let failure): failure.description
        case .unreadable: localized("The answer of AWS STS cannot be read.")
        case .failed(let reason): reason
        }
    }
}
