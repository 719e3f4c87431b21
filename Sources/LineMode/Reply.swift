// SPDX-License-Identifier: Apache-2.0

import TerminalKit
package import Wizard

/// What comes of something that happened: lines to print and things to do.
package struct Reply: Equatable, Sendable {
    /// Lines to print, made safe for a terminal.
    package internal(set) var lines: [String] = []
    /// What stands in front of the answer, on a line that is not ended; `nil` when nothing is asked anew.
    package internal(set) var prompt: String?
    /// Whether the cursor stands behind an older prompt.
    var isBehindPrompt = false
    package internal(set) var effects: [Effect] = []

    /// Everything that is to be written, in ASCII where the terminal shows nothing else.
    package func text(isASCII: Bool) -> String {
        let shown = isASCII ? lines.map(DisplayText.ascii) : lines
        let asked = prompt.map { isASCII ? DisplayText.ascii($0) : $0 }
        let isSilent = shown.isEmpty && asked == nil
        return (isBehindPrompt && !isSilent ? "\n" : "") + shown.map { $0 + "\n" }.joined() + (asked ?? "")
    }
}
