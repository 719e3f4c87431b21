// SPDX-License-Identifier: Apache-2.0

/// How an Amazon Connect instance knows its users (model shape `DirectoryType`).
package enum IdentityManagement: String, Sendable, CaseIterable {
    /// Users and passwords are kept by Amazon Connect itself.
    case connectManaged = "CONNECT_MANAGED"
    /// Users sign in through a SAML 2.0 identity provider.
    case saml = "SAML"
    /// Users are those of an existing directory (AWS Directory Service).
    case existingDirectory = "EXISTING_DIRECTORY"
}
