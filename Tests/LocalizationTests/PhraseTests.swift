// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Localization

struct PhraseTests {
    @Test func englishIsSaidAsItIsWritten() {
        #expect(localized("Tag \(2) has \("a value") at 100 %.") == "Tag 2 has a value at 100 %.")
    }

    @Test func phraseThatTheTableLacksIsSaidInEnglish() {
        Language.$current.withValue(.german) {
            #expect(localized("nobody has \(1) of these") == "nobody has 1 of these")
        }
    }

    @Test func phraseIsSaidInTheLanguageThatIsBound() {
        #expect(localized("Username") == "Username")
        Language.$current.withValue(.german) { #expect(localized("Username") == "Benutzername") }
    }

    @Test func tasksSpeakTheLanguageOfWhereTheyBegan() async {
        let said = await Language.$current.withValue(.german) { Task { localized("Username") } }.value
        #expect(said == "Benutzername")
    }

    @Test(arguments: [
        ("de_DE.UTF-8", Language.german), ("de", .german), ("de_AT@euro", .german), ("DE-CH", .german),
        ("en_GB.UTF-8", .english), ("C", .english), ("", .english), ("fr_FR", .english), ("den_US", .english),
    ])
    func languageOfALocale(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }
}
