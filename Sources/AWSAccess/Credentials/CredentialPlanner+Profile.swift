// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

extension CredentialPlanner {
    /// The plan of a profile that was selected.
    ///
    /// - Throws: `AccessError` naming the profile and what is missing.
    package func plan(ofSelected name: String) throws(AccessError) -> CredentialPlan {
        guard configuration.profiles[name] != nil else {
            let known = configuration.profiles.keys.sorted().joined(separator: ", ")
            throw AccessError(
                localized(
                    "There is no profile “\(name)” in ~/.aws. \(known.isEmpty ? localized("No profile is there.") : localized("Known: \(known)."))"
                )
            )
        }
        return try plan(of: name, path: [])
    }

    /// Follows `source_profile` from profile to profile; `path` holds those that led here.
    private func plan(of name: String, path: [String]) throws(AccessError) -> CredentialPlan {
        let isItsOwnSource = path.last == name
        if path.contains(name), !isItsOwnSource {
            let loop = (path + [name]).joined(separator: " → ")
            throw AccessError(
                localized(
                    "The profiles of ~/.aws/config lead in a circle: \(loop). Give one of them another source_profile."
                )
            )
        }
        guard let values = configuration.profiles[name] else {
            throw AccessError(
                localized(
                    "The profile “\(path.last ?? "")” names the source_profile “\(name)”, which is not in ~/.aws."
                )
            )
        }
        func value(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
        let isSource = !path.isEmpty
        // A source that has keys is used by its keys; of a profile that is selected, roles and sign-ins come first.
        if isSource, value("web_identity_token_file") == nil,
            let keys = try staticKeys(values, profile: name)
        {
            return .staticKeys(keys, profile: name)
        }
        if isItsOwnSource {
            throw AccessError(
                localized(
                    "The profile “\(name)” names itself as source_profile and holds no keys. Add keys or name another."
                )
            )
        }
        if let file = value("web_identity_token_file") {
            guard let role = value("role_arn") else {
                throw AccessError(
                    localized(
                        "The profile “\(name)” has a web_identity_token_file and no role_arn. Add the role to it."
                    )
                )
            }
            return .webIdentity(
                try roleParameters(role, values, profile: name), tokenFile: file, profile: name)
        }
        if let role = value("role_arn") {
            return .role(
                try roleParameters(role, values, profile: name), profile: name,
                source: try source(of: name, values, path: path))
        }
        if value("sso_session") != nil || value("sso_account_id") != nil || value("sso_start_url") != nil {
            return .singleSignOn(profile: name)
        }
        if let keys = try staticKeys(values, profile: name) { return .staticKeys(keys, profile: name) }
        if value("login_session") != nil { return .login(profile: name) }
        if let command = value("credential_process") { return .process(command: command, profile: name) }
        throw AccessError(
            localized(
                """
                The profile “\(name)” holds no credentials. Add keys, a role_arn, an sso_session or a credential_process \
                to it in ~/.aws, or run: aws login --profile \(name)
                """))
    }

    /// What a role is assumed with.
    private func source(
        of name: String, _ values: [String: String], path: [String]
    ) throws(AccessError) -> CredentialPlan {
        switch (values["source_profile"], values["credential_source"]) {
        case (_?, _?):
            throw AccessError(
                localized(
                    "The profile “\(name)” has both source_profile and credential_source. Leave one of them out."
                ))
        case (let source?, nil):
            return try plan(of: source, path: path + [name])
        case (nil, let source?):
            switch source {
            case "Environment":
                guard let keys = try environmentKeys() else {
                    throw AccessError(
                        localized(
                            "The profile “\(name)” takes its source from the environment, but AWS_ACCESS_KEY_ID is not set."
                        )
                    )
                }
                return .environmentKeys(keys, shadowing: nil)
            case "Ec2InstanceMetadata": return .instanceMetadata(profile: name)
            case "EcsContainer": return .container
            default:
                throw AccessError(
                    localized(
                        """
                        The profile “\(name)” has an unknown credential_source “\(source)”. Known are Environment, \
                        Ec2InstanceMetadata and EcsContainer.
                        """))
            }
        case (nil, nil):
            throw AccessError(
                localized(
                    "The profile “\(name)” has a role_arn and neither source_profile nor credential_source. Add one of them."
                )
            )
        }
    }

    private func roleParameters(
        _ arn: String, _ values: [String: String], profile: String
    ) throws(AccessError) -> RoleParameters {
        var duration: Int?
        if let text = values["duration_seconds"] {
            guard let seconds = Int(text), (900...43_200).contains(seconds) else {
                throw AccessError(
                    localized(
                        "The profile “\(profile)” has duration_seconds = \(text). It takes 900 to 43200 seconds."
                    ))
            }
            duration = seconds
        }
        return RoleParameters(
            roleARN: arn, sessionName: values["role_session_name"], externalID: values["external_id"],
            mfaSerial: values["mfa_serial"], duration: duration)
    }

    private func staticKeys(
        _ values: [String: String], profile: String
    ) throws(AccessError) -> SessionCredentials? {
        func value(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
        switch (value("aws_access_key_id"), value("aws_secret_access_key")) {
        case (nil, nil): return nil
        case (let id?, let secret?):
            let keys = Credentials(
                accessKeyID: id, secretAccessKey: secret,
                sessionToken: value("aws_session_token") ?? value("aws_security_token"))
            return SessionCredentials(
                try keys.checked(source: localized("the profile “\(profile)”")),
                accountID: value("aws_account_id"))
        case (let id, _):
            let missing = id == nil ? "aws_access_key_id" : "aws_secret_access_key"
            throw AccessError(
                localized("The profile “\(profile)” has no \(missing). Complete it in ~/.aws/credentials."))
        }
    }
}
