// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Localization
import UserForm
import Wizard

/// What the run works on: the service in a region, or the sandbox.
struct Target: Sendable {
    var session: Session
    var sandbox: SandboxProcess?
    private let access: ServiceAccess?

    /// Amazon Connect, or whatever speaks its API at the configured endpoint.
    ///
    /// - Throws: `AccessError` when there is nothing to start with: no region, a profile that is not there.
    static func service(_ options: TargetOptions, _ settings: Settings) throws(AccessError) -> Target {
        let access = try ServiceAccess(options, settings)
        return Target(
            session: Session(
                region: access.region.region, identity: access.finding.plan.name,
                instanceID: access.instance?.id,
                allowsClipboard: settings.configuration.allowsClipboard ?? false,
                callOptions: access.callOptions), access: access)
    }

    /// What the options name, with what the configuration makes of the form, which begins with a request that is
    /// written down.
    ///
    /// - Throws: `AccessError` as `service` and `sandbox` do.
    static func named(
        by options: TargetOptions, _ settings: Settings, request: WrittenRequest?
    ) throws(AccessError) -> Target {
        var target = options.sandbox ? try sandbox(options, settings) : try service(options, settings)
        target.session.request = request
        target.session.house = settings.configuration.house
        // The instances of the sandbox are nobody's.
        if target.session.isSandbox { target.session.house.offeredInstances = nil }
        return target
    }

    /// Who the requests are signed as, in the words of the operator.
    var identity: String { access?.finding.plan.name ?? localized("sandbox operator") }

    /// The same in the words of the journal: they are English whatever the operator speaks.
    var journalIdentity: String { Language.$current.withValue(.english) { identity } }

    /// The sandbox beside this program, started for this run.
    ///
    /// - Throws: `AccessError` when it is not there or cannot be started.
    static func sandbox(_ options: TargetOptions, _ settings: Settings) throws(AccessError) -> Target {
        let process = try SandboxProcess(arguments: options.sandboxOptions)
        let instance = try options.instance.map { text throws(AccessError) in
            try settings.configuration.reference(text)
        }
        return Target(
            session: Session(
                region: SandboxProcess.region, identity: localized("sandbox operator"), isSandbox: true,
                instanceID: instance?.id, allowsClipboard: true), sandbox: process, access: nil)
    }

    /// How requests get out; to the sandbox, straight.
    ///
    /// - Throws: `AccessError` when a file of certificates is named that cannot be read.
    func network() throws(AccessError) -> NetworkSettings {
        try access?.network() ?? NetworkSettings()
    }

    /// The client, as soon as the address is known; `mfaCode` asks the operator.
    ///
    /// It is made, and its credentials are renewed, on the executor.
    func client(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String?, executor: (any TaskExecutor)? = nil
    ) -> Task<Result<ConnectClient, AccessError>, Never> {
        Task(executorPreference: executor) {
            do throws(AccessError) {
                if let sandbox {
                    return .success(try sandbox.client(over: transport, world: world))
                }
                guard let access else { throw AccessError(localized("There is nothing to work on.")) }
                return .success(
                    try access.client(over: transport, world: world, mfaCode: mfaCode, executor: executor))
            } catch {
                return .failure(error)
            }
        }
    }

    private init(session: Session, sandbox: SandboxProcess? = nil, access: ServiceAccess?) {
        self.session = session
        self.sandbox = sandbox
        self.access = access
    }
}

extension SandboxProcess {
    /// A client of the sandbox; waits until the sandbox has told its address.
    fileprivate func client(
        over transport: CurlTransport, world: ConnectClient.World
    ) throws(AccessError) -> ConnectClient {
        ConnectClient(
            transport: transport, endpoint: try endpoint(), region: Self.region,
            credentials: StaticProvider(
                name: localized("sandbox operator"), credentials: credentials), world: world)
    }
}
