// SPDX-License-Identifier: Apache-2.0

import Testing
import UserForm

struct NewUserTests {
    @Test func sendsWhatAppliesAndNothingElse() {
        var draft = Draft.complete
        draft.deskNumber = "+15555551212"
        draft.directoryUserID = "x"
        draft.tags = [Draft.Tag(key: " Owner ", value: "helpdesk "), Draft.Tag()]
        let user = NewUser(draft, in: .managed)
        #expect(user.username == "jdoe")
        #expect(user.password == "Secret-Passw0rd")
        #expect(user.directoryUserID == nil)
        #expect(user.secondaryEmail == nil)
        #expect(user.hierarchyGroupID == nil)
        #expect(user.phoneConfig?.deskPhoneNumber == nil)
        #expect(user.phoneConfig?.afterContactWorkTimeLimit == 0)
        #expect(user.tags == ["Owner": "helpdesk"])
        #expect(user.autoAcceptConfigs.isEmpty)
        #expect(user.conflicts.isEmpty)
    }

    @Test func samlSendsNeitherPasswordNorEmail() {
        let user = NewUser(.complete, in: .saml)
        #expect(user.password == nil)
        #expect(user.email == nil)
        #expect(user.firstName == "Jane")
    }

    @Test func eachChannelGoesIntoTheLists() {
        var draft = Draft.complete
        draft.settingsScope = .perChannel
        draft.phoneType = .deskPhone
        draft.deskNumber = "+15555551212"
        draft.channels[.chat]?.autoAccept = true
        draft.channels[.email]?.afterContactWork = "90"
        draft.agentFirstAfterContactWork = "15"
        let user = NewUser(draft, in: .managed)
        #expect(user.phoneConfig == nil)
        #expect(user.phoneNumberConfigs.map(\.phoneNumber) == ["+15555551212"])
        #expect(user.autoAcceptConfigs.map(\.channel) == Channel.allCases)
        #expect(user.autoAcceptConfigs.map(\.autoAccept) == [false, true, false, false])
        #expect(user.afterContactWorkConfigs.map(\.timeLimit) == [0, 0, 0, 90])
        #expect(user.afterContactWorkConfigs.map(\.agentFirstCallbackTimeLimit) == [15, nil, nil, nil])
        #expect(user.conflicts.isEmpty)
    }

    @Test func namesAreSentComposed() {
        let user = NewUser(Draft.complete.with(.lastName, " Ange\u{301} "), in: .managed)
        #expect(Array((user.lastName ?? "").unicodeScalars) == Array("Ang\u{e9}".unicodeScalars))
    }

    @Test func presenceOfFalseAndZeroConflictsToo() {
        var user = NewUser(.complete, in: .managed)
        user.autoAcceptConfigs = [.init(channel: .chat, autoAccept: true)]
        user.afterContactWorkConfigs = [.init(channel: .chat, timeLimit: 5)]
        user.phoneNumberConfigs = [.init(channel: .voice, phoneType: .softPhone)]
        user.persistentConnectionConfigs = [.init(channel: .voice, persistentConnection: true)]
        #expect(user.conflicts.count == 4)
        user.phoneConfig = nil
        #expect(user.conflicts.isEmpty)
    }

    @Test func voiceOnlyListsAndRepeatedChannelsAreFound() {
        var user = NewUser(.complete, in: .managed)
        user.phoneConfig = nil
        user.voiceEnhancementConfigs = [.init(channel: .chat, mode: .none)]
        user.autoAcceptConfigs = [
            .init(channel: .task, autoAccept: true), .init(channel: .task, autoAccept: false),
        ]
        #expect(
            user.conflicts == [
                .channelRepeated(list: "AutoAcceptConfigs", .task),
                .channelNotAllowed(list: "VoiceEnhancementConfigs", .chat),
            ])
    }

    @Test func everyFieldReadsBackWhatWasWritten() {
        var draft = Draft()
        draft.tags = [Draft.Tag()]
        for id in FormTests.allFields {
            switch Form.spec(id).kind {
            case .text, .secret:
                draft[text: id] = "value \(id)"
                #expect(draft[text: id] == "value \(id)")
            case .choice(let choices):
                for choice in choices {
                    draft[text: id] = choice.value
                    #expect(draft[text: id] == choice.value)
                }
            case .toggle:
                draft[toggle: id] = true
                #expect(draft[toggle: id])
            case .pickOne, .pickMany:
                draft[picked: id] = ["id"]
                #expect(draft[picked: id] == ["id"])
            }
        }
    }
}
