// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct RoleTests {
    /// Somebody with everything a user can have.
    private static let somebody: NewUser = {
        var user = NewUser()
        user.username = "asmith"
        user.password = "Secret-Passw0rd"
        user.firstName = "Anna"
        user.lastName = "Smith"
        user.email = "anna@example.com"
        user.secondaryEmail = "anna@example.org"
        user.mobile = "+447700900123"
        user.directoryUserID = "d-1"
        var phone = NewUser.PhoneConfig()
        phone.phoneType = .deskPhone
        phone.deskPhoneNumber = "+442071838750"
        phone.autoAccept = true
        phone.afterContactWorkTimeLimit = 45
        phone.persistentConnection = true
        user.phoneConfig = phone
        user.securityProfileIDs = ["s1", "s2"]
        user.routingProfileID = "r1"
        user.hierarchyGroupID = "g1"
        user.tags = ["Team": "billing"]
        return user
    }()

    private func taken(
        _ user: NewUser, into draft: Draft = Draft(), context: FormContext = .managed, keeps: Bool = true
    ) -> (draft: Draft, omissions: [Omission]) {
        var draft = draft
        let omissions = draft.take(Role(of: user), in: context, keepsHouseTags: keeps)
        return (draft, omissions)
    }

    @Test func nothingOfThePersonIsTakenOver() {
        let copy = taken(Self.somebody).draft
        for field in [
            FieldID.username, .password, .firstName, .lastName, .email, .secondaryEmail, .mobile,
            .directoryUserID, .deskNumber,
        ] { #expect(copy[text: field].isEmpty, "\(field)") }
        var plain = Self.somebody
        plain.phoneConfig?.deskPhoneNumber = nil
        (plain.username, plain.password, plain.firstName, plain.lastName) = ("", nil, nil, nil)
        (plain.email, plain.secondaryEmail, plain.mobile, plain.directoryUserID) = (nil, nil, nil, nil)
        // The role is the same without the person: there is no place in it for them.
        #expect(Role(of: Self.somebody) == Role(of: plain))
    }

    @Test func theRoleIsTakenOver() {
        let (copy, omissions) = taken(Self.somebody)
        #expect(copy.settingsScope == .allChannels)
        #expect(copy.phoneType == .deskPhone)
        #expect(copy.autoAccept && copy.persistentConnection)
        #expect(copy.afterContactWork == "45")
        #expect(copy.securityProfileIDs == ["s1", "s2"])
        #expect(copy.routingProfileID == "r1")
        #expect(copy.hierarchyGroupID == "g1")
        #expect(copy.tags == [Draft.Tag(key: "Team", value: "billing")])
        #expect(omissions == [.deskNumber])
    }

    @Test func listsOfTheChannelsWinAndTheRequestHasOneOfBoth() throws {
        var user = Self.somebody
        user.autoAcceptConfigs = [
            .init(channel: .voice, autoAccept: false, agentFirstCallbackAutoAccept: true),
            .init(channel: .chat, autoAccept: true),
        ]
        user.afterContactWorkConfigs = [
            .init(channel: .voice, timeLimit: 90, agentFirstCallbackTimeLimit: 15)
        ]
        user.phoneNumberConfigs = [.init(channel: .voice, phoneType: .softPhone, phoneNumber: "+4420")]
        user.persistentConnectionConfigs = [.init(channel: .voice, persistentConnection: false)]
        user.voiceEnhancementConfigs = [.init(channel: .voice, mode: .voiceIsolation)]
        let copy = taken(user).draft
        #expect(copy.settingsScope == .perChannel)
        let sent = NewUser(copy, in: .managed)
        #expect(sent.phoneConfig == nil)
        #expect(sent.conflicts.isEmpty)
        #expect(
            sent.autoAcceptConfigs.map(\.autoAccept) == [false, true, false, false])
        #expect(sent.autoAcceptConfigs[0].agentFirstCallbackAutoAccept == true)
        #expect(sent.afterContactWorkConfigs.map(\.timeLimit) == [90, 0, 0, 0])
        #expect(sent.afterContactWorkConfigs[0].agentFirstCallbackTimeLimit == 15)
        #expect(sent.phoneNumberConfigs == [.init(channel: .voice, phoneType: .softPhone)])
        #expect(sent.persistentConnectionConfigs.map(\.persistentConnection) == [false])
        #expect(sent.voiceEnhancementConfigs.map(\.mode) == [.voiceIsolation])
    }

    @Test func whatHasNoListHoldsForEveryChannel() {
        var user = Self.somebody
        user.voiceEnhancementConfigs = [.init(channel: .voice, mode: .noiseSuppression)]
        let copy = taken(user).draft
        #expect(copy.settingsScope == .perChannel)
        #expect(copy.phoneType == .deskPhone && copy.persistentConnection)
        for channel in Channel.allCases {
            #expect(copy[settings: channel].autoAccept)
            #expect(copy[settings: channel].afterContactWork == "45")
        }
        #expect(copy.voiceEnhancement == .noiseSuppression)
    }

    @Test func tagsOfTheServiceAndOfOtherValuesStayBehind() {
        var user = Self.somebody
        user.tags = ["aws:x": "1", "AWS:y": "2", "Owner": "it", "Site": "Leeds", "Team": "sales"]
        var context = FormContext.managed
        context.tagValues = ["Team": ["billing", "claims"]]
        let blank = Draft(
            FieldDefaults(),
            tags: [
                HouseTag(key: "Team", isRequired: true, values: ["billing", "claims"]),
                HouseTag(key: "Owner", preset: "helpdesk"),
            ])
        let (copy, omissions) = taken(user, into: blank, context: context)
        #expect(
            copy.tags == [
                Draft.Tag(key: "Team"), Draft.Tag(key: "Owner", value: "helpdesk"),
                Draft.Tag(key: "Site", value: "Leeds"),
            ])
        #expect(
            omissions == [
                .deskNumber, .reservedTag(key: "AWS:y"), .houseTag(key: "Owner", value: "it"),
                .tagValue(key: "Team", value: "sales"), .reservedTag(key: "aws:x"),
            ])
        // Somebody whom this form has made has what the operator wanted.
        let similar = taken(user, into: blank, context: context, keeps: false)
        #expect(similar.draft.tags[1].value == "it")
    }

    @Test(arguments: [StartingPoint.blank, .preset("user"), .preset(""), .preset("Agent"), .user])
    func startingPointsAreReadFromTheirChoice(point: StartingPoint) {
        #expect(StartingPoint(choice: point.choice) == point)
        #expect(StartingPoint(choice: "nonsense") == nil)
    }
}
