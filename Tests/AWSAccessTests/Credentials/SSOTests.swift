// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

@testable import AWSAccess

struct SSOTests {
    private static let config = """
        [sso-session corp]
        sso_region = eu-central-1
        sso_start_url = https://corp.awsapps.com/start
        [profile helpdesk]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Help/Desk

        """
    /// SHA-1 of `corp`, as the AWS CLI names it.
    private static let file = "~/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"
    private static let remedy =
        "In another window type: aws sso login --sso-session corp  Then press ^R here; nothing you typed is lost."

    private static let roleKeys = """
        {"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"s","sessionToken":"t",\
        "expiration":1763514000000}}
        """

    private func token(until end: String, _ more: String = "") -> String {
        #"{"startUrl":"https://corp.awsapps.com/start","accessToken":"secret-token","expiresAt":"\#(end)"\#(more)}"#
    }

    /// What makes a token one that can be renewed.
    private let renewable = """
        ,"clientId":"client","clientSecret":"client-secret","refreshToken":"refresh",\
        "registrationExpiresAt":"2026-01-01T00:00:00Z","region":"eu-central-1","unknown":{"a":[1,2.5,null,true]}
        """

    private func world(
        _ answers: [FakeTransport.Answer], token: String? = nil, config: String = Self.config,
        acceptsWrites: Bool = true
    ) throws -> (fake: FakeWorld, provider: RefreshingProvider) {
        let fake = FakeWorld(FakeTransport(inOrder: answers), acceptsWrites: acceptsWrites)
        fake[Self.file] = token
        return (fake, try fake.seen(config: config).provider(profile: "helpdesk"))
    }

