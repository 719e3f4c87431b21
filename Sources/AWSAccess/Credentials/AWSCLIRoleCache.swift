// SPDX-License-Identifier: Apache-2.0

// Members are named as in the file.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import FoundationEssentials

/// The role credentials that the AWS CLI keeps in `~/.aws/cli/cache`, read so that nobody is asked for an MFA code
/// that was entered a moment ago.
struct AWSCLIRoleCache {
    private struct Contents: Decodable {
        struct Keys: Decodable {
            var AccessKeyId: String
            var SecretAccessKey: String
            var SessionToken: String
            var Expiration: String
        }

        var Credentials: Keys
    }

    /// Seconds that must be left for the credentials to be of use.
    private static let leastLeft = 900.0
    private let world: CredentialWorld

    init(_ world: CredentialWorld) {
        self.world = world
    }

    /// What the CLI got for this role, while more than 15 minutes of it remain.
    func session(of role: RoleParameters) -> SessionCredentials? {
        guard let home = world.files.home,
            let digest = try? Crypto.sha1(Array(Self.arguments(of: role).utf8)),
            let bytes = world.files.read("\(home)/.aws/cli/cache/\(Crypto.hex(digest)).json"),
            let keys = try? JSONDecoder().decode(Contents.self, from: Data(bytes)).Credentials,
            let end = SigningDate(iso8601: keys.Expiration),
            Double(end.secondsSince1970) - world.now() > Self.leastLeft
        else { return nil }
        return SessionCredentials(
            Credentials(
                accessKeyID: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey,
                sessionToken: keys.SessionToken), expiration: Double(end.secondsSince1970))
    }

    /// The request as Python's `json.dumps(…, sort_keys=True)` writes it: the file is named by its SHA-1.
    static func arguments(of role: RoleParameters) -> String {
        var members: [(String, String)] = []
        if let duration = role.duration { members.append(("DurationSeconds", String(duration))) }
        if let id = role.externalID { members.append(("ExternalId", quoted(id))) }
        members.append(("RoleArn", quoted(role.roleARN)))
        if let name = role.sessionName { members.append(("RoleSessionName", quoted(name))) }
        if let serial = role.mfaSerial { members.append(("SerialNumber", quoted(serial))) }
        return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
        }
        return "\"" + escaped.joined() + "\""
    }
}
