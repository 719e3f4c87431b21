// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct OfferTests {
    private func offered(_ text: String, _ field: FieldID, _ change: (inout Draft) -> Void = { _ in })
        -> [FieldID: String]?
    {
        var draft = Draft()
        draft.phoneType = .deskPhone
        change(&draft)
        draft[text: field] = text
        return Form.offer(on: field, of: draft, in: .managed).map { offer in
            Dictionary(uniqueKeysWithValues: offer.values.map { ($0.field, $0.text) })
        }
    }

    @Test(arguments: [
        ("00442071838750", "+442071838750"), ("0044 20 7183 8750", "+442071838750"),
        ("+44 (0)20 7183-8750", "+442071838750"), ("(+1) 555/555.1212", "+15555551212"),
    ])
    func numbersAsPeopleWriteThemAreOfferedInTheFormOfTheService(text: String, number: String) {
        for field in [FieldID.mobile, .deskNumber] { #expect(offered(text, field) == [field: number]) }
    }

    @Test(arguments: ["", "+442071838750", "02071838750", "00", "0044207183875012345", "+44x", "000"])
    func whatIsRightOrCannotBeToldIsLeft(text: String) {
        #expect(offered(text, .mobile) == nil)
    }

    @Test(arguments: [
        "\"Doe, Jane\" <jane@example.com>", "Jane Doe <jane@example.com>", "<jane@example.com>",
        "mailto:jane@example.com", "MAILTO:jane@example.com?subject=a@b", "< mailto:jane@example.com >",
    ])
    func theAddressIsOffered(text: String) {
        #expect(offered(text, .email) == [.email: "jane@example.com"])
        let pasted = Form.pasted(text, into: .secondaryEmail)
        #expect(pasted.value == "jane@example.com")
        #expect(pasted.original == text)
        #expect(pasted.change == .pasted(.secondaryEmail, .address))
    }

    @Test(arguments: ["jane@example.com", "jane", "a <b> c", "<>", "Jane <jane>"])
    func whatHoldsNoAddressIsLeft(text: String) {
        #expect(offered(text, .email) == nil)
    }

    @Test func aNameWithACommaIsOfferedAsTwo() {
        let both: [FieldID: String] = [.firstName: "Jane Ann", .lastName: "Doe"]
        #expect(offered("Doe, Jane Ann", .firstName) == both)
        #expect(offered(" Doe ,Jane Ann ", .lastName) == both)
        #expect(offered("Doe, Jane Ann", .lastName) { $0.firstName = "Jane Ann" } == both)
        #expect(offered("Doe, Jane Ann", .lastName) { $0.firstName = "Bob" } == nil)
    }

    @Test(arguments: ["Jane Doe", "Doe,", ",Jane", "Doe, Jane, MD", ","])
    func anyOtherNameIsLeft(text: String) {
        #expect(offered(text, .lastName) == nil)
    }

    @Test func numbersThatArePastedTellWhatTheyWere() {
        let pasted = Form.pasted(" 0044 20 7183 8750 ", into: .mobile)
        #expect(pasted.value == "+442071838750")
        #expect(pasted.original == "0044 20 7183 8750")
        #expect(Form.pasted(" +442071838750 ", into: .mobile).original == nil)
    }
}
