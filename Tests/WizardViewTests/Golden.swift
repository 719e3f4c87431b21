// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import TerminalKit
import Testing
import Wizard
import WizardView

/// Compares a screen with its file in `Screens`, or in the folder of the language that is spoken; `UPDATE_SCREENS=1` writes the file instead.
func expectGolden(
    _ state: State, _ name: String, ascii: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let drawn = Screen.view(of: state, size: state.size)
    let surface = ascii ? drawn.ascii : drawn
    let cursor = surface.cursor.map { "cursor: row \($0.row), column \($0.column)" } ?? "no cursor"
    let screen = "\(surface.text)\n--- \(cursor)\n\(surface.styleText)\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent(
            "Screens/\(Language.folder)\(name)-\(state.size.columns)x\(state.size.rows).txt")
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
        try screen.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard expected != screen else { return }
    let before = expected.components(separatedBy: "\n")
    let after = screen.components(separatedBy: "\n")
    var difference = ""
    for row in 0..<max(before.count, after.count) {
        let old = row < before.count ? before[row] : ""
        let new = row < after.count ? after[row] : ""
        if old != new { difference += "\(row)- \(old)\n\(row)+ \(new)\n" }
    }
    Issue.record("\(name) is drawn otherwise:\n\(difference)", sourceLocation: sourceLocation)
}

extension Language {
    /// Where the golden files of the language that is spoken are.
    fileprivate static var folder: String { current == .english ? "" : "\(current.rawValue)/" }
}
