// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct NameRuleTests {
    @Test(
        arguments: [
            "J", "Jane", "Mary Ann", "O’Neill", "D'Arcy", "Müller-Lüdenscheidt", "José", "李", "Ольга", "محمد",
            "Nguyễn",
            "Ünal", "김", "A. B.", "x" + "\u{00A0}" + "y", "🙂",
        ], [FieldID.firstName, .lastName])
    func namesOfAnyScriptAreFine(_ name: String, _ field: FieldID) {
        #expect(verdict(name, in: field) == .fine)
    }

    @Test(arguments: ["Jose\u{301}", "Mu\u{308}ller", "A\u{30A}sa", "\u{1112}\u{1161}\u{11AB}"])
    func whatComposesIsFineAsItStands(_ name: String) {
        #expect(verdict(name, in: .firstName) == .fine)
    }

    @Test(arguments: ["x\u{304}", "Q\u{303}", "नमस्ते", "ก็"])
    func marksThatStayAreAWarning(_ name: String) {
        #expect(verdict(name, in: .lastName).kind == .warning)
        var context = FormContext.managed
        context.combiningMarks = .error
        #expect(verdict(name, in: .lastName, context).kind == .error)
        context.combiningMarks = .allowed
        #expect(verdict(name, in: .lastName, context) == .fine)
    }

    @Test(arguments: [
        "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{AD}", "\u{2060}", "\u{3164}", "\u{FE0F}",
    ])
    func invisibleCharactersAreAWarning(_ character: String) throws {
        let scalar = try #require(character.unicodeScalars.first)
        #expect(
            verdict("Ja\(character)ne", in: .firstName) == .warning(.invisibleCharacter(.firstName, scalar)))
    }

    @Test func anErrorComesBeforeAWarning() {
        var context = FormContext.managed
        context.combiningMarks = .error
        #expect(
            verdict("\u{200B}ax\u{304}", in: .firstName, context)
                == .error(.combiningMark(.firstName, "\u{304}")))
        context.unusualTagValues = .error
        #expect(
            verdict("a\u{3164}b,", in: .tagValue(0), context) == .error(.tagValueUnusual(.tagValue(0), ",")))
    }

    @Test(arguments: ["\n", "\t", "\u{1B}", "\0", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\r\n"])
    func controlCharactersAreErrors(_ character: String) {
        #expect(verdict("Ja\(character)ne", in: .firstName) == .error(.controlCharacter(.firstName)))
    }

    @Test(arguments: FormContext.all)
    func firstNamesEndAtTwoHundredAndFiftyFive(_ context: FormContext) {
        #expect(verdict(times(255, "ü"), in: .firstName, context) == .fine)
        #expect(
            verdict(times(256), in: .firstName, context)
                == .error(.tooLong(.firstName, count: 256, maximum: 255)))
    }

    @Test(arguments: [(FormContext.managed, 256), (.saml, 300), (.directory, 300)])
    func lastNamesEndWhereTheIdentityTypeSays(_ context: FormContext, _ maximum: Int) {
        #expect(verdict(times(maximum), in: .lastName, context) == .fine)
        #expect(verdict(times(maximum + 1), in: .lastName, context).kind == .error)
        #expect(Form.maximumLength(of: .lastName, in: context) == maximum)
    }

    @Test func lengthsAreCountedInScalarsAfterTidying() {
        #expect(verdict("  " + times(255, "e\u{301}") + " ", in: .firstName) == .fine)
        #expect(verdict(times(128, "x\u{304}"), in: .firstName).kind == .error)
        #expect(verdict(times(255, "🙂"), in: .firstName) == .fine)
    }

    @Test func namesAreRequiredExceptFromADirectory() {
        for field in [FieldID.firstName, .lastName] {
            #expect(verdict(" ", in: field, .managed) == .incomplete(.missing(field)))
            #expect(verdict("", in: field, .saml) == .incomplete(.missing(field)))
            #expect(verdict("", in: field, .directory) == .fine)
        }
    }

    @Test func aDirectoryUserIDIsFreeText() {
        #expect(verdict("", in: .directoryUserID, .directory) == .fine)
        #expect(verdict("S-1-5-21-1004", in: .directoryUserID, .directory) == .fine)
        #expect(
            verdict("a\u{7}b", in: .directoryUserID, .directory)
                == .error(.controlCharacter(.directoryUserID)))
        #expect(verdict("a\u{200B}b", in: .directoryUserID, .directory).kind == .warning)
        #expect(verdict("a\u{7}b", in: .directoryUserID, .managed) == .fine)
    }
}
