// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

struct WebIdentityTests {
    private let variables = [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/Web",
    ]

    @Test func requestIsNotSigned() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [.role("AKIDWEB")]), files: ["/token": "ey.J+/=\n"])
        let session = try await fake.seen(environment: variables).provider().session()
        #expect(session.keys.accessKeyID == "AKIDWEB")
        #expect(session.expiration == FakeWorld.start + 3_600)
        let request = try #require(fake.transport.requests.first)
        #expect(
            request.text
                == "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2FWeb"
                + "&RoleSessionName=connect-adduser-jane&WebIdentityToken=ey.J%2B%2F%3D")
        #expect(request.url == "https://sts.eu-west-2.amazonaws.com/")
        #expect(request.header("Authorization") == nil)
        #expect(request.header("X-Amz-Date") == nil)
    }

    @Test func sessionNameOfTheEnvironmentIsUsed() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [.role("AKIDWEB")]), files: ["/token": "t"])
        let more = variables.merging(["AWS_ROLE_SESSION_NAME": "deploy"]) { $1 }
        _ = try await fake.seen(environment: more).provider().credentials()
        #expect(fake.transport.requests.first?.text.contains("&RoleSessionName=deploy&") == true)
    }

    @Test func fileIsReadAnewEachTime() async throws {
        let fake = FakeWorld(
            FakeTransport(inOrder: [.role("AKIDONE"), .role("AKIDTWO", until: "2025-11-19T03:00:00Z")]),
            files: ["~/token": "first"])
        let config = "[default]\nrole_arn = arn:aws:iam::1:role/Web\nweb_identity_token_file = ~/token"
        let provider = try fake.seen(config: config).provider()
        #expect(try await provider.credentials().accessKeyID == "AKIDONE")
        fake["~/token"] = "second"
        fake.now = FakeWorld.start + 3_599
        #expect(try await provider.credentials().accessKeyID == "AKIDTWO")
        #expect(
            fake.transport.requests.map { $0.text.split(separator: "=").last.map(String.init) } == [
                "first", "second",
            ])
    }

    @Test(arguments: [nil, "", " \n"])
    func fileWithoutATokenIsTold(content: String?) async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [.role("AKIDWEB")]))
        fake["/token"] = content
        let provider = try fake.seen(environment: variables).provider()
        let said = await sentence { _ = try await provider.credentials() }
        #expect(
            said
                == "The web identity token file /token cannot be read. Whoever provides it has to renew it.")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test func identityProviderThatIsSlowIsAskedAgain() async throws {
        let busy = FakeTransport.Answer.stsError("IDPCommunicationError", "slow", status: 400)
        let fake = FakeWorld(FakeTransport(inOrder: [busy, busy, .role("AKIDWEB")]), files: ["/token": "t"])
        #expect(
            try await fake.seen(environment: variables).provider().credentials().accessKeyID == "AKIDWEB")
        #expect(fake.sleeps == [1, 2])
    }

    @Test(
        arguments: [
            ("IDPCommunicationError", 3), ("InvalidIdentityToken", 1), ("ExpiredTokenException", 1),
            ("AccessDenied", 1),
        ])
    func refusalNamesTheFile(code: String, requests: Int) async throws {
        let fake = FakeWorld(FakeTransport { _ in .stsError(code, "No.") }, files: ["/token": "topsecret"])
        let provider = try fake.seen(environment: variables).provider()
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said == "The role Web is not given for the token in /token. AWS STS says \(code): No.")
        #expect(fake.transport.requests.count == requests)
    }
}
