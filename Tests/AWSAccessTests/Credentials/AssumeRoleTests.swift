// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

struct AssumeRoleTests {
    private let ops = "[profile ops]\naws_access_key_id = AKIDOPS\naws_secret_access_key = opssecret\n"
    private let admin = "[profile admin]\nrole_arn = arn:aws:iam::1:role/Admin\nsource_profile = ops\n"

    @Test func requestIsSignedAndHoldsEverythingOfTheProfile() async throws {
        let transport = FakeTransport(inOrder: [.role("AKIDROLE")])
        let more = "role_session_name = jane.doe\nexternal_id = a b+c/ü\nduration_seconds = 1800\n"
        let provider = try FakeWorld(transport).seen(config: ops + admin + more).provider(profile: "admin")
        let session = try await provider.session()
        #expect(
            session
                == SessionCredentials(
                    Credentials(
                        accessKeyID: "AKIDROLE", secretAccessKey: "secret-of-AKIDROLE",
                        sessionToken: "token/of+AKIDROLE=="), expiration: FakeWorld.start + 3_600))
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://sts.eu-west-2.amazonaws.com/")
        #expect(
            request.text
                == "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2FAdmin"
                + "&RoleSessionName=jane.doe&ExternalId=a%20b%2Bc%2F%C3%BC&DurationSeconds=1800")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(request.header("X-Amz-Date") == "20251119T000000Z")
        #expect(
            request.header("Authorization")?.hasPrefix(
                "AWS4-HMAC-SHA256 Credential=AKIDOPS/20251119/eu-west-2/sts/aws4_request, "
                    + "SignedHeaders=content-type;host;x-amz-date, Signature=") == true)
        #expect(!request.text.contains("opssecret"))
    }

    /// The signature itself: that of a signer of its own over what was sent.
    @Test func signatureIsThatOfTheSource() async throws {
        let transport = FakeTransport(inOrder: [.role("AKIDROLE")])
        _ = try await FakeWorld(transport).seen(config: ops + admin).provider(profile: "admin").credentials()
        let request = try #require(transport.requests.first)
        let added = try Signer().sign(
            SignableRequest(
                method: "POST", path: "/", headers: Array(request.headers.prefix(2)), body: request.body),
            with: Credentials(accessKeyID: "AKIDOPS", secretAccessKey: "opssecret"), region: "eu-west-2",
            service: "sts", at: SigningDate(secondsSince1970: Int64(FakeWorld.start)))
        #expect(request.header("Authorization") == added.last?.value)
    }

    @Test(
        arguments: [
            ("jane", "connect-adduser-jane"), ("CORP\\jane doe", "connect-adduser-CORPjanedoe"),
            ("jane@corp.example,x=y+z_1-2", "connect-adduser-jane@corp.example,x=y+z_1-2"),
            ("jürgen…½٣", "connect-adduser-jrgen"), ("", "connect-adduser-"),
            (String(repeating: "a", count: 80), "connect-adduser-" + String(repeating: "a", count: 48)),
        ])
    func sessionNameTellsWhoItWas(loginName: String, expected: String) async throws {
        let transport = FakeTransport(inOrder: [.role("AKIDROLE")])
        _ = try await FakeWorld(transport).seen(config: ops + admin, loginName: loginName)
            .provider(profile: "admin").credentials()
        #expect(transport.requests.first?.text.contains(PercentEncoding.encoded(expected)) == true)
        #expect(transport.requests.first?.text.hasSuffix("=" + PercentEncoding.encoded(expected)) == true)
    }

    @Test func regionOfTheProfileCountsBeforeTheProgramsOwn() async throws {
        let transport = FakeTransport(inOrder: [.role("AKIDROLE")])
        _ = try await FakeWorld(transport).seen(config: ops + admin + "region = us-gov-west-1")
            .provider(profile: "admin").credentials()
        #expect(transport.requests.first?.endpoint.host == "sts.us-gov-west-1.amazonaws.com")
    }

    @Test func rolesAreAssumedOneWithTheOther() async throws {
        let transport = FakeTransport(inOrder: [.role("AKIDONE"), .role("AKIDTWO")])
        let config = """
            [profile two]
            role_arn = arn:aws:iam::2:role/Two
            source_profile = one
            [profile one]
            role_arn = arn:aws:iam::1:role/One
            source_profile = ops

            """
        let keys = try await FakeWorld(transport).seen(config: ops + config).provider(profile: "two")
            .credentials()
        #expect(keys.accessKeyID == "AKIDTWO")
        let requests = transport.requests
        #expect(requests.map { $0.text.contains("role%2FOne") } == [true, false])
        #expect(requests.map { $0.text.contains("role%2FTwo") } == [false, true])
        #expect(requests[0].header("Authorization")?.contains("Credential=AKIDOPS/") == true)
        #expect(requests[0].header("X-Amz-Security-Token") == nil)
        #expect(requests[1].header("Authorization")?.contains("Credential=AKIDONE/") == true)
        #expect(requests[1].header("X-Amz-Security-Token") == "token/of+AKIDONE==")
    }

    @Test(
        arguments: [
            (
                FakeTransport.Answer.stsError(
                    "AccessDenied", "User: jane is not authorized to perform: sts:AssumeRole"),
                """
                AWS STS says AccessDenied: User: jane is not authorized to perform: sts:AssumeRole Ask your \
                administrator whether the role trusts you and you may assume it.
                """
            ),
            (
                .stsError("ValidationError", "1 validation error\u{1b}[2J", status: 400),
                "AWS STS says ValidationError: 1 validation error [2J"
            ),
            (.stsError("InvalidClientTokenId", "", status: 403), "AWS STS says InvalidClientTokenId."),
            (.answer(502, "<html>Bad Gateway</html>"), "AWS STS says HTTP 502."),
            (.answer(200, "<AssumeRoleResponse/>"), "The answer of AWS STS cannot be read."),
            (
                .role("AKIDROLE", until: "tomorrow"), "The answer of AWS STS cannot be read."
            ),
            (
                .unreachable,
                "No connection to fake (refused). Check the network, the proxy and the firewall."
            ),
        ])
    func refusalNamesRoleAndProfile(answer: FakeTransport.Answer, words: String) async throws {
        let transport = FakeTransport(inOrder: [answer])
        let provider = try FakeWorld(transport).seen(config: ops + admin).provider(profile: "admin")
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said == "The role Admin of the profile “admin” cannot be assumed. \(words)")
    }

    @Test func failureOfTheSourceIsToldInTheSourcesWords() async throws {
        let transport = FakeTransport()
        let config = "[profile ops]\nlogin_session = arn\n" + admin
        let provider = try FakeWorld(transport).seen(config: config).provider(profile: "admin")
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said?.hasPrefix("You are not signed in with the profile ops.") == true)
        #expect(transport.requests.isEmpty)
    }

    /// STS calls it ExpiredToken; the keys of the source are got anew at the next try.
    @Test(arguments: ["ExpiredToken", "ExpiredTokenException"])
    func sourceThatHasEndedIsForgotten(code: String) async throws {
        let transport = FakeTransport { request in
            if request.text.contains("role%2FOne") { return .role("AKIDONE") }
            return .stsError(code, "The security token included in the request is expired")
        }
        let config = """
            [profile two]
            role_arn = arn:aws:iam::2:role/Two
            source_profile = one
            [profile one]
            role_arn = arn:aws:iam::1:role/One
            source_profile = ops

            """
        let provider = try FakeWorld(transport).seen(config: ops + config).provider(profile: "two")
        for _ in 0..<2 { #expect(await sentence { _ = try await provider.credentials() } != nil) }
        #expect(transport.requests.count { $0.text.contains("role%2FOne") } == 2)
    }

    @Test func callerIdentityIsReadAndSigned() async throws {
        let body = """
            <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role/Admin/jane</Arn>\
            <UserId>X:jane</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
            """
        let transport = FakeTransport(inOrder: [.answer(200, body)])
        let identity = try await STSClient(world: FakeWorld(transport).seen(), profile: nil)
            .callerIdentity(signedWith: Credentials(accessKeyID: "AKID", secretAccessKey: "s"))
        #expect(
            identity
                == CallerIdentity(
                    arn: "arn:aws:sts::123456789012:assumed-role/Admin/jane", account: "123456789012"))
        #expect(identity.shortName == "Admin/jane")
        #expect(transport.requests.first?.text == "Action=GetCallerIdentity&Version=2011-06-15")
    }

    @Test func keysThatAreNotAcceptedHaveNoIdentity() async throws {
        let answer = FakeTransport.Answer.stsError("InvalidClientTokenId", "The token is invalid.\u{1b}[2J")
        let world = try FakeWorld(FakeTransport(inOrder: [answer])).seen()
        let said = await sentence {
            _ = try await CallerIdentity.ask(
                world: world, profile: nil, signedWith: Credentials(accessKeyID: "AKID", secretAccessKey: "s")
            )
        }
        #expect(said == "AWS STS says InvalidClientTokenId: The token is invalid. [2J")
    }

    @Test(
        arguments: [
            ("arn:aws:iam::1:user/team/jane", "team/jane"), ("arn:aws:iam::1:root", "root"), ("odd", "odd"),
        ])
    func shortNameIsWhatAPersonGoesBy(arn: String, name: String) {
        #expect(CallerIdentity(arn: arn, account: "1").shortName == name)
    }
}
