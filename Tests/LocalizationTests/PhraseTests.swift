// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Localization

struct PhraseTests {
    @Test func englishIsSaidAsItIsWritten() {
        #expect(localized("Tag \(2) has \("a value") at 100 %.") == "Tag 2 has a value at 100 %.")
    }

    @Test func partsMayBeEmptyAndOfAnyText() {
        Language.$current.withValue(.german) {
            let mark = "\u{301}"
            #expect(localized("\("").\(mark)\("日本"): none") == ".\(mark)日本: none")
            for part in ["", "%1", "%2 %", "日本", mark, "e" + mark, "👩‍👩‍👧"] {
                #expect(localized("\(part): none") == "\(part): keine")
                #expect(localized("Free: \(part).") == "Frei: \(part).")
            }
        }
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

    /// Only words of the table: what a person is called is no affair of it.
    @Test func umlautsAreSpelledWhereTheTerminalHasNone() {
        Language.$current.withValue(.german) {
            Language.$isASCII.withValue(true) {
                #expect(localized("Page down") == "Seite runter")
                #expect(localized("Undo") == "Rueckgaengig")
                #expect(localized("Free: \("Müller").") == "Frei: Müller.")
            }
            #expect(localized("Undo") == "Rückgängig")
        }
    }

    @Test(
        arguments: [
            (["LC_ALL": "de_DE", "LANG": "en_GB"], Language.german),
            (["LC_ALL": "en_GB", "LANG": "de_DE"], .english),
            (["LC_MESSAGES": "de", "LANG": "en_GB"], .german),
            (["LC_ALL": "", "LANG": "de_CH.UTF-8"], .german),
            (["LC_ALL": "C", "LC_MESSAGES": "de"], .english), (["LC_CTYPE": "de_DE"], .english),
            ([:], .english),
        ] as [([String: String], Language)])
    func languageOfTheEnvironment(variables: [String: String], language: Language) {
        #expect(Language { variables[$0] } == language)
    }
}
