// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Wizard

/// Goes through everything that the wizard depends on, in the order in which one thing builds on another.
struct Examination {
    private let options: TargetOptions
    private let world = ConnectClient.World.live

    init(_ options: TargetOptions) {
        self.options = options
    }

    func run() async -> [Check] {
        if options.sandbox { return await examineSandbox() }
        let access: ServiceAccess
        switch findAccess() {
        case .success(let found): access = found
        case .failure(let failed): return failed.checks
        }
        let network: NetworkSettings
        do throws(AccessError) {
            network = try access.network()
        } catch {
            return [Check("certificates", .failed, error.description)]
        }
        let transport = CurlTransport(network: network)
        defer { transport.shutdown() }
        async let connection = checkConnection(access, over: transport)
        let found = await checkCredentials(access, over: transport)
        var checks = [
            found.check,
            Check("region", .ok, "\(access.region.region), from \(access.region.source)"),
            Check(
                "endpoint", .ok, access.endpoint.description,
                details: [
                    network.proxy.shown(for: access.endpoint).map { "by the proxy \($0)" },
                    network.certificates.map { "trusting the certificates in \($0)" },
                ].compactMap(\.self)), await connection,
        ]
        guard let keys = found.keys else {
            checks.append(Check("instance", .skipped, "Needs credentials."))
            return checks
        }
        checks.append(await checkCaller(access, keys: keys, over: transport))
        let client = access.client(
            over: transport, world: world, credentials: StaticProvider(name: "doctor", credentials: keys))
        checks += await examine(client, instanceID: access.instance?.id)
        return checks
    }

    private struct Failed: Error {
        var checks: [Check]
    }

    /// What is settled without a request; everything that is not, each with its own sentence.
    private func findAccess() -> Result<ServiceAccess, Failed> {
        let sources: AccessSources
        do throws(AccessError) {
            sources = try AccessSources(options, try Settings.load())
        } catch {
            return .failure(Failed(checks: [Check("settings", .failed, error.description)]))
        }
        var checks: [Check] = []
        var finding: CredentialPlanner.Finding?
        var region: RegionResolver.Finding?
        do throws(AccessError) {
            finding = try sources.findCredentials()
            checks.append(
                Check(
                    "credentials", .skipped,
                    "\(finding?.plan.name ?? ""): not asked before the rest is mended",
                    details: Self.passedOver(finding)))
        } catch {
            checks.append(Check("credentials", .failed, error.description))
        }
        do throws(AccessError) {
            region = try sources.findRegion(for: finding?.plan)
            checks.append(Check("region", .ok, region.map { "\($0.region), from \($0.source)" } ?? ""))
        } catch {
            checks.append(Check("region", .failed, error.description))
        }
        guard let finding, let region else { return .failure(Failed(checks: checks)) }
        do throws(AccessError) {
            return .success(try ServiceAccess(sources, finding: finding, region: region))
        } catch {
            return .failure(Failed(checks: checks + [Check("endpoint", .failed, error.description)]))
        }
    }

    private func examineSandbox() async -> [Check] {
        do throws(AccessError) {
            let target = try Target.sandbox(options, Settings.load())
            defer { target.sandbox?.stop() }
            let transport = CurlTransport()
            defer { transport.shutdown() }
            let client = try await target.client(over: transport, world: world, mfaCode: { _ in nil }).value
                .get()
            return [
                Check("credentials", .ok, "The sandbox has its own."),
                Check("region", .ok, target.session.region),
            ] + (await examine(client, instanceID: target.session.instanceID))
        } catch {
            return [Check("sandbox", .failed, error.description)]
        }
    }

    // MARK: The way to AWS

    private static func passedOver(_ finding: CredentialPlanner.Finding?) -> [String] {
        finding?.passedOver.map { "passed over \($0)" } ?? []
    }

