// SPDX-License-Identifier: Apache-2.0

/// How far it is with what users of the instance can be good at.
package enum Attributes: Equatable, Sendable {
    case notAsked
    case asking(RequestID)
    /// The names of the predefined attributes; empty where the instance has none, and so no step for them.
    case known([String])
    case failed(Failure)

    /// Whether the answer is still awaited.
    var isAwaited: Bool {
        if case .asking = self { true } else { false }
    }

    package var names: [String] {
        if case .known(let names) = self { names } else { [] }
    }
}
