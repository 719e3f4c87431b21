// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

struct InstanceMetadataTests {
    private static func keys(until end: String = "2025-11-19T06:00:00Z") -> FakeTransport.Answer {
        .answer(
            200,
            """
            {"Code":"Success","LastUpdated":"2025-11-19T00:00:00Z","Type":"AWS-HMAC","AccessKeyId":"AKIDEC2",\
            "SecretAccessKey":"s","Token":"t","Expiration":"\(end)"}
            """)
    }

    private static let roles = FakeTransport.Answer.answer(200, "web role\nother\n")
    private static let token = FakeTransport.Answer.answer(200, "metadata-token\n")

    private func world(
        _ answers: [FakeTransport.Answer]
    ) throws -> (fake: FakeWorld, provider: RefreshingProvider) {
        let fake = FakeWorld(FakeTransport(inOrder: answers))
        return (fake, try fake.seen().provider())
    }

    @Test func tokenThenRoleThenKeys() async throws {
        let (fake, provider) = try world([Self.token, .answer(200, "web\n"), Self.keys()])
        #expect(
            try await provider.session()
                == SessionCredentials(
                    Credentials(accessKeyID: "AKIDEC2", secretAccessKey: "s", sessionToken: "t"),
                    expiration: FakeWorld.start + 21_600))
        let requests = fake.transport.requests
        let folder = "http://169.254.169.254/latest/meta-data/iam/security-credentials/"
        #expect(requests.map(\.method) == ["PUT", "GET", "GET"])
        #expect(requests.map(\.url) == ["http://169.254.169.254/latest/api/token", folder, folder + "web"])
        #expect(requests[0].header("x-aws-ec2-metadata-token-ttl-seconds") == "21600")
        #expect(
            requests.map { $0.header("x-aws-ec2-metadata-token") } == [
                nil, "metadata-token", "metadata-token",
            ])
        #expect(requests.allSatisfy { $0.audience == .metadata && $0.timeout == 1_000 })
        #expect(requests.allSatisfy { $0.header("Host") == "169.254.169.254" })
        #expect(provider.name == "EC2 instance role")
    }

    @Test func firstRoleOfSeveralIsTaken() async throws {
        let (fake, provider) = try world([Self.token, .answer(200, "web+a@b\nother\n"), Self.keys()])
        _ = try await provider.credentials()
        #expect(fake.transport.requests.last?.path.hasSuffix("/security-credentials/web%2Ba%40b") == true)
    }

    @Test func regionIsTheInstancesOwn() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [Self.token, .answer(200, "eu-west-2\n")]))
        let plan = CredentialPlan.instanceMetadata(profile: nil)
        #expect(await plan.instanceRegion(world: try fake.seen()) == "eu-west-2")
        #expect(fake.transport.requests.last?.path == "/latest/meta-data/placement/region")
        #expect(fake.transport.requests.last?.header("x-aws-ec2-metadata-token") == "metadata-token")
    }

    @Test func regionOfASilentServiceIsAskedForOnce() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: []))
        let plan = CredentialPlan.instanceMetadata(profile: nil)
        #expect(await plan.instanceRegion(world: try fake.seen()) == nil)
        #expect(fake.transport.requests.count == 1)
    }

    @Test func otherCredentialsSayNothingOfARegion() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: []))
        #expect(await CredentialPlan.container.instanceRegion(world: try fake.seen()) == nil)
        #expect(fake.transport.requests.isEmpty)
    }

    /// Off EC2 nobody answers: then nothing at all is configured.
    @Test func nobodyThereMeansNothingWasFound() async throws {
        let (fake, provider) = try world([])
        #expect(await sentence { _ = try await provider.credentials() } == CredentialSentence.nothingFound)
        #expect(fake.transport.requests.map(\.method) == ["PUT", "PUT"])
        #expect(fake.sleeps.isEmpty)
    }

    @Test func tokenThatIsLostOnceIsAskedForAgain() async throws {
        let (_, provider) = try world([.unreachable, Self.token, .answer(200, "web"), Self.keys()])
        #expect(try await provider.credentials().accessKeyID == "AKIDEC2")
    }

    /// Version 1 of the service, which needs no token, is never used.
    @Test(arguments: [400, 403, 404, 405, 500])
    func serviceWithoutTokensIsNotAskedForKeys(status: Int) async throws {
        let (fake, provider) = try world([.answer(status, ""), Self.roles, Self.keys()])
        #expect(
            await sentence { _ = try await provider.credentials() }
                == Self.refusal("It answers HTTP \(status).")
        )
        #expect(fake.transport.requests.count == 1)
    }

    @Test func instanceWithoutARoleSaysSo() async throws {
        let (fake, provider) = try world([Self.token, .answer(404, "<html>Not Found</html>")])
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "This EC2 instance has no role. Attach one to it, or sign in. \(CredentialSentence.nothingFound)"
        )
        #expect(fake.transport.requests.count == 2)
    }

    /// How a service that is there and refuses is told.
    private static func refusal(_ words: String) -> String {
        """
        The metadata service of this EC2 instance gives no credentials. \(words) Ask whoever runs this machine, or \
        sign in with “aws login” or “aws sso login”.
        """
    }

    @Test(
        arguments: [
            ([token, .answer(500, "")], refusal("It answers HTTP 500.")),
            (
                [token, .answer(200, "web"), .answer(200, "<html>")], refusal("Its answer cannot be read.")
            ),
            (
                [token, .answer(200, "web"), .unreachable],
                refusal("No connection to fake (refused). Check the network, the proxy and the firewall.")
            ),
            (
                [
                    token, .answer(200, "web"),
                    .answer(
                        200,
                        #"{"Code":"AssumeRoleUnauthorizedAccess","Message":"EC2 cannot assume the role web."}"#
                    ),
                ],
                """
                The metadata service has no credentials for the EC2 instance role (AssumeRoleUnauthorizedAccess: EC2 \
                cannot assume the role web.). Ask whoever runs this machine.
                """
            ),
        ] as [([FakeTransport.Answer], String)])
    func troubleIsTold(answers: [FakeTransport.Answer], expected: String) async throws {
        let (_, provider) = try world(answers)
        #expect(await sentence { _ = try await provider.credentials() } == expected)
    }

    // MARK: An outage of the service must not be ours

    @Test(arguments: ["2025-11-18T20:00:00Z", "2025-11-19T00:00:59Z"])
    func keysPastTheirEndAreUsedForAQuarterOfAnHour(end: String) async throws {
        let set = [Self.token, .answer(200, "web"), Self.keys(until: end)]
        let (fake, provider) = try world(set + set)
        #expect(try await provider.session().expiration == FakeWorld.start + 900)
        fake.now += 599
        _ = try await provider.credentials()
        #expect(fake.transport.requests.count == 3)
        fake.now = FakeWorld.start + 840
        #expect(try await provider.session().expiration == FakeWorld.start + 840 + 900)
        #expect(fake.transport.requests.count == 6)
    }

    @Test func keysThatLastKeepTheirEnd() async throws {
        let (_, provider) = try world([
            Self.token, .answer(200, "web"), Self.keys(until: "2025-11-19T00:01:00Z"),
        ])
        #expect(try await provider.session().expiration == FakeWorld.start + 60)
    }
}
