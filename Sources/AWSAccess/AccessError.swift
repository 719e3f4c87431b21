// SPDX-License-Identifier: Apache-2.0

import Localization

/// Why AWS cannot be reached with the settings at hand: profile, credentials, region or endpoint.
package struct AccessError: Error, Sendable, Equatable, CustomStringConvertible {
    private let spoken: String
    private let english: String

    /// `description` is put into words twice, for the operator and in English, so it must do nothing else.
    package init(_ description: @autoclosure () -> String) {
        spoken = description()
        english =
            Language.current == .english
            ? spoken : Language.$current.withValue(.english, operation: description)
    }

    /// What happened and what to do, in sentences for the operator; never holds a secret.
    ///
    /// In English where that is spoken now, as for the journal; else in the language that the operator spoke when it
    /// happened.
    package var description: String { Language.current == .english ? english : spoken }
}
