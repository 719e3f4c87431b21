// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import TerminalKit

struct MatcherTests {
    private func found(_ query: String, _ texts: [String]) -> [String] {
        Matcher(texts).matches(query).map { texts[$0] }
    }

    @Test("Complaint: a filter wants its words in order") func wordsMatchInAnyOrder() {
        let texts = ["Berlin Sales", "Sales Munich", "Berlin Support"]
        #expect(found("sales berlin", texts) == ["Berlin Sales"])
        #expect(found("lin sal", texts) == ["Berlin Sales"])
        #expect(found("sales", texts) == ["Sales Munich", "Berlin Sales"])
        #expect(found("sales paris", texts).isEmpty)
    }

    @Test(arguments: [
        ("jose", "JOSÉ"), ("JOSÉ", "jose"), ("josé", "jose\u{301}"), ("muller", "Müller"), ("soren", "Søren"),
        ("lukasz", "Łukasz"), ("strasse", "Straße"), ("istanbul", "İstanbul"), ("οδυσσευς", "ΟΔΥΣΣΕΎΣ"),
        ("москва", "МОСКВА"), ("漢", "大漢"), ("angstrom", "Ångström"),
    ])
    func caseAndAccentsDoNotMatter(query: String, text: String) {
        #expect(found(query, [text]) == [text])
    }

    @Test func theStartOfAWordComesFirst() {
        #expect(
            found("art", ["Smart", "Fine Art", "Article", "Party"]) == [
                "Article", "Fine Art", "Party", "Smart",
            ])
        #expect(found("doe", ["x.doe", "xdoe"]) == ["x.doe", "xdoe"])
    }

    @Test func thenEarlierThenShorterThenTheirOrder() {
        #expect(found("b", ["a b", "b long", "b"]) == ["b", "b long", "a b"])
        #expect(Matcher(["x1", "x2", "x3"]).matches("x") == [0, 1, 2])
    }

    @Test func allWordsMustBeAtTheStartToComeFirst() {
        #expect(found("sa be", ["Visa Berlin", "Xx Sales Berlin"]) == ["Xx Sales Berlin", "Visa Berlin"])
    }

    @Test(arguments: ["", "  ", "\t", "\u{301}"])
    func anEmptyQueryGivesAll(query: String) {
        #expect(Matcher(["b", "a"]).matches(query) == [0, 1])
    }

    @Test func pagesThatArriveLaterAreFoundToo() {
        var matcher = Matcher(["Jane"])
        #expect(matcher.count == 1)
        matcher.append(["Janet", "", "Bob"])
        #expect(matcher.count == 4)
        #expect(matcher.matches("jan") == [0, 1])
        #expect(matcher == Matcher(["Jane", "Janet", "", "Bob"]))
    }

    @Test func nothingMatchesAcrossTwoNames() {
        #expect(Matcher(["ab", "cd"]).matches("bc").isEmpty)
        #expect(Matcher().matches("a").isEmpty)
        #expect(Matcher([""]).matches("a").isEmpty)
    }

    @Test(
        arguments: [
            ("jan", "Jane", [0..<3]), ("e", "Héé", [1..<2]), ("doe ja", "Jane Doe", [0..<2, 5..<8]),
            ("ja an", "Jane", [0..<3]), ("art", "Smart Art", [6..<9]), ("strasse", "Straße", [0..<6]),
            ("x", "Jane", []),
            ("jane x", "Jane", []), ("", "Jane", []), ("b", "👨‍👩‍👧 b", [2..<3]), ("se", "jose\u{301}", [2..<4]),
        ] as [(String, String, [Range<Int>])])
    func highlightsAreInClusters(query: String, text: String, ranges: [Range<Int>]) {
        #expect(SearchQuery(query).highlights(in: text) == ranges)
    }

    @Test func whatMatchesIsHighlighted() {
        let texts = [
            "Jane Doe", "José Müller", "Straße 漢字", "İstanbul Ärzte", "x-y_z.9", "ΟΔΥΣΣΕΎΣ",
            "e\u{301}e\u{301}",
        ]
        let matcher = Matcher(texts)
        for query in ["e", "ss", "mu jo", "9", "z y", "ist", "σ", "漢", "doe j", "q", "ee"] {
            let found = Set(matcher.matches(query))
            for (index, text) in texts.enumerated() {
                #expect(
                    found.contains(index) == !SearchQuery(query).highlights(in: text).isEmpty,
                    "\(query) in \(text)")
            }
        }
    }

    @Test("Typed letter by letter, a query finds the same among what its beginning has found")
    func narrowingChangesNothing() {
        var random = SeededRandom(seed: 3)
        let pieces = ["sal", "Sáles", "es", " ", "-", "team", "ß", "Straße", "1", "漢"]
        let texts = (0..<300).map { _ in
            (0..<5).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let matcher = Matcher(texts)
        for query in ["sales team", "es 1 te", "strasse", "ss", "a l e s", "漢-", "s  sa"] {
            var found: [Int]?
            for length in 1...query.count {
                let typed = String(query.prefix(length))
                let narrowed = matcher.matches(typed, among: found)
                #expect(narrowed == matcher.matches(typed), "\(typed)")
                found = narrowed
            }
        }
    }
}
