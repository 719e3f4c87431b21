// SPDX-License-Identifier: Apache-2.0

import Testing

/// ssh hands the client's locale over, which the server may not have.
@Suite(.serialized)
struct LocaleTests {
    private static let notInstalled = "tlh_KX"

    @Test(
        arguments: [
            // The client speaks UTF-8 by a locale that is not there: repaired.
            (["LANG": "\(notInstalled).UTF-8"], [], true), (["LC_CTYPE": "\(notInstalled).utf8"], [], true),
            (["LC_ALL": "\(notInstalled).UTF-8", "LANG": "C"], [], true),
            // Nothing says UTF-8, or what outranks it says otherwise.
            (["LANG": "C"], [], false), (["LANG": "POSIX"], [], false), ([:], [], false),
            (["LANG": "\(notInstalled).ISO-8859-1"], [], false),
            (["LC_ALL": "C", "LANG": "C.UTF-8"], [], false),
            (["LC_ALL": "", "LANG": "C.UTF-8"], [], true),
            // Flags win.
            (["LANG": "C"], ["--utf8"], true), ([:], ["--utf8"], true),
            (["LANG": "C.UTF-8"], ["--ascii"], false),
            (["LANG": "C.UTF-8"], ["--utf8", "--ascii"], false),
        ] as [([String: String], [String], Bool)])
    func localeOfTheClientIsRepaired(locale: [String: String], flags: [String], isUTF8: Bool) throws {
        let session = try PtySession(
            arguments: flags, environment: locale.merging(["TERM": "xterm-256color"]) { $1 })
        session.expect("3 of 3")
        session.expectQuiet()
        #expect(session.output.contains { $0 >= 0x80 } == isUTF8)
        #expect(session.output.contains(UInt8(ascii: "+")) != isUTF8)
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus == 0)
    }
}
