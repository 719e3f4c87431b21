// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import ArgumentParser
import FlyingFox
import FlyingSocks
import Foundation

/// The program.
@main
struct Sandbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect-sandbox",
        abstract: "Stand in for Amazon Connect on this machine, to try connect-adduser out and to test it.",
        discussion: """
            Listens on 127.0.0.1 and prints its address. Three made-up instances are there, one for each way of \
            managing users; nothing is kept when it ends. Requests must be signed with the access key in \
            CONNECT_SANDBOX_ACCESS_KEY_ID and CONNECT_SANDBOX_SECRET_ACCESS_KEY; without these variables it takes \
            AKIDSANDBOXEXAMPLE and sandbox-secret-key-for-trying-out-only. It also plays STS, IAM Identity Center, the \
            token service of “aws login” and the metadata services of containers and instances, which give the same \
            key with a session token.
            """
    )

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port: UInt16 = 0

    @Option(help: "The AWS region to play.")
    var region = "us-west-2"

    @Option(help: "How much there is: small or large.")
    var seed = Seed.small

    @Option(help: ArgumentHelp("Milliseconds that every answer takes longer.", valueName: "ms"))
    var latency = 0

    @Option(help: ArgumentHelp("Seconds by which its clock is ahead of this machine's.", valueName: "s"))
    var clockOffset = 0.0

    @Option(
        help: ArgumentHelp(
            """
            Something to go wrong, as KIND[:OPERATION][:COUNT]: throttle, error-500, drop-before (the connection ends \
            before anything is done), drop-after (it ends when the work is done), hang-before and hang-after (the \
            answer never comes), expired (the credentials count as ended), deny:OPERATION. May be repeated.
            """, valueName: "fault"))
    var fault: [Fault] = []

    @Option(
        help: ArgumentHelp(
            "Append a line of JSON for each request to a file; passwords are left out.", valueName: "file"))
    var log: String?

    @Flag(help: "End when standard input ends.")
    var exitWithStdin = false

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let keys = Credentials(
            accessKeyID: environment["CONNECT_SANDBOX_ACCESS_KEY_ID"] ?? "AKIDSANDBOXEXAMPLE",
            secretAccessKey: environment["CONNECT_SANDBOX_SECRET_ACCESS_KEY"]
                ?? "sandbox-secret-key-for-trying-out-only")
        let frontEnd = FrontEnd(
            model: try APIModel.load(),
            service: SandboxService(region: region, instances: seed.instances()),
            signatures: SignatureCheck(keys: keys, region: region), faults: FaultPlan(fault),
            log: try RequestLog(path: log), signIn: SignInService(keys: keys, region: region),
            latency: latency,
            clockOffset: clockOffset)
        // 127.0.0.1 only: nobody else on the network is to reach it.
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port), timeout: 60, logger: .disabled)
        await server.appendRoute("*") { try await frontEnd.answer($0) }
        if exitWithStdin { Thread.detachNewThread(Self.waitForEndOfInput) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            try await server.waitUntilListening()
            guard case .ip4(_, let port)? = await server.listeningAddress else {
                throw ValidationError(
                    "The port \(port) cannot be listened on. Choose another one with --port.")
            }
            FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
            try await group.next()
        }
    }

    /// Ends the program once whoever started it is gone.
    private static func waitForEndOfInput() {
        while let data = try? FileHandle.standardInput.read(upToCount: 1_024), !data.isEmpty {}
        _exit(0)
    }
}

extension Seed: ExpressibleByArgument {}
