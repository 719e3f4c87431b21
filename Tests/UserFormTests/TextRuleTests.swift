// SPDX-License-Identifier: Apache-2.0

import Testing
import UserForm

struct TextRuleTests {
    private func level(_ text: String, _ id: FieldID, _ context: FormContext = .managed) -> Level {
        var draft = Draft()
        draft.phoneType = .deskPhone
        draft[text: id] = text
        return Level(Form.verdict(on: id, of: draft, in: context))
    }

    @Test(arguments: [
        ("", Level.incomplete), ("j", .fine), ("jane.doe_1-x", .fine), ("jane@example.com", .fine),
        ("jane@", .incomplete), ("jane@example", .incomplete), ("jane@example.c", .incomplete),
        ("jane@@example.com", .error), ("@example.com", .error), ("jane doe", .error), ("jané", .error),
        ("jane+x", .error), (String(repeating: "a", count: 20), .fine),
        (String(repeating: "a", count: 21), .warning),
        (String(repeating: "a", count: 100), .warning), (String(repeating: "a", count: 101), .error),
    ])
    func usernames(text: String, expected: Level) {
        #expect(level(text, .username) == expected)
    }

    @Test func samlUsernamesTakeSixtyFour() {
        #expect(level(String(repeating: "a", count: 64), .username, .saml) == .fine)
        #expect(level(String(repeating: "a", count: 65), .username, .saml) == .error)
    }

    @Test(arguments: [
        ("jane@example.com", Level.fine), ("j%+-_.x@a-b.co.uk", .fine), ("jane", .incomplete),
        ("jane@example", .incomplete), ("jane@example.c", .incomplete), ("a b@example.com", .error),
        ("jane@exa_mple.com", .error), ("jane@.com", .error), ("jane@example.c0m", .incomplete),
        (String(repeating: "a", count: 253) + "@example.com", .fine),
        (String(repeating: "a", count: 254) + "@example.com", .error),
    ])
    func emails(text: String, expected: Level) {
        #expect(level(text, .email) == expected)
        #expect(level(text, .secondaryEmail) == expected)
    }

    @Test(arguments: [
        ("+15555551212", Level.fine), ("+12", .fine), ("+1", .incomplete), ("+", .incomplete),
        ("+123456789012345", .fine), ("+1234567890123456", .error), ("+0123", .error), ("5551212", .error),
        ("+1 555", .error), ("+1+5", .error), ("+١٢٣", .error),
    ])
    func phoneNumbers(text: String, expected: Level) {
        #expect(level(text, .mobile) == expected)
        #expect(level(text, .deskNumber) == expected)
    }

    @Test(arguments: [
        ("", Level.incomplete), ("0", .fine), ("30", .fine), ("2000000", .fine), ("2000001", .error),
        ("99999999999999999999999", .error), ("-1", .error), ("1.5", .error), ("٣", .error),
    ])
    func afterContactWork(text: String, expected: Level) {
        #expect(level(text, .afterContactWork) == expected)
        #expect(level(text, .channelAfterContactWork(.chat)) == expected)
        #expect(level(text, .agentFirstAfterContactWork) == expected)
    }

    @Test(arguments: [
        ("Passw0rd", Level.fine), ("Passw0r", .incomplete), ("password1", .incomplete),
        ("PASSWORD1", .incomplete),
        ("Password", .incomplete), ("Pass w0rd", .error), ("Pass\tw0rd", .error), ("Passw0rd...", .warning),
        ("Pässw0rd", .fine), ("Aa1" + String(repeating: "x", count: 61), .fine),
        ("Aa1" + String(repeating: "x", count: 62), .error), ("passwörd١A", .incomplete),
    ])
    func passwords(text: String, expected: Level) {
        #expect(level(text, .password) == expected)
    }

    @Test(arguments: [
        ("Jane", Level.fine), ("Anna-Lena O’Neill", .fine), ("花子", .fine), ("Rene\u{301}e", .fine),
        ("x\u{304}", .warning), ("Ja\u{200b}ne", .warning), ("Ja\u{7}ne", .error), ("   ", .incomplete),
        (String(repeating: "é", count: 255), .fine), (String(repeating: "e\u{301}", count: 255), .fine),
        (String(repeating: "é", count: 256), .error),
    ])
    func firstNames(text: String, expected: Level) {
        #expect(level(text, .firstName) == expected)
    }

    @Test func lastNamesMayBeLongerOutsideConnectManaged() {
        let long = String(repeating: "a", count: 300)
        #expect(level(String(repeating: "a", count: 256), .lastName) == .fine)
        #expect(level(String(repeating: "a", count: 257), .lastName) == .error)
        #expect(level(long, .lastName, .saml) == .fine)
        #expect(level(long + "a", .lastName, .saml) == .error)
    }

    /// Ground rule 1: whoever types a right value letter by letter is never told that it is wrong.
    @Test(arguments: [
        (FieldID.username, "jane.doe@example.com"), (.email, "jane.doe+x@mail.example.co.uk"),
        (.secondaryEmail, "j@e.de"), (.mobile, "+442071838750"), (.deskNumber, "+15555551212"),
        (.password, "Secret-Passw0rd"), (.afterContactWork, "2000000"), (.firstName, "Zoë"),
        (.lastName, "Ångström"),
    ])
    func unfinishedIsNeverAnError(id: FieldID, value: String) {
        for end in value.indices {
            #expect(level(String(value[...end]), id) != .error, "\(value[...end])")
            #expect(Form.refusal(of: value[end], in: id, context: .managed) == nil)
        }
        #expect(level(value, id) == .fine)
    }

    @Test(arguments: [
        (FieldID.username, Character("ü")), (.username, " "), (.username, "+"), (.email, "ä"), (.email, " "),
        (.mobile, "a"), (.mobile, " "), (.deskNumber, "-"), (.password, " "), (.afterContactWork, "-"),
        (.firstName, "\u{7}"), (.tagKey(0), "&"),
    ])
    func impossibleCharactersAreRefusedWithAReason(id: FieldID, character: Character) throws {
        let fact = try #require(Form.refusal(of: character, in: id, context: .managed))
        #expect(fact.sentence.count > 20)
    }
}
