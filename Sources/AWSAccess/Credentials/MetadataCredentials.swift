// SPDX-License-Identifier: Apache-2.0

// Members are named as in the answer.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import Localization

/// Credentials as metadata services write them.
struct MetadataCredentials: Decodable {
    var AccessKeyId: String?
    var SecretAccessKey: String?
    var Token: String?
    var Expiration: String?
    var AccountId: String?
    /// `Success` of the instance's service; the container's has none.
    var Code: String?
    var Message: String?

    /// - Throws: `AccessError` when the answer holds no credentials.
    func session(from name: String) throws(AccessError) -> SessionCredentials {
        guard Code == nil || Code == "Success", let id = AccessKeyId, let secret = SecretAccessKey else {
            let said = [Code, Message].compactMap(\.self).map(SafeText.printable).joined(separator: ": ")
            throw AccessError(
                localized(
                    "The metadata service has no credentials for the \(name)\(said.isEmpty ? "" : " (\(said))"). Ask whoever runs this machine."
                ))
        }
        let end = Expiration.flatMap(SigningDate.init(iso8601:))
        return SessionCredentials(
            Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: Token),
            expiration: end.map { Double($0.secondsSince1970) }, accountID: AccountId)
    }
}
