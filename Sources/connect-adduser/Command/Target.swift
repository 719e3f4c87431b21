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
    private var region: String
    private var credentials: any CredentialProvider
    /// `nil` for the sandbox, which tells its address once it listens.
    private var endpoint: Endpoint?

    /// Amazon Connect, or whatever speaks its API at the configured endpoint.
    static func service(
        _ options: Options, _ configuration: Configuration, environment: Environment, files: Files
    ) throws(AccessError) -> Target {
        let shared = try SharedConfiguration.load(environment: environment, files: files)
        let profile = options.profile ?? configuration.profile
        let credentials = try CredentialResolver.resolve(
            profile: profile, environment: environment, configuration: shared)
        let reference = try (options.instance ?? configuration.instance).map { text throws(AccessError) in
            try InstanceReference(text)
        }
        let region = try RegionResolver.resolve(
            flag: options.region ?? configuration.region, instance: reference, profile: profile,
            environment: environment, configuration: shared)
        let endpoint = try EndpointResolver.resolve(
            service: .connect, region: region, profile: profile, environment: environment,
            configuration: shared)
        let session = Session(region: region, identity: credentials.name, instanceID: reference?.id)
        return Target(session: session, region: region, credentials: credentials, endpoint: endpoint)
    }

    /// The sandbox beside this program, started for this run.
    static func sandbox(options: Options) throws(AccessError) -> Target {
        let process = try SandboxProcess(arguments: options.sandboxOption)
        let session = Session(
            region: SandboxProcess.region, identity: "sandbox operator", isSandbox: true,
            instanceID: try options.instance.map { text throws(AccessError) in try InstanceReference(text).id
            })
        return Target(
            session: session, sandbox: process, region: SandboxProcess.region,
            credentials: StaticProvider(name: session.identity, credentials: process.credentials))
    }

    /// The client, as soon as the address is known.
    func client(over transport: CurlTransport) -> Task<Result<ConnectClient, AccessError>, Never> {
        Task { [self] in
            do throws(AccessError) {
                let endpoint =
                    if let endpoint = self.endpoint { endpoint } else { try sandbox?.endpoint() }
                guard let endpoint else { throw AccessError("There is no address to send requests to.") }
                return .success(
                    ConnectClient(
                        transport: transport, endpoint: endpoint, region: region, credentials: credentials))
            } catch {
                return .failure(error)
            }
        }
    }
}
