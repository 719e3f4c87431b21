// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
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

    /// Names or ids of a request that are not there.
    static func notOnInstance(_ names: [String]) -> String {
        let list = names.map { "“\(DisplayText.clipped(DisplayText.safe($0), to: 60))”" }.joined(
            separator: ", ")
        return localized("\(list) is on this instance neither as a name nor as an id; choose another.")
    }

    /// Names that the configuration lets be chosen and that are not there.
    static func unknownChoices(_ names: [String]) -> String {
        let list = names.map { localized("“\($0)”") }.joined(separator: ", ")
        return localized(
            "The configuration names \(list), which this instance does not have; tell your administrator.")
    }
}
