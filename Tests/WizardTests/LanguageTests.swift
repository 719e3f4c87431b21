// SPDX-License-Identifier: Apache-2.0

import Localization
import TerminalKit
import Testing
import UserForm

@testable import Wizard

struct LanguageTests {
    private static let actions: [Action] = [
        .next, .addProficiency, .addTag, .readBack, .setProficiencies, .create, .another, .similar, .quit,
    ]

    /// Every word of keys, steps, actions and letters, in the language that is spoken.
    private static func words() -> [String] {
        let letters = ["Zq7-", "abcdefghijklmnopqrstuvwxyz", "0123456789", "_.!#%*=?@$&/,:;"]
        return Keymap.standard.bindings.map(\.label) + Step.allCases.map(Words.title)
            + actions.flatMap { [Words.label(of: $0), Words.shortLabel(of: $0), Words.help(on: $0)] }
            + IdentityManagement.allCases.map(Words.name)
            + letters.flatMap { $0.map { SpellingAlphabet.spoken(String($0)) } }
    }

    @Test func everyWordIsSaidInGerman() {
        let english = Self.words()
        let german = Language.$current.withValue(.german, operation: Self.words)
        #expect(english.count == german.count)
        for (english, german) in zip(english, german) where !["Tags", "Details", "AWS CLI"].contains(english)
        {
            #expect(english != german)
        }
    }

    @Test func everyLetterHasAWordOfItsOwn() {
        for language in Language.allCases {
            Language.$current.withValue(language) {
                let words = "abcdefghijklmnopqrstuvwxyz0123456789".map { SpellingAlphabet.spoken(String($0)) }
                #expect(Set(words).count == 36)
                for (letter, word) in zip("abcdefghijklmnopqrstuvwxyz", words) {
                    #expect(word.first == letter)
                }
            }
        }
    }

    @Test func passwordIsSpelledInGerman() {
        Language.$current.withValue(.german) {
            #expect(SpellingAlphabet.spoken("aZ-7") == "aachen ZWICKAU Bindestrich sieben")
            #expect(SpellingAlphabet.spoken("Ou") == "OFFENBACH unna")
        }
    }

    @Test func questionsAreAnsweredByTheLettersOfBothLanguages() {
        let english = Keymap.standard.bindings.first { $0.command == .confirm }
        #expect(english?.keyName == "y" && english?.keys.contains(Key(.character("j"))) == false)
        Language.$current.withValue(.german) {
            for command in [Command.confirm, .takeUp] {
                let binding = Keymap.standard.bindings.first { $0.command == command }
                #expect(binding?.keyName == "j")
                #expect(binding?.keys.contains(Key(.character("y"))) == true)
            }
            let decline = Keymap.standard.bindings.first { $0.command == .decline }
            #expect(decline?.keyName == "n" && decline?.keys.count { $0 == Key(.character("n")) } == 1)
        }
    }

    /// The names of keys are shown in the operator's language and read in that of the configuration.
    @Test func configurationNamesKeysInEnglish() throws {
        try Language.$current.withValue(.german) {
            let key = try #require(Key(named: "PgUp"))
            #expect(key.name == "Bild auf")
            #expect(Key(named: "Bild auf") == nil)
            #expect(Key(named: "Ctrl-Space")?.name == "Strg-Leer")
            #expect(Key(named: "S-Tab")?.name == "Umsch-Tab")
        }
    }

    @Test func everyKeyHasANameInEveryLanguage() {
        for language in Language.allCases {
            Language.$current.withValue(language) {
                let keys = Keymap.standard.bindings.flatMap(\.keys)
                #expect(keys.allSatisfy { !$0.name.isEmpty })
                let names = Dictionary(grouping: Set(keys), by: \.name)
                #expect(names.allSatisfy { $0.value.count == 1 }, "\(names.filter { $0.value.count > 1 })")
            }
        }
    }

    @Test func numbersAreGroupedAsTheLanguageDoes() {
        #expect(Words.count(3_400) == "3,400" && Words.count(999) == "999")
        Language.$current.withValue(.german) {
            #expect(Words.count(1_234_567) == "1.234.567" && Words.count(999) == "999")
        }
    }

    /// Other keys stand in the sentences that name the standard ones, in German too.
    @Test func sentencesNameTheKeysOfTheConfiguration() throws {
        try Language.$current.withValue(.german) {
            let keymap = try Keymap.standard.rebound([.previousStep: [Key(.function(7)), .control("p")]])
            let state = State(
                session: Session(region: "us-west-2", identity: "", keymap: keymap),
                size: Size(columns: 80, rows: 24))
            let help = state.withOwnKeys(Words.help(on: .next), of: [.accept, .previousStep])
            #expect(help == "Enter geht weiter, F7 zurück. Es geht dabei nichts verloren.")
        }
    }
}
