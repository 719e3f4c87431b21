// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import TerminalKit
import UserForm
import Wizard

/// How a run ended: what to say about it and the exit status.
struct Outcome {
    /// Printed after the screen is gone; `nil` when there is nothing to add.
    var message: String?
    var status: Int32 = 0
}

/// One run of the wizard: settings are read, the pieces put together, the loop runs.
struct Run {
    let options: Options

    /// - Throws: `AccessError` when there is nothing to start with: no region, a profile that is not there.
    func run() throws(AccessError) -> Outcome {
        Hardening.apply()
        let environment = Environment.live
        let files = Files.live(environment)
        let configuration = try Configuration.load(environment: environment, files: files)
        let target =
            options.sandbox
            ? try Target.sandbox(options: options)
            : try Target.service(options, configuration, environment: environment, files: files)
        defer { target.sandbox?.stop() }

        let frontEnd = try FrontEnd(options, environment: environment)
        let mailbox = Mailbox()
        let transport = CurlTransport(proxy: ProxySettings(environment: environment))
        let service = ServiceRunner(mailbox: mailbox, client: target.client(over: transport))
        let state = frontEnd.run(
            mailbox: mailbox, service: service, session: target.session, environment: environment)
        transport.shutdown()
        return Outcome(state)
    }
}

extension Outcome {
    /// What is worth saying once the screen is gone.
    init(_ state: State) {
        switch state.submission {
        case .created(let user):
            message = "User \(user.sent.username) was created: \(user.userARN)"
        case .sending:
            message = """
                The request that creates \(state.draft.username) was on its way when the program was left. Whether \
                the user exists is not known: look in the user list before you create it again.
                """
            status = 1
        case .failed(let failure) where failure.kind == .doubtful:
            message = failure.sentence
            status = 1
        case .failed, .notStarted:
            message = nil
        }
    }
}
