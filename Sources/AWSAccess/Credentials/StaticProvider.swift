// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// Credentials that were settled when they were found: environment variables, static keys of a profile, the
/// sandbox's own.
package struct StaticProvider: CredentialProvider {
    package let name: String
    private let keys: Credentials

    package init(name: String, credentials: Credentials) {
        self.name = name
        keys = credentials
    }

    package func credentials() async throws(AccessError) -> Credentials {
        keys
    }
}
