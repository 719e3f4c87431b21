// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm
import Wizard
import WizardView

/// The same few sights in every kind of window, in ASCII, and without colour.
struct SizeTests {
    private static let usual = Size(columns: 80, rows: 24)
    private static let sizes = [(132, 43), (100, 30), (80, 24), (60, 16)].map(Size.init(columns:rows:))
    private static let tooSmall = [(40, 10), (20, 5), (1, 1)].map(Size.init(columns:rows:))

    /// Each under the name of its golden screen.
    private static func sights(_ size: Size) -> [(name: String, walk: Walk)] {
        var mistaken = Walk.identity(size: size)
        mistaken.fillInIdentity()
        mistaken.press(.up, .up, .up, .up, .backspace, .backspace, .backspace, .backspace, .tab)
        var picking = Walk.identity(size: size)
        picking.press(.pageDown, .pageDown, .enter, .tab)
        picking.type("ag bil")
        var leaving = Walk.identity(size: size)
        leaving.type("j")
        leaving.send(.input(.key(.control("c"))))
        return [
            ("identity-error", mistaken), ("picker-filter", picking), ("review", Walk.review(size: size)),
            ("dialog-leave", leaving),
        ]
    }

    /// Begun in another window, so that it is the size alone that decides.
    @Test(arguments: sizes) func everySightFitsItsWindow(size: Size) throws {
        for case (let name, var walk) in Self.sights(Self.usual) {
            walk.send(.resized(size))
            try expectGolden(walk.state, name)
        }
    }

    /// In the smallest window that is usable, with a sentence under every field, pages are longer than it.
    @Test func pagesScrollWithTheFocus() {
        var walk = Walk.identity(size: Size(columns: 60, rows: 16))
        for _ in 0..<4 {
            let stops = walk.state.focusOrder
            while walk.state.focus != stops[0] { walk.press(.up) }
            for (index, focus) in (stops + stops.reversed().dropFirst()).enumerated() {
                #expect(walk.state.focus == focus)
                let surface = Screen.view(of: walk.state, size: walk.state.size)
                let rows = surface.text.split(separator: "\n", omittingEmptySubsequences: false)
                let row = surface.cursor.map { rows[$0.row] } ?? ""
                switch focus {
                case .field(let field), .reviewRow(let field):
                    #expect(row.contains("> \(Form.spec(field).label)"), "\(field): \(row)")
                case .action(let action):
                    #expect(row.contains("> [ \(Words.label(of: action)) ]"), "\(action): \(row)")
                }
                walk.press(index < stops.count - 1 ? .tab : .up)
            }
            walk.press(.pageDown)
        }
    }

    @Test func everySightIsThereInASCII() throws {
        for (name, walk) in Self.sights(Self.usual) {
            try expectGolden(walk.state, "\(name)-ascii", ascii: true)
            let surface = Screen.view(of: walk.state, size: walk.state.size).ascii
            #expect(surface.text.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    /// One page for all of them, and nothing is lost by it.
    @Test("Complaint: too small a window crashes or hides the way out", arguments: tooSmall)
    func windowThatIsTooSmallKeepsEverything(size: Size) throws {
        for case (_, var walk) in Self.sights(Self.usual) {
            let before = Screen.view(of: walk.state, size: walk.state.size)
            walk.send(.resized(size))
            try expectGolden(walk.state, "too-small")
            walk.send(.resized(Self.usual))
            #expect(Screen.view(of: walk.state, size: walk.state.size) == before)
        }
    }

    /// While somebody drags the window's corner about.
    @Test("Complaint: resizing breaks the drawing") func stormOfSizesLosesNothing() {
        for case (let name, var walk) in Self.sights(Self.usual) {
            let before = Screen.view(of: walk.state, size: walk.state.size)
            for step in 0..<200 {
                walk.send(.resized(Size(columns: step * 37 % 141, rows: step * 23 % 51)))
                #expect(Screen.view(of: walk.state, size: walk.state.size).size == walk.state.size)
            }
            walk.send(.resized(Self.usual))
            #expect(Screen.view(of: walk.state, size: walk.state.size) == before, "\(name)")
        }
    }

    /// Without colour a mark still tells what is right and what is wrong.
    @Test(arguments: sizes) func nothingIsToldByColourAlone(size: Size) {
        let marks: [Style.Role: Set<Character>] = [.error: ["!"], .good: ["\u{2713}"], .warning: ["!", "~"]]
        for case (let name, var walk) in Self.sights(Self.usual) {
            walk.send(.resized(size))
            let surface = Screen.view(of: walk.state, size: size)
            let lines = surface.text.split(separator: "\n", omittingEmptySubsequences: false)
            var before: Set<Style.Role> = []
            // The badge in the first row is a word.
            for row in 1..<size.rows {
                let roles = Set((0..<size.columns).map { surface[row: row, column: $0].style.role })
                // A sentence goes on in the row below.
                for (role, signs) in marks where roles.contains(role) && !before.contains(role) {
                    #expect(lines[row].contains(where: signs.contains), "\(name): \(lines[row])")
                }
                before = roles
            }
        }
    }
}
