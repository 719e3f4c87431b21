// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

/// A role, assumed with the credentials of another source.
struct AssumeRoleSource: CredentialSource {
    var name: String { localized("profile \(profile)") }
    private let role: RoleParameters
    private let profile: String
    private let source: any CredentialProvider
    private let world: CredentialWorld
    private let client: STSClient

    /// - Throws: `AccessError` when the settings name an endpoint of STS that is not safe.
    init(
        _ role: RoleParameters, profile: String, source: any CredentialProvider, world: CredentialWorld
    ) throws(AccessError) {
        self.role = role
        self.profile = profile
        self.source = source
        self.world = world
        client = try STSClient(world: world, profile: profile)
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        // What the AWS CLI got for the same role spares the operator the code.
        if let cached = AWSCLIRoleCache(world).session(of: role) { return cached }
        let keys = try await source.credentials()
        var code: String?
        if let serial = role.mfaSerial {
            code = await world.mfaCode(MFAQuestion(serial: serial, role: role.roleName))
            guard code != nil else {
                throw AccessError(
                    localized(
                        """
                        The role \(role.roleName) of the profile “\(profile)” wants the code of the device \(serial), \
                        which was not given. Press ^R to be asked again.
                        """))
            }
        }
        do {
            return try await client.assumeRole(
                role, sessionName: role.sessionName ?? Self.sessionName(for: world.loginName), mfaCode: code,
                signedWith: keys)
        } catch {
            if error.saysThatKeysEnded { source.forget(keys) }
            throw AccessError(sentence(for: error))
        }
    }

    private func sentence(for error: STSError) -> String {
        let start =
            localized(
                "The role \(role.roleName) of the profile “\(profile)” cannot be assumed. \(SafeText.printable(error.words))"
            )
        return switch error {
        case .refused(code: "AccessDenied", let message)
        where message.contains("MultiFactorAuthentication"):
            localized("\(start) Press ^R and enter a new code: each is good for one use.")
        case .refused(code: "AccessDenied", _):
            localized("\(start) Ask your administrator whether the role trusts you and you may assume it.")
        default: start
        }
    }

    /// A session name that tells the audit trail who it was: 2 to 64 of letters, digits and `_+=,.@-`.
    static func sessionName(for loginName: String) -> String {
        let allowed = loginName.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                || "_+=,.@-".unicodeScalars.contains($0)
        }
        return String(("connect-adduser-" + String(String.UnicodeScalarView(allowed))).prefix(64))
    }
}

/// A role that is given for the token of an identity provider, read anew each time.
struct WebIdentitySource: CredentialSource {
    let name: String
    private let role: RoleParameters
    private let tokenFile: String
    private let world: CredentialWorld
    private let client: STSClient

    /// - Throws: `AccessError` when the settings name an endpoint of STS that is not safe.
    init(
        _ role: RoleParameters, tokenFile: String, profile: String?, name: String, world: CredentialWorld
    ) throws(AccessError) {
        self.name = name
        self.role = role
        self.tokenFile = tokenFile
        self.world = world
        client = try STSClient(world: world, profile: profile)
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        let bytes = world.files.read(world.files.expanded(tokenFile)) ?? []
        let token = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
        guard !token.isEmpty else {
            throw AccessError(
                localized(
                    "The web identity token file \(tokenFile) cannot be read. Whoever provides it has to renew it."
                )
            )
        }
        let sessionName = role.sessionName ?? AssumeRoleSource.sessionName(for: world.loginName)
        var attempt = 0
        while true {
            do {
                return try await client.assumeRole(role, sessionName: sessionName, webIdentityToken: token)
            } catch {
                // The identity provider did not answer STS in time; that passes.
                if case .refused(code: "IDPCommunicationError", _) = error, attempt < 2 {
                    attempt += 1
                    await world.sleep(Double(attempt))
                    continue
                }
                throw AccessError(
                    localized(
                        """
                        The role \(role.roleName) is not given for the token in \(tokenFile). \
                        \(SafeText.printable(error.words))
                        """))
            }
        }
    }
}
