// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct UsernameRuleTests {
    @Test(
        arguments: [
            "j", "jdoe", "j.doe-2_x", "007", "testuser", "testuser@example.com", "a.b_c-d@ex-am.ple.co", "-",
            ".",
            "a@b.cd", times(20),
        ], FormContext.all)
    func usualNamesAreFine(_ name: String, _ context: FormContext) {
        #expect(verdict(name, in: .username, context) == .fine)
    }

    @Test(arguments: [
        "jane doe", "jane+doe", "jane,doe", "jane=doe", "jané", "ü", "jane\\doe", "jane/doe", "“jane”",
        "J\u{0301}",
        "jane%", "jane\tdoe", "jane\u{200B}", "ｊ", "٣", "jane\u{0000}", "jane\r\ndoe", "jane'", "🙂",
    ])
    func otherCharactersAreErrors(_ name: String) {
        for context in FormContext.all { #expect(verdict(name, in: .username, context).kind == .error) }
    }

    @Test func theWrongCharacterIsNamed() {
        #expect(verdict("jané", in: .username) == .error(.characterNotAllowed(.username, "é")))
        #expect(verdict("jane\u{301}", in: .username) == .error(.characterNotAllowed(.username, "é")))
    }

    @Test func anEmptyNameIsUnfinished() {
        for context in FormContext.all {
            #expect(verdict("", in: .username, context) == .incomplete(.missing(.username)))
            #expect(verdict("  ", in: .username, context) == .incomplete(.missing(.username)))
        }
    }

    @Test(arguments: [
        (20, Kind.fine), (21, .warning), (64, .warning), (65, .warning), (100, .warning), (101, .error),
    ])
    func withoutSAMLTwentyIsDocumentedAndAHundredIsTheEnd(_ count: Int, _ kind: Kind) {
        #expect(verdict(times(count), in: .username, .managed).kind == kind)
        #expect(verdict(times(count), in: .username, .directory).kind == kind)
    }

    @Test(arguments: [(20, Kind.fine), (21, .fine), (64, .fine), (65, .error), (101, .error)])
    func withSAMLSixtyFourIsTheEnd(_ count: Int, _ kind: Kind) {
        #expect(verdict(times(count), in: .username, .saml).kind == kind)
    }

    @Test func blanksAtTheEndsDoNotCount() {
        #expect(verdict("  " + times(20) + " ", in: .username) == .fine)
    }

    @Test(arguments: [
        "testuser@", "testuser@example", "testuser@example.", "testuser@example.c", "a@b.c1", "a@.", "a@-",
    ])
    func anAtSignAsksForAWholeAddress(_ name: String) {
        #expect(verdict(name, in: .username) == .incomplete(.addressNeedsDomain(.username)))
    }

    @Test(arguments: ["@", "@example.com", "a@b@c.de", "a@b.com@", "a@b_c", "a@@"])
    func anAtSignThatCannotBecomeAnAddressIsAnError(_ name: String) {
        #expect(verdict(name, in: .username).kind == .error)
    }

    @Test func noRoomForTheRestIsAnError() {
        #expect(verdict(times(95) + "@", in: .username).kind == .incomplete)
        #expect(verdict(times(96) + "@", in: .username).kind == .error)
        #expect(verdict(times(60) + "@", in: .username, .saml).kind == .error)
        #expect(verdict(times(59) + "@", in: .username, .saml).kind == .incomplete)
    }

    @Test func theContextSetsTheLengths() {
        var context = FormContext.managed
        context.usernameAdvisedLength = nil
        context.usernameMaximumLength = 8
        #expect(verdict(times(8), in: .username, context) == .fine)
        #expect(
            verdict(times(9), in: .username, context) == .error(.tooLong(.username, count: 9, maximum: 8)))
        #expect(Form.maximumLength(of: .username, in: context) == 8)
    }
}
