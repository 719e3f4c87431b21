// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSAccess

struct XMLElementsTests {
    private func elements(_ text: String) -> XMLElements { XMLElements(Array(text.utf8)) }

    @Test func leavesAreFoundByName() {
        let found = elements(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- as STS writes it -->
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <Error><Type>Sender</Type><Code>AccessDenied</Code><Message lang='en'>No &amp; no</Message><Detail/></Error>
              <RequestId>r-1</RequestId>
            </ErrorResponse>
            """)
        #expect(found["Code"] == "AccessDenied")
        #expect(found["Message"] == "No & no")
        #expect(found["RequestId"] == "r-1")
        // What holds other elements has no text of its own; what is not there has none at all.
        #expect(found["Error"] == nil)
        #expect(found["Detail"] == nil)
        #expect(found["code"] == nil)
    }

    @Test(
        arguments: [
            ("a&lt;b&gt;&quot;c&quot;&apos;&amp;&#39;", "a<b>\"c\"'&'"), ("a&#xA;b", "a\nb"),
            // Once only: what was written as an entity of an entity stays one.
            ("&amp;lt;", "&lt;"), ("&unknown;", "&unknown;"), ("A & B", "A & B"), ("&", "&"), ("&;", "&;"),
            ("", ""),
            ("Zoë 👩🏽‍💻", "Zoë 👩🏽‍💻"), ("\u{301}a&lt;\u{301}", "\u{301}a<\u{301}"),
        ])
    func entitiesAreResolved(text: String, expected: String) {
        #expect(elements("<M>\(text)</M>")["M"] == expected)
    }

    @Test(
        arguments: [
            ("<M>first</M><M>second</M>", "first"), ("<A><M>inner</M></A><M>outer</M>", "inner"),
            ("<M><M>inner</M></M>", "inner"), ("<M/><M>text</M>", "text"), ("<M></M><M>text</M>", ""),
        ])
    func firstOfTheSameNameCounts(text: String, expected: String) {
        #expect(elements(text)["M"] == expected)
    }

    @Test func documentThatBreaksOffKeepsWhatWasWhole() {
        let code = "<R><Code>Throttling</Code>"
        let message = code + "<Message>Rate exceeded</Message>"
        let text = message + "</R>"
        for length in 0...text.utf8.count {
            let found = XMLElements(Array(text.utf8.prefix(length)))
            #expect(found["Code"] == (length >= code.utf8.count ? "Throttling" : nil), "\(length)")
            #expect(found["Message"] == (length >= message.utf8.count ? "Rate exceeded" : nil), "\(length)")
        }
    }

    @Test(arguments: ["", "<", ">", "<>", "</>", "</", "<M", "<M>", "<M></N>", "text", "{\"M\":\"json\"}"])
    func whatIsNoneHoldsNothing(text: String) {
        #expect(elements(text)["M"] == nil)
    }

    /// Bytes that are mostly markup, so that every path is walked.
    @Test func randomBytesDoNoHarm() {
        var state: UInt64 = 1
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        let pieces: [[UInt8]] = ["<", ">", "/", "</M>", "<M>", "&", ";", "&amp;", "M", " "].map {
            Array($0.utf8)
        }
        for _ in 0..<10_000 {
            var bytes: [UInt8] = []
            for _ in 0..<next() % 40 {
                bytes += next() % 3 == 0 ? [UInt8(next() & 0xff)] : pieces[next() % pieces.count]
            }
            // No text of a leaf holds the beginning of markup.
            let text = XMLElements(bytes)["M"]
            #expect(text?.utf8.contains(UInt8(ascii: "<")) != true, "\(bytes)")
        }
    }
}
