// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@testable import UserForm

struct SentenceTests {
    /// At least one of every fact.
    private static let facts: [Fact] =
        FieldID.everyField.map(Fact.missing) + [
            .tooLong(.username, count: 101, maximum: 100),
            .tooLong(.secondaryEmail, count: 1_266, maximum: 265),
            .characterNotAllowed(.username, "ü"), .characterNotAllowed(.email, " "),
            .characterNotAllowed(.mobile, "("), .characterNotAllowed(.deskNumber, "\u{1B}"),
            .characterNotAllowed(.afterContactWork, "\r\n"), .characterNotAllowed(.tagKey(49), "\u{A0}"),
            .characterNotAllowed(.firstName, "\u{301}"),
            .controlCharacter(.firstName), .controlCharacter(.directoryUserID),
            .invisibleCharacter(.firstName, "\u{200B}"), .invisibleCharacter(.tagValue(49), "\u{FEFF}"),
            .combiningMark(.lastName, "\u{304}"), .usernameLong(count: 43, advised: 20),
            .addressNeedsAt(.email), .addressNeedsDomain(.email), .addressNeedsDomain(.username),
            .addressStartsWithAt(.email), .addressHasTwoAt(.email), .addressHasTwoAt(.username),
            .addressNameCharacter(.email, "!"), .addressDomainCharacter(.username, "_"),
            .passwordNeeds(PasswordRule.allCases), .passwordNeeds([.digit]), .passwordHasBlank,
            .passwordHasEllipsis,
            .passwordHasInvisible,
            .phoneNeedsPlus(.mobile), .phonePlusInside(.mobile), .phoneStartsWithZero(.deskNumber),
            .phoneUnfinished(.mobile), .phoneTooLong(.mobile, digits: 16),
            .secondsOutOfRange(.afterContactWork), .tooManySecurityProfiles(count: 11),
            .securityProfileRepeated,
            .tooManyTags(count: 53), .tagKeyMissing(row: 0),
            .tagKeyRepeated(key: times(128), rows: [0, 1, 49]), .tagKeyRepeated(key: "a\nb", rows: [0, 1]),
            .tagPrefixReserved(.tagKey(0)), .tagValueUnusual(.tagValue(0), ","),
            .requiredTagMissing(key: "Owner"), .requiredTagEmpty(.tagValue(0), key: "Owner"),
            .tidied(.firstName, composed: true, trimmed: true),
            .tidied(.firstName, composed: true, trimmed: false),
            .tidied(.secondaryEmail, composed: false, trimmed: true),
            .pasted(.mobile, [.blanks, .grouping, .trunkZero, .internationalPrefix]),
            .pasted(.firstName, .controls),
            .pasted(.username, .invisibles),
            .notTaken(.password, by: .saml), .notComposed(.lastName), .presentButEmpty(.mobile),
        ]
        + PhoneMember.allCases.map { .conflict($0, PhoneConflictRule.list(excludedBy: $0)) }
        + ChannelList.allCases.flatMap { list in
            Channel.allCases.flatMap {
                [.voiceOnly(list, $0), .agentFirstIsVoiceOnly(list, $0), .channelRepeated(list, $0)]
            }
        }

    @Test(arguments: Language.allCases, facts)
    func everyFactIsASentenceForOneLine(in language: Language, _ fact: Fact) {
        let sentence = Language.$current.withValue(language) { fact.sentence }
        #expect(sentence.count > 10)
        #expect(sentence.count <= 110, "\(sentence.count): \(sentence)")
        #expect(sentence.hasSuffix("."))
        #expect(sentence.first?.isUppercase == true)
        #expect(!sentence.contains("  "))
        #expect(sentence.unicodeScalars.allSatisfy { !$0.isControl && !$0.isInvisible })
    }

    @Test(arguments: Language.allCases) func mostSentencesFitIntoAHundredColumns(in language: Language) {
        let sentences = Language.$current.withValue(language) { Self.facts.map(\.sentence) }
        let long = sentences.filter { $0.count > 100 }
        #expect(long.count <= 4, "\(long)")
    }

    @Test(arguments: facts) func everyFactIsSaidInGerman(_ fact: Fact) {
        #expect(Language.$current.withValue(.german) { fact.sentence } != fact.sentence)
    }

