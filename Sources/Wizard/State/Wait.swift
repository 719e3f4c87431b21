// SPDX-License-Identifier: Apache-2.0

/// How the operator waits for an answer without which nothing goes on.
///
/// Nothing shows of a wait that is over in a blink; one that shows stays long enough to be read.
package struct Wait: Equatable, Sendable {
    /// Milliseconds after which a wait shows.
    static let patience = 100

    /// Whole seconds since it shows; `nil` while it does not.
    package internal(set) var secondsShown: Int?
    /// The answer that came before what shows could be read.
    var answer: Answer?

    package init(secondsShown: Int? = nil) {
        self.secondsShown = secondsShown
    }
}
