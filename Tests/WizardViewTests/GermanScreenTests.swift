// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// The same screens in a language whose words are longer, as the files in `Screens/de` show them.
struct GermanScreenTests {
    private static let usual = Size(columns: 80, rows: 24)
    private static let others = [Size(columns: 60, rows: 16), Size(columns: 132, rows: 43)]

    private func inGerman(_ test: () throws -> Void) rethrows {
        try Language.$current.withValue(.german, operation: test)
    }

    @Test func everyStep() throws {
        let screens = ScreenTests()
        let size = Self.usual
        try inGerman {
            try screens.instance(size: size)
            try screens.identity(size: size)
            try screens.samlIdentity(size: size)
            try screens.takenUsername(size: size)
            try screens.phone(size: size)
            try screens.access(size: size)
            try screens.detailsOfARow(size: size)
            try screens.hierarchy(size: size)
            try screens.listThatIsEmpty(size: size)
            try screens.listsThatDoNotArrive(size: size)
            try screens.tags(size: size)
            try screens.review(size: size)
            try screens.reviewWithThingsToMend(size: size)
            try screens.done(size: size)
            try screens.dialogs(size: size)
        }
    }

    @Test func everyTrouble() throws {
        let screens = TroubleScreenTests()
        let size = Self.usual
        try inGerman {
            try screens.instanceThatCannotBeRead(size: size)
            try screens.instancesThatMayNotBeListed(size: size)
            try screens.listThatBreaksOff(size: size)
            try screens.manyProfiles(size: size)
            try screens.leavingWhileTheRequestIsOnItsWay(size: size)
            try screens.lostAnswer(size: size)
            try screens.answerThatIsSought(size: size)
            try screens.submissionsLeftOpen(size: size)
            try screens.proficienciesLeftOpen(size: size)
            try screens.formLeftUnfinished(size: size)
            try screens.codeOfTheDevice(size: size)
            try screens.bulletins()
            try screens.userThatCameBackOtherwise(size: size)
        }
    }

    @Test(arguments: others) func otherWindows(size: Size) throws {
        let screens = ScreenTests()
        try inGerman {
            try screens.identity(size: size)
            try screens.phone(size: size)
            try screens.access(size: size)
            try screens.tags(size: size)
            try screens.review(size: size)
            try screens.reviewWithThingsToMend(size: size)
            try screens.done(size: size)
            try screens.dialogs(size: size)
        }
    }

    @Test func terminalWithoutUmlauts() throws {
        try inGerman {
            try Language.$isASCII.withValue(true) {
                for columns in [80, 60] {
                    let size = Size(columns: columns, rows: columns == 80 ? 24 : 16)
                    var walk = Walk.identity(size: size)
                    walk.fillInIdentity()
                    try expectGolden(walk.state, "identity-ascii", ascii: true)
                    walk.press(.pageDown, .right)
                    try expectGolden(walk.state, "phone-channels-ascii", ascii: true)
                    try expectGolden(Walk.done(size: size).state, "done-ascii", ascii: true)
                }
            }
        }
    }

    @Test func windowThatIsTooSmall() throws {
        try inGerman { try ScreenTests().tooSmallAWindowSaysSo() }
    }

    /// What one cannot do without is in the key bar of the narrowest window, and beside it what Enter does.
    @Test(arguments: Language.allCases) func keyBarHasRoomForWhatIsNeeded(in language: Language) {
        let lasting: Set<Command> = [.close, .help, .leave]
        Language.$current.withValue(language) {
            for scope in Scope.allCases {
                let bar = Keymap.standard.bindings.filter { $0.scopes.contains(scope) && $0.isInBar }
                let first = bar.first { $0.command == .accept }
                let needed = bar.filter { lasting.contains($0.command) } + [first].compactMap(\.self)
                let width = needed.reduce(0) { $0 + $1.keyName.count + $1.label.count + 3 }
                #expect(
                    width <= PageLayout.minimumSize.columns, "\(scope): \(needed.map(\.label)) take \(width)")
            }
        }
    }

    /// The line below a list is one, and says all that it has to in the narrowest window.
    @Test(arguments: Language.allCases) func helpOfListsIsNotClipped(in language: Language) {
        let size = PageLayout.minimumSize
        Language.$current.withValue(language) {
            var walk = Walk.identity(size: size)
            walk.press(.pageDown, .pageDown)
            for _ in 0..<2 {
                walk.press(.enter)
                let rows = Screen.view(of: walk.state, size: size).text.split(separator: "\n")
                #expect(walk.state.picker != nil && rows[size.rows - 2].contains("Enter"))
                #expect(!rows[size.rows - 2].contains("…"), "\(rows[size.rows - 2])")
                walk.press(.escape, .tab)
            }
        }
    }

    @Test(arguments: Language.allCases) func stepsFitIntoTheRail(in language: Language) {
        Language.$current.withValue(language) {
            for step in Step.allCases {
                #expect(Words.title(of: step).count <= 14, "\(Words.title(of: step))")
            }
        }
    }
}