    private func checkCredentials(
        _ access: ServiceAccess, over transport: CurlTransport
    ) async -> (check: Check, keys: Credentials?) {
        let plan = access.finding.plan
        let passedOver = Self.passedOver(access.finding)
        do throws(AccessError) {
            let provider = try CredentialFactory.provider(
                of: plan, world: access.credentialWorld(over: transport, world: world))
            let session = try await provider.session()
            let end =
                session.expiration.map { "; they end \(LocalTime.phrase(of: $0, now: world.now()))" } ?? ""
            return (
                Check("credentials", .ok, "\(plan.name): \(plan.kind)\(end)", details: passedOver),
                session.keys
            )
        } catch {
            return (Check("credentials", .failed, error.description, details: passedOver), nil)
        }
    }

    /// Whether anybody answers at the endpoint; what it answers does not matter.
    private func checkConnection(_ access: ServiceAccess, over transport: CurlTransport) async -> Check {
        do {
            _ = try await transport.send(
                HTTPRequest(
                    endpoint: access.endpoint, method: "GET", path: "/",
                    headers: [HeaderField("Host", access.endpoint.hostHeader)], timeout: 4_000))
            let way =
                access.endpoint.scheme == .https ? "TLS, certificate verified" : "plain, on this machine"
            return Check("connection", .ok, "\(access.endpoint.host) answers (\(way)).")
        } catch {
            return Check("connection", .failed, error.description)
        }
    }

    private func checkCaller(
        _ access: ServiceAccess, keys: Credentials, over transport: CurlTransport
    ) async -> Check {
        do throws(AccessError) {
            let caller = try await CallerIdentity.ask(
                world: access.credentialWorld(over: transport, world: world), profile: access.namedProfile,
                signedWith: keys)
            return Check(
                "caller", .ok, "\(caller.shortName), account \(caller.account)", details: [caller.arn])
        } catch {
            // The wizard itself does not ask STS: where its endpoint is closed off, Amazon Connect may still answer.
            return Check("caller", .note, "Who you are for AWS could not be asked. \(error.description)")
        }
    }

    // MARK: Amazon Connect

    private func examine(_ client: ConnectClient, instanceID: String?) async -> [Check] {
        var checks: [Check] = []
        var id = instanceID
        if id == nil {
            let (check, first) = await checkInstances(client)
            checks.append(check)
            id = first
        }
        if let id {
            checks.append(await checkInstance(id, client))
            checks += await PermissionExamination(client: client, instanceID: id).run()
        } else {
            checks.append(Check("instance", .skipped, "There is no instance to look at."))
        }
        checks.append(checkClock(client))
        return checks
    }

    private func checkInstances(_ client: ConnectClient) async -> (Check, String?) {
        var found: [InstanceSummary] = []
        do throws(ConnectError) {
            try await client.listInstances { found += $0 }
        } catch {
            let remedy = error.kind == .accessDenied ? " Name the instance with --instance." : ""
            return (Check("connect:ListInstances", .failed, error.sentence + remedy), nil)
        }
        let active = found.filter(\.isActive)
        guard let first = active.first else {
            return (
                Check("connect:ListInstances", .failed, "There is no active instance in this region."), nil
            )
        }
        return (
            Check(
                "connect:ListInstances", .ok,
                active.count == 1 ? "1 instance" : "\(active.count) instances; looking at the first",
                details: active.map { "\($0.alias ?? $0.id) \($0.id)" }), first.id
        )
    }

    private func checkInstance(_ id: String, _ client: ConnectClient) async -> Check {
        do throws(ConnectError) {
            let instance = try await client.describeInstance(id)
            return Check("instance", .ok, "\(instance.alias ?? id) (\(id))")
        } catch  where error.kind == .accessDenied {
            return Check(
                "instance", .note,
                "\(error.sentence) The wizard will ask how the instance manages its users.")
        } catch {
            return Check("instance", .failed, error.sentence)
        }
    }

    private func checkClock(_ client: ConnectClient) -> Check {
        guard let skew = client.clockSkew else {
            return Check("clock", .note, "Amazon Connect did not say what time it is.")
        }
        let seconds = Int(abs(skew).rounded())
        let words = seconds < 2 ? "right" : "\(seconds) s \(skew > 0 ? "slow" : "fast")"
        return abs(skew) <= ConnectClient.toleratedSkew
            ? Check("clock", .ok, words)
            : Check("clock", .note, "\(words). Requests are signed with the right time; have the clock set.")
    }
}
