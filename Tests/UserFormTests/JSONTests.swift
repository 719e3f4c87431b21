// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import UserForm

struct JSONTests {
    private func mistake(in text: String) -> JSONMistake? {
        do {
            _ = try JSONParser.parse(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "{}", "[]", "0", "-0.5e+10", "\"\"", "true", "false", "null", " [ 1 , {\"a\" : [ ] } ]\r\n",
        "\u{FEFF}{}", #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#,
    ])
    func everythingThatJSONHasIsRead(text: String) {
        #expect(mistake(in: text) == nil)
    }

    @Test(arguments: [
        ("", JSONMistake.Kind.empty, 1), (" \n ", .empty, 2), ("{", .unfinished, 1),
        ("{\n\"a\"", .unfinished, 2),
        ("{\"a\":1\n,}", .unexpected("}"), 2), ("[1 2]", .unexpected("2"), 1), ("{a:1}", .unexpected("a"), 1),
        ("[1,]", .unexpected("]"), 1), ("01", .number, 1), ("1.", .number, 1), ("-", .number, 1),
        ("1e", .number, 1),
        ("\"a\nb\"", .controlCharacter, 1), (#""\x""#, .escape, 1), (#""\ud800""#, .escape, 1),
        (#""\ud800\u0041""#, .escape, 1), (#""\u00g0""#, .escape, 1), ("\"a", .unfinished, 1),
        ("{}\n{}", .moreBehind, 2), ("tru", .unexpected("t"), 1), ("NaN", .unexpected("N"), 1),
        ("'a'", .unexpected("'"), 1), ("// no\n{}", .unexpected("/"), 1),
    ])
    func everythingElseIsToldWithItsLine(text: String, kind: JSONMistake.Kind, line: Int) {
        #expect(mistake(in: text) == JSONMistake(kind: kind, line: line))
    }

    @Test func depthIsBounded() {
        #expect(mistake(in: String(repeating: "[", count: 1_000_000))?.kind == .tooDeep)
    }

    @Test func bytesThatAreNoUTF8AreToldWithTheirLine() {
        let bytes = Array("{\n\"a\": \"".utf8) + [0xE9] + Array("\"}".utf8)
        #expect(throws: JSONMistake(kind: .notUTF8, line: 2)) { try JSONParser.parse(bytes) }
    }

    @Test(arguments: ["\u{0}\u{1F}\u{7F}\u{9B}", "'\"\\$`!\n", "Zoë 😀 \u{202E}\u{200B}", "^R ^G"])
    func hostileTextIsWrittenSoThatItIsReadBackAndAShellLeavesItAlone(text: String) throws {
        for layout in [JSONValue.Layout.compact, .pasteable] {
            let bytes = JSONValue.object([.init(text, .array([.text(text), .number(-1), .flag(true)]))])
                .bytes(layout)
            let node = try JSONParser.parse(bytes)
            guard case .object(let members) = node.content, case .array(let values) = members[0].value.content
            else {
                Issue.record("no object")
                continue
            }
            #expect(members[0].name.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(values[0].content == .text(text))
            if layout == .pasteable {
                #expect(
                    bytes.allSatisfy { $0 == 0x0A || ($0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'")) })
            }
        }
    }

    @Test func randomBytesNeverTrapTheParser() {
        var random = SystemRandomNumberGenerator()
        let signs = Array("{}[]\",:\\u0de1 \n-.truefalsn".utf8) + [0xC3, 0x80]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                signs.randomElement(using: &random)!
            }
            _ = WrittenRequest.read(bytes)
        }
    }
}
