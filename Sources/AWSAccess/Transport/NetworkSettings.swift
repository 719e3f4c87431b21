// SPDX-License-Identifier: Apache-2.0

import Localization

/// How requests get out: by which proxy, and whose certificates are trusted.
package struct NetworkSettings: Sendable, Equatable {
    package var proxy: ProxySettings
    /// A file of certificates to trust in place of the system's; `nil` for the system's.
    package var certificates: String?

    /// No proxy, and the system's certificates.
    package init() {
        proxy = ProxySettings(environment: Environment([:]))
    }

    /// By `AWS_CA_BUNDLE`, else the profile's `ca_bundle`, and the usual variables for proxies.
    ///
    /// - Throws: `AccessError` when the file of certificates cannot be read: to fall back to the system's would be
    ///   a surprise.
    package init(
        environment: Environment, files: Files, profile: [String: String] = [:]
    ) throws(AccessError) {
        proxy = ProxySettings(environment: environment)
        let settings = [
            ("AWS_CA_BUNDLE", environment["AWS_CA_BUNDLE"]),
            (localized("ca_bundle of the profile"), profile["ca_bundle"]),
        ]
        for (name, value) in settings {
            guard let value, !value.isEmpty else { continue }
            let path = files.expanded(value)
            guard files.read(path) != nil else {
                throw AccessError(
                    localized(
                        "The file of certificates \(path), named by \(name), cannot be read. Correct it or leave it out."
                    )
                )
            }
            certificates = path
            return
        }
    }
}
