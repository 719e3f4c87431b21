// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

struct ContainerTests {
    private static let relative = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/credentials/id?a=1"]
    private static let keys = """
        {"AccessKeyId":"AKIDTASK","SecretAccessKey":"s","Token":"t","Expiration":"2025-11-19T06:00:00Z",\
        "RoleArn":"arn:aws:iam::123456789012:role/task","AccountId":"123456789012"}
        """

    private func world(
        _ answers: [FakeTransport.Answer], _ variables: [String: String] = [:], files: [String: String] = [:]
    ) throws -> (fake: FakeWorld, provider: RefreshingProvider) {
        let fake = FakeWorld(FakeTransport(inOrder: answers), files: files)
        return (fake, try fake.seen(environment: Self.relative.merging(variables) { $1 }).provider())
    }

    @Test func keysAreReadPastEveryProxy() async throws {
        let (fake, provider) = try world([.answer(200, Self.keys)])
        #expect(
            try await provider.session()
                == SessionCredentials(
                    Credentials(accessKeyID: "AKIDTASK", secretAccessKey: "s", sessionToken: "t"),
                    expiration: FakeWorld.start + 21_600, accountID: "123456789012"))
        let request = try #require(fake.transport.requests.first)
        #expect(request.method == "GET")
        #expect(request.url == "http://169.254.170.2/v2/credentials/id?a=1")
        #expect(request.header("Accept") == "application/json")
        #expect(request.header("Authorization") == nil)
        #expect(request.audience == .metadata)
        #expect(provider.name == "container role")
    }

    @Test(
        arguments: [
            ("https://creds.corp.example/path/", "https://creds.corp.example/path/"),
            ("http://127.0.0.1:1338/", "http://127.0.0.1:1338/"), ("http://[::1]:1338", "http://[::1]:1338/"),
            ("http://169.254.170.23/v1/credentials", "http://169.254.170.23/v1/credentials"),
        ])
    func addressIsAskedAsItStands(full: String, url: String) async throws {
        let transport = FakeTransport(inOrder: [.answer(200, Self.keys)])
        _ = try await FakeWorld(transport).seen(environment: ["AWS_CONTAINER_CREDENTIALS_FULL_URI": full])
            .provider().credentials()
        #expect(transport.requests.map(\.url) == [url])
    }

    @Test(arguments: [
        "http://creds.corp.example/path", "http://169.254.170.3/", "http://127.0.0.1.example.com/",
        "http://[fd00:ec2::24]/",
    ])
    func tokenNeverCrossesTheNetworkInTheClear(url: String) {
        let error = #expect(throws: AccessError.self) {
            try FakeWorld().seen(environment: [
                "AWS_CONTAINER_CREDENTIALS_FULL_URI": url, "AWS_CONTAINER_AUTHORIZATION_TOKEN": "secret",
            ]).provider()
        }
        #expect(
            error?.description
                == """
                AWS_CONTAINER_CREDENTIALS_FULL_URI is \(url), which would cross the network unprotected. Use https, or \
                the address of the container's own metadata service.
                """)
    }

    // MARK: The token

    @Test(
        arguments: [
            ("token", "token"), ("token\n", "token"), ("Basic abc==", "Basic abc=="), (" token ", " token "),
        ])
    func fileComesBeforeTheVariable(content: String, header: String) async throws {
        let variables = [
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "other",
        ]
        let (fake, provider) = try world([.answer(200, Self.keys)], variables, files: ["/token": content])
        _ = try await provider.credentials()
        #expect(fake.transport.requests.map { $0.header("Authorization") } == [header])
    }

    @Test func variableIsSentAsItStands() async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.keys)], ["AWS_CONTAINER_AUTHORIZATION_TOKEN": "Bearer x"])
        _ = try await provider.credentials()
        #expect(fake.transport.requests.first?.header("Authorization") == "Bearer x")
    }

    @Test func fileIsReadAnewEachTime() async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.keys), .answer(200, Self.keys)],
            ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token"], files: ["/token": "first"])
        _ = try await provider.credentials()
        fake["/token"] = "second"
        fake.now += 21_600
        _ = try await provider.credentials()
        #expect(fake.transport.requests.map { $0.header("Authorization") } == ["first", "second"])
    }

    @Test(arguments: ["secret\r", "secret\r\n", "secret\n\n", "sec\nret", "sec\rX-Header: y", "sec\u{0}ret"])
    func tokenThatWouldBreakTheHeaderIsRefused(content: String) async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.keys)], ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token"],
            files: ["/token": content])
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "The container's authorization token holds a line end or a control character.")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test func fileThatIsMissingIsTold() async throws {
        let (fake, provider) = try world(
            [],
            [
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN": "secret",
            ])
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "The file /token, named by AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, cannot be read.")
        #expect(fake.transport.requests.isEmpty)
    }

    // MARK: Trouble

    @Test(arguments: [
        FakeTransport.Answer.answer(500, ""), .answer(503, "busy"), .unreachable, .answer(200, "{"),
    ])
    func troubleThatPassesIsTriedThrice(answer: FakeTransport.Answer) async throws {
        let (fake, provider) = try world([answer, answer, .answer(200, Self.keys)])
        #expect(try await provider.credentials().accessKeyID == "AKIDTASK")
        #expect(fake.sleeps == [1, 1])
    }

    @Test(
        arguments: [
            (FakeTransport.Answer.answer(500, ""), 3, "It answers HTTP 500."),
            (.answer(404, ""), 1, "It answers HTTP 404."),
            (
                .answer(400, #"{"code":"InvalidToken","message":"No\u001b[0m"}"#), 1,
                "It answers InvalidToken: No [0m"
            ),
            (.answer(200, "<html>"), 3, "Its answer cannot be read."),
            (
                .unreachable, 3,
                "No connection to fake (refused). Check the network, the proxy and the firewall."
            ),
        ])
    func troubleThatStaysIsTold(answer: FakeTransport.Answer, tries: Int, words: String) async throws {
        let (fake, provider) = try world(Array(repeating: answer, count: 9))
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "The container's metadata service gives no credentials. \(words)")
        #expect(fake.transport.requests.count == tries)
    }

    @Test func answerWithoutKeysIsTold() async throws {
        let (_, provider) = try world([.answer(200, #"{"Code":"Failed","Message":"no\u0007 role"}"#)])
        #expect(
            await sentence { _ = try await provider.credentials() }
                == """
                The metadata service has no credentials for the container role (Failed: no  role). Ask whoever runs \
                this machine.
                """)
    }
}
