// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct PasswordRuleTests {
    @Test(arguments: [
        "Pass@Word1", "Password123", "aA345678", "Aa1" + times(61), "Aa1!#%*+-=?@_", "Aa1ééééé", "Passwörd1",
        "Aa1..aa..",
    ])
    func passwordsThatMeetThePolicyAreFine(_ password: String) {
        #expect(verdict(password, in: .password) == .fine)
    }

    private static let unfinished: [(String, [PasswordRule])] = [
        ("aA34567", [PasswordRule.length]), ("aaaaaaa1", [.uppercase]), ("AAAAAAA1", [.lowercase]),
        ("aaaaAAAA", [.digit]), ("a", [.length, .uppercase, .digit]), ("ÄÖÜäöü12", [.lowercase, .uppercase]),
        ("aaaaAAA\u{0663}", [.digit]),
    ]

    @Test(arguments: unfinished)
    func whatIsStillWantedIsToldRuleByRule(_ password: String, _ wanted: [PasswordRule]) {
        #expect(verdict(password, in: .password) == .incomplete(.passwordNeeds(wanted)))
    }

    @Test(arguments: [" ", "\t", "\n", "\u{A0}", "\u{3000}"])
    func blanksAnywhereAreErrors(_ blank: String) {
        for password in ["Pass\(blank)Word1", "\(blank)PassWord1", "PassWord1\(blank)"] {
            #expect(verdict(password, in: .password) == .error(.passwordHasBlank))
        }
    }

    @Test func theLengthEndsAtSixtyFour() {
        #expect(verdict("Aa1" + times(61), in: .password) == .fine)
        #expect(verdict("Aa1" + times(62), in: .password).kind == .error)
    }

    @Test func noRoomForAWantedClassIsAnError() {
        #expect(verdict(times(62), in: .password).kind == .incomplete)
        #expect(verdict(times(63), in: .password) == .error(.passwordNeeds([.uppercase, .digit])))
        #expect(verdict("A" + times(63), in: .password) == .error(.passwordNeeds([.digit])))
    }

    @Test(arguments: ["Pass...Word1", "PassWord1...", "...PassWord1", "PassWord1\u{2026}"])
    func anEllipsisIsAWarning(_ password: String) {
        #expect(verdict(password, in: .password) == .warning(.passwordHasEllipsis))
    }

    @Test func dotsApartAreFine() {
        #expect(verdict("Pa..ss..Word1", in: .password) == .fine)
    }

    @Test func otherOddCharactersAreTold() {
        #expect(verdict("Pass\u{1B}Word1", in: .password) == .error(.controlCharacter(.password)))
        #expect(verdict("Pass\u{200B}Word1", in: .password) == .warning(.passwordHasInvisible))
    }

    @Test func aPasswordIsRequiredOnlyWhereAmazonConnectKeepsIt() {
        #expect(verdict("", in: .password, .managed) == .incomplete(.missing(.password)))
        #expect(verdict("", in: .password, .saml) == .fine)
        #expect(verdict("", in: .password, .directory) == .fine)
    }

    @Test func theRulesTickOffOneByOne() {
        func met(_ password: String) -> [PasswordRule] {
            Form.passwordRules(password).filter(\.isMet).map(\.rule)
        }
        #expect(met("") == [])
        #expect(met("p") == [.lowercase, .noBlank])
        #expect(met("P ") == [.uppercase])
        #expect(met("Pass1") == [.lowercase, .uppercase, .digit, .noBlank])
        #expect(met("Pass@Word1") == PasswordRule.allCases)
        #expect(met(times(65)) == [.lowercase, .noBlank])
        #expect(Set(PasswordRule.allCases.map(\.label)).count == PasswordRule.allCases.count)
    }

    /// Compares the rules with the model's pattern, without its slashes.
    @Test func everyMixOfClassesIsJudgedAsThePatternSays() throws {
        let pattern = try Regex(#"(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9\S]{8,64}"#)
        for mask in 0..<32 {
            let parts = ["a", "A", "1", "!", " "].enumerated().filter { mask & (1 << $0.offset) != 0 }
            for length in [1, 7, 8, 64, 65] where !parts.isEmpty && parts.count <= length {
                let mix = parts.map(\.element).joined()
                let last = try #require(mix.last)
                let password = mix + String(repeating: last, count: length - mix.count)
                let isRight = password.wholeMatch(of: pattern) != nil
                #expect((verdict(password, in: .password) == .fine) == isRight, "\(password)")
                #expect(Form.passwordRules(password).allSatisfy(\.isMet) == isRight, "\(password)")
            }
        }
    }
}
