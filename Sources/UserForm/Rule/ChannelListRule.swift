// SPDX-License-Identifier: Apache-2.0

/// What the entries of the lists with settings per channel may be.
enum ChannelListRule {
    /// Whether a list takes the VOICE channel only: "Only VOICE is supported for this data type" (model shapes
    /// `PhoneNumberConfig`, `PersistentConnectionConfig` and `VoiceEnhancementConfig`).
    static func isVoiceOnly(_ list: ChannelList) -> Bool {
        switch list {
        case .phoneNumber, .persistentConnection, .voiceEnhancement: true
        case .autoAccept, .afterContactWork: false
        }
    }

    /// Entries for channels that a list does not take.
    ///
    /// The settings for agent-first callbacks "only apply to the VOICE channel" (model shapes `AutoAcceptConfig`
    /// and `AfterContactWorkConfigPerChannel`).
    static func wrongChannels(in user: NewUser) -> [Fact] {
        let entries = ChannelList.allCases.filter(isVoiceOnly).flatMap { list in
            user.channels(in: list).filter { $0 != .voice }.map { Fact.voiceOnly(list, $0) }
        }
        let accepting = user.autoAcceptConfigs
            .filter { $0.channel != .voice && $0.agentFirstCallbackAutoAccept != nil }
            .map { Fact.agentFirstIsVoiceOnly(.autoAccept, $0.channel) }
        let working = user.afterContactWorkConfigs
            .filter { $0.channel != .voice && $0.agentFirstCallbackTimeLimit != nil }
            .map { Fact.agentFirstIsVoiceOnly(.afterContactWork, $0.channel) }
        return entries + accepting + working
    }

    /// Channels that have more than one entry in a list.
    ///
    /// The model does not forbid them, and nobody says which
    /// entry would count.
    static func repeatedChannels(in user: NewUser) -> [Fact] {
        ChannelList.allCases.flatMap { list in
            let channels = user.channels(in: list)
            return Channel.allCases
                .filter { channel in channels.filter { $0 == channel }.count > 1 }
                .map { Fact.channelRepeated(list, $0) }
        }
    }
}
