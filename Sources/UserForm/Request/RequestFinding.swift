// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the form of a request that was read: with a member's name or type, not with its value.
package struct RequestFinding: Equatable, Sendable {
    package enum Mistake: Equatable, Sendable {
        case notJSON(JSONMistake.Kind)
        /// There is no such member; `known` are those that there are.
        case unknown(known: [String])
        /// The member is there more than once.
        case repeated
        case wrongType(RequestType)
        /// A text that is none of the few that there may be.
        case noChoice([String])
        /// A member that an entry of a list cannot do without.
        case missing
    }

    /// The member, such as `IdentityInfo.Email` or `AutoAcceptConfigs[0].Channel`; empty for the whole.
    package var path: String
    package var line: Int?
    package var mistake: Mistake
}

/// What a member of a request is made of.
package enum RequestType: Equatable, Sendable {
    case text, flag, wholeNumber, object, textList, objectList, texts
}
