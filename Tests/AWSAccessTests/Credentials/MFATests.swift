// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

/// Roles that want the code of a device, and the codes that the AWS CLI asked for before.
struct MFATests {
    private let config = """
        [profile ops]
        aws_access_key_id = AKIDOPS
        aws_secret_access_key = s
        [profile admin]
        role_arn = arn:aws:iam::123456789012:role/ops/Helpdesk
        source_profile = ops
        mfa_serial = arn:aws:iam::123456789012:mfa/jane

        """

    @Test func codeIsAskedForAndSent() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [.role("AKIDROLE")]))
        let keys = try await fake.seen(config: config, code: "123456").provider(profile: "admin")
            .credentials()
        #expect(keys.accessKeyID == "AKIDROLE")
        #expect(
            fake.questions == [
                MFAQuestion(serial: "arn:aws:iam::123456789012:mfa/jane", role: "Helpdesk")
            ])
        #expect(
            fake.transport.requests.first?.text.hasSuffix(
                "&SerialNumber=arn%3Aaws%3Aiam%3A%3A123456789012%3Amfa%2Fjane&TokenCode=123456") == true)
    }

    @Test func givingUpAsksNobodyAndSaysHowToBeAskedAgain() async throws {
        let fake = FakeWorld()
        let provider = try fake.seen(config: config).provider(profile: "admin")
        let said = await sentence { _ = try await provider.credentials() }
        #expect(
            said
                == """
                The role Helpdesk of the profile “admin” wants the code of the device \
                arn:aws:iam::123456789012:mfa/jane, which was not given. Press ^R to be asked again.
                """)
        #expect(fake.transport.requests.isEmpty)
        _ = await sentence { _ = try await provider.credentials() }
        #expect(fake.questions.count == 2)
    }

    @Test func codeThatIsRefusedIsAskedForAnew() async throws {
        let message = "MultiFactorAuthentication failed with invalid MFA one time pass code."
        let fake = FakeWorld(FakeTransport(inOrder: [.stsError("AccessDenied", message), .role("AKIDROLE")]))
        let provider = try fake.seen(config: config, code: "654321").provider(profile: "admin")
        let said = await sentence { _ = try await provider.credentials() }
        #expect(
            said
                == """
                The role Helpdesk of the profile “admin” cannot be assumed. AWS STS says AccessDenied: \(message) \
                Press ^R and enter a new code: each is good for one use.
                """)
        #expect(said?.contains("654321") == false)
        #expect(try await provider.credentials().accessKeyID == "AKIDROLE")
        #expect(fake.questions.count == 2)
    }

    // MARK: What the AWS CLI keeps

    private func cached(until end: String) -> String {
        """
        {"Credentials": {"AccessKeyId": "AKIDCLI", "SecretAccessKey": "clisecret", "SessionToken": "clitoken", \
        "Expiration": "\(end)"}, "AssumedRoleUser": {"Arn": "x"}, "ResponseMetadata": {"HTTPStatusCode": 200}}
        """
    }

    /// SHA-1 of `{"RoleArn": …, "SerialNumber": …}` as Python's json.dumps writes it.
    private let file = "~/.aws/cli/cache/91b05ecc0c9520c6b2d27326bb714a120d97ac47.json"

    @Test(arguments: ["2025-11-19T00:15:01Z", "2025-11-19T00:15:01+00:00", "2025-11-19T00:15:01UTC"])
    func codeThatTheCLIWasGivenIsNotAskedForAgain(end: String) async throws {
        let fake = FakeWorld(files: [file: cached(until: end)])
        let session = try await fake.seen(config: config).provider(profile: "admin").session()
        #expect(
            session
                == SessionCredentials(
                    Credentials(
                        accessKeyID: "AKIDCLI", secretAccessKey: "clisecret", sessionToken: "clitoken"),
                    expiration: FakeWorld.start + 901))
        #expect(fake.questions.isEmpty)
        #expect(fake.transport.requests.isEmpty)
    }

    @Test(
        arguments: [
            "2025-11-19T00:15:00Z", "2025-11-18T23:00:00Z", "soon",
        ])
    func whatEndsWithinAQuarterOfAnHourIsLeftAlone(end: String) async throws {
        let fake = FakeWorld(
            FakeTransport(inOrder: [.role("AKIDROLE")]), files: [file: cached(until: end)])
        let keys = try await fake.seen(config: config, code: "123456").provider(profile: "admin")
            .credentials()
        #expect(keys.accessKeyID == "AKIDROLE")
        #expect(fake.reads == [file])
    }

    @Test func fileThatIsNoJSONIsLeftAlone() async throws {
        let fake = FakeWorld(FakeTransport(inOrder: [.role("AKIDROLE")]), files: [file: "{\"Credentials\": "])
        #expect(
            try await fake.seen(config: config, code: "1").provider(profile: "admin").credentials()
                .accessKeyID == "AKIDROLE")
    }

    @Test func fileIsNamedAsPythonWouldNameIt() throws {
        let bare = RoleParameters(roleARN: "arn:aws:iam::123456789012:role/Admin")
        #expect(
            AWSCLIRoleCache.arguments(of: bare) == #"{"RoleArn": "arn:aws:iam::123456789012:role/Admin"}"#)
        let full = RoleParameters(
            roleARN: "arn:aws:iam::123456789012:role/ops/Helpdesk", sessionName: "jane",
            externalID: #"quoted "id""#, mfaSerial: "arn:aws:iam::123456789012:mfa/jane", duration: 1_800)
        // The names are those of hashlib.sha1(json.dumps(arguments, sort_keys=True).encode()).
        for (role, name) in [
            (bare, "51e7b105b5040ce662656c8dc6ab4de70c4de7ad"),
            (full, "184885ad039777749d39ad1de3d24170742a5ceb"),
        ] {
            let fake = FakeWorld()
            #expect(AWSCLIRoleCache(try fake.seen()).session(of: role) == nil)
            #expect(fake.reads == ["~/.aws/cli/cache/\(name).json"])
        }
    }
}
