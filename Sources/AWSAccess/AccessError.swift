// SPDX-License-Identifier: Apache-2.0

/// Why AWS cannot be reached with the settings at hand: profile, credentials, region or endpoint.
package struct AccessError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened and what to do, in sentences for the operator; never holds a secret.
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}
