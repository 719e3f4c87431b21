// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct TagRuleTests {
    @Test(arguments: [
        "Owner", "cost centre", "a_b.c:d/e=f+g-h@i", "Größe", "所有者", "٣", "Ⅷ", "½", "Owne\u{301}r", "aws",
        "awsome:x",
        "x aws:y", "Cost\u{A0}Centre", times(128), times(128, "é"), times(128, "e\u{301}"),
    ])
    func keysOfTheModelsPatternAreFine(_ key: String) {
        #expect(verdict(key, in: .tagKey(0)) == .fine)
    }

    private static let wrongKeys: [(String, Character)] = [
        ("a,b", Character(",")), ("a&b", "&"), ("a;b", ";"), ("it's", "'"), ("a#", "#"),
        ("x\u{304}", "x\u{304}"),
        ("a\u{200B}b", "\u{200B}"), ("🙂", "🙂"), ("a*", "*"), ("(a)", "("), ("a~", "~"),
    ]

    @Test(arguments: wrongKeys)
    func otherCharactersInKeysAreErrors(_ key: String, _ character: Character) {
        #expect(verdict(key, in: .tagKey(0)).kind == .error)
        if character != "\u{200B}" {
            #expect(verdict(key, in: .tagKey(0)) == .error(.characterNotAllowed(.tagKey(0), character)))
        }
    }

    @Test(arguments: ["aws:", "aws:Owner", "AWS:x", "aWs:x", "  aws:x"])
    func thePrefixOfAWSIsReservedInAnyCase(_ text: String) {
        #expect(verdict(text, in: .tagKey(0)) == .error(.tagPrefixReserved(.tagKey(0))))
        #expect(verdict(text, in: .tagValue(0)) == .error(.tagPrefixReserved(.tagValue(0))))
    }

    @Test func lengthsEndAtTheModelsBounds() {
        #expect(verdict(times(129), in: .tagKey(0)) == .error(.tooLong(.tagKey(0), count: 129, maximum: 128)))
        #expect(verdict(times(256), in: .tagValue(0)) == .fine)
        #expect(
            verdict(times(257), in: .tagValue(0)) == .error(.tooLong(.tagValue(0), count: 257, maximum: 256)))
    }

    @Test(arguments: ["", "help desk", "a_b.c:d/e=f+g-h@i", "Größe", times(256, "é")])
    func usualValuesAreFine(_ value: String) {
        #expect(verdict(value, in: .tagValue(0)) == .fine)
    }

    @Test(arguments: ["a,b", "100 %", "it's", "x\u{304}", "🙂", "(a)"])
    func unusualValuesAreJudgedAsTheContextSays(_ value: String) {
        #expect(verdict(value, in: .tagValue(0)).kind == .warning)
        var context = FormContext.managed
        context.unusualTagValues = .error
        #expect(verdict(value, in: .tagValue(0), context).kind == .error)
        context.unusualTagValues = .allowed
        #expect(verdict(value, in: .tagValue(0), context) == .fine)
    }

    @Test func invisibleAndControlCharactersInValuesAreTold() {
        #expect(
            verdict("a\u{200B}b", in: .tagValue(0)) == .warning(.invisibleCharacter(.tagValue(0), "\u{200B}"))
        )
        #expect(
            verdict("a\u{3164}b", in: .tagValue(0)) == .warning(.invisibleCharacter(.tagValue(0), "\u{3164}"))
        )
        #expect(verdict("a\tb", in: .tagValue(0)) == .error(.controlCharacter(.tagValue(0))))
        #expect(verdict("a\tb", in: .tagKey(0)) == .error(.controlCharacter(.tagKey(0))))
    }
}

struct TagRowsRuleTests {
    private func problems(_ rows: [(String, String)], required: [String] = []) -> [Problem] {
        var context = FormContext.managed
        context.requiredTagKeys = required
        return Form.problems(on: .tags, of: .tagged(rows), in: context)
    }

    @Test func emptyRowsDoNotExist() {
        #expect(problems([("", ""), (" ", "  "), ("Owner", "")]) == [])
        #expect(problems(Array(repeating: ("", ""), count: 80)) == [])
    }

    @Test func aValueWithoutAKeyIsAnErrorOnTheKey() {
        #expect(
            problems([("Owner", "x"), (" ", "y")]) == [
                Problem(fields: [.tagKey(1)], verdict: .error(.tagKeyMissing(row: 1)))
            ])
        #expect(Form.isRequired(.tagKey(1), of: .tagged([("a", ""), ("", "y")]), in: .managed))
        #expect(!Form.isRequired(.tagKey(0), of: .tagged([("", "")]), in: .managed))
    }

    @Test func aRepeatedKeyConcernsEveryRowThatHasIt() {
        let rows = [("Owner", "x"), ("Team", ""), (" Owner ", "y")]
        let fact = Fact.tagKeyRepeated(key: "Owner", rows: [0, 2])
        #expect(problems(rows) == [Problem(fields: [.tagKey(2), .tagKey(0)], verdict: .incomplete(fact))])
        for row in [0, 2] {
            #expect(Form.verdict(on: .tagKey(row), of: .tagged(rows), in: .managed) == .incomplete(fact))
        }
        #expect(Form.verdict(on: .tagKey(1), of: .tagged(rows), in: .managed) == .fine)
    }

    @Test func aRepeatedKeyThatCannotGrowIsAnError() {
        #expect(problems([(times(128), ""), (times(128), "")]).map(\.verdict.kind) == [.error])
    }

    @Test func keysAreComparedComposedAndByCase() {
        #expect(problems([("Größe", ""), ("Gro\u{308}ße", "")]).count == 1)
        #expect(problems([("owner", ""), ("Owner", "")]) == [])
    }

    @Test func twoRepeatedKeysAreTwoProblems() {
        #expect(problems([("a", ""), ("b", ""), ("a", ""), ("b", "")]).count == 2)
    }

    @Test func fiftyTagsAreTheMost() {
        let rows = (0..<53).map { ("key\($0)", "") }
        #expect(problems(Array(rows.prefix(50))) == [])
        #expect(problems([("", "")] + rows.prefix(50)) == [])
        #expect(
            problems(rows) == [
                Problem(
                    fields: [.tagKey(50), .tagKey(51), .tagKey(52)], verdict: .error(.tooManyTags(count: 53)))
            ])
    }

    @Test func requiredTagsMustBeThereWithAValue() {
        #expect(problems([("Owner", "x")], required: ["Owner"]) == [])
        #expect(
            problems([("Owner", " ")], required: ["Owner"]) == [
                Problem(
                    fields: [.tagValue(0)],
                    verdict: .incomplete(.requiredTagEmpty(.tagValue(0), key: "Owner")))
            ])
        #expect(
            problems([("Team", "x"), ("", "")], required: ["Owner"]) == [
                Problem(fields: [.tagKey(1)], verdict: .incomplete(.requiredTagMissing(key: "Owner")))
            ])
        #expect(problems([], required: ["Owner"]).map(\.fields) == [[.tagKey(0)]])
        var context = FormContext.managed
        context.requiredTagKeys = ["Owner"]
        #expect(Form.isRequired(.tagValue(0), of: .tagged([("Owner", "")]), in: context))
        #expect(!Form.isRequired(.tagValue(0), of: .tagged([("Team", "")]), in: context))
    }

    @Test func rowsThatAreNotThereAreFine() {
        #expect(Form.verdict(on: .tagKey(7), of: .make(), in: .managed) == .fine)
        #expect(Form.verdict(on: .tagValue(-1), of: .make(), in: .managed) == .fine)
    }
}
