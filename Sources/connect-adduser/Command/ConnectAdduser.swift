// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import Glibc
import Wizard

/// The program.
@main
struct ConnectAdduser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect-adduser",
        abstract: "Create an Amazon Connect user, step by step, in the terminal.",
        discussion: """
            Opens a few forms that say while you type whether Amazon Connect will accept it, and sends one \
            signed CreateUser request at the end. Nothing is created before you choose “Create user” on the \
            review.

            Credentials come from the environment (AWS_ACCESS_KEY_ID and so on) or from a profile in \
            ~/.aws/credentials and ~/.aws/config; the region from --region, the instance ARN, AWS_REGION, \
            AWS_DEFAULT_REGION or the profile. AWS_ENDPOINT_URL_CONNECT sends requests elsewhere. Defaults \
            for instance, region and profile can be set in /etc/connect-adduser/config.toml and in \
            $XDG_CONFIG_HOME/connect-adduser/config.toml.
            """,
        version: Version.current
    )

    @OptionGroup var options: Options

    func run() throws {
        let outcome: Outcome
        do {
            outcome = try Run(options: options).run()
        } catch {
            throw Exit.failure(error.description)
        }
        if let message = outcome.message { print(message) }
        if outcome.status != 0 { throw ExitCode(outcome.status) }
    }
}

/// Ends the program with a sentence on standard error.
enum Exit {
    /// Status 1 and the sentence under the program's name.
    static func failure(_ sentence: String) -> any Error {
        let bytes = Array("connect-adduser: \(sentence)\n".utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
        return ExitCode(1)
    }
}
