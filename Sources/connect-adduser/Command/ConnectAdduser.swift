// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import Glibc
import Localization
import TerminalKit
import Wizard

/// The program.
@main
struct ConnectAdduser: ParsableCommand {
    // Each command spells its name out: to make it of the type's name takes a seventh of the whole start.
    static let configuration = CommandConfiguration(
        commandName: "connect-adduser",
        abstract: "Create an Amazon Connect user, step by step, in the terminal.",
        usage: """
            connect-adduser [<options>]
            connect-adduser --from <file> [--check] [<options>]
            connect-adduser doctor [<options>]
            connect-adduser history [<options>]
            connect-adduser config check|example [<file>]
            """,
        discussion: """
            Opens a few forms that say while you type whether Amazon Connect will accept it, and sends one \
            signed CreateUser request at the end. Nothing is created before you choose “Create user” on the \
            review.

            Credentials are found as the AWS CLI finds them: environment, web identity, the profile in ~/.aws \
            (keys, role with MFA, IAM Identity Center, aws login, credential_process), container, EC2 instance; \
            “connect-adduser doctor” shows which and why. The region comes from --region, the instance ARN, AWS_REGION, \
            AWS_DEFAULT_REGION or the profile. AWS_ENDPOINT_URL_CONNECT sends requests elsewhere. Defaults \
            and the rules of your house are set in /etc/connect-adduser/config.toml and in \
            $XDG_CONFIG_HOME/connect-adduser/config.toml; “connect-adduser config example” shows all of them.

            With --accessible or ACCESSIBLE=1 it asks one question a line instead of drawing screens, for \
            screen readers; so it does by itself where the terminal cannot be drawn on (TERM=dumb).
            """,
        subcommands: [Doctor.self, History.self, ConfigCommand.self]
    )

    @OptionGroup var target: TargetArguments
    @OptionGroup var request: RequestArguments
    @OptionGroup var display: DisplayArguments

    // Not ArgumentParser's own: that would load libcurl at every start to have the text ready.
    @Flag(help: "Show the version, and what it runs on.")
    var version = false

    /// Starts what the arguments ask for.
    ///
    /// What is said about a wrong argument quotes it, so nothing that a terminal would obey may be in one.
    static func main() {
        guard !CommandLine.arguments.contains(where: DisplayText.hasInvisibles) else {
            Language.$current.withValue(.ofLocale) {
                Exit.say(
                    localized(
                        "An argument holds a character that cannot be seen. Type it instead of pasting it."))
            }
            Glibc.exit(usageStatus)
        }
        do {
            if CommandLine.argc == 1 {
                try start(Run())
            } else {
                var command = try parseAsRoot()
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let bytes = Array("\(fullMessage(for: error))\n".utf8)
            _ = write(STDERR_FILENO, bytes, bytes.count)
            Glibc.exit(usageStatus)
        }
    }

    /// How it ends when the arguments cannot be understood: EX_USAGE of sysexits.h, as ArgumentParser has it; with
    /// `--check`, whose 1 says that something is wrong, 2 as when nothing could be checked for other reasons.
    private static var usageStatus: Int32 {
        CommandLine.arguments.contains("--check") ? 2 : EX_USAGE
    }

    func run() throws {
        if version {
            print(Version.text)
            return
        }
        if request.check {
            try check()
            return
        }
        try Self.start(Run(target: target.options, request: request.options, display: display.options))
    }

    /// Runs the wizard and says how it ended.
    private static func start(_ run: Run) throws {
        guard run.request.from == RequestOptions.standardInput || isatty(STDIN_FILENO) == 1 else {
            throw Language.$current.withValue(run.display.language ?? .ofLocale) {
                Exit.failure(
                    localized(
                        "Standard input is no terminal, so nobody can answer. Start it where you can type."),
                    status: 2)
            }
        }
        let outcome: Outcome
        do {
            outcome = try run.run()
        } catch {
            throw Exit.failure(error.description)
        }
        if let message = outcome.message { print(DisplayText.safe(message)) }
        if outcome.status != 0 { throw ExitCode(outcome.status) }
    }

    /// Says what is wrong with a request, without a terminal.
    private func check() throws {
        guard let from = request.from else {
            throw Language.$current.withValue(display.language ?? .ofLocale) {
                Exit.failure(localized("--check needs --from and what is to be checked."), status: 2)
            }
        }
        let report: RequestCheck.Report
        do {
            report = try RequestCheck(from: from, target: target.options, display: display.options).run()
        } catch {
            throw Exit.failure(error.description, status: 2)
        }
        for line in report.lines { print(DisplayText.safe(line)) }
        for note in report.notes { Exit.say(note) }
        if report.status != 0 { throw ExitCode(report.status) }
    }
}

/// What is said on standard error, under the program's name.
enum Exit {
    /// Says a sentence and ends the program with a status.
    static func failure(_ sentence: String, status: Int32 = 1) -> any Error {
        say(sentence)
        return ExitCode(status)
    }

    /// Text of the service, of files and arguments is made safe for the terminal.
    static func say(_ sentence: String) {
        let bytes = Array("connect-adduser: \(DisplayText.safe(sentence))\n".utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
