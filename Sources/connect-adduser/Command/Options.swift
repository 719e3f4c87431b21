// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import Localization

/// What a run works on; each option outranks environment and configuration, unless that is locked.
struct TargetOptions: ParsableArguments {
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
}

/// What the form begins with.
struct RequestOptions: ParsableArguments {
    /// What stands for standard input where a file can be named.
    static let standardInput = "-"

    @Option(
        help: ArgumentHelp(
            "Begin with the members of CreateUser in this JSON file, or - for standard input.",
            valueName: "file"), completion: .file(extensions: ["json"]))
    var from: String?

    @Flag(help: "Only say what is wrong with what --from names: 0 nothing, 1 something, 2 not checked.")
    var check = false
}

/// How the wizard talks to the operator.
struct DisplayOptions: ParsableArguments {
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
}

// What holds where no argument is given, without asking ArgumentParser, which takes half of a start for it.

extension TargetOptions {
    static var unsaid: Self {
        var options = Self()
        options.instance = nil
        options.profile = nil
        options.region = nil
        options.sandbox = false
        options.sandboxOption = []
        return options
    }
}

extension RequestOptions {
    static var unsaid: Self {
        var options = Self()
        options.from = nil
        options.check = false
        return options
    }
}

extension DisplayOptions {
    static var unsaid: Self {
        var options = Self()
        options.ascii = false
        options.utf8 = false
        options.theme = nil
        options.language = nil
        options.accessible = false
        options.kiosk = false
        return options
    }
}

extension DisplayOptions {
    /// What is spoken, by the option, the configuration or the locale.
    func language(by settings: Settings) -> Language {
        language ?? settings.configuration.language ?? Language { settings.environment[$0] }
    }
}

extension Language: ExpressibleByArgument {
    /// What the operator's locale asks for.
    static var ofLocale: Language {
        let environment = Environment.live
        return Language { environment[$0] }
    }
}
