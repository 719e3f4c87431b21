// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct NewUserCheckTests {
    private func user(_ change: (inout NewUser) -> Void) -> NewUser {
        var user = NewUser(.make(), in: .managed)
        change(&user)
        return user
    }

    /// A request with one member of `PhoneConfig`, false or 0 where it can be.
    private func config(_ member: PhoneMember) -> NewUser.PhoneConfig {
        var config = NewUser.PhoneConfig()
        switch member {
        case .phoneType: config.phoneType = .softPhone
        case .deskPhoneNumber: config.deskPhoneNumber = "+442071234567"
        case .autoAccept: config.autoAccept = false
        case .afterContactWorkTimeLimit: config.afterContactWorkTimeLimit = 0
        case .persistentConnection: config.persistentConnection = false
        }
        return config
    }

    private func add(_ list: ChannelList, _ channel: Channel, to user: inout NewUser) {
        switch list {
        case .autoAccept: user.autoAcceptConfigs.append(.init(channel: channel, autoAccept: false))
        case .afterContactWork: user.afterContactWorkConfigs.append(.init(channel: channel, timeLimit: 0))
        case .phoneNumber: user.phoneNumberConfigs.append(.init(channel: channel, phoneType: .softPhone))
        case .persistentConnection:
            user.persistentConnectionConfigs.append(.init(channel: channel, persistentConnection: false))
        case .voiceEnhancement: user.voiceEnhancementConfigs.append(.init(channel: channel, mode: .none))
        }
    }

    private static let conflicting: [PhoneMember: ChannelList] = [
        .phoneType: .phoneNumber, .deskPhoneNumber: .phoneNumber, .autoAccept: .autoAccept,
        .afterContactWorkTimeLimit: .afterContactWork, .persistentConnection: .persistentConnection,
    ]

    @Test(arguments: PhoneMember.allCases, ChannelList.allCases)
    func aMemberConflictsWithItsListAlone(_ member: PhoneMember, _ list: ChannelList) {
        let user = user {
            $0.phoneConfig = config(member)
            add(list, .voice, to: &$0)
        }
        #expect(user.conflicts == (Self.conflicting[member] == list ? [.conflict(member, list)] : []))
    }

    @Test(arguments: ChannelList.allCases, Channel.allCases)
    func threeListsTakeVoiceOnly(_ list: ChannelList, _ channel: Channel) {
        let isRefused =
            [.phoneNumber, .persistentConnection, .voiceEnhancement].contains(list) && channel != .voice
        let user = user {
            $0.phoneConfig = nil
            add(list, channel, to: &$0)
        }
        #expect(user.conflicts == (isRefused ? [.voiceOnly(list, channel)] : []))
    }

    @Test(arguments: ChannelList.allCases)
    func aChannelHasOneEntryInAList(_ list: ChannelList) {
        let user = user {
            $0.phoneConfig = nil
            for _ in 1...3 { add(list, .voice, to: &$0) }
        }
        #expect(user.conflicts == [.channelRepeated(list, .voice)])
    }

    @Test(arguments: Channel.allCases)
    func agentFirstSettingsBelongToVoice(_ channel: Channel) {
        let user = user {
            $0.phoneConfig = nil
            $0.autoAcceptConfigs = [
                .init(channel: channel, autoAccept: true, agentFirstCallbackAutoAccept: false)
            ]
            $0.afterContactWorkConfigs = [
                .init(channel: channel, timeLimit: 1, agentFirstCallbackTimeLimit: 0)
            ]
        }
        #expect(
            user.conflicts
                == (channel == .voice
                    ? []
                    : [
                        .agentFirstIsVoiceOnly(.autoAccept, channel),
                        .agentFirstIsVoiceOnly(.afterContactWork, channel),
                    ]))
    }

    @Test func conflictsAreBreachesToo() {
        let user = user { add(.autoAccept, .voice, to: &$0) }
        #expect(user.breaches(in: .managed) == [.conflict(.autoAccept, .autoAccept)])
    }

    @Test func requiredMembersMustBeThere() {
        #expect(
            NewUser().breaches(in: .managed) == [
                .missing(.username), .missing(.firstName), .missing(.lastName), .missing(.email),
                .missing(.password), .missing(.securityProfiles), .missing(.routingProfile),
            ])
        #expect(
            NewUser().breaches(in: .directory)
                == [.missing(.username), .missing(.securityProfiles), .missing(.routingProfile)])
    }

    @Test func membersOfOtherIdentityTypesAreNotTaken() {
        let user = user { $0.directoryUserID = "x" }
        #expect(user.breaches(in: .managed) == [.notTaken(.directoryUserID, by: .connectManaged)])
        #expect(
            user.breaches(in: .saml) == [
                .notTaken(.email, by: .saml), .notTaken(.password, by: .saml),
                .notTaken(.directoryUserID, by: .saml),
            ])
        #expect(user.breaches(in: .directory) == [.notTaken(.password, by: .existingDirectory)])
    }

    @Test func emptyMembersShouldBeAbsent() {
        let user = user {
            $0.mobile = ""
            $0.hierarchyGroupID = ""
            $0.phoneConfig?.deskPhoneNumber = ""
        }
        #expect(
            user.breaches(in: .managed)
                == [
                    .presentButEmpty(.mobile), .presentButEmpty(.deskNumber),
                    .presentButEmpty(.hierarchyGroup),
                ])
    }

    @Test func valuesAreHeldToTheFormsRules() {
        let user = user {
            $0.username = "j doe"
            $0.firstName = times(256)
            $0.lastName = "Doe\u{301}"
            $0.mobile = "+0"
            $0.password = "short"
            $0.phoneConfig?.phoneType = .deskPhone
            $0.phoneConfig?.afterContactWorkTimeLimit = -1
            $0.securityProfileIDs = (0...10).map(String.init)
            $0.tags = ["aws:x": "", "": "", "b": times(257)]
        }
        #expect(
            user.breaches(in: .managed) == [
                .characterNotAllowed(.username, " "), .tooLong(.firstName, count: 256, maximum: 255),
                .notComposed(.lastName), .phoneStartsWithZero(.mobile),
                .passwordNeeds([.length, .uppercase, .digit]), .missing(.deskNumber),
                .secondsOutOfRange(.afterContactWork), .tooManySecurityProfiles(count: 11),
                .tagKeyMissing(row: 0), .tagPrefixReserved(.tagKey(1)),
                .tooLong(.tagValue(2), count: 257, maximum: 256),
            ])
    }

    @Test func theListsAreHeldToTheBoundsToo() {
        let user = user {
            $0.phoneConfig = nil
            $0.phoneNumberConfigs = [.init(channel: .voice, phoneType: .deskPhone)]
            $0.afterContactWorkConfigs = [
                .init(channel: .voice, timeLimit: 2_000_000, agentFirstCallbackTimeLimit: 2_000_001),
                .init(channel: .chat, timeLimit: -1),
            ]
        }
        #expect(
            user.breaches(in: .managed) == [
                .missing(.deskNumber), .secondsOutOfRange(.agentFirstAfterContactWork),
                .secondsOutOfRange(.channelAfterContactWork(.chat)),
            ])
    }
}
