// SPDX-License-Identifier: Apache-2.0

/// A value of JSON as it was read, with the line that it stands in.
struct JSONNode: Equatable {
    indirect enum Content: Equatable {
        case object([Member])
        case array([JSONNode])
        case text(String)
        /// As it is written.
        case number(String)
        case flag(Bool)
        case null
    }

    struct Member: Equatable {
        var name: String
        /// Where the name stands.
        var line: Int
        var value: JSONNode
    }

    var content: Content
    /// Counted from 1.
    var line: Int
}

/// Why bytes are not JSON, and in which line.
package struct JSONMistake: Error, Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case empty
        case notUTF8
        /// Something else than what JSON has here.
        case unexpected(Character)
        /// The text ends in the middle of a value.
        case unfinished
        /// A line end, tab or other control character within a text.
        case controlCharacter
        /// A `\` with something behind it that JSON does not know.
        case escape
        /// A number that JSON does not write so.
        case number
        /// Lists and objects within one another, deeper than any request.
        case tooDeep
        /// More behind the end of the value.
        case moreBehind
    }

    package var kind: Kind
    package var line: Int
}
