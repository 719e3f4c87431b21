// SPDX-License-Identifier: Apache-2.0

import TerminalKit
import Testing
import UserForm

@testable import Wizard

/// What is offered about a value: seen, taken by a key, and taken back by another.
struct OfferTests {
    private func key(_ letter: Unicode.Scalar, of someone: Operator) -> Command? {
        someone.state.availableBindings.first { $0.keys.contains(.control(letter)) }?.command
    }

    @Test func aTypedPrefixIsOfferedAndNotImposed() {
        var someone = Operator.on(Operator.managed)
        someone.fill(.mobile, "00442071838750")
        #expect(someone.state.draft.mobile == "00442071838750")
        #expect(
            someone.state.notice(on: .mobile)?.sentence
                == "A number begins with + and is digits only; ^G makes it +442071838750.")
        #expect(key("g", of: someone) == .takeProposal)
        someone.control("g")
        #expect(someone.state.draft.mobile == "+442071838750")
        #expect(someone.state.editor.text == "+442071838750")
        #expect(key("g", of: someone) == nil)
        someone.control("_")
        #expect(someone.state.draft.mobile == "00442071838750")
    }

    @Test func whatWasMadeOfAPasteIsSaidAndTakenBackByOneKey() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.mobile))
        someone.send(.input(.paste("0044 (0)20 7183-8750\n")))
        #expect(someone.state.draft.mobile == "+442071838750")
        #expect(someone.state.notice(on: .mobile)?.sentence.contains("00 replaced by +") == true)
        someone.control("_")
        #expect(someone.state.draft.mobile == "0044 (0)20 7183-8750")
        #expect(someone.state.notice(on: .mobile)?.sentence.contains("^G makes it") == true)
        someone.control("g")
        #expect(someone.state.draft.mobile == "+442071838750")
        someone.control("_")
        someone.control("_")
        #expect(someone.state.draft.mobile == "")
    }

    @Test func aPasteInTheMiddleKeepsTheCursorBehindIt() {
        var someone = Operator.on(Operator.managed)
        someone.fill(.mobile, "+447")
        someone.press(.left)
        someone.send(.input(.paste("1-2")))
        #expect(someone.state.draft.mobile == "+44127")
        #expect(someone.state.editor.cursor == 5)
    }

    @Test func aNameWithACommaMakesTwoFields() {
        var someone = Operator.on(Operator.managed)
        someone.go(to: .field(.firstName))
        someone.send(.input(.paste(" Doe, Jane\n")))
        #expect(someone.state.draft.firstName == "Doe, Jane")
        #expect(
            someone.state.notice(on: .firstName)?.sentence
                == "First name pasted: spaces at the ends dropped. ^G makes it first name “Jane” and last name “Doe”."
        )
        someone.press(.tab)
        // Left as it is, it stays and the offer stands beside it.
        #expect(
            someone.state.notice(on: .firstName)?.sentence
                == "^G makes it first name “Jane” and last name “Doe”.")
        someone.press(.up)
        someone.control("g")
        #expect(someone.state.draft.firstName == "Jane")
        #expect(someone.state.draft.lastName == "Doe")
        someone.control("_")
        #expect(someone.state.draft.firstName == "Doe, Jane")
        #expect(someone.state.draft.lastName == "")
        someone.control("]")
        #expect(someone.state.draft.firstName == "Jane")
        #expect(someone.state.draft.lastName == "Doe")
    }

    @Test func whatWasTypedBehindAnOfferIsTakenBackFirst() {
        var someone = Operator.on(Operator.managed)
        someone.fill(.firstName, "Doe, Jane")
        someone.control("g")
        someone.type("t")
        someone.control("_")
        #expect(someone.state.draft.firstName == "Jane")
        #expect(someone.state.draft.lastName == "Doe")
        someone.control("_")
        #expect(someone.state.draft.firstName == "Doe, Jane")
        #expect(someone.state.draft.lastName == "")
    }

    @Test func whatWasTypedIntoTheOtherFieldSinceStays() {
        var someone = Operator.on(Operator.managed)
        someone.fill(.firstName, "Doe, Jane")
        someone.control("g")
        someone.fill(.lastName, "s")
        someone.go(to: .field(.firstName))
        someone.control("_")
        #expect(someone.state.draft.lastName == "Does")
    }

    @Test func anotherKeyForOffersIsNamed() throws {
        var someone = Operator.on(Operator.managed)
        someone.state.session.keymap = try Keymap.standard.rebound([.takeProposal: [.control("f")]])
        someone.fill(.mobile, "0044207183")
        let sentence = try #require(someone.state.notice(on: .mobile)?.sentence)
        #expect(someone.state.withOwnKeys(sentence).contains("^F makes it"))
    }
}
