// SPDX-License-Identifier: Apache-2.0

// Members are named as in the answer.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import FoundationEssentials
import Localization

/// A program of the organisation's that writes credentials to its standard output (`credential_process`).
struct ProcessSource: CredentialSource {
    var name: String { localized("profile \(profile)") }
    private let words: [String]
    private let profile: String
    private let world: CredentialWorld

    private struct Output: Decodable {
        var Version: Int
        var AccessKeyId: String
        var SecretAccessKey: String
        var SessionToken: String?
        var Expiration: String?
        var AccountId: String?
    }

    /// - Throws: `AccessError` when an administrator forbids it, or the command line cannot be split.
    init(command: String, profile: String, world: CredentialWorld) throws(AccessError) {
        guard world.allowsProcess else {
            throw AccessError(
                localized(
                    """
                    The profile “\(profile)” gets its credentials from a program (credential_process), which is not allowed \
                    here. Ask the administrator of this machine to set allow_credential_process in \
                    /etc/connect-adduser/config.toml, or use another profile.
                    """))
        }
        guard let words = CommandLineSplitter.words(of: command), !words.isEmpty else {
            throw AccessError(
                localized(
                    "The credential_process of the profile “\(profile)” has a quote that is not closed. Correct it in ~/.aws/config."
                )
            )
        }
        self.words = words
        self.profile = profile
        self.world = world
    }

    /// How each sentence about it begins.
    private var start: String {
        localized("The credential_process of the profile “\(profile)” (\(SafeText.printable(words[0])))")
    }

    func fetch() async throws(AccessError) -> SessionCredentials {
        switch await ChildProcess(words: words).run() {
        case .cannotStart(let reason):
            throw AccessError(localized("\(start) cannot be started: \(reason)."))
        case .timedOut:
            throw AccessError(
                localized(
                    "\(start) did not end within \(Int(ChildProcess.timeLimit)) seconds and was stopped."))
        case .outputTooLong:
            throw AccessError(localized("\(start) wrote more than credentials can be; it was stopped."))
        case .ended(let status, let output, let errors) where status != 0:
            _ = output
            let said = SafeText.printable(String(decoding: errors.prefix(1_000), as: UTF8.self))
            throw AccessError(
                said.isEmpty
                    ? localized("\(start) failed (status \(status)). It said nothing.")
                    : localized("\(start) failed (status \(status)). It says: \(said)"))
        case .ended(_, let output, _):
            guard let keys = try? JSONDecoder().decode(Output.self, from: Data(output)) else {
                throw AccessError(
                    localized(
                        "\(start) wrote no credentials: its output is not the JSON that the AWS CLI takes."))
            }
            guard keys.Version == 1 else {
                throw AccessError(
                    localized("\(start) wrote version \(keys.Version); only version 1 is known."))
            }
            let end = keys.Expiration.flatMap(SigningDate.init(iso8601:))
            guard (end == nil) == (keys.Expiration == nil) else {
                throw AccessError(localized("\(start) wrote an Expiration that is no ISO 8601 time."))
            }
            return SessionCredentials(
                try Credentials(
                    accessKeyID: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey,
                    sessionToken: keys.SessionToken
                ).checked(source: localized("the credential_process of the profile “\(profile)”")),
                expiration: end.map { Double($0.secondsSince1970) }, accountID: keys.AccountId)
        }
    }
}
