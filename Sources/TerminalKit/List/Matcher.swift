// SPDX-License-Identifier: Apache-2.0

/// Names folded once, so that a filter over tens of thousands of them costs well under a millisecond a key.
package struct Matcher: Equatable, Sendable {
    /// Takes the texts to be searched; their indices are what `matches` returns.
    package init(_ texts: [String] = []) {}

    /// Adds texts behind those it has, as pages of a list arrive.
    package mutating func append(_ texts: [String]) {}

    /// The indices of the texts that hold every word of the query, in any order, without case and accents.
    ///
    /// Best first: a match at the start of a word before others, then earlier, then shorter; an empty query
    /// gives all in their own order.
    package func matches(_ query: String) -> [Int] {
        []
    }

    /// Where the words of a query lie in a text, in grapheme clusters, merged and in order.
    package static func highlights(of query: String, in text: String) -> [Range<Int>] {
        []
    }
}
