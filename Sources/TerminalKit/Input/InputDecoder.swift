// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a terminal into keys and pastes.
///
/// Takes no clock of its own: the caller says what time it is, in milliseconds of any steady clock, and asks
/// again at `deadline`.
package struct InputDecoder: Sendable {
    package init() {}

    /// When `expire` must be called although no byte arrived; `nil` while nothing is pending.
    package private(set) var deadline: UInt64?

    /// Takes bytes as they were read, cut anywhere.
    package mutating func feed(_ bytes: some Sequence<UInt8>, at now: UInt64) -> [InputEvent] {
        []
    }

    /// Settles what is pending and has waited long enough: a lone Esc, a paste without an end.
    package mutating func expire(at now: UInt64) -> [InputEvent] {
        []
    }
}
