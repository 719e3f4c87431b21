// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// What is warned about before a user is created, beside its field and on the review.
struct WarningScreenTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16)]

    @Test(arguments: sizes) func accessWithWarnings(size: Size) throws {
        var walk = Walk.identity(size: size)
        walk.press(.pageDown, .pageDown, .enter, .down, .tab, .enter)
        walk.answerPermissions(["Users.Create"])
        try expectGolden(walk.state, "access-warnings")
    }

    @Test(arguments: sizes) func reviewWithWarnings(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.answerPermissions(["BasicAgentAccess", "Users.Edit"])
        walk.answerUserCount(496)
        try expectGolden(walk.state, "review-warnings")
    }

    @Test(arguments: sizes) func reviewOfWhatCouldNotBeChecked(size: Size) throws {
        var walk = Walk.review(size: size)
        walk.answer(
            .failed(
                Failure(.denied, "Missing permission connect:ListSecurityProfilePermissions."))
        ) { if case .securityProfile = $0 { true } else { false } }
        try expectGolden(walk.state, "review-unchecked")
    }
}
