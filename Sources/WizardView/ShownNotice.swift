// SPDX-License-Identifier: Apache-2.0

import UserForm
import Wizard

extension State {
    /// What stands beside a field, with the keys as they are bound here.
    func shownNotice(on field: FieldID) -> Notice? {
        notice(on: field).map { Notice($0.level, withOwnKeys($0.sentence)) }
    }
}
