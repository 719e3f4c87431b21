// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Dispatch
import Localization
import TerminalKit
import UserForm
import Wizard

/// Checks a request by the rules of the form, and by the service as far as it can be asked; nothing is created.
struct RequestCheck {
    /// What there is to say, and how the program ends.
    struct Report {
        /// A line for each problem.
        var lines: [String]
        /// What was not checked, and why.
        var notes: [String]
        var status: Int32
    }

    let from: String
    let target: TargetOptions
    let display: DisplayOptions

    /// - Throws: `AccessError` when the request or the configuration cannot be read.
    func run() throws(AccessError) -> Report {
        Hardening.apply()
        let settings = try Settings.load(kiosk: display.kiosk)
        let report = Language.$current.withValue(display.language(by: settings)) {
            Result { () throws(AccessError) in try examine(by: settings) }
        }
        return try report.get()
    }

    private func examine(by settings: Settings) throws(AccessError) -> Report {
        let input = try RequestInput(from: from, settings)
        guard input.findings.isEmpty else { return Report(lines: input.findings, notes: [], status: 1) }
        var options = target
        options.instance = try input.instance(target, settings)
        let audit = audit(of: input.request, options, settings)
        var lines = audit.problems.map(input.line)
        if lines.isEmpty { lines = [localized("\(input.name): All is well.")] }
        return Report(
            lines: lines, notes: audit.notChecked,
            status: audit.problems.contains { !$0.isWarning } ? 1 : 0)
    }

    private func audit(
        of request: WrittenRequest, _ options: TargetOptions, _ settings: Settings
    ) -> RequestAudit {
        do throws(AccessError) {
            let target = try Target.named(by: options, settings, request: request)
            defer { target.sandbox?.stop() }
            guard target.session.instanceID != nil else {
                throw AccessError(
                    localized("No instance is named: InstanceId, --instance or the configuration does."))
            }
            return try ask(target)
        } catch {
            var state = State(
                session: Session(
                    region: "", identity: "", request: request, house: settings.configuration.house),
                size: Size(columns: 80, rows: 24))
            _ = state.update(.started)
            var audit = state.requestAudit ?? RequestAudit()
            audit.notChecked.append(
                localized("What depends on the instance was not checked. \(error.description)"))
            return audit
        }
    }

    /// Has the service answer what the form would ask it, and nothing else.
    private func ask(_ target: Target) throws(AccessError) -> RequestAudit {
        let arrival = DispatchSemaphore(value: 0)
        let mailbox = Mailbox { arrival.signal() }
        let transport = CurlTransport(network: try target.network())
        defer { transport.shutdown() }
        let service = ServiceRunner(
            mailbox: mailbox,
            client: { target.client(over: transport, world: .live, mfaCode: { _ in nil }) },
            submissions: Submissions(
                log: NoJournal(),
                by: Submissions.Signer(
                    region: target.session.region, identity: target.session.identity), open: []),
            on: WorkerThread(named: "requests"))
        var state = State(session: target.session, size: Size(columns: 80, rows: 24))
        var awaited: Set<RequestID> = []
        // What is asked one after the other waits for this; nobody watches who would lose patience.
        var pace: DispatchTime?
        func take(_ event: Event) {
            if case .answered(let id, let answer) = event, answer.isLast { awaited.remove(id) }
            for effect in state.update(event) {
                switch effect {
                case .send(let id, let request):
                    awaited.insert(id)
                    service.send(request, id: id)
                case .cancel(let id):
                    awaited.remove(id)
                    service.cancel(id)
                case .wake(.pace, let delay): pace = .now() + .milliseconds(delay)
                default: break
                }
            }
        }
        take(.started)
        while !awaited.isEmpty || pace != nil {
            if arrival.wait(timeout: pace ?? .distantFuture) == .timedOut {
                pace = nil
                take(.woke(.pace))
            }
            for event in mailbox.takeAll() { take(event) }
        }
        return state.requestAudit ?? RequestAudit()
    }
}

extension Answer {
    /// Whether nothing more arrives for its request.
    fileprivate var isLast: Bool {
        switch self {
        case .page(_, let isLast): isLast
        case .inDoubt: false
        case .users(let page): page.rest != .arriving
        case .instances, .instance, .hierarchyLevels, .detail, .usernames, .submitted, .user, .failed,
            .userToCopy,
            .attributes, .userCount, .proficienciesSet:
            true
        }
    }
}
