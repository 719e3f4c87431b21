// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

@testable import AWSAccess

/// The session that `aws login` left.
struct LoginTests {
    private static let config = "[profile helpdesk]\nlogin_session = arn:aws:sts::1:assumed-role/Admin/jane\n"
    private static let remedy =
        "In another window type: aws login --profile helpdesk  Then press ^R here; nothing you typed is lost."
    /// SHA-256 of the session, as the AWS CLI names it.
    private static let name = "d0b982021f1357bdc75d31f681c8c88f97136801636bcace73539a5c18a13336.json"
    private static let file = "~/.aws/login/cache/\(name)"

    private func content(until end: String, key: String = ES256Tests.pem) -> String {
        let key = key.replacingOccurrences(of: "\n", with: "\\n")
        return """
            {"accessToken":{"accessKeyId":"AKIDOLD","secretAccessKey":"old-secret","sessionToken":"old-token",\
            "accountId":"123456789012","expiresAt":"\(end)","scope":"x"},"clientId":"client","refreshToken":"refresh",\
            "idToken":"id","dpopKey":"\(key)","more":[1]}
            """
    }

    private static let renewed = """
        {"accessToken":{"accessKeyId":"AKIDNEW","secretAccessKey":"s","sessionToken":"t"},"tokenType":"aws_sigv4",\
        "expiresIn":900,"refreshToken":"next"}
        """

    private func world(
        _ answers: [FakeTransport.Answer] = [], content: String? = nil, config: String = Self.config,
        environment: [String: String] = [:], region: String = "eu-west-2"
    ) throws -> (fake: FakeWorld, provider: RefreshingProvider) {
        let fake = FakeWorld(FakeTransport(inOrder: answers))
        fake[Self.file] = content
        let world = try fake.seen(environment: environment, config: config, region: region)
        return (fake, try world.provider(profile: "helpdesk"))
    }

