// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Localization

// The command line, apart from the options that are made of it: a start without arguments does not ask ArgumentParser,
// which takes a third of a start.

/// `TargetOptions` as they are written on the command line.
struct TargetArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The Amazon Connect instance: its id or its ARN.", valueName: "id"))
    var instance: String?

    @Option(help: ArgumentHelp("The profile in ~/.aws to sign with.", valueName: "name"))
    var profile: String?

    @Option(help: ArgumentHelp("The AWS region of the instance.", valueName: "region"))
    var region: String?

    @Flag(help: "Try it out: start connect-sandbox on this machine and work on that; nothing leaves it.")
    var sandbox = false

    @Option(
        help: ArgumentHelp(
            "Passed on to connect-sandbox, such as --sandbox-option=--seed=large; may be repeated.",
            valueName: "option"))
    var sandboxOption: [String] = []

    func validate() throws {
        if sandbox, profile != nil || region != nil {
            throw ValidationError(
                "--sandbox has credentials and a region of its own; leave --profile and --region out.")
        }
        if !sandbox, !sandboxOption.isEmpty {
            throw ValidationError("--sandbox-option needs --sandbox.")
        }
    }

    var options: TargetOptions {
        TargetOptions(
            instance: instance, profile: profile, region: region, sandbox: sandbox,
            sandboxOptions: sandboxOption)
    }
}

/// `RequestOptions` as they are written on the command line.
struct RequestArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Begin with the members of CreateUser in this JSON file, or - for standard input.",
            valueName: "file"), completion: .file(extensions: ["json"]))
    var from: String?

    @Flag(help: "Only say what is wrong with what --from names: 0 nothing, 1 something, 2 not checked.")
    var check = false

    var options: RequestOptions { RequestOptions(from: from, check: check) }
}

/// `DisplayOptions` as they are written on the command line.
struct DisplayArguments: ParsableArguments {
    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Flag(help: "Draw in UTF-8 although the locale does not say that the terminal shows it.")
    var utf8 = false

    @Option(help: ArgumentHelp("How it looks; also “theme” in the configuration.", valueName: "name"))
    var theme: Theme?

    @Option(
        help: ArgumentHelp(
            "What it speaks, else as the locale asks for; also “language” in the configuration.",
            valueName: "code"))
    var language: Language?

    @Flag(
        help: "Ask one question a line instead of drawing screens, for screen readers; as ACCESSIBLE=1 does.")
    var accessible = false

    @Flag(
        help: """
            For a ForceCommand of sshd: no suspending and no program for credentials, so that there is no way out but \
            quitting; also “kiosk” in the configuration.
            """)
    var kiosk = false

    var options: DisplayOptions {
        DisplayOptions(
            ascii: ascii, utf8: utf8, theme: theme, language: language, accessible: accessible, kiosk: kiosk)
    }
}

extension Language: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