    @Test func nounsKeepTheirCapitalsInGerman() {
        Language.$current.withValue(.german) {
            #expect(
                Fact.notToBeChosen(.routingProfile, name: "Night").sentence
                    == "„Night“ darf hier nicht vergeben werden; wählen Sie etwas anderes (Routing-Profil).")
            #expect(
                Fact.passwordNeeds([.length, .lowercase, .digit]).sentence
                    == "Im Kennwort nötig: 8 bis 64 Zeichen, Buchstabe a-z und Ziffer 0-9.")
        }
    }

    @Test func sentencesSayWhatToType() {
        #expect(Fact.phoneNeedsPlus(.mobile).sentence.contains("+442071234567"))
        #expect(
            Fact.passwordNeeds([.length, .digit]).sentence
                == "The password needs 8 to 64 characters and a digit 0-9.")
        #expect(
            Fact.tagKeyRepeated(key: "Owner", rows: [0, 2]).sentence
                == "Tags 1 and 3 have the same key “Owner”; change or clear one.")
        #expect(
            Fact.invisibleCharacter(.firstName, "\u{200B}").sentence
                == "First name has an invisible character (U+200B zero width space); retype it unless you mean it."
        )
        #expect(
            Fact.characterNotAllowed(.username, "\t").sentence
                == "A username holds letters a-z, digits and _ . - @; U+0009 is none of them.")
    }

    @Test(arguments: [
        "Zq7", "Zq7 xxxxxxx", "Zq7...wwww", "Zq7\u{200B}wwwww", "Zq7\u{1B}wwwww", "Zq7" + times(70, "w"),
        times(64, "Z"), "Zq",
    ])
    func noSentenceHoldsThePassword(_ password: String) throws {
        let verdict = verdict(password, in: .password)
        let sentence = try #require(verdict.fact).sentence
        for part in ["Zq", "ww", "xx", "ZZ", "U+"] { #expect(!sentence.contains(part)) }
        #expect(!"\(verdict)".contains("Zq"))
    }
}

struct ServiceMessageTests {
    private static let messages: [(String, FieldID)] = [
        ("Required parameter missing: Password", FieldID.password),
        ("Invalid value for Username.", .username),
        ("1 validation error detected: Value at 'identityInfo.firstName' failed", .firstName),
        ("identityInfo.lastName is too long", .lastName),
        ("The email is not valid", .email),
        ("E-mail address is not valid", .email),
        ("SecondaryEmail does not match the pattern", .secondaryEmail),
        ("The secondary email address is not an email", .secondaryEmail),
        ("Mobile must be E.164", .mobile),
        ("DirectoryUserId must not be given", .directoryUserID),
        ("PhoneConfig.DeskPhoneNumber is invalid", .deskNumber),
        ("Invalid phone number", .deskNumber),
        ("PhoneType is required", .phoneType),
        ("AfterContactWorkTimeLimit out of range", .afterContactWork),
        ("AutoAccept conflicts", .autoAccept),
        ("PhoneConfig.AutoAccept conflicts with AutoAcceptConfigs", .channelAutoAccept(.voice)),
        ("AgentFirstCallbackAutoAccept is for VOICE", .agentFirstAutoAccept),
        ("VoiceEnhancementConfigs: bad", .voiceEnhancement),
        ("PersistentConnection is not supported", .persistentConnection),
        ("SecurityProfileIds must have at most 10 members", .securityProfiles),
        ("The security profile was not found", .securityProfiles),
        ("RoutingProfileId not found", .routingProfile),
        ("routing profile abc does not exist", .routingProfile),
        ("HierarchyGroupId not found", .hierarchyGroup),
        ("Tags: too many", .tagKey(0)),
        ("TagKey must match", .tagKey(0)),
        ("The TagValue is too long", .tagValue(0)),
        ("USERNAME", .username),
        ("username,password", .username),
    ]

    @Test(arguments: messages)
    func membersAreFoundByName(_ message: String, _ field: FieldID) {
        #expect(Form.field(namedIn: message) == field)
    }

    @Test(arguments: [
        "", "Internal error", "usernames_list", "Emails", "Passwordless", "staging", "xTag", "émobile",
    ])
    func partsOfWordsAreNotNames(_ message: String) {
        #expect(Form.field(namedIn: message) == nil)
    }

    @Test func theLongestNameWinsAndThenTheFirst() {
        #expect(Form.field(namedIn: "Email: use SecondaryEmail instead") == .secondaryEmail)
        #expect(Form.field(namedIn: "Password for Username") == .password)
        #expect(Form.field(namedIn: "Username for Password") == .username)
        #expect(Form.field(namedIn: "Passwords, Password") == .password)
    }
}
