// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

/// Rules that come from the configuration.
struct HouseRulesTests {
    private func context(_ change: (inout HouseRules) -> Void) -> FormContext {
        var rules = HouseRules()
        change(&rules)
        return FormContext(identityManagement: .connectManaged, rules: rules)
    }

    @Test func nothingDecidedIsTheDefault() {
        for identity in IdentityManagement.allCases {
            #expect(
                FormContext(identityManagement: identity, rules: HouseRules())
                    == FormContext(identityManagement: identity))
        }
    }

    @Test(
        arguments: [
            ("jane@example.com", "fine"), ("jane@EXAMPLE.com", "fine"), ("jane@example.co", "incomplete"),
            ("jane@gmail.com", "error"), ("jane@", "incomplete"),
        ])
    func addressesHaveTheDomainsOfTheHouse(address: String, expected: String) {
        let context = context { $0.emailDomains = ["example.com", "example.co.uk"] }
        let verdict = EmailRule.verdict(on: address, field: .email, in: context)
        #expect("\(verdict)".hasPrefix(expected), "\(verdict)")
        #expect(EmailRule.verdict(on: "j@gmail.com", field: .secondaryEmail, in: context) == .fine)
    }

    @Test func usernamesAreOfTheFormThatTheHouseHas() {
        let plain = context { $0.usernameForm = .plain }
        #expect(UsernameRule.verdict(on: "j@a.com", in: plain) == .error(.usernameIsNoAddress))
        #expect(Form.refusal(of: "@", in: .username, context: plain) == .usernameIsNoAddress)
        let email = context {
            $0.usernameForm = .email
            $0.emailDomains = ["a.com"]
        }
        #expect(UsernameRule.verdict(on: "jane", in: email) == .incomplete(.addressNeedsAt(.username)))
        #expect(UsernameRule.verdict(on: "jane@a.com", in: email) == .fine)
        #expect(
            UsernameRule.verdict(on: "jane@b.com", in: email)
                == .error(.addressDomainForeign(.username, allowed: ["a.com"])))
    }

    @Test func capitalsAreRefusedWhereTheHouseHasNone() {
        let context = context { $0.usernameIsLowercase = true }
        #expect(Form.refusal(of: "J", in: .username, context: context) == .usernameCapital("J"))
        #expect(Form.refusal(of: "j", in: .username, context: context) == nil)
        #expect(UsernameRule.verdict(on: "jDoe", in: context) == .error(.usernameCapital("D")))
        #expect(Fact.usernameCapital("D").sentence.contains("d instead of D"))
    }

    @Test func tagsHaveTheValuesThatTheHouseLists() {
        let context = context {
            $0.tags = [HouseTag(key: "Team", isRequired: true, values: ["billing", "claims"])]
        }
        var draft = Draft(FieldDefaults(), tags: [HouseTag(key: "Team", isRequired: true)])
        #expect(Form.problems(on: .tags, of: draft, in: context).map(\.verdict.blocksSubmission) == [true])
        draft.tags[0].value = "sales"
        let fact = Fact.tagValueForeign(.tagValue(0), key: "Team", allowed: ["billing", "claims"])
        #expect(Form.verdict(on: .tagValue(0), of: draft, in: context) == .error(fact))
        #expect(fact.sentence == "The tag “Team” is “billing” or “claims” here.")
        draft.tags[0].value = "claims"
        #expect(Form.problems(on: .tags, of: draft, in: context).isEmpty)
    }

    @Test(
        arguments: [
            ("{f}{last}", "Jane", "Doe", "jdoe"), ("{first}.{last}", "Zoë", "Müller", "zoe.muller"),
            ("{last}{f}", "Łukasz", "Đorđević", "dordevicl"), ("{local}", "Jane", "Doe", "jane.d"),
            ("x-{first}", "Anne Marie", "D'Arc", "x-annemarie"), ("{email}", "", "", "jane.d@example.com"),
            ("{f}{last}", "Søren", "Ærø-Strauß", "saero-strauss"),
        ])
    func usernamesAreMadeFromThePerson(pattern: String, first: String, last: String, name: String) throws {
        let made = try #require(UsernamePattern(pattern))
        var draft = Draft()
        draft.firstName = first
        draft.lastName = last
        draft.email = "Jane.D@example.com"
        #expect(Form.proposedUsername(for: draft, in: context { $0.usernamePattern = made }) == name)
    }

    @Test func nothingIsProposedFromHalfAPersonOrAnotherScript() {
        var draft = Draft()
        draft.firstName = "Jane"
        #expect(Form.proposedUsername(for: draft, in: context { _ in }) == nil)
        draft.lastName = "李"
        #expect(Form.proposedUsername(for: draft, in: context { _ in }) == nil)
    }

    @Test(arguments: ["", "jdoe", "{frist}", "{f", "{f}{last} x", "{f}é"])
    func patternsThatMakeNoUsernameAreRefused(pattern: String) {
        #expect(UsernamePattern(pattern) == nil)
    }
}
