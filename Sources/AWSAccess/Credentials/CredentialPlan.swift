// SPDX-License-Identifier: Apache-2.0

import Localization

/// Where credentials come from, settled from settings alone: nobody has been asked yet.
package indirect enum CredentialPlan: Sendable, Equatable {
    /// `shadowing` is the profile of the environment that the keys outrank.
    case environmentKeys(SessionCredentials, shadowing: String?)
    case staticKeys(SessionCredentials, profile: String)
    case role(RoleParameters, profile: String, source: CredentialPlan)
    /// `profile` is `nil` when environment variables name role and file.
    case webIdentity(RoleParameters, tokenFile: String, profile: String?)
    case singleSignOn(profile: String)
    case login(profile: String)
    case process(command: String, profile: String)
    case container
    /// The settings of a profile tell where the metadata service is.
    case instanceMetadata(profile: String?)

    /// For the header of the screen.
    package var name: String {
        switch self {
        case .environmentKeys(_, let shadowing):
            shadowing.map { localized("environment keys (AWS_PROFILE \($0) is ignored)") }
                ?? localized("environment keys")
        case .webIdentity(let role, _, nil): localized("web identity, role \(role.roleName)")
        case .staticKeys(_, let profile), .role(_, let profile, _), .webIdentity(_, _, let profile?),
            .singleSignOn(let profile), .login(let profile), .process(_, let profile):
            localized("profile \(profile)")
        case .container: localized("container role")
        case .instanceMetadata: localized("EC2 instance role")
        }
    }

    /// The kind of source, for `doctor`.
    package var kind: String {
        switch self {
        case .environmentKeys: "keys in the environment"
        case .staticKeys: "keys in ~/.aws"
        case .role(let role, _, let source): "role \(role.roleName), assumed with \(source.kind)"
        case .webIdentity(let role, _, _): "role \(role.roleName) by a web identity token"
        case .singleSignOn: "IAM Identity Center"
        case .login: "aws login"
        case .process: "credential_process"
        case .container: "container metadata service"
        case .instanceMetadata: "EC2 instance metadata service"
        }
    }
}

/// What is asked of STS for a role (AssumeRole and AssumeRoleWithWebIdentity).
package struct RoleParameters: Sendable, Equatable {
    package var roleARN: String
    /// `nil` when the profile names none; then the operator's login name goes into it.
    package var sessionName: String?
    package var externalID: String?
    package var mfaSerial: String?
    /// Seconds, 900 to 43,200.
    package var duration: Int?

    package init(
        roleARN: String, sessionName: String? = nil, externalID: String? = nil, mfaSerial: String? = nil,
        duration: Int? = nil
    ) {
        self.roleARN = roleARN
        self.sessionName = sessionName
        self.externalID = externalID
        self.mfaSerial = mfaSerial
        self.duration = duration
    }

    /// What stands behind the last slash of the ARN.
    package var roleName: String {
        roleARN.split(separator: "/").last.map(String.init) ?? roleARN
    }
}
