// SPDX-License-Identifier: Apache-2.0

/// What a rule found, without words; `Fact+Sentence.swift` words it.
///
/// A fact never holds a password or a part of one.
package enum Fact: Equatable, Sendable {
    /// A required field is empty.
    case missing(FieldID)
    /// A value has more Unicode scalars than the service takes.
    case tooLong(FieldID, count: Int, maximum: Int)
    /// A character that this field never holds.
    case characterNotAllowed(FieldID, Character)
    /// A line end, tab, escape or the like.
    case controlCharacter(FieldID)
    /// A character that shows nothing.
    case invisibleCharacter(FieldID, Unicode.Scalar)
    /// A combining mark that stays after composing.
    case combiningMark(FieldID, Unicode.Scalar)

    /// A username longer than what is documented.
    case usernameLong(count: Int, advised: Int)
    /// The house takes no capitals in usernames.
    case usernameCapital(Character)
    /// The house takes no e-mail address as a username.
    case usernameIsNoAddress
    /// The house takes addresses of these domains only.
    case addressDomainForeign(FieldID, allowed: [String])

    /// An e-mail address has no `@` yet.
    case addressNeedsAt(FieldID)
    /// What follows the `@` does not end in a dot and two letters yet.
    case addressNeedsDomain(FieldID)
    /// Nothing stands before the `@`.
    case addressStartsWithAt(FieldID)
    /// There is more than one `@`.
    case addressHasTwoAt(FieldID)
    /// A character that cannot stand before the `@` of an address.
    case addressNameCharacter(FieldID, Character)
    /// A character that cannot stand after the `@`.
    case addressDomainCharacter(FieldID, Character)

    /// What the password policy still asks for.
    case passwordNeeds([PasswordRule])
    /// There is a blank in the password.
    case passwordHasBlank
    /// There are three dots in a row in the password.
    case passwordHasEllipsis
    /// There is a character in the password that shows nothing.
    case passwordHasInvisible

    /// A phone number does not begin with `+`.
    case phoneNeedsPlus(FieldID)
    /// A phone number has a `+` after its beginning.
    case phonePlusInside(FieldID)
    /// A phone number has a zero after the `+`.
    case phoneStartsWithZero(FieldID)
    /// A phone number that needs more digits.
    case phoneUnfinished(FieldID)
    /// A phone number with more than 15 digits.
    case phoneTooLong(FieldID, digits: Int)

    /// A number of seconds outside 0 to 2,000,000.
    case secondsOutOfRange(FieldID)

    /// More security profiles than a user can have.
    case tooManySecurityProfiles(count: Int)
    /// The same security profile more than once.
    case securityProfileRepeated

    /// More tags than a user can have.
    case tooManyTags(count: Int)
    /// A tag row has a value and no key.
    case tagKeyMissing(row: Int)
    /// The same key in several rows (counted from 0).
    case tagKeyRepeated(key: String, rows: [Int])
    /// A key or value that begins with `aws:`.
    case tagPrefixReserved(FieldID)
    /// A character in a tag value that AWS does not recommend.
    case tagValueUnusual(FieldID, Character)
    /// The configuration requires a tag that is not there.
    case requiredTagMissing(key: String)
    /// A tag that the configuration requires has no value.
    case requiredTagEmpty(FieldID, key: String)
    /// The house lets the tag have these values only.
    case tagValueForeign(FieldID, key: String, allowed: [String])
    /// The house does not let this be chosen.
    case notToBeChosen(FieldID, name: String)
    /// The service has a user whose name differs only by case.
    case usernameSimilar(existing: String)

    /// With SAML a username is the session name that the identity provider sends.
    case usernameIsSessionName
    /// With SAML a capital counts, and the names of the house have none.
    case usernameSessionCapital(Character)
    /// Security profiles, by name, that let their users change what others may do.
    case profilesAdminister([String])
    /// No chosen security profile lets an agent open the contact control panel.
    case noControlPanel
    /// Channels that have settings and that the routing profile does not serve.
    case channelsNotServed([Channel])
    /// The instance has about as many users as it may have; `isDefault` when its own quota is not known.
    case usersNearQuota(count: Int, quota: Int, isDefault: Bool)

    /// A proficiency row has the same attribute and value as one before it (counted from 0).
    case proficiencyRepeated(row: Int, first: Int)
    /// The instance has no such attribute, or the attribute no such value.
    case proficiencyGone(Proficiency)
    /// More proficiencies than a user can have unless the quota was raised.
    case manyProficiencies(count: Int)

    /// What was changed when a field was left.
    case tidied(FieldID, composed: Bool, trimmed: Bool)
    /// What was changed about pasted text.
    case pasted(FieldID, PasteChanges)

    /// A setting is present for all channels and for single ones.
    case conflict(PhoneMember, ChannelList)
    /// A list that takes VOICE only has an entry for another channel.
    case voiceOnly(ChannelList, Channel)
    /// A setting for agent-first callbacks on a channel other than VOICE.
    case agentFirstIsVoiceOnly(ChannelList, Channel)
    /// A list has more than one entry for a channel.
    case channelRepeated(ChannelList, Channel)
    /// A member that the identity management type does not take.
    case notTaken(FieldID, by: IdentityManagement)
    /// A name in which letters and accents are apart although they could be one.
    case notComposed(FieldID)
    /// A member that is present and empty, where it should be absent.
    case presentButEmpty(FieldID)
    /// The service has a user of exactly this name.
    case usernameTaken
}
