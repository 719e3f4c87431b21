// SPDX-License-Identifier: Apache-2.0

import AWSSigning

/// Finds out where credentials come from, without asking anybody yet.
///
/// A profile that was named explicitly is the only source; else the environment's keys come first, then the
/// profile. A source that is configured and does not work ends the search with its own sentence.
package enum CredentialResolver {
    /// Settles the source: `profile` is the one named on the command line or in the configuration.
    ///
    /// - Throws: `AccessError` when there are none, or a source is incomplete.
    package static func resolve(
        profile: String?, environment: Environment, configuration: SharedConfiguration
    ) throws(AccessError) -> any CredentialProvider {
        if profile == nil, let keys = try environmentKeys(environment) {
            let shadowed = environment["AWS_PROFILE"].map { " (AWS_PROFILE \($0) is ignored)" } ?? ""
            return StaticProvider(name: "environment keys\(shadowed)", credentials: keys)
        }
        let name = SharedConfiguration.profileName(profile, environment: environment)
        guard let values = configuration.profiles[name] else {
            if profile == nil, environment["AWS_PROFILE"] == nil, environment["AWS_DEFAULT_PROFILE"] == nil {
                throw AccessError(
                    """
                    No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile \
                    of ~/.aws with --profile. To try the program out, use --sandbox.
                    """)
            }
            let known = configuration.profiles.keys.sorted().joined(separator: ", ")
            throw AccessError(
                "There is no profile “\(name)” in ~/.aws. \(known.isEmpty ? "No profile is there." : "Known: \(known).")"
            )
        }
        return StaticProvider(name: "profile \(name)", credentials: try keys(of: values, profile: name))
    }

    private static func environmentKeys(_ environment: Environment) throws(AccessError) -> Credentials? {
        let id = environment["AWS_ACCESS_KEY_ID"]
        let secret = environment["AWS_SECRET_ACCESS_KEY"]
        if id == nil, secret == nil { return nil }
        guard let id, let secret else {
            let missing = id == nil ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"
            throw AccessError(
                "The environment has half of a key pair: \(missing) is not set. Set both or neither.")
        }
        let token = environment["AWS_SESSION_TOKEN"] ?? environment["AWS_SECURITY_TOKEN"]
        return try checked(
            Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token),
            source: "the environment")
    }

    private static func keys(of values: [String: String], profile: String) throws(AccessError) -> Credentials
    {
        func value(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
        let others = [
            "role_arn", "web_identity_token_file", "sso_session", "sso_start_url", "login_session",
            "credential_process",
        ]
        // A profile that assumes a role signs with the role, whatever keys stand beside it.
        let other = others.first { values[$0] != nil }
        if let id = value("aws_access_key_id"), let secret = value("aws_secret_access_key"),
            other == nil || (other != "role_arn" && other != "web_identity_token_file")
        {
            let token = value("aws_session_token") ?? value("aws_security_token")
            return try checked(
                Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token),
                source: "the profile “\(profile)”")
        }
        if let other {
            throw AccessError(
                """
                The profile “\(profile)” signs in by \(other), which this version cannot do by itself. Run: \
                eval "$(aws configure export-credentials --format env --profile \(profile))" and start again \
                without --profile.
                """)
        }
        let missing =
            ["aws_access_key_id", "aws_secret_access_key"].filter { value($0) == nil }.joined(
                separator: " and ")
        throw AccessError("The profile “\(profile)” has no \(missing). Complete it in ~/.aws/credentials.")
    }

    /// Blanks and line ends come in by a careless paste and make every signature wrong.
    private static func checked(_ keys: Credentials, source: String) throws(AccessError) -> Credentials {
        let parts = [
            ("access key id", keys.accessKeyID), ("secret key", keys.secretAccessKey),
            ("session token", keys.sessionToken ?? ""),
        ]
        if let (part, _) = parts.first(where: {
            $0.1.unicodeScalars.contains { $0.value <= 0x20 || $0.value > 0x7e }
        }) {
            throw AccessError(
                "The \(part) of \(source) holds a blank or a character that no key has. Enter it anew.")
        }
        return keys
    }
}
