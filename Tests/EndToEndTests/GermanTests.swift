// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The whole program in German, against the real sandbox.
@Suite(.serialized)
struct GermanTests {
    /// From the first screen to the shell's prompt, by a locale that need not be installed.
    @Test func userIsCreatedInGerman() throws {
        let session = try TmuxSession(locale: "de_DE.UTF-8")
        session.expect("Instanz wählen")
        session.expect("3 von 3")
        session.expect("Kennwörter in Connect")
        try session.type("help")
        session.expect("1 von 3")
        try session.press("Enter")
        session.expect("Schritt 2 von 6 · Identität")
        for value in ["jdoe", "Jörg", "Müller", "joerg@example.com", "", "", "Secret-Passw0rd"] {
            if !value.isEmpty { try session.type(value) }
            try session.press("Tab")
        }
        session.expect("Frei.")
        try session.press("PageDown")
        session.expect("Nacharbeitszeit (s)")
        try session.press("PageDown")
        session.expect("Sicherheitsprofile *")
        try session.press("Enter")
        session.expect("von 40")
        try session.type("bil age")
        session.expect("1 von 40")
        try session.press("Tab")
        session.expect("Markiert (1)")
        try session.press("Enter")
        session.expectGone("Filter:")
        try session.press("Enter")
        session.expect("von 60")
        try session.press("Enter")
        session.expectGone("Filter:")
        try session.press("PageDown")
        session.expect("Tag hinzufügen")
        try session.press("PageDown")
        session.expect("✓ Bereit.")
        try session.press("C-c")
        session.expect("Ihre Eingaben gehen verloren")
        session.expect("j Ende")
        try session.press("n")
        session.expectGone("Ihre Eingaben gehen verloren")
        try session.press("Enter")
        session.expect("Benutzer jdoe wurde angelegt.")
        session.expect("zeigt ihn so, wie Sie ihn eingegeben haben")
        #expect(
            (session.createRequests.first?.body["IdentityInfo"] as? [String: String])?["LastName"]
                == "Müller")
        try session.press("C-r")
        session.expect("SALZWEDEL essen chemnitz")
        try session.press("C-c")
        session.expect("Benutzer jdoe wurde angelegt: arn:aws:connect")
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
    }

    @Test func letterOfTheLanguageLeaves() throws {
        let session = try TmuxSession(arguments: ["--language", "de"], locale: "C.UTF-8")
        session.expect("3 von 3")
        try session.press("Enter")
        session.expect("Identität")
        try session.type("j")
        try session.press("C-c")
        session.expect("Ihre Eingaben gehen verloren")
        try session.press("j")
        session.expect("status 0")
    }

    @Test(
        arguments: [
            ([], "language = \"de\"", "C.UTF-8", true),
            (["--language", "en"], "language = \"de\"", "C.UTF-8", false),
            ([], "language = \"en\"", "de_DE.UTF-8", false), ([], nil, "de_AT.UTF-8", true),
            (["--language", "de"], nil, "C", true),
        ] as [([String], String?, String, Bool)])
    func flagOutranksConfigurationAndThatTheLocale(
        arguments: [String], configuration: String?, locale: String, isGerman: Bool
    ) throws {
        let session = try TmuxSession(arguments: arguments, configuration: configuration, locale: locale)
        session.expect(isGerman ? "3 von 3" : "3 of 3")
        try session.press("Escape")
        session.expect("status 0")
    }

    /// Umlauts are spelled as people do without them.
    @Test func asciiIsEnoughForGerman() throws {
        let session = try PtySession(
            arguments: ["--language", "de", "--ascii"],
            environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
        session.expect("Instanz waehlen")
        session.expectQuiet()
        #expect(session.output.allSatisfy { $0 < 0x80 })
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus == 0)
    }

    /// Who somebody is for AWS is known before the terminal is.
    @Test func headerIsSpelledForTheTerminalToo() throws {
        let session = try TmuxSession(
            command: """
                export AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b AWS_REGION=us-west-2
                export AWS_ENDPOINT_URL=http://127.0.0.1:9 LC_ALL=C
                '\(TmuxSession.programs.appendingPathComponent("connect-adduser").path)' --language de
                """)
        session.expect("Schluessel der Umgebung")
    }

    @Test func lineModeAsksInGerman() throws {
        let session = try PtySession(
            environment: ["TERM": "dumb", "LC_ALL": "de_DE.UTF-8", "LANG": "C", "ACCESSIBLE": "1"])
        session.expect("Eine leere Zeile behält, was in Klammern steht.")
        session.expect("3. corp-ad, Verzeichnisbenutzer\r\nInstanz wählen: ")
        session.send("1\n")
        session.expect("Beginnen mit")
        session.send("\n")
        session.expect("Benutzername, Pflichtfeld: ")
        session.send("jdoe\n")
        session.expect("Vorname, Pflichtfeld: ")
        session.send("\u{3}")
        session.expect("Ja oder nein [Nein]: ")
        session.send("ja\n")
        #expect(try session.expectEnd().exitStatus == 0)
    }

    /// What administrators read stays English.
    @Test func configurationIsJudgedInEnglish() throws {
        let session = try TmuxSession(
            columns: 200, configuration: "language = \"fr\"", locale: "de_DE.UTF-8")
        session.expect("“language” takes one of \"en\", \"de\".")
        session.expect("status 1")
    }
}
