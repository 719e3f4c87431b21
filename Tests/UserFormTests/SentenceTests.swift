// SPDX-License-Identifier: Apache-2.0

import Testing
import UserForm

struct SentenceTests {
    static let facts: [Fact] =
        FormTests.allFields.map { .missing($0) }
        + FormTests.allFields.map { .characterNotAllowed($0, "x") } + [
            .tooLong(.firstName, length: 300, maximum: 255), .usernameLongerThanDocumented(length: 30),
            .usernameAtSignNeedsAddress, .emailUnfinished, .emailMalformed, .numberNeedsPlus,
            .numberNeedsCountryCode, .numberTooShort, .numberTooLong, .secondsNotANumber, .secondsTooMany,
            .passwordLacks([.length, .digit]), .passwordHasEllipsis, .uncomposableMark(.firstName),
            .invisibleCharacters(.firstName, count: 1), .invisibleCharacters(.firstName, count: 2),
            .tooManySecurityProfiles(11), .repeatedSecurityProfile, .tooManyTags(51), .tagKeyReserved,
            .tagValueReserved, .tagKeyMissing, .tagKeyRepeated("a"), .tagValueUnusual("&"), .usernameTaken,
            .composed, .trimmed, .numberRewritten("+1555"),
            .phoneConfigConflict(member: "PhoneConfig.AutoAccept", list: "AutoAcceptConfigs"),
            .channelNotAllowed(list: "PhoneNumberConfigs", .chat),
            .channelRepeated(list: "AutoAcceptConfigs", .chat),
        ]

    @Test(arguments: facts)
    func everyFactIsASentence(fact: Fact) {
        let sentence = fact.sentence
        #expect(sentence.hasSuffix("."))
        #expect(
            sentence.first?.isUppercase == true || sentence.first?.isNumber == true || sentence.first == "“")
        #expect(sentence.count <= 110, "\(sentence)")
    }
}
