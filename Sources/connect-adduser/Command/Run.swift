// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Localization
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
    var target = TargetOptions()
    var request = RequestOptions()
    var display = DisplayOptions()

    /// - Throws: `AccessError` when there is nothing to start with: no region, a profile that is not there.
    func run() throws(AccessError) -> Outcome {
        Hardening.apply()
        let settings = try Settings.load(kiosk: display.kiosk)
        let outcome = Language.$current.withValue(display.language(by: settings)) {
            Result { () throws(AccessError) in try run(settings) }
        }
        return try outcome.get()
    }

    private func run(_ settings: Settings) throws(AccessError) -> Outcome {
        if settings.isKiosk { Hardening.forbidSuspension() }
        var options = target
        var written: WrittenRequest?
        if let from = request.from {
            let input = try RequestInput(from: from, settings)
            guard input.findings.isEmpty else {
                for line in input.findings { Exit.say(line) }
                return Outcome(status: 1)
            }
            options.instance = try input.instance(options, settings)
            written = input.request
            if from == RequestOptions.standardInput {
                do {
                    try ControllingTerminal.takeAsInput()
                } catch {
                    Exit.say(error.description)
                    return Outcome(status: 2)
                }
            }
        }
        var target = try Target.named(by: options, settings, request: written)
        defer { target.sandbox?.stop() }
        target.session.keymap = try settings.configuration.keymap()
        let log: any SubmissionLog
        var open: [JournalRecord] = []
        if target.sandbox == nil {
            let journal = Journal(path: try settings.journalPath(), onEntry: SystemLog.write)
            if let days = settings.configuration.journalDays {
                journal.removeEntries(before: ConnectClient.World.live.now() - Double(days) * 86_400)
            }
            open = journal.openRecords()
            log = journal
        } else {
            log = NoJournal()
        }
        let world = ConnectClient.World.live
        target.session.openSubmissions = open.compactMap { OpenSubmission($0, now: world.now()) }

        let forms = FormKeeper(folder: try settings.stateFolder() + "/forms", files: settings.files)
        target.session.isKiosk = settings.isKiosk
        target.session.leftForms = forms.leftForms(
            isSandbox: target.session.isSandbox, now: world.now(), days: settings.configuration.draftDays)

        let frontEnd = try FrontEnd(display, settings)
        let mailbox = Mailbox()
        let codes = CodeDesk(mailbox: mailbox)
        let transport = CurlTransport(network: try target.network())
        let thread = WorkerThread(named: "requests")
        return Language.$isASCII.withValue(frontEnd.isASCII) {
            // Put into words once it is known which letters the terminal has.
            target.session.identity = target.identity
            let submissions = Submissions(
                log: log,
                by: Submissions.Signer(
                    region: target.session.region, identity: target.journalIdentity), open: open)
            let service = ServiceRunner(
                mailbox: mailbox,
                client: { [target] in
                    target.client(
                        over: transport, world: world.notifying { mailbox.post(.noticed(Bulletin($0))) },
                        mfaCode: codes.ask, executor: thread)
                }, submissions: submissions, on: thread)
            let end = frontEnd.run(
                mailbox: mailbox, effects: EffectRunner(service: service, codes: codes, forms: forms),
                session: target.session,
                environment: settings.environment)
            forms.flush()
            transport.shutdown()
            return Outcome(end)
        }
    }
}

extension Outcome {
    /// What is worth saying once the screen is gone.
    init(_ end: LoopEnd) {
        self.init(end.state)
        guard let signal = end.signal else { return }
        // As a shell says it of a program that a signal has ended.
        status = 128 + signal
        if message == nil, end.state.formToKeep != nil {
            message = localized("The form was kept without its password; it is offered at the next start.")
        }
    }

    private init(_ state: State) {
        switch state.submission {
        case .created(let user):
            message = localized("User \(user.sent.username) was created: \(user.userARN)")
        case .sending:
            message = localized(
                """
                The request that creates \(state.draft.username) was on its way when the program was left. Whether \
                the user exists is found out at the next start; do not create it again before.
                """)
            status = 1
        case .unknown:
            message = localized(
                """
                Whether \(state.draft.username) was created is not known. It is found out at the next start; do not \
                create it again before.
                """)
            status = 1
        case .failed, .notStarted:
            message = nil
        }
    }
}
