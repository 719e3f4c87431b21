// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// A pasted zero-width space in a name is never seen and never found again: the field says so.
struct InvisibleTextTests {
    @Test(
        arguments: [
            (.username, "jd\u{200B}oe"), (.firstName, "Ja\u{200B}ne"), (.lastName, "Do\u{FEFF}e"),
            (.email, "jane\u{200B}@example.com"), (.secondaryEmail, "j\u{AD}@example.com"),
            (.mobile, "+1555\u{202C}5551212"), (.password, "Secret-\u{200B}Passw0rd"),
        ] as [(FieldID, String)])
    func fieldThatHoldsInvisibleCharactersSaysSo(field: FieldID, text: String) throws {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(field))
        someone.send(.input(.paste(text)))
        someone.press(.tab, .up)
        let holds = someone.state.text(of: field).unicodeScalars.contains {
            "\u{200B}\u{FEFF}\u{AD}\u{202C}".unicodeScalars.contains($0)
        }
        let notice = try #require(someone.state.notice(on: field))
        if holds {
            #expect(notice.level == .warning || notice.level == .error)
            #expect(notice.sentence.contains("invisible"))
        }
    }

    @Test func pasteThatDropsThemSaysSo() {
        var someone = Operator.on(Operator.managed)
        someone.send(.input(.paste("jd\u{200B}oe")))
        #expect(someone.state.draft.username == "jdoe")
        #expect(someone.state.notice(on: .username)?.sentence.contains("invisible") == true)
    }

    @Test func tagAndDirectoryIdSaySo() throws {
        var someone = Operator.on(Operator.directory)
        someone.go(to: .field(.directoryUserID))
        someone.send(.input(.paste("a\u{200B}b")))
        someone.press(.tab)
        let id = someone.state.notice(on: .directoryUserID)
        let idHolds = someone.state.draft.directoryUserID.unicodeScalars.contains("\u{200B}")
        #expect(!idHolds || id?.sentence.contains("invisible") == true)
        someone.press(.pageDown, .pageDown, .pageDown, .enter)
        someone.send(.input(.paste("Ow\u{200B}ner")))
        someone.press(.tab)
        #expect(someone.state.notice(on: .tagKey(0))?.sentence.contains("U+200B zero width space") == true)
    }

    @Test func idTypedInThePlaceOfADeniedListSaysSo() {
        var someone = Operator(instanceID: Operator.managed.id)
        someone.answer(.instance(Operator.managed)) { if case .instance = $0 { true } else { false } }
        someone.answer(.failed(Failure(.denied, "Denied."))) {
            if case .list(.routingProfiles, _) = $0 { true } else { false }
        }
        someone.press(.pageDown, .pageDown)
        someone.go(to: .field(.routingProfile))
        someone.send(.input(.paste("a\u{200B}b")))
        someone.press(.tab)
        let holds = someone.state.draft[picked: .routingProfile].joined().unicodeScalars.contains("\u{200B}")
        #expect(!holds || someone.state.notice(on: .routingProfile)?.sentence.contains("invisible") == true)
    }
}
