// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// Credentials and the time at which they end.
package struct SessionCredentials: Sendable, Equatable {
    package var keys: Credentials
    /// Seconds since 1970; `nil` when they do not end.
    package var expiration: Double?
    /// The account they belong to, where the source says so.
    package var accountID: String?

    package init(_ keys: Credentials, expiration: Double? = nil, accountID: String? = nil) {
        self.keys = keys
        self.expiration = expiration
        self.accountID = accountID
    }
}

/// One way of getting credentials: a profile's static keys, a role, a sign-in, a metadata service.
///
/// A source remembers nothing; `RefreshingProvider` does.
package protocol CredentialSource: Sendable {
    /// As the operator knows it: `profile helpdesk`, `role Admin by profile ops`.
    var name: String { get }

    /// Gets credentials anew.
    ///
    /// - Throws: `AccessError` with a sentence that names the source, what is wrong with it and the remedy, such
    ///   as the command that signs in again.
    func fetch() async throws(AccessError) -> SessionCredentials
}
