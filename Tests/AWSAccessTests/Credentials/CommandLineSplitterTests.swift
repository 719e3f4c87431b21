// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSAccess

struct CommandLineSplitterTests {
    @Test(
        arguments: [
            ("", []), ("  \t ", []), ("a", ["a"]), (" a  b\tc\nd ", ["a", "b", "c", "d"]),
            ("'a b'", ["a b"]), (#""a b""#, ["a b"]), (#"a\ b"#, ["a b"]), ("''", [""]),
            (#"a '' """#, ["a", "", ""]),
            ("a'b'\"c\"d", ["abcd"]), (#"'a"b'"#, [#"a"b"#]), (#""a'b""#, ["a'b"]),
            // Inside of single quotes nothing is special; inside of double ones four characters are.
            (#"'a\b'"#, [#"a\b"#]), (#""a\b""#, [#"a\b"#]), (#""a\"b\\c\$d\`e""#, [#"a"b\c$d`e"#]),
            (#"a\"b"#, [#"a"b"#]), (#"\'"#, ["'"]), (#"C:\x"#, ["C:x"]),
            // Nothing is expanded and nothing is an operator.
            (
                "$HOME ~ *.txt `id` $(id) a|b;c&d>e #f",
                ["$HOME", "~", "*.txt", "`id`", "$(id)", "a|b;c&d>e", "#f"]
            ),
            ("grüße 'Ä é' 👩🏽‍💻", ["grüße", "Ä é", "👩🏽‍💻"]),
        ])
    func lineIsSplitAsAShellWould(line: String, words: [String]) {
        #expect(CommandLineSplitter.words(of: line) == words)
    }

    @Test(arguments: ["'", "\"", "a 'b", "a \"b", "\\", "a\\", #""a\"#, #""a\""#, "'a\"", "\"a'"])
    func lineThatDoesNotEndIsNone(line: String) {
        #expect(CommandLineSplitter.words(of: line) == nil)
    }
}
