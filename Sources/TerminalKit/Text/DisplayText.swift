// SPDX-License-Identifier: Apache-2.0

/// Text as a terminal can show it: measured in columns and without anything a terminal would obey.
package enum DisplayText {
    /// The columns that the text takes on the screen once it is made safe.
    package static func width(of text: String) -> Int {
        0
    }

    /// The text cut to `columns`, with an ellipsis as its last column where something was cut.
    package static func clipped(_ text: String, to columns: Int) -> String {
        ""
    }

    /// The text broken into lines of at most `columns`, at blanks where possible.
    package static func wrapped(_ text: String, to columns: Int) -> [String] {
        []
    }
}
