// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct PhoneNumberRuleTests {
    private static let fields = [FieldID.mobile, .deskNumber]

    @Test(
        arguments: [
            "+15555551212", "+112345678912", "+12", "+123456789012345", "+442071234567", " +4930123456 ",
        ],
        fields)
    func internationalNumbersAreFine(_ number: String, _ field: FieldID) {
        #expect(verdict(number, in: field) == .fine)
    }

    @Test(arguments: ["+", "+1", "+9"], fields)
    func tooFewDigitsAreUnfinished(_ number: String, _ field: FieldID) {
        #expect(verdict(number, in: field) == .incomplete(.phoneUnfinished(field)))
    }

    @Test(arguments: fields)
    func errorsSayWhatIsWrong(_ field: FieldID) {
        #expect(verdict("07700900123", in: field) == .error(.phoneNeedsPlus(field)))
        #expect(verdict("1", in: field) == .error(.phoneNeedsPlus(field)))
        #expect(verdict("+0", in: field) == .error(.phoneStartsWithZero(field)))
        #expect(verdict("+1234567890123456", in: field) == .error(.phoneTooLong(field, digits: 16)))
        #expect(verdict("+1+2", in: field) == .error(.phonePlusInside(field)))
        #expect(verdict("++", in: field) == .error(.phonePlusInside(field)))
        #expect(verdict("+1 555", in: field) == .error(.characterNotAllowed(field, " ")))
        #expect(verdict("(1)", in: field) == .error(.characterNotAllowed(field, "(")))
        #expect(verdict("+1555x12", in: field) == .error(.characterNotAllowed(field, "x")))
        #expect(verdict("+٤٤", in: field) == .error(.characterNotAllowed(field, "٤")))
        #expect(verdict("+12\n3", in: field) == .error(.characterNotAllowed(field, "\n")))
    }

    @Test func aMobileIsOptionalAndADeskNumberIsNot() {
        #expect(verdict("", in: .mobile) == .fine)
        #expect(verdict("", in: .deskNumber) == .incomplete(.missing(.deskNumber)))
    }

    @Test func aSoftPhonesDeskNumberIsNotJudged() {
        let draft = Draft.make { $0.deskNumber = "nonsense" }
        #expect(Form.verdict(on: .deskNumber, of: draft, in: .managed) == .fine)
    }
}

struct AfterContactWorkRuleTests {
    private static let fields: [FieldID] =
        [.afterContactWork, .agentFirstAfterContactWork]
        + Channel.allCases.map { .channelAfterContactWork($0) }

    @Test(arguments: ["0", "1", "30", "2000000", "0030", " 60 ", "00000000000000000000001"], fields)
    func secondsInRangeAreFine(_ text: String, _ field: FieldID) {
        #expect(verdict(text, in: field) == .fine)
    }

    @Test(arguments: ["2000001", "9999999", "99999999999999999999999"], fields)
    func moreIsAnError(_ text: String, _ field: FieldID) {
        #expect(verdict(text, in: field) == .error(.secondsOutOfRange(field)))
    }

    @Test(arguments: [
        ("-1", Character("-")), ("+5", "+"), ("1.5", "."), ("1,000", ","), ("30s", "s"), ("１", "１"),
        ("3 0", " "),
    ])
    func onlyDigitsAreDigits(_ text: String, _ character: Character) {
        #expect(
            verdict(text, in: .afterContactWork) == .error(.characterNotAllowed(.afterContactWork, character))
        )
    }

    @Test(arguments: fields)
    func anEmptyTimeIsUnfinished(_ field: FieldID) {
        #expect(verdict("", in: field) == .incomplete(.missing(field)))
    }
}

struct AccessRuleTests {
    @Test(arguments: [(0, Kind.incomplete), (1, .fine), (10, .fine), (11, .error), (40, .error)])
    func oneToTenSecurityProfiles(_ count: Int, _ kind: Kind) {
        let draft = Draft.make { $0.securityProfileIDs = (0..<count).map { "p\($0)" } }
        #expect(Form.verdict(on: .securityProfiles, of: draft, in: .managed).kind == kind)
    }

    @Test func aRepeatedProfileIsAnError() {
        let draft = Draft.make { $0.securityProfileIDs = ["a", "b", " a "] }
        #expect(
            Form.verdict(on: .securityProfiles, of: draft, in: .managed) == .error(.securityProfileRepeated))
    }

    @Test func blankIDsAreNone() {
        let draft = Draft.make {
            $0.securityProfileIDs = [" "]
            $0.routingProfileID = " "
        }
        #expect(
            Form.problems(on: .access, of: draft, in: .saml) == [
                Problem(fields: [.securityProfiles], verdict: .incomplete(.missing(.securityProfiles))),
                Problem(fields: [.routingProfile], verdict: .incomplete(.missing(.routingProfile))),
            ])
    }

    @Test func theHierarchyGroupMayBeLeftOut() {
        #expect(Form.verdict(on: .hierarchyGroup, of: .make(), in: .managed) == .fine)
    }
}
