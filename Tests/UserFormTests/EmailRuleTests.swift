// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct EmailRuleTests {
    @Test(
        arguments: [
            "a@b.cd", "jane@example.com", "jane.doe+connect@mail.example.co.uk", "J%_-.@1-2.xyz", "a@b.c.de",
            "a@b." + times(63), "a@-.de",
        ], [FieldID.email, .secondaryEmail])
    func addressesOfTheDocumentedFormAreFine(_ address: String, _ field: FieldID) {
        #expect(verdict(address, in: field) == .fine)
    }

    @Test(
        arguments: [
            "jane doe@example.com", "jane@exämple.com", "jane@example,com", "<jane@example.com>",
            "@example.com",
            "a@b@c.de", "a@b_c.de", "a@b%c", "a@b+c", "jane\n@example.com", "jane!@x.de", "é@x.de",
            "a@b.d\u{200B}e",
        ], [FieldID.email, .secondaryEmail])
    func whatNoEndingMendsIsAnError(_ address: String, _ field: FieldID) {
        #expect(verdict(address, in: field).kind == .error)
    }

    @Test(arguments: [
        "j", "jane", "jane@", "jane@e", "jane@example", "jane@example.", "jane@example.c", "a@b.c1",
    ])
    func whatGoesOnIsUnfinished(_ address: String) {
        #expect(verdict(address, in: .email).kind == .incomplete)
    }

    @Test func theLengthEndsAtTwoHundredAndSixtyFive() {
        let domain = "@example.com"
        #expect(verdict(times(265 - 12) + domain, in: .email) == .fine)
        #expect(
            verdict(times(266 - 12) + domain, in: .email)
                == .error(.tooLong(.email, count: 266, maximum: 265)))
        #expect(verdict(times(260), in: .email).kind == .incomplete)
        #expect(verdict(times(261), in: .email).kind == .error)
        #expect(verdict("a@b." + times(64), in: .email).kind == .incomplete)
    }

    @Test func theRequirementFollowsTheIdentityType() {
        #expect(verdict("", in: .email, .managed) == .incomplete(.missing(.email)))
        #expect(verdict("", in: .email, .directory) == .fine)
        #expect(verdict("nonsense", in: .email, .saml) == .fine)
        #expect(verdict("", in: .secondaryEmail, .managed) == .fine)
        #expect(verdict("jane", in: .secondaryEmail, .saml).kind == .incomplete)
    }

    @Test func theRequirementCanBeOverridden() {
        let optional = FormContext(identityManagement: .connectManaged, emailRequirement: .optional)
        #expect(verdict("", in: .email, optional) == .fine)
        let required = FormContext(identityManagement: .saml, emailRequirement: .required)
        #expect(verdict("", in: .email, required) == .incomplete(.missing(.email)))
    }

    /// Compares the parser with the documented pattern on every short text of an alphabet with one character of
    /// each class.
    @Test func everyShortTextIsJudgedAsThePatternSays() throws {
        let pattern = try Regex(#"[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}"#)
        let endings = ["", "a", "aa", ".aa", "a.aa", "@a.aa"]
        var texts = [""]
        for _ in 1...4 {
            texts = texts.flatMap { text in "a1@._".map { text + String($0) } }
            for text in texts {
                let fitting = endings.filter { (text + $0).wholeMatch(of: pattern) != nil }
                let expected: Kind = fitting.contains("") ? .fine : fitting.isEmpty ? .error : .incomplete
                let kind = EmailRule.verdict(on: text, field: .email, in: FormContext.managed).kind
                #expect(kind == expected, "\(text)")
            }
        }
    }

    @Test(arguments: ["a@", "a@b", "a@b.", "a@b.c", "a@.", "a@.c", "a@b.1", "a@b.c.", "a@b." + times(64)])
    func theShortestRestIsExact(_ text: String) throws {
        guard case .needsDomain(let shortest) = AddressForm(text) else {
            Issue.record("\(text) is not unfinished")
            return
        }
        // No ending of one character less helps, whatever it is made of.
        var endings = [""]
        for _ in 1..<shortest { endings = endings.flatMap { [$0 + "a", $0 + ".", $0 + "1"] } }
        #expect(endings.allSatisfy { AddressForm(text + $0) != .complete })
        endings = endings.flatMap { [$0 + "a", $0 + ".", $0 + "1"] }
        #expect(endings.contains { AddressForm(text + $0) == .complete })
    }
}
