// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// A source of credentials, such as the environment or a profile.
package protocol CredentialProvider: Sendable {
    /// Where the credentials come from, for the header of the screen: `profile helpdesk`, `environment`.
    var name: String { get }

    /// The credentials to sign with now.
    ///
    /// - Throws: `AccessError` with a sentence that names the source, what is wrong with it and the remedy.
    func credentials() async throws(AccessError) -> Credentials
}
