// SPDX-License-Identifier: Apache-2.0

// Members are named as in the answer.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import FoundationEssentials
import Localization

/// IAM Identity Center: the token that `aws sso login` left, changed for credentials of a role.
///
/// A token that nears its end is renewed where it can be, and put back where the AWS CLI finds it.
struct SSOSource: CredentialSource {
    var name: String { localized("profile \(profile)") }
    private let profile: String
    private let settings: SSOSettings
    private let world: CredentialWorld
    private let exchange: JSONExchange
    private let portal: Endpoint
    private let tokenService: Endpoint

    /// Seconds before the end of a token from which on a renewal is tried.
    private static let renewalMargin = 900.0

    private struct RoleAnswer: Decodable {
        struct Keys: Decodable {
            var accessKeyId: String
            var secretAccessKey: String
            var sessionToken: String
            /// Milliseconds since 1970.
            var expiration: Double
        }

        var roleCredentials: Keys
    }

    private struct TokenAnswer: Decodable {
        var accessToken: String
        var expiresIn: Double
        var refreshToken: String?
    }

    private struct Token {
        var file: JSONValue
        var accessToken: String
        var end: Double
    }

    /// - Throws: `AccessError` when the profile lacks a setting or contradicts its `sso-session` section.
    init(profile: String, world: CredentialWorld) throws(AccessError) {
        self.profile = profile
        settings = try SSOSettings(profile: profile, configuration: world.configuration)
        self.world = world
        exchange = JSONExchange(transport: world.transport)
        portal = try EndpointResolver.resolve(
            service: .sso, region: settings.region, profile: profile, environment: world.environment,
            configuration: world.configuration)
        tokenService = try EndpointResolver.resolve(
            service: .ssoOIDC, region: settings.region, profile: profile, environment: world.environment,
            configuration: world.configuration)
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        let file = JSONFile(path: try path(), files: world.files)
        guard var token = file.read().flatMap(Self.token) else {
            throw AccessError(localized("You are not signed in to “\(settings.tokenName)”. \(remedy)"))
        }
        if token.end - world.now() < Self.renewalMargin {
            do {
                if let renewed = try await renew(token) {
                    token = renewed
                    file.replace(with: renewed.file)
                }
            } catch .unreachable(let failure) where token.end <= world.now() {
                // To sign in again would fail in the same way.
                throw AccessError(
                    localized(
                        "Your AWS sign-in “\(settings.tokenName)” cannot be renewed. \(failure.description)"))
            } catch {
                // A token that still lasts is used; one that does not has ended.
            }
        }
        guard token.end > world.now() else { throw ended(at: token.end) }
        return try await roleCredentials(for: token)
    }

    private func path() throws(AccessError) -> String {
        guard let home = world.files.home else {
            throw AccessError(
                localized("The home folder is not known, so your AWS sign-in cannot be found. Set HOME."))
        }
        do {
            return "\(home)/.aws/sso/cache/\(Crypto.hex(try Crypto.sha1(Array(settings.tokenKey.utf8)))).json"
        } catch {
            throw AccessError(error.description)
        }
    }

    private static func token(_ file: JSONValue) -> Token? {
        guard let accessToken = file["accessToken"]?.text,
            let end = file["expiresAt"]?.text.flatMap(SigningDate.init(iso8601:))
        else { return nil }
        return Token(file: file, accessToken: accessToken, end: Double(end.secondsSince1970))
    }

    /// CreateToken with the refresh token; `nil` when there is none.
    private func renew(_ token: Token) async throws(JSONExchange.Failure) -> Token? {
        guard let refreshToken = token.file["refreshToken"]?.text,
            let clientID = token.file["clientId"]?.text,
            let clientSecret = token.file["clientSecret"]?.text,
            let registrationEnd = token.file["registrationExpiresAt"]?.text.flatMap(
                SigningDate.init(iso8601:)),
            Double(registrationEnd.secondsSince1970) > world.now()
        else { return nil }
        let body = JSONValue.object([
            "grantType": .string("refresh_token"), "clientId": .string(clientID),
            "clientSecret": .string(clientSecret), "refreshToken": .string(refreshToken),
        ])
        guard let bytes = try? JSONEncoder().encode(body) else { return nil }
        let answer = try await exchange.send(
            HTTPRequest(
                endpoint: tokenService, method: "POST", path: "/token",
                headers: [
                    HeaderField("Host", tokenService.hostHeader),
                    HeaderField("Content-Type", "application/json"),
                ], body: Array(bytes), timeout: 10_000), as: TokenAnswer.self)
        let end = SigningDate(secondsSince1970: Int64(world.now() + answer.expiresIn))
        var file = token.file
        file["accessToken"] = .string(answer.accessToken)
        file["expiresAt"] = .string(end.iso8601)
        if let next = answer.refreshToken { file["refreshToken"] = .string(next) }
        return Token(file: file, accessToken: answer.accessToken, end: Double(end.secondsSince1970))
    }

