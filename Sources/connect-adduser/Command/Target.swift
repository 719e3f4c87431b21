// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Glibc
import Wizard

/// What the run works on: the service in a region, or the sandbox.
struct Target {
    var session: Session
    var sandbox: SandboxProcess?
    var region: String
    var environment: Environment
    private var files: Files
    private var configuration: SharedConfiguration
    /// The profile that was named, for settings that a profile holds.
    private var profile: String?
    /// `nil` for the sandbox, which brings credentials of its own.
    private var finding: CredentialPlanner.Finding?
    /// `nil` for the sandbox, which tells its address once it listens.
    private(set) var endpoint: Endpoint?

    /// Amazon Connect, or whatever speaks its API at the configured endpoint.
    static func service(
        _ options: TargetOptions, _ configuration: Configuration, environment: Environment, files: Files
    ) throws(AccessError) -> Target {
        let shared = try SharedConfiguration.load(environment: environment, files: files)
        let profile = options.profile ?? configuration.profile
        let finding = try CredentialPlanner(environment: environment, configuration: shared)
            .find(profile: profile)
        let reference = try (options.instance ?? configuration.instance).map { text throws(AccessError) in
            try InstanceReference(text)
        }
        let region = try RegionResolver.resolve(
            flag: options.region ?? configuration.region, instance: reference, profile: profile,
            environment: environment, configuration: shared)
        let endpoint = try EndpointResolver.resolve(
            service: .connect, region: region, profile: profile, environment: environment,
            configuration: shared)
        let session = Session(region: region, identity: finding.plan.name, instanceID: reference?.id)
        return Target(
            session: session, region: region, environment: environment, files: files, configuration: shared,
            profile: profile, finding: finding, endpoint: endpoint)
    }

    /// The sandbox beside this program, started for this run.
    static func sandbox(
        options: TargetOptions, environment: Environment, files: Files
    ) throws(AccessError) -> Target {
        let process = try SandboxProcess(arguments: options.sandboxOption)
        let session = Session(
            region: SandboxProcess.region, identity: "sandbox operator", isSandbox: true,
            instanceID: try options.instance.map { text throws(AccessError) in try InstanceReference(text).id
            })
        return Target(
            session: session, sandbox: process, region: SandboxProcess.region, environment: environment,
            files: files, configuration: SharedConfiguration())
    }

    /// The client, as soon as the address is known; `mfaCode` asks the operator.
    func client(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String?
    ) -> Task<Result<ConnectClient, AccessError>, Never> {
        Task { [self] in
            do throws(AccessError) {
                let endpoint =
                    if let endpoint = self.endpoint { endpoint } else { try sandbox?.endpoint() }
                guard let endpoint else { throw AccessError("There is no address to send requests to.") }
                return .success(
                    ConnectClient(
                        transport: transport, endpoint: endpoint, region: region,
                        credentials: try provider(over: transport, world: world, mfaCode: mfaCode),
                        settings: clientSettings, world: world))
            } catch {
                return .failure(error)
            }
        }
    }

    private func provider(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String?
    ) throws(AccessError) -> any CredentialProvider {
        if let sandbox { return StaticProvider(name: session.identity, credentials: sandbox.credentials) }
        guard let finding else { throw AccessError("There are no credentials to sign with.") }
        return try CredentialFactory.provider(
            of: finding.plan, world: credentialWorld(over: transport, world: world, mfaCode: mfaCode))
    }

    /// What sources of credentials work with.
    func credentialWorld(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String?
    ) -> CredentialWorld {
        CredentialWorld(
            environment: environment, files: files, configuration: configuration, transport: transport,
            now: world.now, sleep: world.sleep, region: region, loginName: Operator.loginName,
            mfaCode: mfaCode)
    }

    /// How often reads are tried and whether the clock is corrected, by environment and profile.
    private var clientSettings: ConnectClient.Settings {
        let values = configuration.profiles[
            SharedConfiguration.profileName(profile, environment: environment)]
        return ConnectClient.Settings(environment: environment, profile: values ?? [:])
    }
}
