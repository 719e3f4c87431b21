// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import FoundationEssentials
import Localization

/// The console session that `aws login` left: keys that live for minutes and a token that renews them for hours.
struct LoginSource: CredentialSource {
    var name: String { localized("profile \(profile)") }
    private let profile: String
    private let session: String
    private let world: CredentialWorld
    private let endpoint: Endpoint

    /// Seconds before the end of the keys from which on they are renewed.
    private static let renewalMargin = 300.0

    private struct TokenAnswer: Decodable {
        struct Keys: Decodable {
            var accessKeyId: String
            var secretAccessKey: String
            var sessionToken: String
        }

        var accessToken: Keys
        var expiresIn: Double
        var refreshToken: String
    }

    /// What the AWS CLI keeps of the session, complete.
    private struct Session {
        var file: JSONValue
        var keys: SessionCredentials
        var clientID: String
        var refreshToken: String
        var keyPEM: String
    }

    /// - Throws: `AccessError` when the settings name an endpoint that is not safe.
    init(profile: String, world: CredentialWorld) throws(AccessError) {
        self.profile = profile
        self.world = world
        let values = world.configuration.profiles[profile] ?? [:]
        session = values["login_session"] ?? ""
        let region = values["region"] ?? world.region
        if let custom = try EndpointResolver.customURL(
            .signIn, values, environment: world.environment, configuration: world.configuration)
        {
            endpoint = try Endpoint(url: custom)
        } else {
            endpoint = Endpoint(host: "\(region).\(Partition.of(region: region).signInDomain)")
        }
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        let file = JSONFile(path: try path(), files: world.files)
        guard let content = file.read() else {
            throw AccessError(localized("You are not signed in with the \(name). \(remedy)"))
        }
        guard let session = Self.session(content) else {
            throw AccessError(localized("What “aws login” left for the \(name) is not complete. \(remedy)"))
        }
        guard let end = session.keys.expiration, end - world.now() <= Self.renewalMargin else {
            return session.keys
        }
        let renewed = try await renew(session)
        file.replace(with: renewed.file)
        return renewed.keys
    }

    private func path() throws(AccessError) -> String {
        let folder =
            world.environment["AWS_LOGIN_CACHE_DIRECTORY"].map(world.files.expanded)
            ?? world.files.home.map { "\($0)/.aws/login/cache" }
        guard let folder else {
            throw AccessError(
                localized("The home folder is not known, so your AWS sign-in cannot be found. Set HOME."))
        }
        do {
            return "\(folder)/\(Crypto.hex(try Crypto.sha256(Array(session.utf8)))).json"
        } catch {
            throw AccessError(error.description)
        }
    }

    private static func session(_ file: JSONValue) -> Session? {
        let token = file["accessToken"]
        guard let id = token?["accessKeyId"]?.text, let secret = token?["secretAccessKey"]?.text,
            let sessionToken = token?["sessionToken"]?.text,
            let end = token?["expiresAt"]?.text.flatMap(SigningDate.init(iso8601:)),
            let clientID = file["clientId"]?.text, let refreshToken = file["refreshToken"]?.text,
            let keyPEM = file["dpopKey"]?.text
        else { return nil }
        return Session(
            file: file,
            keys: SessionCredentials(
                Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: sessionToken),
                expiration: Double(end.secondsSince1970), accountID: token?["accountId"]?.text),
            clientID: clientID, refreshToken: refreshToken, keyPEM: keyPEM)
    }

    /// CreateOAuth2Token with the refresh token, proven with the session's key.
    private func renew(_ session: Session) async throws(AccessError) -> Session {
        let path = "/v1/token"
        let body = JSONValue.object([
            "clientId": .string(session.clientID), "refreshToken": .string(session.refreshToken),
            "grantType": .string("refresh_token"),
        ])
        guard let bytes = try? JSONEncoder().encode(body),
            let proof = DPoPProof.jwt(
                method: "POST", url: endpoint.baseURL + path, time: Int64(world.now()), id: UUID().uuidString,
                privateKeyPEM: session.keyPEM)
        else {
            throw AccessError(
                localized("What “aws login” left for the \(name) holds no usable key. \(remedy)"))
        }
        let answer: TokenAnswer
        do {
            answer = try await JSONExchange(transport: world.transport).send(
                HTTPRequest(
                    endpoint: endpoint, method: "POST", path: path,
                    headers: [
                        HeaderField("Host", endpoint.hostHeader),
                        HeaderField("Content-Type", "application/json"), HeaderField("DPoP", proof),
                    ], body: Array(bytes), timeout: 10_000), as: TokenAnswer.self)
        } catch {
            throw sentence(for: error, keysEnd: session.keys.expiration)
        }
        let end = SigningDate(secondsSince1970: Int64(world.now() + answer.expiresIn))
        var renewed = session
        renewed.keys = SessionCredentials(
            Credentials(
                accessKeyID: answer.accessToken.accessKeyId,
                secretAccessKey: answer.accessToken.secretAccessKey,
                sessionToken: answer.accessToken.sessionToken),
            expiration: Double(end.secondsSince1970), accountID: session.keys.accountID)
        var token = session.file["accessToken"] ?? .object([:])
        token["accessKeyId"] = .string(answer.accessToken.accessKeyId)
        token["secretAccessKey"] = .string(answer.accessToken.secretAccessKey)
        token["sessionToken"] = .string(answer.accessToken.sessionToken)
        token["expiresAt"] = .string(end.iso8601)
        renewed.file["accessToken"] = token
        renewed.file["refreshToken"] = .string(answer.refreshToken)
        return renewed
    }

    private func sentence(for failure: JSONExchange.Failure, keysEnd: Double?) -> AccessError {
        switch failure {
        case .refused(_, code: "INSUFFICIENT_PERMISSIONS", _):
            AccessError(
                localized(
                    """
                    Your AWS sign-in with the \(name) may not be renewed: the permission signin:CreateOAuth2Token is \
                    missing. Ask your administrator. \(remedy)
                    """))
        case .refused(status: 400..<500, _, _):
            AccessError(
                keysEnd.map { end in
                    let time = LocalTime.phrase(of: end, now: world.now())
                    return localized(
                        "Your AWS sign-in with the \(name) has ended (its keys \(time)). \(remedy)")
                } ?? localized("Your AWS sign-in with the \(name) has ended. \(remedy)"))
        default:
            AccessError(localized("Your AWS sign-in with the \(name) cannot be renewed. \(failure.words)"))
        }
    }

    private var remedy: String {
        localized(
            "In another window type: aws login --profile \(profile)  Then press ^R here; nothing you typed is lost."
        )
    }
}
