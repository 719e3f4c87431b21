// SPDX-License-Identifier: Apache-2.0

import Localization

extension Fact {
    /// The fact in words for the operator: what is wrong and what to type, one or two short sentences.
    ///
    /// Free of control characters, whatever was typed, and mostly within 100 columns.
    package var sentence: String {
        switch self {
        case .missing(let field): field.request
        case .usernameTaken: localized("A user of this name exists already. Type another one.")
        case .tooLong(let field, let count, let maximum):
            localized(
                "\(field.label) may have \(maximum) characters; this has \(count), so remove \(count - maximum)."
            )
        case .characterNotAllowed(let field, let character):
            localized("\(field.alphabet); \(character.named) is none of them.")
        case .controlCharacter(let field):
            localized(
                "\(field.label) is a single line: take out line ends, tabs and other control characters.")
        case .invisibleCharacter(let field, let scalar):
            localized(
                "\(field.label) has an invisible character (\(scalar.named)); retype it unless you mean it.")
        case .combiningMark(let field, let scalar):
            localized("\(field.label) has a separate mark (\(scalar.named)); Amazon Connect may refuse it.")
        case .usernameLong(let count, let advised):
            localized(
                "The documented limit is \(advised) characters; this has \(count), which is usually accepted."
            )
        case .usernameCapital(let character):
            localized("Usernames have small letters here: \(character.lowercased()) instead of \(character).")
        case .usernameIsNoAddress: localized("Usernames are no e-mail addresses here; leave the @ out.")
        case .usernameSimilar(let existing):
            localized("“\(existing)” exists; it differs only by upper and lower case.")
        case .addressDomainForeign(.username, let allowed):
            localized("Usernames end in @\(allowed.alternatives) here.")
        case .addressDomainForeign(_, let allowed):
            localized("Addresses end in @\(allowed.alternatives) here.")
        case .tagValueForeign(_, let key, let allowed):
            localized("The tag \(key.quoted) is \(allowed.map(\.quoted).alternatives) here.")
        case .notToBeChosen(let field, let name):
            localized("\(name.quoted) may not be given here; choose another \(field.labelInSentence).")
        case .tooManySecurityProfiles(let count):
            localized(
                "A user has 10 security profiles at most; \(count) are ticked, so untick \(count - 10).")
        case .securityProfileRepeated: localized("A security profile is chosen twice; keep it once.")
        case .usernameIsSessionName: sessionSentence
        case .proficiencyRepeated(let row, let first):
            localized("Proficiency \(row + 1) is the same as \(first + 1); choose another one or remove it.")
        case .usernameSessionCapital, .profilesAdminister, .noControlPanel, .channelsNotServed,
            .usersNearQuota, .proficiencyGone, .manyProficiencies:
            warningSentence
        case .tidied(let field, let composed, let trimmed):
            switch (composed, trimmed) {
            case (true, false): localized("\(field.label): letters and their accents were joined.")
            case (true, true):
                localized("\(field.label): accents were joined to letters, spaces at the ends dropped.")
            default: localized("\(field.label): spaces at the ends were dropped.")
            }
        case .pasted(let field, let changes): localized("\(field.label) pasted: \(changes.words).")
        case .addressNeedsAt: localized("Continue with @ and a domain, such as jane@example.com.")
        case .addressNeedsDomain(.username):
            localized("With @ the username must be a whole e-mail address, such as jane@example.com.")
        case .addressNeedsDomain: localized("After the @ type a whole domain, such as example.com.")
        case .addressStartsWithAt: localized("Type a name before the @, as in jane@example.com.")
        case .addressHasTwoAt(.username):
            localized("A username may have one @, as in an e-mail address; take the others out.")
        case .addressHasTwoAt: localized("An e-mail address has one @; take the others out.")
        case .addressNameCharacter(_, let character):
            localized("Before the @ come letters, digits and . _ % + -; \(character.named) is none of them.")
        case .addressDomainCharacter(_, let character):
            localized(
                "After the @ come letters, digits, dots and hyphens; \(character.named) is none of them.")
        case .passwordNeeds(let rules): localized("The password needs \(rules.map(\.label).listed).")
        case .passwordHasBlank: localized("A password has no spaces; leave them out, or use - or _ instead.")
        case .passwordHasEllipsis:
            localized("Three dots in a row in a password can cause an error; better leave them out.")
        case .passwordHasInvisible:
            localized("The password has an invisible character; better type the password anew.")
        case .phoneNeedsPlus: localized("Begin with + and the country code, such as +442071234567.")
        case .phonePlusInside:
            localized("The + of a phone number stands at its beginning only; take the other out.")
        case .phoneStartsWithZero:
            localized("After the + comes the country code, without a 0, as in +442071234567.")
        case .phoneUnfinished:
            localized("Continue with the country code and the number, such as +442071234567.")
        case .phoneTooLong(_, let digits):
            localized("A phone number has 15 digits at most; this has \(digits), so remove \(digits - 15).")
        case .secondsOutOfRange: localized("Type 0 to 2000000 seconds; with 0 the agent ends the work.")
        case .tooManyTags(let count):
            localized("A user has 50 tags at most; there are \(count), so clear \(count - 50).")
        case .tagKeyMissing(let row):
            localized("Tag \(row + 1) has a value and no key; type a key, or clear the value.")
        case .tagKeyRepeated(let key, let rows):
            localized(
                "Tags \(rows.map { String($0 + 1) }.listed) have the same key \(key.quoted); change or clear one."
            )
        case .tagPrefixReserved:
            localized("Tags that begin with aws: belong to AWS; begin with something else.")
        case .tagValueUnusual(_, let character):
            localized(
                "Tag values hold letters, digits, spaces and _ . : / = + - @; \(character.named) may be refused."
            )
        case .requiredTagMissing(let key):
            localized("Every user here needs the tag \(key.quoted); add it with a value.")
        case .requiredTagEmpty(_, let key):
            localized("The tag \(key.quoted) is required here; type a value for it.")
        case .conflict(let member, let list):
            localized("PhoneConfig.\(member.rawValue) and \(list.rawValue) exclude each other; keep one.")
        case .voiceOnly(let list, let channel):
            localized("\(list.rawValue) takes VOICE only; take the entry for \(channel.rawValue) out.")
        case .agentFirstIsVoiceOnly(let list, let channel):
            localized(
                "In \(list.rawValue) agent-first callbacks belong to VOICE; take them out for \(channel.rawValue)."
            )
        case .channelRepeated(let list, let channel):
            localized("\(list.rawValue) has more than one entry for \(channel.rawValue); keep one.")
        case .notTaken(let field, let identity):
            localized("\(field.label) is not taken by an instance with \(identity.rawValue); leave it out.")
        case .notComposed(let field):
            localized("\(field.label) has accents apart from their letters; give it in composed form (NFC).")
        case .presentButEmpty(let field):
            localized("\(field.label) is there and empty; give it a value or leave it out.")
        }
    }
}
