// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// Credentials that were settled when they were found: environment variables, static keys of a profile, the
/// sandbox's own.
package struct StaticProvider: CredentialProvider, CredentialSource {
    package let name: String
    private let session: SessionCredentials

    package init(name: String, _ session: SessionCredentials) {
        self.name = name
        self.session = session
    }

    package init(name: String, credentials: Credentials) {
        self.init(name: name, SessionCredentials(credentials))
    }

    package func credentials() async throws(AccessError) -> Credentials {
        session.keys
    }

    package func fetch() async throws(AccessError) -> SessionCredentials {
        session
    }

    package func forget(_ credentials: Credentials) {}
}
