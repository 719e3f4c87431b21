// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

/// Finds out where credentials come from, in the order of the SDKs, without asking anybody yet.
///
/// A profile that was named explicitly is the only source. Else: keys in the environment, web identity in the
/// environment, the profile, the container's metadata service, the instance's. A source that is configured and
/// incomplete ends the search with its own sentence; only one that is not configured is passed over.
package struct CredentialPlanner {
    package let environment: Environment
    package let configuration: SharedConfiguration

    package init(environment: Environment, configuration: SharedConfiguration) {
        self.environment = environment
        self.configuration = configuration
    }

    /// What was settled, and the sources that were passed over, each with the reason.
    package struct Finding: Sendable, Equatable {
        package var plan: CredentialPlan
        package var passedOver: [String]
    }

    /// Settles the source: `profile` is the one named on the command line or in the configuration.
    ///
    /// - Throws: `AccessError` when none is configured, or a configured one is incomplete.
    package func find(profile: String?) throws(AccessError) -> Finding {
        if let profile {
            return Finding(
                plan: try plan(ofSelected: profile),
                passedOver: ["environment: the profile was named explicitly"])
        }
        var passedOver: [String] = []
        if let keys = try environmentKeys() {
            return Finding(
                plan: .environmentKeys(keys, shadowing: environment["AWS_PROFILE"]), passedOver: [])
        }
        passedOver.append("environment: AWS_ACCESS_KEY_ID is not set")
        if let webIdentity = try environmentWebIdentity() {
            return Finding(plan: webIdentity, passedOver: passedOver)
        }
        passedOver.append("web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set")
        let name = SharedConfiguration.profileName(nil, environment: environment)
        let isNamed = environment["AWS_PROFILE"] != nil || environment["AWS_DEFAULT_PROFILE"] != nil
        if isNamed || holdsCredentials(configuration.profiles[name]) {
            return Finding(plan: try plan(ofSelected: name), passedOver: passedOver)
        }
        passedOver.append(
            configuration.profiles[name] == nil
                ? "profile \(name): not in ~/.aws" : "profile \(name): holds no credentials")
        if environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] != nil
            || environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] != nil
        {
            return Finding(plan: .container, passedOver: passedOver)
        }
        passedOver.append("container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set")
        guard environment.flag("AWS_EC2_METADATA_DISABLED") != true else {
            throw AccessError(CredentialSentence.nothingFound)
        }
        return Finding(
            plan: .instanceMetadata(profile: configuration.profiles[name] == nil ? nil : name),
            passedOver: passedOver)
    }

    private func holdsCredentials(_ values: [String: String]?) -> Bool {
        let keys = [
            "role_arn", "web_identity_token_file", "sso_session", "sso_start_url", "sso_account_id",
            "aws_access_key_id", "aws_secret_access_key", "login_session", "credential_process",
        ]
        return values.map { values in keys.contains { values[$0]?.isEmpty == false } } ?? false
    }

    func environmentKeys() throws(AccessError) -> SessionCredentials? {
        let id = environment["AWS_ACCESS_KEY_ID"]
        let secret = environment["AWS_SECRET_ACCESS_KEY"]
        if id == nil, secret == nil { return nil }
        guard let id, let secret else {
            let missing = id == nil ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"
            throw AccessError(
                localized(
                    "The environment has half of a key pair: \(missing) is not set. Set both or neither."))
        }
        let keys = Credentials(
            accessKeyID: id, secretAccessKey: secret,
            sessionToken: environment["AWS_SESSION_TOKEN"] ?? environment["AWS_SECURITY_TOKEN"])
        let expiration = environment["AWS_CREDENTIAL_EXPIRATION"].flatMap(SigningDate.init(iso8601:))
        return SessionCredentials(
            try keys.checked(source: localized("the environment")),
            expiration: expiration.map { Double($0.secondsSince1970) },
            accountID: environment["AWS_ACCOUNT_ID"])
    }

    private func environmentWebIdentity() throws(AccessError) -> CredentialPlan? {
        guard let file = environment["AWS_WEB_IDENTITY_TOKEN_FILE"] else { return nil }
        guard let role = environment["AWS_ROLE_ARN"] else {
            throw AccessError(
                localized("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not. Set both or neither.")
            )
        }
        return .webIdentity(
            RoleParameters(roleARN: role, sessionName: environment["AWS_ROLE_SESSION_NAME"]),
            tokenFile: file, profile: nil)
    }
}

/// Sentences that more than one source says.
enum CredentialSentence {
    static var nothingFound: String {
        localized(
            """
            No AWS credentials were found. Sign in with “aws login” or “aws sso login”, set AWS_ACCESS_KEY_ID and \
            AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws with --profile. “connect-adduser doctor” shows where was \
            looked. To try the program out, use --sandbox.
            """)
    }
}

extension Credentials {
    /// Blanks and line ends come in by a careless paste and make every signature wrong.
    func checked(source: String) throws(AccessError) -> Credentials {
        let parts = [
            (localized("access key id"), accessKeyID), (localized("secret key"), secretAccessKey),
            (localized("session token"), sessionToken ?? ""),
        ]
        if let (part, _) = parts.first(where: {
            $0.1.unicodeScalars.contains { $0.value <= 0x20 || $0.value > 0x7e }
        }) {
            throw AccessError(
                localized(
                    "The \(part) of \(source) holds a blank or a character that no key has. Enter it anew."))
        }
        return self
    }
}
