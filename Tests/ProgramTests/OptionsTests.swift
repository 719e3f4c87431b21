// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Localization
import Testing

@testable import connect_adduser

@Suite("Options of the command line")
struct OptionsTests {
    @Test("A start without arguments is what ArgumentParser makes of none")
    func withoutArguments() throws {
        #expect(try TargetArguments.parse([]).options == TargetOptions())
        #expect(try RequestArguments.parse([]).options == RequestOptions())
        #expect(try DisplayArguments.parse([]).options == DisplayOptions())
    }

    @Test("Every argument becomes its option")
    func everyArgument() throws {
        #expect(
            try TargetArguments.parse(["--instance", "i", "--profile", "p", "--region", "r"]).options
                == TargetOptions(instance: "i", profile: "p", region: "r"))
        #expect(
            try TargetArguments.parse(["--sandbox", "--sandbox-option=a", "--sandbox-option=b"]).options
                == TargetOptions(sandbox: true, sandboxOptions: ["a", "b"]))
        #expect(
            try RequestArguments.parse(["--from", "f", "--check"]).options
                == RequestOptions(from: "f", check: true))
        #expect(
            try DisplayArguments.parse([
                "--ascii", "--utf8", "--theme", "mono", "--language", "de", "--accessible", "--kiosk",
            ]).options
                == DisplayOptions(
                    ascii: true, utf8: true, theme: .mono, language: .german, accessible: true, kiosk: true))
    }
}
