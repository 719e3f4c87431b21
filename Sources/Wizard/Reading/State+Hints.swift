// SPDX-License-Identifier: Apache-2.0

import UserForm

extension State {
    /// What the review says of the user as a whole before it is sent: nothing of it is in the way.
    package var reviewHints: [Notice] {
        [quotaHint, examinationHint, proficienciesHint].compactMap(\.self)
    }

    /// Why there is no step for proficiencies, where it is not that the instance has none.
    private var proficienciesHint: Notice? {
        if case .failed(let failure) = attributes { return Notice(.note, Words.noProficiencies(failure)) }
        return nil
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
