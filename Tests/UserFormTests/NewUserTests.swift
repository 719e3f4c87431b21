// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct NewUserTests {
    /// A draft in which every field holds something, on any instance.
    private static let full = Draft.make {
        $0.secondaryEmail = "jane@home.example"
        $0.mobile = "+447700900123"
        $0.directoryUserID = "S-1-5"
        $0.phoneType = .deskPhone
        $0.deskNumber = "+442071234567"
        $0.autoAccept = true
        $0.afterContactWork = "30"
        $0.persistentConnection = true
        $0.agentFirstAutoAccept = true
        $0.agentFirstAfterContactWork = "5"
        $0.voiceEnhancement = .voiceIsolation
        $0.hierarchyGroupID = "group"
        $0.tags = [.init(key: "Owner", value: "helpdesk"), .init(key: "Empty"), .init()]
    }

    @Test func anInstanceThatKeepsItsUsersGetsThePassword() {
        let user = NewUser(Self.full, in: .managed)
        var expected = NewUser()
        expected.username = "jdoe"
        expected.password = "Pass@Word1"
        expected.firstName = "Jane"
        expected.lastName = "Doe"
        expected.email = "jdoe@example.com"
        expected.secondaryEmail = "jane@home.example"
        expected.mobile = "+447700900123"
        var phone = NewUser.PhoneConfig()
        phone.phoneType = .deskPhone
        phone.autoAccept = true
        phone.afterContactWorkTimeLimit = 30
        phone.deskPhoneNumber = "+442071234567"
        phone.persistentConnection = true
        expected.phoneConfig = phone
        expected.securityProfileIDs = ["agent"]
        expected.routingProfileID = "basic"
        expected.hierarchyGroupID = "group"
        expected.tags = ["Owner": "helpdesk", "Empty": ""]
        #expect(user == expected)
    }

    @Test func aSAMLInstanceGetsNeitherPasswordNorAddressNorDirectoryID() {
        let user = NewUser(Self.full, in: .saml)
        #expect(user.password == nil)
        #expect(user.email == nil)
        #expect(user.directoryUserID == nil)
        #expect(user.secondaryEmail == "jane@home.example")
    }

    @Test func aDirectoryInstanceGetsItsIDAndNoPassword() {
        let user = NewUser(Self.full, in: .directory)
        #expect(user.password == nil)
        #expect(user.directoryUserID == "S-1-5")
        #expect(user.email == "jdoe@example.com")
    }

    @Test func theContextDecidesOnTheAddress() {
        let sent = FormContext(identityManagement: .saml, emailRequirement: .optional)
        #expect(NewUser(Self.full, in: sent).email == "jdoe@example.com")
        let kept = FormContext(identityManagement: .connectManaged, emailRequirement: .forbidden)
        #expect(NewUser(Self.full, in: kept).email == nil)
    }

    @Test func anEmptyDraftMakesARequestWithoutEmptyMembers() {
        for context in FormContext.all {
            let user = NewUser(Draft(), in: context)
            var expected = NewUser()
            var phone = NewUser.PhoneConfig()
            phone.phoneType = .softPhone
            phone.autoAccept = false
            phone.afterContactWorkTimeLimit = 0
            phone.persistentConnection = false
            expected.phoneConfig = phone
            #expect(user == expected)
        }
    }

    @Test func valuesAreTidiedAndThePasswordIsNot() {
        let draft = Draft.make {
            $0.username = " jdoe "
            $0.firstName = " Jose\u{301} "
            $0.password = " e\u{301} "
            $0.secondaryEmail = "  "
            $0.afterContactWork = " 060 "
            $0.securityProfileIDs = [" a ", " "]
            $0.routingProfileID = " r "
            $0.hierarchyGroupID = "  "
            $0.tags = [.init(key: " Owne\u{301}r ", value: " x "), .init(key: " ", value: "lost")]
        }
        let user = NewUser(draft, in: .managed)
        #expect(user.username == "jdoe")
        #expect(user.firstName.map { Array($0.unicodeScalars) } == Array("Jos\u{E9}".unicodeScalars))
        #expect(user.password.map { Array($0.unicodeScalars) } == Array(" e\u{301} ".unicodeScalars))
        #expect(user.secondaryEmail == nil)
        #expect(user.phoneConfig?.afterContactWorkTimeLimit == 60)
        #expect(user.securityProfileIDs == ["a"])
        #expect(user.routingProfileID == "r")
        #expect(user.hierarchyGroupID == nil)
        #expect(user.tags == ["Own\u{E9}r": "x"])
        #expect(user.tags.keys.allSatisfy { $0.unicodeScalars.count == 5 })
    }

    @Test func aSoftPhoneHasNoDeskNumber() {
        let draft = Draft.make { $0.deskNumber = "+442071234567" }
        #expect(NewUser(draft, in: .managed).phoneConfig?.deskPhoneNumber == nil)
        var each = draft
        each.settingsScope = .perChannel
        #expect(
            NewUser(each, in: .managed).phoneNumberConfigs == [.init(channel: .voice, phoneType: .softPhone)])
    }

    @Test func settingsPerChannelGoIntoTheListsAlone() {
        var draft = Self.full
        draft.settingsScope = .perChannel
        draft[toggle: .channelAutoAccept(.chat)] = true
        draft[text: .channelAfterContactWork(.voice)] = "60"
        draft[text: .channelAfterContactWork(.email)] = "90"
        let user = NewUser(draft, in: .managed)
        #expect(user.phoneConfig == nil)
        #expect(
            user.autoAcceptConfigs == [
                .init(channel: .voice, autoAccept: false, agentFirstCallbackAutoAccept: true),
                .init(channel: .chat, autoAccept: true),
                .init(channel: .task, autoAccept: false),
                .init(channel: .email, autoAccept: false),
            ])
        #expect(
            user.afterContactWorkConfigs == [
                .init(channel: .voice, timeLimit: 60, agentFirstCallbackTimeLimit: 5),
                .init(channel: .chat, timeLimit: 0),
                .init(channel: .task, timeLimit: 0),
                .init(channel: .email, timeLimit: 90),
            ])
        #expect(
            user.phoneNumberConfigs
                == [.init(channel: .voice, phoneType: .deskPhone, phoneNumber: "+442071234567")])
        #expect(user.persistentConnectionConfigs == [.init(channel: .voice, persistentConnection: true)])
        #expect(user.voiceEnhancementConfigs == [.init(channel: .voice, mode: .voiceIsolation)])
    }

    @Test func settingsForAllChannelsLeaveTheListsEmpty() {
        let user = NewUser(Self.full, in: .managed)
        #expect(ChannelList.allCases.allSatisfy { user.channels(in: $0).isEmpty })
    }

    @Test(arguments: FormContext.all, SettingsScope.allCases)
    func whatTheFormFindsFineBreachesNothing(_ context: FormContext, _ scope: SettingsScope) {
        for type in PhoneType.allCases {
            var draft = Self.full
            draft.settingsScope = scope
            draft.phoneType = type
            #expect(Form.problems(of: draft, in: context) == [])
            let user = NewUser(draft, in: context)
            #expect(user.conflicts == [])
            #expect(user.breaches(in: context) == [])
        }
    }
}
