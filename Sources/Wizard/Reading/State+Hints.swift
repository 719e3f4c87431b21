// SPDX-License-Identifier: Apache-2.0

import UserForm

extension State {
    /// What the review says of the user as a whole before it is sent: nothing of it is in the way.
    package var reviewHints: [Notice] {
        [quotaHint, examinationHint, proficienciesHint].compactMap(\.self)
    }

    /// Why there is no step for proficiencies, where it is not that the instance has none, or what is lost by that.
    private var proficienciesHint: Notice? {
        let lost = draft.proficiencies.filter { !$0.isBlank }
        return switch attributes {
        case .failed(let failure): Notice(lost.isEmpty ? .note : .warning, Words.noProficiencies(failure))
        case .known([]): lost.isEmpty ? nil : Notice(.warning, Words.lost(lost))
        case .known, .notAsked, .asking: nil
        }
    }

    private var quotaHint: Notice? {
        guard case .known(let count) = userCount, let fact = Form.hint(onUserCount: count, in: context) else {
            return nil
        }
        return Notice(.warning, fact.sentence)
    }

    /// That what chosen profiles permit, or serve, could not be looked at.
    private var examinationHint: Notice? {
        for key in chosenKeys {
            if case .failed(let failure) = details[key] {
                return Notice(.note, Words.notExamined(key, named: name(of: key), failure))
            }
        }
        return nil
    }
}
