// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `connect-adduser doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check everything that the wizard depends on, and say what to mend.",
        discussion: """
            Looks for credentials as the wizard does, says which source answered and why others did not, where the \
            region comes from, which endpoint is used, whether it can be reached, how far the clock is off, who you \
            are for AWS, and what you may read. Creates nothing. Ends with status 0 only when the wizard would work.
            """)

    @OptionGroup var target: TargetArguments

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        Hardening.apply()
        let target = target.options
        let report = Blocking.run { Report(await Examination(target).run()) }
        print(json ? report.json : report.text)
        if !report.ok { throw ExitCode(1) }
    }
}
