// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Localization

struct TableTests {
    private static let rows = German.rows.flatMap { $0.map { (english: $0.key, german: $0.value) } }

    /// The phrases of the sources, in their order.
    private static func phrases() throws -> [String] {
        var seen: Set<String> = []
        return try Sources.files().flatMap { SourceReader($0.text).literals }
            .filter { Sources.callees.contains($0.callee) }.map(\.pattern)
            .filter { seen.insert($0).inserted }
    }

    @Test func everyPhraseHasARow() throws {
        let known = Set(Self.rows.map(\.english))
        let missing = try Self.phrases().filter { !known.contains($0) }
        #expect(
            missing.isEmpty,
            """
            These rows are missing in Sources/Localization/German+….swift:
            \(missing.map { "        \(quoted($0)): \"\"," }.joined(separator: "\n"))
            """)
    }

    @Test func noRowIsLeftOver() throws {
        let phrases = Set(try Self.phrases())
        #expect(phrases.count > 600)
        let left = Self.rows.map(\.english).filter { !phrases.contains($0) }
        #expect(left.isEmpty, "No source says \(left.map(quoted).joined(separator: ", "))")
    }

    @Test func noPhraseHasTwoRows() {
        let counts = Dictionary(grouping: Self.rows, by: \.english).filter { $0.value.count > 1 }
        #expect(counts.isEmpty, "\(counts.keys.map(quoted))")
        #expect(German.table.count == Self.rows.count)
    }

    @Test func rowsTakeUpEveryPart() {
        for (english, german) in Self.rows {
            #expect(parts(of: english) == parts(of: german), "\(quoted(english)): \(quoted(german))")
        }
    }

    /// What the program looks for in its own sentences, and what stands in front of and behind them.
    @Test func rowsKeepWhatIsNoWord() {
        for (english, german) in Self.rows {
            for sign in ["^R", "^G", "^O", "\n"] {
                #expect(
                    english.components(of: sign) == german.components(of: sign),
                    "\(sign) in \(quoted(german))")
            }
            for end in [" ", ".", "…", "?", ":"] {
                #expect(english.hasSuffix(end) == german.hasSuffix(end), "\(quoted(german))")
            }
            for start in [" ", ",", "✓", "!", "[", "* ", "= "] {
                #expect(english.hasPrefix(start) == german.hasPrefix(start), "\(quoted(german))")
            }
        }
    }

    @Test func rowsAreGermanText() {
        for (english, german) in Self.rows {
            #expect(!german.isEmpty)
            #expect(
                german.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
                "\(quoted(german))")
            #expect(!german.contains("”") && german.components(of: "„") == german.components(of: "“"))
            if english == german {
                #expect(Self.sameInBoth.contains(english), "\(quoted(english)) is not translated")
            }
        }
    }

    private static let sameInBoth: Set = [
        "Tab", "Esc", "Enter", "Chat", "Chats", "Tags", "Tag %1", "ARN", "ARN: %1", "Code: ", "Code: %1",
        "Details",
        "Filter: ", "plus", "- Tags: %1", "AWS CLI",
    ]

    @Test func everyCallHasALiteralOrAName() throws {
        for file in try Sources.files() {
            let calls = SourceReader(file.text).unclearCalls
            #expect(calls.isEmpty, "\(file.path), lines \(calls)")
        }
    }

    /// What administrators read, and what the service says: in English whatever the operator speaks.
    private static let english = [
        "UserForm/Form+ServiceMessage.swift", "Wizard/Words/Words+Keys.swift",
        "AWSAccess/Credentials/CredentialPlan.swift", "AWSAccess/Credentials/CredentialPlanner.swift",
        "AWSAccess/Endpoint/RegionResolver.swift", "AWSAccess/Transport/CurlTransport.swift",
        "connect-adduser/Command/ConnectAdduser.swift",
        "connect-adduser/Command/Arguments.swift", "connect-adduser/Command/Version.swift",
        "connect-adduser/Configuration/", "connect-adduser/Doctor/", "connect-adduser/History/",
    ]

    @Test func noSentenceIsLeftInEnglish() throws {
        for file in try Sources.files() where !Self.english.contains(where: file.path.hasPrefix) {
            let left = SourceReader(file.text).literals.filter { literal in
                !Sources.callees.contains(literal.callee) && literal.callee != "contains"
                    && literal.pattern.contains(/[a-z]{2,},? [a-z]{2,}/)
            }
            #expect(
                left.isEmpty,
                "\(file.path): \(left.map { "line \($0.line), \(quoted($0.pattern))" }.joined(separator: "; "))"
            )
        }
    }
}

struct SourceReaderTests {
    private func literals(_ source: String) -> [String] {
        SourceReader(source).literals.map { "\($0.callee)|\($0.pattern)" }
    }

    @Test func interpolationsAreNumbered() {
        #expect(
            literals(#"localized("A \(f(1, (2))) of \("b \(c)").")"#) == ["localized|A %1 of %2.", "|b %1"])
        #expect(literals(#"localized("\(a ? "(" : ")") x")"#) == ["localized|%1 x", "|(", "|)"])
    }

    @Test func escapesAndContinuationsAreRead() {
        #expect(literals(#"Phrase( "a \"b\" \\ \u{201C}c\t")"#) == ["Phrase|a \"b\" \\ “c\t"])
        let source = """
                x(localized(
                    \"\"\"
                    one \\
                    two \\(3)
                      four
                    \"\"\"))
            """
        #expect(literals(source) == ["localized|one two %1\n  four"])
    }

    @Test func commentsAndRawStringsDoNotConfuse() {
        #expect(literals("// \"no\"\n/* \" */ f(#\"a \\(b) \\#(c)\"#)") == [#"f|a \(b) %1"#])
    }

    @Test func callsWithoutALiteralAreFound() {
        #expect(SourceReader(#"localized(a ? "b" : "c")"#).unclearCalls == [1])
        #expect(SourceReader("localized(phrase) + localized(\n\"b\")").unclearCalls.isEmpty)
    }
}

/// A pattern as a Swift literal.
private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
    return "\"\(escaped)\""
}

/// The numbered parts of a pattern, in order of their numbers.
private func parts(of pattern: String) -> [Substring] {
    pattern.matches(of: /%[1-9]/).map(\.output).sorted()
}

extension String {
    /// How many pieces a separator cuts the text into.
    fileprivate func components(of separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
