// SPDX-License-Identifier: Apache-2.0

/// What a rule found, without words; `Fact+Sentence.swift` words it.
package enum Fact: Equatable, Sendable {
    /// A required field is empty.
    case missing(FieldID)
    /// More Unicode scalars than the service takes.
    case tooLong(FieldID, length: Int, maximum: Int)
    /// A character that a field never takes.
    case characterNotAllowed(FieldID, Character)
    /// Longer than documented; instances are known to accept it.
    case usernameLongerThanDocumented(length: Int)
    /// An `@` in a username that is no e-mail address.
    case usernameAtSignNeedsAddress
    /// Could still become an e-mail address.
    case emailUnfinished
    /// Can no longer become an e-mail address by typing on.
    case emailMalformed
    case numberNeedsPlus
    /// A `+` that no country code follows: those begin with 1 to 9.
    case numberNeedsCountryCode
    case numberTooShort
    case numberTooLong
    case secondsNotANumber
    case secondsTooMany
    /// The password does not meet these rules yet.
    case passwordLacks([PasswordRule])
    /// Three dots in a row, which are documented to cause an error.
    case passwordHasEllipsis
    /// A combining mark that no composed character exists for.
    case uncomposableMark(FieldID)
    /// Characters that show nothing, most often pasted by accident.
    case invisibleCharacters(FieldID, count: Int)
    case tooManySecurityProfiles(Int)
    case repeatedSecurityProfile
    case tooManyTags(Int)
    case tagKeyReserved
    case tagValueReserved
    case tagKeyMissing
    case tagKeyRepeated(String)
    case tagValueUnusual(Character)
    /// The service has a user of exactly this name.
    case usernameTaken
    /// Decomposed characters were put together.
    case composed
    /// Blanks at the ends were dropped.
    case trimmed
    /// A pasted number was brought into the form that the service takes.
    case numberRewritten(String)
    /// A member of `PhoneConfig` and the per-channel list for the same thing are both there.
    case phoneConfigConflict(member: String, list: String)
    /// A channel that a list does not take.
    case channelNotAllowed(list: String, Channel)
    case channelRepeated(list: String, Channel)
}