    @Test func tokenIsChangedForKeysOfTheRole() async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.roleKeys)], token: token(until: "2025-11-19T08:00:00Z"))
        let session = try await provider.session()
        #expect(
            session
                == SessionCredentials(
                    Credentials(accessKeyID: "AKIDSSO", secretAccessKey: "s", sessionToken: "t"),
                    expiration: FakeWorld.start + 3_600, accountID: "123456789012"))
        let request = try #require(fake.transport.requests.first)
        #expect(request.method == "GET")
        #expect(
            request.url == "https://portal.sso.eu-central-1.amazonaws.com/federation/credentials"
                + "?role_name=Help%2FDesk&account_id=123456789012")
        #expect(request.header("x-amz-sso_bearer_token") == "secret-token")
        #expect(request.header("Authorization") == nil)
        #expect(provider.name == "profile helpdesk")
    }

    @Test(arguments: [
        nil, "", "{}", "[]", #"{"accessToken":"t"}"#, #"{"accessToken":"t","expiresAt":"soon"}"#,
    ])
    func whoIsNotSignedInIsToldTheCommand(content: String?) async throws {
        let (fake, provider) = try world([], token: content)
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said == "You are not signed in to “corp”. \(Self.remedy)")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test func signInThatHasEndedSaysWhen() async throws {
        let (fake, provider) = try world([], token: token(until: "2025-11-18T23:59:59Z"))
        let said = await sentence { _ = try await provider.credentials() }
        let time = LocalTime.phrase(of: FakeWorld.start - 1, now: FakeWorld.start)
        #expect(said == "Your AWS sign-in “corp” ended \(time). \(Self.remedy)")
        #expect(said?.contains("secret-token") == false)
        #expect(fake.transport.requests.isEmpty)
    }

    @Test func timesAsOlderCLIsWroteThem() async throws {
        let (_, provider) = try world(
            [.answer(200, Self.roleKeys)], token: token(until: "2025-11-19T08:00:00UTC"))
        #expect(try await provider.credentials().accessKeyID == "AKIDSSO")
    }

    @Test func signInInAnotherWindowHelpsWithoutARestart() async throws {
        let (fake, provider) = try world([.answer(200, Self.roleKeys)])
        #expect(await sentence { _ = try await provider.credentials() } != nil)
        fake[Self.file] = token(until: "2025-11-19T08:00:00Z")
        #expect(try await provider.credentials().accessKeyID == "AKIDSSO")
    }

    // MARK: Renewal

    @Test(arguments: ["2025-11-19T00:14:59Z", "2025-11-18T20:00:00Z"])
    func tokenThatNearsItsEndIsRenewedAndPutBack(end: String) async throws {
        let answer =
            #"{"accessToken":"next-token","expiresIn":28800,"refreshToken":"next-refresh","tokenType":"Bearer"}"#
        let (fake, provider) = try world(
            [.answer(200, answer), .answer(200, Self.roleKeys)], token: token(until: end, renewable))
        #expect(try await provider.credentials().accessKeyID == "AKIDSSO")
        let requests = fake.transport.requests
        #expect(requests.map(\.method) == ["POST", "GET"])
        #expect(requests[0].url == "https://oidc.eu-central-1.amazonaws.com/token")
        #expect(requests[0].header("Content-Type") == "application/json")
        #expect(requests[0].header("Authorization") == nil)
        #expect(
            try members(requests[0].text) == [
                "grantType": .string("refresh_token"), "clientId": .string("client"),
                "clientSecret": .string("client-secret"), "refreshToken": .string("refresh"),
            ])
        #expect(requests[1].header("x-amz-sso_bearer_token") == "next-token")
        var expected = try members(token(until: end, renewable))
        expected["accessToken"] = .string("next-token")
        expected["refreshToken"] = .string("next-refresh")
        expected["expiresAt"] = .string("2025-11-19T08:00:00Z")
        #expect(try members(try #require(fake[Self.file])) == expected)
    }

    @Test func renewalWithoutANewRefreshTokenKeepsTheOld() async throws {
        let (fake, provider) = try world(
            [.answer(200, #"{"accessToken":"next-token","expiresIn":60}"#), .answer(200, Self.roleKeys)],
            token: token(until: "2025-11-19T00:10:00Z", renewable))
        _ = try await provider.credentials()
        #expect(try members(try #require(fake[Self.file]))["refreshToken"] == .string("refresh"))
    }

    @Test func renewedTokenIsUsedWhereItCannotBePutBack() async throws {
        let before = token(until: "2025-11-19T00:10:00Z", renewable)
        let (fake, provider) = try world(
            [.answer(200, #"{"accessToken":"next-token","expiresIn":28800}"#), .answer(200, Self.roleKeys)],
            token: before, acceptsWrites: false)
        #expect(try await provider.credentials().accessKeyID == "AKIDSSO")
        #expect(fake[Self.file] == before)
    }

    @Test(arguments: [
        FakeTransport.Answer.answer(400, #"{"error":"invalid_grant"}"#), .unreachable, .answer(200, ""),
    ])
    func renewalThatFailsIsNoHarmWhileTheTokenLasts(answer: FakeTransport.Answer) async throws {
        let before = token(until: "2025-11-19T00:10:00Z", renewable)
        let (fake, provider) = try world([answer, .answer(200, Self.roleKeys)], token: before)
        #expect(try await provider.credentials().accessKeyID == "AKIDSSO")
        #expect(fake.transport.requests[1].header("x-amz-sso_bearer_token") == "secret-token")
        #expect(fake[Self.file] == before)
    }

    @Test(
        arguments: [
            (#""refreshToken":"#, #""former":"#), (#""clientId":"#, #""former":"#),
            (#""clientSecret":"#, #""former":"#), ("2026-01-01", "2025-11-18"),
        ])
    func tokenThatCannotBeRenewedIsNotTried(text: String, replacement: String) async throws {
        let more = renewable.replacingOccurrences(of: text, with: replacement)
        let (fake, provider) = try world(
            [.answer(200, Self.roleKeys)], token: token(until: "2025-11-19T00:10:00Z", more))
        _ = try await provider.credentials()
        #expect(fake.transport.requests.map(\.method) == ["GET"])
    }

    @Test func renewalThatIsRefusedAfterTheEndMeansToSignInAgain() async throws {
        let (_, provider) = try world(
            [.answer(400, #"{"error":"invalid_grant"}"#)],
            token: token(until: "2025-11-18T23:00:00Z", renewable))
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said?.hasPrefix("Your AWS sign-in “corp” ended ") == true)
        #expect(said?.hasSuffix(Self.remedy) == true)
    }

    /// Signing in again would help as little: the network has to come back first.
    @Test func renewalThatReachesNobodyAfterTheEndSaysSo() async throws {
        let (_, provider) = try world([.unreachable], token: token(until: "2025-11-18T23:00:00Z", renewable))
        #expect(
            await sentence { _ = try await provider.credentials() }
                == """
                Your AWS sign-in “corp” cannot be renewed. No connection to fake (refused). Check the network, the \
                proxy and the firewall.
                """)
    }

    // MARK: Refusals of the portal

    @Test(
        arguments: [
            (
                FakeTransport.Answer.answer(401, #"{"message":"Session token not found or invalid"}"#),
                "Your AWS sign-in “corp” has ended. \(remedy)"
            ),
            (
                .answer(403, #"{"message":"No access"}"#),
                """
                You are signed in to “corp”, but the role Help/Desk of account 123456789012 is not assigned to you. \
                Ask your administrator, or correct the profile helpdesk.
                """
            ),
            (
                .answer(404, ""),
                """
                You are signed in to “corp”, but the role Help/Desk of account 123456789012 is not assigned to you. \
                Ask your administrator, or correct the profile helpdesk.
                """
            ),
            (
                .answer(
                    429, #"{"__type":"com.amazon#TooManyRequestsException","message":"HTTP 429\u001b[1m"}"#),
                """
                IAM Identity Center gives no credentials for the profile helpdesk. It answers \
                TooManyRequestsException: HTTP 429 [1m
                """
            ),
            (
                .answer(200, "<html>"),
                "IAM Identity Center gives no credentials for the profile helpdesk. Its answer cannot be read."
            ),
            (
                .unreachable,
                """
                IAM Identity Center gives no credentials for the profile helpdesk. No connection to fake (refused). \
                Check the network, the proxy and the firewall.
                """
            ),
        ])
    func refusalIsToldWithItsRemedy(answer: FakeTransport.Answer, expected: String) async throws {
        let (_, provider) = try world([answer], token: token(until: "2025-11-19T08:00:00Z"))
        #expect(await sentence { _ = try await provider.credentials() } == expected)
    }

    private func members(_ text: String) throws -> [String: JSONValue] {
        try JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8))
    }
}
