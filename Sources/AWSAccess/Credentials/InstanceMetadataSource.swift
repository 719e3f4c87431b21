// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

/// The role of an EC2 instance, by its metadata service (IMDSv2 only).
struct InstanceMetadataSource: CredentialSource {
    var name: String { localized("EC2 instance role") }
    private let endpoint: Endpoint
    private let world: CredentialWorld

    private static let rolePath = "/latest/meta-data/iam/security-credentials/"
    /// Seconds for which keys are used that are past their end: the service's own outage must not be ours.
    private static let stability = 900.0

    /// - Throws: `AccessError` when the settings name an endpoint that is none.
    init(profile: String?, world: CredentialWorld) throws(AccessError) {
        self.world = world
        endpoint = try Self.endpoint(
            world.environment, profile.flatMap { world.configuration.profiles[$0] } ?? [:])
    }

    /// Where the service is; the environment outranks the profile, an endpoint the mode.
    static func endpoint(
        _ environment: Environment, _ profile: [String: String]
    ) throws(AccessError) -> Endpoint {
        if let url = environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"]
            ?? profile["ec2_metadata_service_endpoint"]
        {
            return try Endpoint(url: url, allowsPlainHTTP: true)
        }
        let mode =
            environment["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"] ?? profile[
                "ec2_metadata_service_endpoint_mode"]
            ?? "IPv4"
        switch mode.lowercased() {
        case "ipv4": return Endpoint(scheme: .http, host: "169.254.169.254")
        case "ipv6": return Endpoint(scheme: .http, host: "[fd00:ec2::254]")
        default:
            throw AccessError(
                localized("“\(mode)” is no AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE. It takes IPv4 or IPv6."))
        }
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        let token = try await token()
        let authorization = HeaderField("x-aws-ec2-metadata-token", token)
        let role: String
        do {
            role = Self.line(try await exchange("GET", Self.rolePath, [authorization]))
        } catch {
            if case .refused(status: 404, _, _) = error {
                throw AccessError(
                    localized(
                        "This EC2 instance has no role. Attach one to it, or sign in. \(CredentialSentence.nothingFound)"
                    )
                )
            }
            throw refusal(error)
        }
        do {
            let answer = try await JSONExchange(transport: world.transport).send(
                request("GET", Self.rolePath + PercentEncoding.encoded(role), [authorization]),
                as: MetadataCredentials.self)
            var session = try answer.session(from: name)
            if let end = session.expiration, end < world.now() + RefreshingProvider.mandatory {
                session.expiration = world.now() + Self.stability
            }
            return session
        } catch let failure as JSONExchange.Failure {
            throw refusal(failure)
        } catch let error as AccessError {
            throw error
        } catch {
            throw AccessError("\(error)")
        }
    }

    func token(attempts: Int = 2) async throws(AccessError) -> String {
        var attempt = 1
        while true {
            do {
                return Self.line(
                    try await exchange(
                        "PUT", "/latest/api/token",
                        [HeaderField("x-aws-ec2-metadata-token-ttl-seconds", "21600")]))
            } catch {
                // Nobody there is the usual case off EC2; it means that nothing at all is configured.
                if case .refused = error { throw refusal(error) }
                guard attempt < attempts, !Task.isCancelled else {
                    throw AccessError(CredentialSentence.nothingFound)
                }
                attempt += 1
            }
        }
    }

    func exchange(
        _ method: String, _ path: String, _ headers: [HeaderField]
    ) async throws(JSONExchange.Failure) -> HTTPResponse {
        try await JSONExchange(transport: world.transport).send(request(method, path, headers))
    }

    private func request(_ method: String, _ path: String, _ headers: [HeaderField]) -> HTTPRequest {
        HTTPRequest(
            endpoint: endpoint, method: method, path: path,
            headers: [HeaderField("Host", endpoint.hostHeader)] + headers, timeout: 1_000, audience: .metadata
        )
    }

    static func line(_ response: HTTPResponse) -> String {
        let text = String(decoding: response.body, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }

    private func refusal(_ failure: JSONExchange.Failure) -> AccessError {
        AccessError(
            localized(
                """
                The metadata service of this EC2 instance gives no credentials. \(failure.words) Ask whoever runs this \
                machine, or sign in with “aws login” or “aws sso login”.
                """))
    }
}
