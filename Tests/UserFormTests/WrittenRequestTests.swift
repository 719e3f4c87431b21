// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct WrittenRequestTests {
    private func read(_ text: String) -> (request: WrittenRequest, findings: [RequestFinding]) {
        WrittenRequest.read(Array(text.utf8))
    }

    /// Everything that a draft can say, for settings of all channels and of each one.
    private static let drafts: [Draft] = [
        .make {
            $0.tags = [
                .init(key: "Owner", value: "O'Brien \"$(x)\" `y` !1 \\ é"), .init(key: "Empty", value: ""),
            ]
        },
        .make {
            $0.phoneType = .deskPhone
            $0.deskNumber = "+442071838750"
            $0.autoAccept = true
            $0.afterContactWork = "30"
            $0.persistentConnection = true
            $0.secondaryEmail = "jane@home.example"
            $0.mobile = "+447700900123"
            $0.hierarchyGroupID = "group"
        },
        .make {
            $0.settingsScope = .perChannel
            $0[settings: .chat].autoAccept = true
            $0[settings: .email].afterContactWork = "7"
            $0.agentFirstAutoAccept = true
            $0.agentFirstAfterContactWork = "9"
            $0.phoneType = .deskPhone
            $0.deskNumber = "+442071838750"
            $0.voiceEnhancement = .voiceIsolation
            $0.persistentConnection = true
        },
    ]

    @Test(arguments: drafts)
    func whatIsWrittenIsReadBack(draft: Draft) throws {
        let user = NewUser(draft, in: .managed)
        let sent = WrittenRequest.read(user.json.bytes(.compact))
        #expect(sent.findings.isEmpty)
        #expect(sent.request.user == user)
        let call = WrittenRequest.read(user.callInput(instanceID: "i").bytes(.pasteable))
        #expect(call.findings.isEmpty)
        #expect(call.request.instanceID == "i")
        var withoutPassword = user
        withoutPassword.password = nil
        #expect(call.request.user == withoutPassword)
        // The form makes the very same request of it.
        var form = Draft()
        form.fill(in: sent.request.user)
        #expect(NewUser(form, in: .managed) == user)
    }

    @Test(arguments: [
        (#"{"Usernam": "a"}"#, "Usernam", "CreateUser has no such member. Did you mean “Username”?"),
        (
            #"{"IdentityInfo": {"Mail": "a"}}"#, "IdentityInfo.Mail",
            "CreateUser has no such member. Did you mean “Email”?"
        ),
        (#"{"IdentityInfo": {"Nickname": "a"}}"#, "IdentityInfo.Nickname", "CreateUser has no such member."),
        (#"{"Username": 5}"#, "Username", "This takes text in quotes."),
        (#"{"Username": null}"#, "Username", "This takes text in quotes."),
        (#"{"Username": "a", "Username": "b"}"#, "Username", "This member is there twice; keep one."),
        (#"{"IdentityInfo": "Jane"}"#, "IdentityInfo", "This takes an object: members in { }."),
        (
            #"{"SecurityProfileIds": "a"}"#, "SecurityProfileIds",
            "This takes a list of texts: [\"…\", \"…\"]."
        ),
        (
            #"{"SecurityProfileIds": [1]}"#, "SecurityProfileIds",
            "This takes a list of texts: [\"…\", \"…\"]."
        ),
        (
            #"{"PhoneConfig": {"AutoAccept": 1}}"#, "PhoneConfig.AutoAccept",
            "This takes true or false, without quotes."
        ),
        (
            #"{"PhoneConfig": {"AfterContactWorkTimeLimit": 1.5}}"#, "PhoneConfig.AfterContactWorkTimeLimit",
            "This takes a whole number, without quotes."
        ),
        (
            #"{"PhoneConfig": {"AfterContactWorkTimeLimit": 99999999999999999999}}"#,
            "PhoneConfig.AfterContactWorkTimeLimit", "This takes a whole number, without quotes."
        ),
        (
            #"{"PhoneConfig": {"PhoneType": "SOFT"}}"#, "PhoneConfig.PhoneType",
            "This takes SOFT_PHONE or DESK_PHONE, in quotes."
        ),
        (#"{"AutoAcceptConfigs": {}}"#, "AutoAcceptConfigs", "This takes a list of objects: [{ }, { }]."),
        (#"{"AutoAcceptConfigs": [3]}"#, "AutoAcceptConfigs[0]", "This takes an object: members in { }."),
        (
            #"{"VoiceEnhancementConfigs": [{"Channel": "VOICE"}]}"#,
            "VoiceEnhancementConfigs[0].VoiceEnhancementMode",
            "This member is missing; every entry of the list needs it."
        ),
        (
            #"{"AfterContactWorkConfigs": [{"Channel": "VOICE", "AfterContactWorkConfig": {"Seconds": 1, "AfterContactWorkTimeLimit": 1}}]}"#,
            "AfterContactWorkConfigs[0].AfterContactWorkConfig.Seconds", "CreateUser has no such member."
        ),
        (#"{"Tags": {"a": 1}}"#, "Tags.a", "This takes text in quotes."),
        (#"{"Tags": {"a": "1", "a": "2"}}"#, "Tags.a", "This member is there twice; keep one."),
        ("[]", "", "This takes an object: members in { }."),
        ("{", "", "This is not JSON: it ends too early."),
    ])
    func whatIsWrongWithTheFormIsToldWithItsMember(text: String, path: String, sentence: String) {
        let findings = read(text).findings
        #expect(findings.map(\.path) == [path])
        #expect(findings.map(\.sentence) == [sentence])
        #expect(findings.first?.line == 1)
    }

    @Test func aNameThatCannotBeSeenIsNotQuoted() {
        let findings = read("{\"\\u001b]0;x\": 1}").findings
        #expect(findings.map(\.sentence) == ["CreateUser has no such member."])
    }

    @Test func ofARNsTheIDsAreTaken() {
        let arn = "arn:aws:connect:eu-west-2:123456789012:instance/i/security-profile/s1"
        let user = read(#"{"SecurityProfileIds": ["\#(arn)", "s2"], "RoutingProfileId": "\#(arn)"}"#).request
            .user
        #expect(user.securityProfileIDs == ["s1", "s2"])
        #expect(user.routingProfileID == "s1")
    }

    @Test func settingsThatAreSaidInBothWaysComeToTheSame() {
        let user = read(
            #"""
            {"PhoneConfig": {"PhoneType": "DESK_PHONE", "DeskPhoneNumber": "+442071838750", "AfterContactWorkTimeLimit": 9},
             "AutoAcceptConfigs": [{"Channel": "CHAT", "AutoAccept": true}]}
            """#
        ).request.user
        #expect(user.conflicts.isEmpty)
        var draft = Draft()
        draft.fill(in: user)
        let sent = NewUser(draft, in: .managed)
        #expect(sent.phoneConfig == nil)
        #expect(
            sent.phoneNumberConfigs == [
                .init(channel: .voice, phoneType: .deskPhone, phoneNumber: "+442071838750")
            ])
        #expect(sent.afterContactWorkConfigs.map(\.timeLimit) == [9, 9, 9, 9])
        #expect(sent.autoAcceptConfigs.map(\.autoAccept) == [false, true, false, false])
    }

    @Test func problemsNameTheirMembers() {
        let user = read(
            #"""
            {"Username": " j doe ", "Password": "x", "IdentityInfo": {"FirstName": "Jane", "LastName": "", "Email": "a@b"},
             "AfterContactWorkConfigs": [
               {"Channel": "CHAT", "AfterContactWorkConfig": {"AfterContactWorkTimeLimit": 1}},
               {"Channel": "TASK", "AfterContactWorkConfig": {"AfterContactWorkTimeLimit": 2000001}}],
             "PhoneNumberConfigs": [{"Channel": "CHAT", "PhoneType": "SOFT_PHONE"}],
             "SecurityProfileIds": ["a"], "RoutingProfileId": "b", "Tags": {"aws:a": "1", "Team": "a;b"}}
            """#
        ).request.user
        let members = user.problems(from: Draft(), in: .managed).map(\.member)
        #expect(
            members == [
                "Username", "IdentityInfo.LastName", "IdentityInfo.Email", "Password",
                "AfterContactWorkConfigs[1].AfterContactWorkConfig.AfterContactWorkTimeLimit",
                "PhoneNumberConfigs[0]", "Tags.Team", "Tags.aws:a",
            ])
        let saml = user.problems(from: Draft(), in: .saml)
        #expect(saml.contains { $0.member == "Password" && $0.sentence.contains("leave it out") })
        #expect(saml.filter(\.isWarning).map(\.member) == ["Tags.Team"])
    }

    @Test func untidyValuesAndAMissingPasswordAreNoProblems() {
        var user = NewUser(.make(), in: .managed)
        user.password = nil
        user.firstName = " Zoe\u{308} "
        #expect(user.problems(from: Draft(), in: .managed).isEmpty)
    }

    @Test func withoutTheInstanceOnlyWhatAllRefuseIsTold() {
        var user = NewUser()
        user.username = "jane.doe"
        user.firstName = "Jane"
        user.securityProfileIDs = ["a"]
        user.routingProfileID = "b"
        // A directory has the last name; SAML takes no e-mail.
        #expect(user.certainProblems(from: Draft(), in: FormContext.all).isEmpty)
        user.username = "jane doe"
        #expect(user.certainProblems(from: Draft(), in: FormContext.all).map(\.member) == ["Username"])
    }
}
