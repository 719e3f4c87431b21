// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct RefusalTests {
    private func isRefused(_ character: Character, _ field: FieldID) -> Bool {
        Form.refusal(of: character, in: field, context: .managed) != nil
    }

    private static let ascii = (0x20..<0x7F).compactMap(Unicode.Scalar.init).map(Character.init)
    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

    private static let alphabets: [(FieldID, String)] = [
        (FieldID.username, letters + "0123456789_.@-"),
        (.email, letters + "0123456789._%+-@"),
        (.secondaryEmail, letters + "0123456789._%+-@"),
        (.mobile, "+0123456789"),
        (.deskNumber, "+0123456789"),
        (.afterContactWork, "0123456789"),
        (.channelAfterContactWork(.chat), "0123456789"),
        (.agentFirstAfterContactWork, "0123456789"),
        (.tagKey(0), letters + "0123456789 _.:/=+-@"),
    ]

    @Test(arguments: alphabets)
    func onlyTheFieldsOwnCharactersMayBeTyped(_ field: FieldID, _ allowed: String) {
        #expect(Self.ascii.filter { !isRefused($0, field) }.sorted() == allowed.sorted())
        for character in "é🙂\n\t\u{1B}" where !(field == .tagKey(0) && character == "é") {
            #expect(isRefused(character, field))
        }
    }

    @Test(arguments: [FieldID.firstName, .lastName, .directoryUserID, .tagValue(0)])
    func freeTextRefusesControlCharactersOnly(_ field: FieldID) {
        for character in Self.ascii + Array("éß李🙂\u{301}\u{200D}\u{A0}") {
            #expect(!isRefused(character, field))
        }
        for character in "\0\t\n\r\r\n\u{1B}\u{7F}\u{85}\u{2028}\u{2029}" {
            #expect(Form.refusal(of: character, in: field, context: .saml) == .controlCharacter(field))
        }
    }

    @Test func aPasswordRefusesBlanksAndControlCharacters() {
        #expect(Self.ascii.filter { isRefused($0, .password) } == [" "])
        #expect(!isRefused("é", .password))
        for blank in " \t\n\u{A0}\u{3000}" {
            #expect(Form.refusal(of: blank, in: .password, context: .managed) == .passwordHasBlank)
        }
        #expect(Form.refusal(of: "\u{1B}", in: .password, context: .managed) == .controlCharacter(.password))
    }

    @Test func tagKeysTakeLettersHoweverTheyAreTyped() {
        for character in ["é", "e\u{301}", "\u{301}", "李", "٣"] as [Character] {
            #expect(!isRefused(character, .tagKey(0)))
        }
        #expect(isRefused("\u{200B}", .tagKey(0)))
    }

    @Test func theRefusalNamesFieldAndCharacter() {
        #expect(
            Form.refusal(of: "ü", in: .username, context: .managed)
                == .characterNotAllowed(.username, "ü"))
        #expect(
            Form.refusal(of: "ü", in: .username, context: .managed)?.sentence
                == "A username holds letters a-z, digits and _ . - @; “ü” is none of them.")
        #expect(
            Form.refusal(of: " ", in: .email, context: .managed)?.sentence
                == "An e-mail address holds letters a-z, digits and . _ % + - @; a space is none of them.")
    }

    @Test(arguments: FieldID.everyField.filter { $0.kind != .text && $0.kind != .secret })
    func fieldsWithoutTextRefuseNothing(_ field: FieldID) {
        #expect(!isRefused("\u{1B}", field))
    }

    /// A refused character must never be part of a value that is fine.
    @Test(arguments: FieldID.everyField.filter { $0.kind == .text })
    func nothingRefusedIsEverFine(_ field: FieldID) {
        for character in Self.ascii + Array("é🙂\u{1B}") where isRefused(character, field) {
            for value in ["a\(character)b", "+1\(character)23", "a\(character)b@c.de", "1\(character)2"] {
                let context: FormContext = field == .directoryUserID ? .directory : .managed
                #expect(verdict(value, in: field, context).kind == .error, "\(value)")
            }
        }
    }
}

struct EarlyRewardTests {
    private static let rightTexts: [(String, FieldID, FormContext)] = [
        ("jane@example.com", FieldID.username, FormContext.managed), ("jane@example.com", .username, .saml),
        ("jane.doe-2@mail.example.co.uk", .username, .saml), ("jane@example.com", .email, .managed),
        ("j.d+x@sub.example.museum", .secondaryEmail, .saml), ("+442071234567", .mobile, .managed),
        ("+123456789012345", .deskNumber, .directory), ("Pass@Word1", .password, .managed),
        ("correct-Horse-7-battery", .password, .managed), ("2000000", .afterContactWork, .managed),
        ("Jean-Luc O’Neill", .firstName, .managed), ("李小龍", .lastName, .saml),
        ("awsome", .tagKey(0), .managed),
        ("Cost centre: EU/1", .tagKey(0), .managed), ("help desk", .tagValue(0), .managed),
    ]

    @Test(arguments: rightTexts)
    func typingWhatIsRightIsNeverAnError(_ text: String, _ field: FieldID, _ context: FormContext) {
        let verdicts = verdictsWhileTyping(text, in: field, context)
        #expect(!verdicts.contains(.error))
        #expect(verdicts.last == .fine)
    }

    @Test func theVerdictClearsOnTheVeryKeyThatMends() {
        #expect(verdictsWhileTyping("a@b.cd", in: .email).suffix(2) == [.incomplete, .fine])
        #expect(verdictsWhileTyping("+12", in: .mobile) == [.incomplete, .incomplete, .fine])
        #expect(verdictsWhileTyping("aaaaaA1b", in: .password).suffix(2) == [.incomplete, .fine])
    }

    @Test func anErrorShowsOnTheVeryKeyThatMakesIt() {
        #expect(verdictsWhileTyping("+0", in: .mobile) == [.incomplete, .error])
        #expect(verdictsWhileTyping("a@b@", in: .username) == [.fine, .incomplete, .incomplete, .error])
        #expect(verdictsWhileTyping("aws:", in: .tagKey(0)) == [.fine, .fine, .fine, .error])
        #expect(verdictsWhileTyping("20000000", in: .afterContactWork).suffix(2) == [.fine, .error])
    }

    @Test func aKeyOnItsWayToAnotherIsNotAnError() {
        for (typed, kind) in [("Cos", Kind.fine), ("Cost", .incomplete), ("CostC", .fine)] {
            let draft = Draft.tagged([("Cost", "1"), (typed, "2")])
            #expect(Form.verdict(on: .tagKey(1), of: draft, in: .managed).kind == kind)
        }
    }
}
