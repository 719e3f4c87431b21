// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A link that delivers one byte at a time: keys fall into pieces, and no piece may end up in a field.
struct SlowLinkTests {
    /// What is in a field at the start.
    private static let untouched = ["", "0", "NONE", "SOFT_PHONE", "allChannels"]

    /// In milliseconds; the last two outlast what tells Esc from the start of another key.
    @Test("Complaint: escape sequences leak as text", arguments: [30, 150, 300] as [Int32])
    func keysInPiecesLeaveNoStrayText(gap: Int32) throws {
        let session = try PtySession(arguments: ["--instance", "11111111-1111-4111-8111-111111111111"])
        session.expect("helpdesk")
        session.send("jdoe")
        session.expectKept("jdoe")
        // Home and F1 as PuTTY sends them, Up in both modes, a paste.
        for keys in ["\u{1B}[1~", "\u{1B}[A", "\u{1B}OA", "\u{1B}[11~", "\u{1B}[200~Jane\u{1B}[201~"] {
            session.send(keys, gap: gap)
        }
        session.expectQuiet()
        session.signal(SIGTERM)
        #expect(try session.expectEnd().exitStatus == 128 + SIGTERM)
        var draft = try draft(in: try #require(session.keptForm))
        // With gaps that long an Esc is an Esc, which closes or opens something, and a paste may find no field.
        let username = try #require(draft.removeValue(forKey: "username") as? String)
        #expect(["jdoe", "Janejdoe", "jdoeJane"].contains(username))
        for (name, value) in draft where value is String {
            #expect(Self.untouched.contains(value as? String ?? ""), "\(name)")
        }
    }

    private func draft(in form: String) throws -> [String: Any] {
        let whole = try JSONSerialization.jsonObject(with: Data(form.utf8)) as? [String: Any]
        let kept = try #require(whole?["form"] as? [String: Any])
        return try #require(kept["draft"] as? [String: Any])
    }
}