    @Test func keysThatLastAreUsedAsTheyAre() async throws {
        let (fake, provider) = try world(content: content(until: "2025-11-19T00:05:01Z"))
        let session = try await provider.session()
        #expect(session.keys.accessKeyID == "AKIDOLD")
        #expect(session.expiration == FakeWorld.start + 301)
        #expect(session.accountID == "123456789012")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test(arguments: ["2025-11-19T00:05:00Z", "2025-11-18T13:00:00Z"])
    func keysThatNearTheirEndAreRenewedAndPutBack(end: String) async throws {
        let before = content(until: end)
        let (fake, provider) = try world([.answer(200, Self.renewed)], content: before)
        let session = try await provider.session()
        #expect(
            session
                == SessionCredentials(
                    Credentials(accessKeyID: "AKIDNEW", secretAccessKey: "s", sessionToken: "t"),
                    expiration: FakeWorld.start + 900, accountID: "123456789012"))
        let request = try #require(fake.transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://eu-west-2.signin.aws.amazon.com/v1/token")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Authorization") == nil)
        #expect(
            try members(request.text) == [
                "clientId": .string("client"), "refreshToken": .string("refresh"),
                "grantType": .string("refresh_token"),
            ])
        let proof = try #require(request.header("DPoP")).split(separator: ".")
        #expect(proof.count == 3)
        var expected = JSONValue.object(try members(before))
        expected["refreshToken"] = .string("next")
        var token = try #require(expected["accessToken"])
        token["accessKeyId"] = .string("AKIDNEW")
        token["secretAccessKey"] = .string("s")
        token["sessionToken"] = .string("t")
        token["expiresAt"] = .string("2025-11-19T00:15:00Z")
        expected["accessToken"] = token
        #expect(JSONValue.object(try members(try #require(fake[Self.file]))) == expected)
    }

    @Test func everyProofHasAnIDOfItsOwn() async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.renewed), .answer(200, Self.renewed)],
            content: content(until: "2025-11-18T13:00:00Z"))
        _ = try await provider.credentials()
        fake.now += 3_600
        _ = try await provider.credentials()
        let proofs = fake.transport.requests.compactMap { $0.header("DPoP")?.split(separator: ".")[1] }
        #expect(Set(proofs).count == 2)
    }

    /// Another window has signed in again in the meantime.
    @Test func fileIsReadAnewEachTime() async throws {
        let (fake, provider) = try world(content: content(until: "2025-11-19T00:15:00Z"))
        _ = try await provider.credentials()
        fake.now += 850
        fake[Self.file] = content(until: "2025-11-19T02:00:00Z").replacingOccurrences(
            of: "OLD", with: "OTHER")
        #expect(try await provider.credentials().accessKeyID == "AKIDOTHER")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test(
        arguments: [
            ("cn-north-1", "https://cn-north-1.signin.amazonaws.cn/v1/token"),
            ("us-gov-west-1", "https://us-gov-west-1.signin.amazonaws-us-gov.com/v1/token"),
        ])
    func serviceIsThatOfTheRegion(region: String, url: String) async throws {
        let ended = content(until: "2025-11-18T13:00:00Z")
        for (config, other) in [(Self.config, region), (Self.config + "region = \(region)\n", "eu-west-2")] {
            let (fake, provider) = try world(
                [.answer(200, Self.renewed)], content: ended, config: config, region: other)
            _ = try await provider.credentials()
            #expect(fake.transport.requests.map(\.url) == [url])
        }
    }

    @Test func serviceMayBeElsewhere() async throws {
        let (fake, provider) = try world(
            [.answer(200, Self.renewed)], content: content(until: "2025-11-18T13:00:00Z"),
            environment: ["AWS_ENDPOINT_URL_SIGNIN": "https://signin.corp.example/base"])
        _ = try await provider.credentials()
        #expect(fake.transport.requests.map(\.url) == ["https://signin.corp.example/base/v1/token"])
    }

    @Test func folderMayBeElsewhere() async throws {
        let fake = FakeWorld(files: ["~/logins/\(Self.name)": content(until: "2025-11-19T02:00:00Z")])
        let provider = try fake.seen(
            environment: ["AWS_LOGIN_CACHE_DIRECTORY": "~/logins"], config: Self.config
        ).provider(profile: "helpdesk")
        #expect(try await provider.credentials().accessKeyID == "AKIDOLD")
    }

    @Test(arguments: [nil, "", "no JSON"])
    func whoIsNotSignedInIsToldTheCommand(content: String?) async throws {
        let (fake, provider) = try world(content: content)
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "You are not signed in with the profile helpdesk. \(Self.remedy)")
        #expect(fake.transport.requests.isEmpty)
    }

    @Test(arguments: ["accessKeyId", "sessionToken", "expiresAt", "clientId", "refreshToken", "dpopKey"])
    func sessionThatIsNotCompleteIsTold(member: String) async throws {
        let broken = content(until: "2025-11-19T02:00:00Z").replacingOccurrences(of: member, with: "other")
        let (_, provider) = try world(content: broken)
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "What “aws login” left for the profile helpdesk is not complete. \(Self.remedy)")
    }

    @Test func keyThatIsNoneIsTold() async throws {
        let (fake, provider) = try world(content: content(until: "2025-11-18T13:00:00Z", key: "none"))
        #expect(
            await sentence { _ = try await provider.credentials() }
                == "What “aws login” left for the profile helpdesk holds no usable key. \(Self.remedy)")
        #expect(fake.transport.requests.isEmpty)
    }

    private static let ended = """
        Your AWS sign-in with the profile helpdesk has ended (its keys \
        \(LocalTime.phrase(of: FakeWorld.start - 39_600, now: FakeWorld.start))). \(remedy)
        """

    @Test(
        arguments: [
            (FakeTransport.Answer.answer(400, #"{"error":"TOKEN_EXPIRED","message":"Expired"}"#), ended),
            (.answer(400, #"{"error":"USER_CREDENTIALS_CHANGED"}"#), ended), (.answer(401, "<html>"), ended),
            (
                .answer(403, #"{"error":"INSUFFICIENT_PERMISSIONS","message":"No"}"#),
                """
                Your AWS sign-in with the profile helpdesk may not be renewed: the permission signin:CreateOAuth2Token \
                is missing. Ask your administrator. \(remedy)
                """
            ),
            (
                .answer(500, #"{"error":"SERVER_ERROR","message":"Try later"}"#),
                """
                Your AWS sign-in with the profile helpdesk cannot be renewed. It answers SERVER_ERROR: Try later
                """
            ),
            (
                .answer(200, "{}"),
                "Your AWS sign-in with the profile helpdesk cannot be renewed. Its answer cannot be read."
            ),
            (
                .unreachable,
                """
                Your AWS sign-in with the profile helpdesk cannot be renewed. No connection to fake (refused). Check \
                the network, the proxy and the firewall.
                """
            ),
        ])
    func refusalIsToldWithItsRemedy(answer: FakeTransport.Answer, expected: String) async throws {
        let before = content(until: "2025-11-18T13:00:00Z")
        let (fake, provider) = try world([answer], content: before)
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said == expected)
        #expect(said?.contains("old-secret") == false)
        #expect(fake[Self.file] == before)
    }

    private func members(_ text: String) throws -> [String: JSONValue] {
        try JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8))
    }
}
