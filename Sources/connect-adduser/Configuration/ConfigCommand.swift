// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import TerminalKit

/// Helps to write the configuration.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check the configuration, or show an example of one.",
        subcommands: [CheckConfiguration.self, ShowExample.self])
}

/// Tells everything that is wrong with a configuration.
struct CheckConfiguration: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong with a configuration, with file and line.",
        discussion: """
            Without a file it checks those that are in force: /etc/connect-adduser/config.toml and the one in \
            $XDG_CONFIG_HOME/connect-adduser. Ends with 0 when all is well, 1 when something is wrong and 2 \
            when a file cannot be read. Whether the names exist on the instance shows in the form.
            """)

    @Argument(help: "The file to check instead.")
    var file: String?

    func run() throws {
        let environment = Environment.live
        let files = Files.live(environment)
        let own = Configuration.ownPath(environment: environment, files: files)
        let paths = file.map { [$0] } ?? [Configuration.systemPath, own].compactMap(\.self)
        let present = paths.filter { files.read($0) != nil }
        if let file, present.isEmpty { throw Exit.failure("\(file) cannot be read.", status: 2) }
        let wrong = present.flatMap { path in
            Configuration.read(String(decoding: files.read(path) ?? [], as: UTF8.self), path: path).1
                .sentences
        }
        for sentence in wrong { print(DisplayText.safe(sentence)) }
        if !wrong.isEmpty { throw ExitCode(1) }
        if file == nil { _ = try Settings.load() }
        print(
            present.isEmpty
                ? "There is no configuration: all is as it comes."
                : "All is well: \(present.joined(separator: ", ")).")
    }
}

/// Prints a commented configuration.
struct ShowExample: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example", abstract: "Print a commented configuration with every setting.")

    func run() { print(ConfigurationExample.text, terminator: "") }
}
