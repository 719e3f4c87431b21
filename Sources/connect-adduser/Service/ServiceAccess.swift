// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI

/// Everything that is settled about the way to Amazon Connect before the first request: credentials, region,
/// endpoint.
struct ServiceAccess: Sendable {
    let settings: Settings
    let finding: CredentialPlanner.Finding
    let region: RegionResolver.Finding
    let endpoint: Endpoint
    let instance: InstanceReference?
    private let sources: AccessSources

    /// - Throws: `AccessError` when something is missing or contradicts itself.
    init(_ options: TargetOptions, _ settings: Settings) throws(AccessError) {
        let sources = try AccessSources(options, settings)
        let finding = try sources.findCredentials()
        try self.init(sources, finding: finding, region: try sources.findRegion(for: finding.plan))
    }

    /// - Throws: `AccessError` when the endpoint is not safe.
    init(
        _ sources: AccessSources, finding: CredentialPlanner.Finding, region: RegionResolver.Finding
    ) throws(AccessError) {
        self.sources = sources
        self.finding = finding
        self.region = region
        settings = sources.settings
        instance = try sources.instance()
        if let url = sources.named?.endpoint {
            endpoint = try Endpoint(url: url)
            return
        }
        endpoint = try EndpointResolver.resolve(
            service: .connect, region: region.region, profile: sources.profile,
            environment: settings.environment, configuration: sources.shared)
    }

    /// The client with its credentials; `mfaCode` asks the operator.
    ///
    /// - Throws: `AccessError` when the source of the credentials is configured incompletely.
    func client(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String?, executor: (any TaskExecutor)? = nil
    ) throws(AccessError) -> ConnectClient {
        var credentialWorld = credentialWorld(over: transport, world: world, mfaCode: mfaCode)
        credentialWorld.executor = executor
        let provider = try CredentialFactory.provider(of: finding.plan, world: credentialWorld)
        return client(over: transport, world: world, credentials: provider)
    }

    func client(
        over transport: CurlTransport, world: ConnectClient.World, credentials: any CredentialProvider
    ) -> ConnectClient {
        ConnectClient(
            transport: transport, endpoint: endpoint, region: region.region, credentials: credentials,
            settings: clientSettings, world: world)
    }

    /// What sources of credentials work with.
    func credentialWorld(
        over transport: CurlTransport, world: ConnectClient.World,
        mfaCode: @escaping @Sendable (MFAQuestion) async -> String? = { _ in nil }
    ) -> CredentialWorld {
        CredentialWorld(
            environment: settings.environment, files: settings.files, configuration: sources.shared,
            transport: transport, now: world.now, sleep: world.sleep, region: region.region,
            loginName: Operator.loginName, mfaCode: mfaCode,
            allowsProcess: settings.allowsCredentialProcess)
    }

    /// How requests get out.
    ///
    /// - Throws: `AccessError` when a file of certificates is named that cannot be read.
    func network() throws(AccessError) -> NetworkSettings {
        try NetworkSettings(
            environment: settings.environment, files: settings.files, profile: profileSettings)
    }

    /// How often reads are tried and whether the clock is corrected, by environment and profile.
    private var clientSettings: ConnectClient.Settings {
        ConnectClient.Settings(environment: settings.environment, profile: profileSettings)
    }

    private var profileSettings: [String: String] {
        let name = SharedConfiguration.profileName(namedProfile, environment: settings.environment)
        return sources.shared.profiles[name] ?? [:]
    }

    /// What the AWS CLI has to be told to go the same way, for what options and configuration say it does not read.
    var callOptions: [String] {
        (namedProfile.map { ["--profile", $0] } ?? [])
            + (sources.named?.endpoint.map { ["--endpoint-url", $0] } ?? [])
    }

    /// The profile whose settings count, where one was named.
    var namedProfile: String? { sources.profile }
}

/// Where the way to Amazon Connect is looked for: options, environment, configuration and the shared files.
struct AccessSources: Sendable {
    let settings: Settings
    let shared: SharedConfiguration
    /// The profile that was named by option or configuration.
    let profile: String?
    /// The instance by its name in the configuration.
    let named: Configuration.NamedInstance?
    private let options: TargetOptions

    /// - Throws: `AccessError` when an option is locked or a shared file malformed.
    init(_ options: TargetOptions, _ settings: Settings) throws(AccessError) {
        try settings.checkLock(options)
        self.options = options
        self.settings = settings
        named = settings.configuration.named(options.instance ?? settings.configuration.instance)
        shared = try SharedConfiguration.load(environment: settings.environment, files: settings.files)
        profile = options.profile ?? named?.profile ?? settings.configuration.profile
    }

    func findCredentials() throws(AccessError) -> CredentialPlanner.Finding {
        try CredentialPlanner(environment: settings.environment, configuration: shared).find(profile: profile)
    }

    func instance() throws(AccessError) -> InstanceReference? {
        guard let text = options.instance ?? settings.configuration.instance else { return nil }
        return try settings.configuration.reference(text)
    }

    /// The region; where nothing names one and the credentials are an EC2 instance's, the instance's own.
    func findRegion(for plan: CredentialPlan?) throws(AccessError) -> RegionResolver.Finding {
        try RegionResolver.resolve(
            flag: options.region ?? named?.region ?? settings.configuration.region, instance: try instance(),
            profile: profile, environment: settings.environment, configuration: shared,
            instanceMetadata: { plan.flatMap(instanceRegion) })
    }

    private func instanceRegion(of plan: CredentialPlan) -> String? {
        let transport = CurlTransport(network: NetworkSettings())
        defer { transport.shutdown() }
        let world = ConnectClient.World.live
        let credentialWorld = CredentialWorld(
            environment: settings.environment, files: settings.files, configuration: shared,
            transport: transport, now: world.now, sleep: world.sleep, region: "",
            loginName: Operator.loginName, mfaCode: { _ in nil }, allowsProcess: false)
        return Blocking.run { await plan.instanceRegion(world: credentialWorld) }
    }
}
