// SPDX-License-Identifier: Apache-2.0

import Localization
import UserForm

/// What is said about the configuration where it does not fit to the instance.
extension Words {
    static var blank: String {
        localized("Blank")
    }

    /// Names of a preset that the field could not take over.
    static func missing(_ names: [String], of preset: String, isDenied: Bool) -> String {
        let list = names.map { localized("“\($0)”") }.joined(separator: ", ")
        return isDenied
            ? localized("Preset \(preset) wants \(list), which cannot be looked up; type ids.")
            : localized(
                "Preset \(preset) wants \(list), which this instance does not have. Choose here, and tell your administrator."
            )
    }

    /// Names that the configuration lets be chosen and that are not there.
    static func unknownChoices(_ names: [String]) -> String {
        let list = names.map { localized("“\($0)”") }.joined(separator: ", ")
        return localized(
            "The configuration names \(list), which this instance does not have; tell your administrator.")
    }
}
