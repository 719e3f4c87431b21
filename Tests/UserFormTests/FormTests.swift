// SPDX-License-Identifier: Apache-2.0

import Testing
import UserForm

struct FormTests {
    static let allFields: [FieldID] =
        [
            .username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile, .directoryUserID,
            .settingsScope, .phoneType, .deskNumber, .autoAccept, .afterContactWork, .persistentConnection,
            .agentFirstAutoAccept, .agentFirstAfterContactWork, .voiceEnhancement, .securityProfiles,
            .routingProfile, .hierarchyGroup, .tagKey(0), .tagValue(0),
        ] + Channel.allCases.flatMap { [.channelAutoAccept($0), .channelAfterContactWork($0)] }

    @Test(arguments: allFields)
    func everyFieldHasALabelThatFitsAndAHelp(id: FieldID) {
        let spec = Form.spec(id)
        #expect(spec.id == id)
        #expect((1...23).contains(spec.label.count), "\(spec.label)")
        #expect(spec.help.hasSuffix("."))
        #expect(spec.help.count < 80, "\(spec.help)")
    }

    @Test func completeDraftHasNoProblem() {
        #expect(Form.problems(of: .complete, in: .managed).isEmpty)
    }

    @Test(arguments: [
        (FormContext.managed, [FieldID.username, .firstName, .lastName, .email, .password]),
        (.saml, [.username, .firstName, .lastName]), (.directory, [.username]),
    ])
    func emptyDraftNamesWhatIsRequired(context: FormContext, fields: [FieldID]) {
        let missing = Form.problems(of: Draft(), in: context).map(\.fields)
        #expect(missing == (fields + [.securityProfiles, .routingProfile]).map { [$0] })
        for field in fields { #expect(Form.isRequired(field, of: Draft(), in: context)) }
    }

    @Test func fieldsFollowTheIdentityManagement() {
        func fields(_ context: FormContext) -> [FieldID] {
            Form.visibleFields(on: .identity, of: Draft(), in: context)
        }
        #expect(fields(.managed).contains(.password))
        #expect(!fields(.managed).contains(.directoryUserID))
        #expect(fields(.saml) == [.username, .firstName, .lastName, .secondaryEmail, .mobile])
        #expect(fields(.directory).contains(.directoryUserID))
        #expect(!fields(.directory).contains(.password))
    }

    @Test func emailRuleCanBeOverriddenForAnInstance() {
        let context = FormContext(identityManagement: .saml, emailRequirement: .required)
        #expect(Form.visibleFields(on: .identity, of: Draft(), in: context).contains(.email))
        #expect(Form.isRequired(.email, of: Draft(), in: context))
    }

    @Test func deskNumberShowsForADeskPhoneOnly() {
        var draft = Draft()
        #expect(!Form.visibleFields(on: .phone, of: draft, in: .managed).contains(.deskNumber))
        draft.phoneType = .deskPhone
        #expect(Form.visibleFields(on: .phone, of: draft, in: .managed).contains(.deskNumber))
        #expect(Form.verdict(on: .deskNumber, of: draft, in: .managed) == .incomplete(.missing(.deskNumber)))
    }

    @Test func securityProfilesAreOneToTenWithoutRepeats() {
        var draft = Draft.complete
        draft.securityProfileIDs = (1...10).map(String.init)
        #expect(Form.verdict(on: .securityProfiles, of: draft, in: .managed) == .fine)
        draft.securityProfileIDs.append("11")
        #expect(
            Form.verdict(on: .securityProfiles, of: draft, in: .managed)
                == .error(.tooManySecurityProfiles(11)))
        draft.securityProfileIDs = ["1", "1"]
        #expect(
            Form.verdict(on: .securityProfiles, of: draft, in: .managed) == .error(.repeatedSecurityProfile))
    }

    @Test(arguments: [
        ("Owner", "helpdesk", Level.fine), ("", "", .fine), ("", "x", .incomplete), ("aws:x", "", .error),
        ("AWS:x", "", .error), ("a&b", "", .error), ("Größe 1_.:/=+-@", "", .fine),
        (String(repeating: "k", count: 128), "", .fine), (String(repeating: "k", count: 129), "", .error),
    ])
    func tagKeys(key: String, value: String, expected: Level) {
        var draft = Draft.complete
        draft.tags = [Draft.Tag(key: key, value: value)]
        #expect(Level(Form.verdict(on: .tagKey(0), of: draft, in: .managed)) == expected)
    }

    @Test(arguments: [
        ("", Level.fine), ("x", .fine), ("a&b", .warning), ("aws:x", .error), ("a\u{7}", .error),
        (String(repeating: "v", count: 256), .fine), (String(repeating: "v", count: 257), .error),
    ])
    func tagValues(value: String, expected: Level) {
        var draft = Draft.complete
        draft.tags = [Draft.Tag(key: "k", value: value)]
        #expect(Level(Form.verdict(on: .tagValue(0), of: draft, in: .managed)) == expected)
    }

    @Test func repeatedTagKeyConcernsBothRows() {
        var draft = Draft.complete
        draft.tags = [Draft.Tag(key: "a", value: "1"), Draft.Tag(key: " a", value: "2")]
        let problem = Form.problems(of: draft, in: .managed).first
        #expect(problem?.fields == [.tagKey(1), .tagKey(0)])
        #expect(Level(Form.verdict(on: .tagKey(0), of: draft, in: .managed)) == .error)
        draft.tags[1].key = "A"
        #expect(Form.problems(of: draft, in: .managed).isEmpty)
    }

    @Test func fiftyTagsAreTheMost() {
        var draft = Draft.complete
        draft.tags = (1...50).map { Draft.Tag(key: "k\($0)", value: "") } + [Draft.Tag()]
        #expect(Form.problems(of: draft, in: .managed).isEmpty)
        draft.tags.append(Draft.Tag(key: "k51", value: ""))
        #expect(Form.problems(of: draft, in: .managed).first?.verdict == .error(.tooManyTags(51)))
    }

    @Test(arguments: [
        (FieldID.firstName, "Rene\u{301}e", "Ren\u{e9}e", true), (.firstName, "  Jane ", "Jane", true),
        (.firstName, "Jane", "Jane", false), (.password, " Secret1 ", " Secret1 ", false),
        (.username, "jdoe ", "jdoe", true),
    ])
    func valuesAreTidiedWhenTheyAreLeft(id: FieldID, typed: String, kept: String, isTold: Bool) {
        let tidied = Form.tidied(typed, for: id)
        #expect(Array(tidied.value.unicodeScalars) == Array(kept.unicodeScalars))
        #expect((tidied.change != nil) == isTold)
    }

    @Test(arguments: [
        ("+1 (555) 555-1212", "+15555551212"), ("0044 20 7183 8750", "+442071838750"),
        ("+44 (0)20 7183 8750", "+442071838750"), ("+49.30/1234", "+49301234"),
        (" +15555551212 ", "+15555551212"),
    ])
    func pastedNumbersAreBroughtIntoForm(text: String, number: String) {
        #expect(Form.pasted(text, into: .mobile).value == number)
    }

    @Test(arguments: [
        ("Password must match the policy", FieldID.password),
        ("Required parameter missing: Password", .password),
        ("SecondaryEmail is not valid", .secondaryEmail), ("Email is not allowed with SAML", .email),
        ("The RoutingProfileId was not found", .routingProfile), ("invalid username", .username),
        ("PhoneConfig.AfterContactWorkTimeLimit must be at most 2000000", .afterContactWork),
        ("DeskPhoneNumber has a bad format", .deskNumber),
    ])
    func serviceMessagesLeadToTheirField(message: String, field: FieldID) {
        #expect(Form.field(namedIn: message) == field)
    }

    @Test(arguments: ["Something failed.", "", "The emailing of mobiles"])
    func otherMessagesLeadNowhere(message: String) {
        #expect(Form.field(namedIn: message) == nil)
    }
}
