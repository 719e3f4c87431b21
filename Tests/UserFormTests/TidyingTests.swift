// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct TidyingTests {
    private static let textFields = FieldID.everyField.filter { $0.kind == .text }

    @Test(arguments: textFields)
    func textFieldsLoseBlanksAtTheEnds(_ field: FieldID) {
        let tidied = Form.tidied(" \u{A0}12 34\t ", for: field)
        #expect(tidied.value == "12 34")
        #expect(tidied.change == .tidied(field, composed: false, trimmed: true))
    }

    @Test(arguments: textFields)
    func textFieldsAreComposed(_ field: FieldID) {
        let tidied = Form.tidied("Jose\u{301}", for: field)
        #expect(Array(tidied.value.unicodeScalars) == Array("Jos\u{E9}".unicodeScalars))
        #expect(tidied.change == .tidied(field, composed: true, trimmed: false))
        #expect(
            Form.tidied("Jose\u{301} ", for: field).change == .tidied(field, composed: true, trimmed: true))
    }

    @Test(arguments: textFields)
    func whatIsTidyStaysWithoutAWord(_ field: FieldID) {
        for text in ["", "Jane", "Jos\u{E9}", "x\u{304}", "a  b"] {
            let tidied = Form.tidied(text, for: field)
            #expect(tidied.value.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(tidied.change == nil)
        }
    }

    @Test func aPasswordStaysAsTyped() {
        let tidied = Form.tidied(" Jose\u{301} ", for: .password)
        #expect(Array(tidied.value.unicodeScalars) == Array(" Jose\u{301} ".unicodeScalars))
        #expect(tidied.change == nil)
    }

    @Test func blanksAloneBecomeNothing() {
        #expect(Form.tidied(" \t ", for: .firstName).value == "")
    }
}

struct PasteTests {
    private func pasted(_ text: String, _ field: FieldID) -> (String, PasteChanges) {
        let result = Form.pasted(text, into: field)
        guard case .pasted(field, let changes) = result.change else { return (result.value, []) }
        return (result.value, changes)
    }

    private static let numbers: [(String, String, PasteChanges)] = [
        ("+44 20 7123 4567", "+442071234567", PasteChanges.grouping),
        ("+1 (555) 555-1212", "+15555551212", .grouping),
        ("+1.555.555.1212", "+15555551212", .grouping),
        ("(+1) 555/555/1212", "+15555551212", .grouping),
        ("+49\u{2013}30\u{A0}123456", "+4930123456", .grouping),
        ("0044 20 7123 4567", "+442071234567", [.grouping, .internationalPrefix]),
        ("00442071234567\n", "+442071234567", [.blanks, .internationalPrefix]),
        ("+44 (0)20 7123 4567", "+442071234567", [.grouping, .trunkZero]),
        ("+44 ( 0 ) 20 7123 4567", "+442071234567", [.grouping, .trunkZero]),
        ("0044 (0) 20 71234567", "+442071234567", [.grouping, .trunkZero, .internationalPrefix]),
        ("(+44)(0)2071234567", "+442071234567", [.grouping, .trunkZero]),
        ("\u{202A}+44 2071234567\u{202C}", "+442071234567", [.grouping, .invisibles]),
        ("tel:+44-20-7123-4567", "+442071234567", .grouping),
        ("+4420\n7123\n4567", "+442071234567", .controls),
        ("  +442071234567 ", "+442071234567", .blanks),
    ]

    @Test(arguments: numbers)
    func phoneNumbersComeAsTheServiceWantsThem(_ text: String, _ number: String, _ changes: PasteChanges) {
        for field in [FieldID.mobile, .deskNumber] {
            let result = pasted(text, field)
            #expect(result.0 == number)
            #expect(result.1 == changes)
            #expect(verdict(result.0, in: field) == .fine)
        }
    }

    @Test func nationalNumbersAreNotGuessedAt() {
        #expect(pasted("(020) 7123 4567", .mobile).0 == "02071234567")
        #expect(pasted("(0)20 7123 4567", .mobile).0 == "02071234567")
        #expect(pasted("0 20 71", .mobile).1 == .grouping)
        #expect(pasted("+44 20 ext. 5", .mobile).0 == "+4420ext5")
    }

    @Test func whatIsRightComesUnchanged() {
        for (text, field) in [
            ("+442071234567", FieldID.mobile), ("jane@example.com", .email), ("Jane", .firstName),
            ("Pass@Word1", .password), ("jdoe", .username), ("30", .afterContactWork), ("00", .username),
        ] {
            let result = Form.pasted(text, into: field)
            #expect(result.value == text)
            #expect(result.change == nil)
        }
    }

    @Test func wordsStayApartWhereLinesWere() {
        #expect(pasted("Mary\tAnn\r\n", .firstName) == ("Mary Ann", [.blanks, .controls]))
        #expect(pasted("Mary \r\n\r\n Ann", .firstName) == ("Mary Ann", .controls))
        #expect(pasted("help\u{2028}desk", .tagValue(0)) == ("help desk", .controls))
        #expect(pasted("Ja\u{1B}ne", .lastName) == ("Jane", .controls))
    }

    @Test func addressesAndUsernamesCloseUp() {
        #expect(pasted("jane@exam\r\nple.com\n", .email) == ("jane@example.com", [.blanks, .controls]))
        #expect(pasted("\u{FEFF}jdoe\u{200B}", .username) == ("jdoe", .invisibles))
        #expect(pasted("\u{200B} jdoe", .username) == ("jdoe", .invisibles))
    }

    @Test func namesKeepTheirJoiners() {
        #expect(pasted("می\u{200C}نا", .firstName) == ("می\u{200C}نا", []))
    }

    @Test func aPasswordLosesBlanksAtItsEndsOnly() {
        #expect(pasted("Pass@Word1\n", .password) == ("Pass@Word1", .blanks))
        #expect(pasted(" Pass Word1 ", .password) == ("Pass Word1", .blanks))
        #expect(pasted("Pass\nWord1", .password) == ("PassWord1", .controls))
    }

    @Test func otherFieldsTakeNoPaste() {
        #expect(Form.pasted(" x\n", into: .autoAccept).value == " x\n")
        #expect(Form.pasted(" x\n", into: .autoAccept).change == nil)
    }
}
