// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

/// Which source is taken where several are configured.
struct PlannerOrderTests {
    private let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "envsecret"]
    private let webIdentity = [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/Web",
        "AWS_ROLE_SESSION_NAME": "deploy",
    ]
    private let container = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/creds"]
    private let ops = "[profile ops]\naws_access_key_id = AKIDOPS\naws_secret_access_key = s\n"
    private let standard = "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = s\n"

    private func find(
        profile: String? = nil, _ variables: [String: String] = [:], config: String = ""
    ) throws -> CredentialPlanner.Finding {
        try CredentialPlanner(
            environment: Environment(variables),
            configuration: SharedConfiguration(config: config, credentials: "")
        ).find(profile: profile)
    }

    private func all(_ parts: [String: String]...) -> [String: String] {
        parts.reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    @Test func profileThatWasNamedIsTheOnlySource() throws {
        let found = try find(profile: "ops", all(keys, webIdentity, container), config: standard + ops)
        #expect(found.plan.name == "profile ops")
        #expect(found.plan.kind == "keys in ~/.aws")
        #expect(found.passedOver == ["environment: the profile was named explicitly"])
    }

    @Test func environmentKeysComeFirstAndSayWhatTheyShadow() throws {
        let found = try find(
            all(keys, webIdentity, container, ["AWS_PROFILE": "ops"]), config: standard + ops)
        #expect(
            found.plan
                == .environmentKeys(
                    SessionCredentials(Credentials(accessKeyID: "AKIDENV", secretAccessKey: "envsecret")),
                    shadowing: "ops"))
        #expect(found.plan.name == "environment keys (AWS_PROFILE ops is ignored)")
        #expect(found.passedOver.isEmpty)
        #expect(try find(keys).plan.name == "environment keys")
    }

    @Test func environmentWebIdentityComesBeforeProfiles() throws {
        let found = try find(all(webIdentity, container), config: standard)
        let role = RoleParameters(roleARN: "arn:aws:iam::1:role/Web", sessionName: "deploy")
        #expect(found.plan == .webIdentity(role, tokenFile: "/token", profile: nil))
        #expect(found.plan.name == "web identity, role Web")
        #expect(found.passedOver == ["environment: AWS_ACCESS_KEY_ID is not set"])
    }

    @Test(
        arguments: [
            ([:], "profile default"), (["AWS_PROFILE": "ops"], "profile ops"),
            (["AWS_DEFAULT_PROFILE": "ops"], "profile ops"),
            (["AWS_PROFILE": "ops", "AWS_DEFAULT_PROFILE": "default"], "profile ops"),
            (["AWS_PROFILE": ""], "profile default"),
        ] as [([String: String], String)])
    func profileComesBeforeMetadataServices(variables: [String: String], name: String) throws {
        let found = try find(all(variables, container), config: standard + ops)
        #expect(found.plan.name == name)
        #expect(
            found.passedOver == [
                "environment: AWS_ACCESS_KEY_ID is not set",
                "web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set",
            ])
    }

    @Test(arguments: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"])
    func containerComesBeforeTheInstance(variable: String) throws {
        let found = try find([variable: "/x"], config: "[default]\nregion = eu-west-2")
        #expect(found.plan == .container)
        #expect(found.passedOver.last == "profile default: holds no credentials")
    }

    @Test func instanceComesLast() throws {
        let found = try find()
        #expect(found.plan == .instanceMetadata(profile: nil))
        #expect(
            found.passedOver == [
                "environment: AWS_ACCESS_KEY_ID is not set",
                "web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set", "profile default: not in ~/.aws",
                "container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set",
            ])
        let withProfile = try find(config: "[default]\nec2_metadata_service_endpoint_mode = IPv6")
        #expect(withProfile.plan == .instanceMetadata(profile: "default"))
    }

    @Test(arguments: ["true", "TRUE"])
    func nothingIsLeftWhereTheInstanceIsRuledOut(value: String) {
        let error = #expect(throws: AccessError.self) { try find(["AWS_EC2_METADATA_DISABLED": value]) }
        #expect(error?.description.contains("No AWS credentials were found") == true)
        #expect(error?.description.contains("aws sso login") == true)
        #expect(error?.description.contains("--sandbox") == true)
    }

    /// Each line is a profile with one source more; the last that was added counts.
    @Test(
        arguments: [
            ("credential_process = /bin/x", "credential_process"), ("login_session = arn", "aws login"),
            ("aws_access_key_id = A\naws_secret_access_key = s", "keys in ~/.aws"),
            ("sso_session = corp", "IAM Identity Center"),
            (
                "role_arn = arn:aws:iam::1:role/Admin\nsource_profile = ops",
                "role Admin, assumed with keys in ~/.aws"
            ),
            ("web_identity_token_file = /t", "role Admin by a web identity token"),
        ].reduce(into: [(String, String)]()) { cases, next in
            cases.append(((cases.last?.0 ?? "[profile x]") + "\n" + next.0, next.1))
        })
    func oneProfileHasAnOrderToo(config: String, kind: String) throws {
        #expect(try find(profile: "x", config: ops + config).plan.kind == kind)
    }

    @Test func sourceThatHasKeysIsUsedByItsKeys() throws {
        let plan = try find(
            profile: "x",
            config: """
                [profile x]
                role_arn = arn:aws:iam::1:role/X
                source_profile = y
                [profile y]
                aws_access_key_id = AKIDY
                aws_secret_access_key = s
                sso_session = corp
                credential_process = /bin/y
                """
        ).plan
        #expect(plan.kind == "role X, assumed with keys in ~/.aws")
    }

    @Test(
        arguments: [
            ("sso_session = corp", "IAM Identity Center"),
            ("credential_process = /bin/y", "credential_process"),
            ("login_session = arn", "aws login"),
            (
                "role_arn = arn:aws:iam::1:role/Y\ncredential_source = EcsContainer",
                "role Y, assumed with container metadata service"
            ),
            (
                "role_arn = arn:aws:iam::1:role/Y\ncredential_source = Ec2InstanceMetadata",
                "role Y, assumed with EC2 instance metadata service"
            ),
        ])
    func sourceMayBeWhateverAProfileIs(lines: String, kind: String) throws {
        let config = "[profile x]\nrole_arn = arn:aws:iam::1:role/X\nsource_profile = y\n[profile y]\n"
        #expect(try find(profile: "x", config: config + lines).plan.kind == "role X, assumed with \(kind)")
    }

    @Test func credentialSourceTakesTheKeysOfTheEnvironment() throws {
        let config = "[profile x]\nrole_arn = arn:aws:iam::1:role/X\ncredential_source = Environment"
        #expect(
            try find(profile: "x", keys, config: config).plan.kind
                == "role X, assumed with keys in the environment")
    }

    @Test func oldNamesOfTheSessionTokenAreKnown() throws {
        func token(_ more: [String: String]) throws -> String? {
            guard case .environmentKeys(let session, _) = try find(all(keys, more)).plan else { return nil }
            return session.keys.sessionToken
        }
        #expect(try token(["AWS_SESSION_TOKEN": "new", "AWS_SECURITY_TOKEN": "old"]) == "new")
        #expect(try token(["AWS_SECURITY_TOKEN": "old"]) == "old")
        let profile = try find(profile: "ops", config: ops + "aws_security_token = old").plan
        guard case .staticKeys(let session, _) = profile else {
            Issue.record("no keys: \(profile)")
            return
        }
        #expect(session.keys.sessionToken == "old")
    }

    @Test func environmentSaysWhenItsKeysEndAndWhoseTheyAre() throws {
        let more = ["AWS_CREDENTIAL_EXPIRATION": "2025-11-19T00:00:00Z", "AWS_ACCOUNT_ID": "123456789012"]
        guard case .environmentKeys(let session, _) = try find(all(keys, more)).plan else {
            Issue.record("no keys")
            return
        }
        #expect(session.expiration == FakeWorld.start)
        #expect(session.accountID == "123456789012")
    }

    @Test func roleParametersAreTakenFromTheProfile() throws {
        let config = """
            [profile x]
            role_arn = arn:aws:iam::1:role/path/Admin
            source_profile = ops
            role_session_name = jane
            external_id = 42
            mfa_serial = arn:aws:iam::1:mfa/jane
            duration_seconds = 43200
            """
        guard case .role(let role, "x", _) = try find(profile: "x", config: ops + config).plan else {
            Issue.record("no role")
            return
        }
        #expect(
            role
                == RoleParameters(
                    roleARN: "arn:aws:iam::1:role/path/Admin", sessionName: "jane", externalID: "42",
                    mfaSerial: "arn:aws:iam::1:mfa/jane", duration: 43_200))
        #expect(role.roleName == "Admin")
    }
}
