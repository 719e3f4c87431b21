// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// What a client signs with, from wherever it comes.
package protocol CredentialProvider: Sendable {
    /// Where the credentials come from, for the header of the screen: `profile helpdesk`, `environment keys`.
    var name: String { get }

    /// The credentials to sign with now.
    ///
    /// - Throws: `AccessError` with a sentence that names the source, what is wrong with it and the remedy.
    func credentials() async throws(AccessError) -> Credentials

    /// Drops what is remembered: the service has said that these credentials have ended.
    func forget(_ credentials: Credentials)
}