    /// GetRoleCredentials of the portal.
    private func roleCredentials(for token: Token) async throws(AccessError) -> SessionCredentials {
        let query =
            "role_name=\(PercentEncoding.encoded(settings.role))&account_id=\(PercentEncoding.encoded(settings.account))"
        do {
            let keys = try await exchange.send(
                HTTPRequest(
                    endpoint: portal, method: "GET", path: "/federation/credentials", query: query,
                    headers: [
                        HeaderField("Host", portal.hostHeader),
                        HeaderField("x-amz-sso_bearer_token", token.accessToken),
                    ], timeout: 10_000), as: RoleAnswer.self
            ).roleCredentials
            return SessionCredentials(
                Credentials(
                    accessKeyID: keys.accessKeyId, secretAccessKey: keys.secretAccessKey,
                    sessionToken: keys.sessionToken), expiration: keys.expiration / 1_000,
                accountID: settings.account)
        } catch {
            switch error {
            case .refused(status: 401, _, _):
                throw AccessError(localized("Your AWS sign-in “\(settings.tokenName)” has ended. \(remedy)"))
            case .refused(status: 403, _, _), .refused(status: 404, _, _):
                throw AccessError(
                    localized(
                        """
                        You are signed in to “\(settings.tokenName)”, but the role \(settings.role) of account \
                        \(settings.account) is not assigned to you. Ask your administrator, or correct the \(name).
                        """))
            default:
                throw AccessError(
                    localized("IAM Identity Center gives no credentials for the \(name). \(error.words)"))
            }
        }
    }

    private func ended(at end: Double) -> AccessError {
        AccessError(
            localized(
                "Your AWS sign-in “\(settings.tokenName)” ended \(LocalTime.phrase(of: end, now: world.now())). \(remedy)"
            )
        )
    }

    private var remedy: String {
        localized(
            "In another window type: aws sso login \(settings.loginOption)  Then press ^R here; nothing you typed is lost."
        )
    }
}

/// What a profile and its `sso-session` section say about IAM Identity Center.
struct SSOSettings: Equatable {
    var region: String
    var account: String
    var role: String
    /// What the file of the token is named by: the name of the section, or the start URL where there is none.
    var tokenKey: String
    /// How the sign-in is called in sentences.
    var tokenName: String
    /// What `aws sso login` has to be given.
    var loginOption: String

    init(profile: String, configuration: SharedConfiguration) throws(AccessError) {
        let values = configuration.profiles[profile] ?? [:]
        let session = values["sso_session"]
        var section: [String: String] = [:]
        if let session {
            guard let found = configuration.ssoSessions[session] else {
                throw AccessError(
                    localized(
                        """
                        The profile “\(profile)” names the section [sso-session \(session)], which is not in ~/.aws/config. \
                        Add it, or run: aws configure sso
                        """))
            }
            section = found
        }
        func setting(_ key: String) throws(AccessError) -> String {
            let inSection = section[key]
            let inProfile = values[key]
            if let inSection, let inProfile, inSection != inProfile {
                throw AccessError(
                    localized(
                        """
                        The profile “\(profile)” and its [sso-session \(session ?? "")] differ in \(key). Leave it out of the \
                        profile.
                        """))
            }
            guard let value = inSection ?? inProfile, !value.isEmpty else {
                throw AccessError(
                    localized(
                        "The profile “\(profile)” has no \(key), which IAM Identity Center needs. Run: aws configure sso"
                    )
                )
            }
            return value
        }
        let startURL = try setting("sso_start_url")
        region = try setting("sso_region")
        account = try setting("sso_account_id")
        role = try setting("sso_role_name")
        tokenKey = session ?? startURL
        tokenName = session ?? profile
        loginOption = session.map { "--sso-session \($0)" } ?? "--profile \(profile)"
    }
}
