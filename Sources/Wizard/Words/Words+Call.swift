// SPDX-License-Identifier: Apache-2.0

import Localization

/// What is said about the AWS CLI call.
extension Words {
    /// What to know before the call is used; `blocking` problems stand between the form and its submission.
    package static func notes(on call: CLICall, blocking: Int) -> [String] {
        var notes = [version(call.version)]
        if call.lacksPassword {
            notes.append(
                localized(
                    "The password is left out; the AWS CLI takes it as the member Password of the JSON."))
        }
        if call.lacksProficiencies {
            notes.append(
                localized(
                    "Proficiencies are not in it; associate-user-proficiencies sets them once the user exists."
                ))
        }
        if blocking > 0 { notes.append(leftToMend(blocking)) }
        return notes
    }

    private static func version(_ version: CLICall.Version) -> String {
        switch version {
        case .persistentConnection:
            localized("This takes AWS CLI 1.42.35, or a version 2 from after 19 September 2025.")
        case .channelLists:
            localized("This takes AWS CLI 1.44.36, or a version 2 from after 10 February 2026.")
        }
    }
}
