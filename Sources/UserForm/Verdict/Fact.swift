// SPDX-License-Identifier: Apache-2.0

/// What a rule found, without words; `Fact+Sentence.swift` words it.
package enum Fact: Equatable, Sendable {
    /// A required field is empty.
    case missing(FieldID)
    /// The service has a user of exactly this name.
    case usernameTaken
}
