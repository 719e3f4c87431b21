// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Not one control character of a paste, a file or an argument reaches the terminal: only what ncurses writes does.
struct HostileBytesTests {
    private static let pieces = [
        "\u{1B}]0;owned\u{7}", "\u{1B}P$q\u{1B}\\", "\u{9D}0;x\u{9C}", "\u{1B}c", "\u{1B}[5i", "\u{90}",
        "\u{85}",
        "\u{8}", "\u{7F}", "\u{0}", "\u{E}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "漢", "e\u{301}",
        "jd",
        "oe", " ", "\r", "\u{1B}[31;1H", "\u{1B}_x\u{1B}\\", "👨‍👩‍👧",
    ]

    @Test(arguments: ["C.UTF-8", "C"]) func nothingThatIsPastedIsObeyed(locale: String) throws {
        var generator = Seeded(state: 7)
        let session = try PtySession(environment: ["TERM": "xterm-256color", "LC_ALL": locale])
        session.expect("3 of 3")
        for _ in 0..<30 {
            let text = (0..<8).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            // Into the filter, which is emptied after it.
            session.send("\u{1B}[200~\(text)\u{1B}[201~")
            session.send("\u{5}\u{15}")
        }
        session.expectQuiet()
        session.send("\r")
        session.expect("Username")
        for _ in 0..<10 {
            let text = (0..<8).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            session.send("\u{1B}[200~\(text)\u{1B}[201~\t")
        }
        session.expectQuiet()
        #expect(foreignSequences(in: session.output) == [])
        session.send("\u{3}y")
        #expect(try session.expectEnd().exitStatus == 0)
        #expect(foreignSequences(in: session.output) == [])
    }

    @Test func configurationIsQuotedSafely() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(
            "hostile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let folder = home.appendingPathComponent("connect-adduser")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("\"a\\u001B]0;owned\\u0007\" = 1\n".utf8).write(
            to: folder.appendingPathComponent("config.toml"))
        let session = try PtySession(environment: [
            "TERM": "xterm", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": home.path,
        ])
        session.expect("There is no setting “a·]0;owned·”")
        #expect(try session.expectEnd().exitStatus == 1)
        #expect(foreignSequences(in: session.output) == [])
    }

    @Test(arguments: ["--instance", "--wrong", "doctor --profile"])
    func argumentsThatCannotBeSeenAreRefused(option: String) throws {
        let session = try PtySession(arguments: ["\(option) \"$(printf '\\033]0;owned\\007')\""])
        session.expect("An argument holds a character that cannot be seen.")
        #expect(try session.expectEnd().exitStatus == 64)
        #expect(foreignSequences(in: session.output) == [])
    }

    /// What no terminal is told in order to draw: everything but cursor, colour and modes.
    private func foreignSequences(in output: [UInt8]) -> [String] {
        var foreign: [String] = []
        var scalars = String(decoding: output, as: UTF8.self).unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "\r", "\n", "\u{8}", "\t", "\u{E}", "\u{F}": continue
            case "\u{1B}":
                guard let kind = scalars.next() else { continue }
                switch kind {
                case "[":
                    var sequence = ""
                    while let part = scalars.next() {
                        sequence.unicodeScalars.append(part)
                        if (0x40...0x7E).contains(part.value) { break }
                    }
                    if !"ABCDGHJKLMPSTXZ@bdhlmrt".contains(sequence.last ?? "?") {
                        foreign.append("CSI \(sequence)")
                    }
                case "(", ")": _ = scalars.next()
                case "]":
                    var string = ""
                    while let part = scalars.next(), part != "\u{7}" { string.unicodeScalars.append(part) }
                    // ncurses gives the palette back that it does not change.
                    if string != "104" { foreign.append("OSC \(string)") }
                case "7", "8", "=", ">", "M", "D", "H": continue
                default: foreign.append("ESC \(kind)")
                }
            default:
                let isForeign =
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: true
                    default: false
                    }
                if isForeign { foreign.append("U+\(String(scalar.value, radix: 16))") }
            }
        }
        return foreign
    }
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
}
