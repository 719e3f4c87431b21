// SPDX-License-Identifier: Apache-2.0

import LineMode
import Localization
import Testing
import UserForm
import Wizard

/// A whole session in German, answered in German.
struct GermanTranscriptTests {
    @Test func managedInstance() throws {
        try Language.$current.withValue(.german) {
            var session = Transcript()
            session.answer(.instances([Transcript.managed, Transcript.saml])) { $0 == .instances }
            session.type("", "x", "/", "help", "1")
            session.answerLists()
            session.type("?", "", "jdoe")
            session.answerUsernameCheck()
            session.type("Zoë", "", "Doe", "jane@example", "jane@example.com", "")
            session.type("020 7123 4567", "+44 (0)20 7123 4567")
            session.type("?", "kurz", "+")
            session.type("?", "", "", "?", "j", "x", "30", "nein")
            session.type("?", "agent", "1 2", "1", "", "bil", "2", "?", "2")
            session.type("?", "ja", "?", "Owner", "help & desk", "Nein")
            #expect(session.state.step == .review)
            session.type("?", "=", "nein", "", "ja", "?", "j")
            session.take(.stillWaiting(seconds: 10))
            session.created()
            session.readBack(username: "jdoe")
            session.type("?", "=", "<", "!", "4", "beenden")
            #expect(session.hasQuit)
            try expectGolden(session, "managed-instance")
        }
    }

    /// The letters of both languages answer, in any case, and those of no other.
    @Test(
        arguments: [
            ("j", true), ("J", true), ("ja", true), ("y", true), ("yes", true), ("n", false), ("Nein", false),
            ("no", false), ("oui", nil),
        ] as [(String, Bool?)])
    func yesAndNo(_ answer: String, _ meaning: Bool?) {
        Language.$current.withValue(.german) {
            var session = Transcript.on(Transcript.managed)
            session.type("jdoe")
            session.take(.leaving)
            session.tearOff()
            session.type(answer)
            #expect(session.hasQuit == (meaning == true))
            #expect(session.text.contains("Geben Sie ja oder nein ein.") == (meaning == nil))
        }
    }

    @Test func germanLettersAnswerInGermanOnly() {
        var session = Transcript.on(Transcript.managed)
        session.type("jdoe")
        session.take(.leaving)
        session.type("j")
        #expect(!session.hasQuit)
        #expect(session.text.contains("Type yes or no."))
    }
}
