// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization
import Testing
import Wizard

@testable import connect_adduser

struct LanguageTests {
    @Test func configurationNamesALanguageOrSaysWhichThereAre() throws {
        #expect(try Configuration("language = \"de\"", path: "/c").language == .german)
        #expect(try Configuration("", path: "/c").language == nil)
        let error = #expect(throws: AccessError.self) { try Configuration("language = \"fr\"", path: "/c") }
        #expect(error?.description == "/c, line 1: “language” takes one of \"en\", \"de\".")
    }

    @Test func ownFileOutranksTheAdministratorsUnlessItIsLocked() throws {
        let own = try Configuration("language = \"de\"", path: "/o")
        let system = try Configuration("language = \"en\"", path: "/s")
        #expect(own.overriding(system).language == .german)
        #expect(try Configuration("", path: "/o").overriding(system).language == .english)
        let locked = try Configuration("language = \"en\"\nlocked = [\"language\"]", path: "/s")
        #expect(throws: AccessError.self) { try own.checkAgainst(locked, path: "/o") }
    }

    /// Keys are named as the file names them, whatever the operator speaks.
    @Test func mistakesAreEnglishWhateverTheOperatorSpeaks() throws {
        let configuration = try Configuration("[keys]\nhelp = [\"^S\"]", path: "/c")
        let other = try Configuration("[keys]\nleave = [\"^S\"]", path: "/c")
        let error = Language.$current.withValue(.german) {
            #expect(throws: AccessError.self) { try configuration.overriding(other).keymap() }
        }
        #expect(error?.description.contains("would be both") == true)
        #expect(error?.description.contains("in text fields") == true)
    }
}
