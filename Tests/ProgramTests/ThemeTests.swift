// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import TerminalKit
import Testing

@testable import connect_adduser

struct ThemeTests {
    @Test func monoHasNoColour() {
        for role in Style.Role.allCases {
            #expect(Theme.mono.look(of: Style(role)).color == 0)
        }
    }

    @Test(arguments: Theme.allCases) func attributesOfAStyleAreKept(theme: Theme) {
        for role in Style.Role.allCases {
            let style = Style(role, [.reverse, .underline])
            #expect(theme.look(of: style).attributes.isSuperset(of: style.attributes))
        }
    }

    @Test(arguments: Theme.allCases) func onlyColoursOfTheSmallestPaletteAreUsed(theme: Theme) {
        for role in Style.Role.allCases {
            #expect((0..<8).contains(theme.look(of: Style(role)).color))
        }
    }

    @Test func configurationNamesAThemeOrSaysWhichThereAre() throws {
        #expect(try Configuration("theme = \"mono\"", path: "/c").theme == .mono)
        let error = #expect(throws: AccessError.self) { try Configuration("theme = \"pink\"", path: "/c") }
        let words = "“theme” takes one of \"default\", \"high-contrast\", \"mono\"."
        #expect(error?.description == "/c, line 1: \(words)")
    }
}
