// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Every way of signing in, through the real program against servers that speak the real protocols.
struct CredentialTests {
    /// What `doctor` says with a home folder and variables; the sandbox plays all services.
    private func doctor(
        _ sandbox: SandboxServer, _ home: HomeFolder, _ arguments: [String] = [],
        environment: [String: String] = [:]
    ) throws -> ProgramRun {
        let run = try ProgramRun(
            ["doctor"] + arguments, home: home,
            environment: [
                "AWS_ENDPOINT_URL": sandbox.url, "AWS_REGION": "us-west-2",
                "AWS_EC2_METADATA_DISABLED": "true",
            ].merging(environment) { $1 })
        for secret in secretsOfTheTests {
            #expect(!run.output.contains(secret) && !run.errors.contains(secret))
        }
        return run
    }

    private func expectWorks(
        _ run: ProgramRun, _ source: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
        #expect(
            run.output.contains("ok       credentials"), "\(run.output)", sourceLocation: sourceLocation)
        #expect(run.output.contains(source), "\(run.output)", sourceLocation: sourceLocation)
        #expect(
            run.output.contains("ConnectHelpDesk/sandbox"), "\(run.output)", sourceLocation: sourceLocation)
    }

    private static let keys = """
        aws_access_key_id = \(SandboxServer.accessKeyID)
        aws_secret_access_key = \(SandboxServer.secretAccessKey)

        """

    @Test func keysInTheEnvironment() throws {
        let run = try doctor(
            SandboxServer(), HomeFolder(),
            environment: [
                "AWS_ACCESS_KEY_ID": SandboxServer.accessKeyID,
                "AWS_SECRET_ACCESS_KEY": SandboxServer.secretAccessKey, "AWS_PROFILE": "help",
            ])
        expectWorks(run, "environment keys (AWS_PROFILE help is ignored)")
    }

    @Test func keysOfAProfile() throws {
        let home = try HomeFolder([".aws/credentials": "[help]\n\(Self.keys)"])
        expectWorks(try doctor(SandboxServer(), home, ["--profile", "help"]), "profile help: keys in ~/.aws")
    }

    @Test func assumedRole() throws {
        let sandbox = try SandboxServer()
        let home = try HomeFolder([
            ".aws/credentials": "[base]\n\(Self.keys)",
            ".aws/config": """
            [profile help]
            role_arn = arn:aws:iam::123456789012:role/ConnectHelpDesk
            source_profile = middle
            external_id = 4711
            [profile middle]
            role_arn = arn:aws:iam::123456789012:role/Hop
            source_profile = base
            """,
        ])
        // The second role is assumed with the keys of the first, which hold the session token.
        expectWorks(
            try doctor(sandbox, home, ["--profile", "help"]), "role ConnectHelpDesk, assumed with role Hop")
        #expect(sandbox.operations.filter { $0 == "AssumeRole" }.count == 2)
    }

    @Test func webIdentity() throws {
        let home = try HomeFolder(["token": "sandbox-web-identity-token\n"])
        expectWorks(
            try doctor(
                SandboxServer(), home,
                environment: [
                    "AWS_WEB_IDENTITY_TOKEN_FILE": home.url.appendingPathComponent("token").path,
                    "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/ConnectHelpDesk",
                ]), "web identity, role ConnectHelpDesk")
    }

    private static let ssoConfig = """
        [profile help]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = ConnectHelpDesk
        [sso-session corp]
        sso_region = us-west-2
        sso_start_url = https://corp.awsapps.com/start
        """
    /// SHA-1 of `corp`, as the AWS CLI names the file.
    private static let ssoFile = ".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"

    private static func ssoToken(endsIn seconds: Double, refresh: String = "sandbox-refresh-token") -> String
    {
        let end = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: seconds))
        return """
            {"startUrl":"https://corp.awsapps.com/start","region":"us-west-2","accessToken":"sandbox-sso-token",\
            "expiresAt":"\(end)","clientId":"client","clientSecret":"client-secret",\
            "registrationExpiresAt":"2099-01-01T00:00:00Z","refreshToken":"\(refresh)","somethingNew":[1]}
            """
    }

    @Test func identityCenter() throws {
        let home = try HomeFolder([".aws/config": Self.ssoConfig, Self.ssoFile: Self.ssoToken(endsIn: 7_200)])
        expectWorks(
            try doctor(SandboxServer(), home, ["--profile", "help"]), "profile help: IAM Identity Center")
    }

    @Test func identityCenterTokenIsRenewedForTheAWSCLIToo() throws {
        let home = try HomeFolder([".aws/config": Self.ssoConfig, Self.ssoFile: Self.ssoToken(endsIn: -60)])
        expectWorks(
            try doctor(SandboxServer(), home, ["--profile", "help"]), "profile help: IAM Identity Center")
        let file = try #require(home.read(Self.ssoFile))
        #expect(file.contains(#""accessToken":"sandbox-sso-token-2""#))
        #expect(file.contains(#""refreshToken":"sandbox-refresh-token-2""#))
        #expect(file.contains(#""somethingNew":[1]"#))
        let attributes = try FileManager.default.attributesOfItem(
            atPath: home.url.appendingPathComponent(Self.ssoFile).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func identityCenterSignInThatEndedSaysWhatToType() throws {
        let home = try HomeFolder([
            ".aws/config": Self.ssoConfig, Self.ssoFile: Self.ssoToken(endsIn: -60, refresh: "old"),
        ])
        let run = try doctor(SandboxServer(), home, ["--profile", "help"])
        #expect(run.status == 1)
        #expect(run.output.contains("aws sso login --sso-session corp"))
    }

    @Test func loginSessionIsRenewed() throws {
        let session = "arn:aws:sts::012345678910:assumed-role/Admin/admin"
        let file = ".aws/login/cache/4b0ba8f99f075c0633e122fd73346ce203a3faf18ea0310eb2d29df1bab2e255.json"
        let home = try HomeFolder([
            ".aws/config": "[profile help]\nlogin_session = \(session)\n",
            file: """
            {"accessToken":{"accessKeyId":"AKIDOLD","secretAccessKey":"old","sessionToken":"old",\
            "accountId":"012345678910","expiresAt":"2025-01-01T00:00:00Z"},\
            "clientId":"arn:aws:signin:::devtools/same-device","refreshToken":"sandbox-refresh-token",\
            "dpopKey":"-----BEGIN EC PRIVATE KEY-----\\nMHcCAQEEIPt/u8InPLpQeQLJTvVX+sNDzni8vMDMt3Liu+nMBigfoAoGCCqGSM49\\n\
            AwEHoUQDQgAEILkGG7rNOnxiIJlMgimY1UPP8eDMFP0DAY6WGjngP4bvTAiUCQ/I\\n\
            ffut2379uP+OBCm2ovGpBOJRgrl1RspUOQ==\\n-----END EC PRIVATE KEY-----\\n"}
            """,
        ])
        expectWorks(try doctor(SandboxServer(), home, ["--profile", "help"]), "profile help: aws login")
        #expect(home.read(file)?.contains("sandbox-refresh-token-2") == true)
    }

    @Test func programOfTheOrganisation() throws {
        let home = try HomeFolder([
            "give keys.sh": """
            printf '{"Version":1,"AccessKeyId":"\(SandboxServer.accessKeyID)","SecretAccessKey":"%s"}' \
            "\(SandboxServer.secretAccessKey)"
            """
        ])
        try home.write(
            ".aws/config",
            "[profile help]\ncredential_process = /bin/sh \"\(home.url.path)/give keys.sh\"\n")
        expectWorks(
            try doctor(SandboxServer(), home, ["--profile", "help"]), "profile help: credential_process")
    }

    @Test func container() throws {
        let sandbox = try SandboxServer()
        let home = try HomeFolder(["token": "sandbox-container-token\n"])
        expectWorks(
            try doctor(
                sandbox, home,
                environment: [
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI": "\(sandbox.url)/container-credentials",
                    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": home.url.appendingPathComponent("token").path,
                ]), "container role")
    }

    @Test func instanceRole() throws {
        let sandbox = try SandboxServer()
        let run = try doctor(
            sandbox, HomeFolder(),
            environment: [
                "AWS_EC2_METADATA_DISABLED": "", "AWS_EC2_METADATA_SERVICE_ENDPOINT": sandbox.url,
            ])
        expectWorks(run, "EC2 instance role")
        #expect(run.output.contains("passed over container"))
    }

    @Test func instanceRoleBringsItsRegion() throws {
        let sandbox = try SandboxServer()
        let run = try doctor(
            sandbox, HomeFolder(),
            environment: [
                "AWS_EC2_METADATA_DISABLED": "", "AWS_EC2_METADATA_SERVICE_ENDPOINT": sandbox.url,
                "AWS_REGION": "",
            ])
        expectWorks(run, "EC2 instance role")
        #expect(run.output.contains("us-west-2, from the EC2 instance"))
    }

    @Test func nothingAtAllIsToldAtOnce() throws {
        let sandbox = try SandboxServer()
        // Nobody listens there, which is what most machines are like.
        let run = try doctor(
            sandbox, HomeFolder(),
            environment: [
                "AWS_EC2_METADATA_DISABLED": "", "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:9",
            ])
        #expect(run.status == 1)
        #expect(run.output.contains("No AWS credentials were found."))
        #expect(run.output.contains("aws sso login"))
    }

    /// A machine where requests for metadata vanish must not hang; the region may be missing as well.
    @Test(arguments: [["--region", "us-west-2"], []])
    func nothingAtAllIsToldWhereMetadataIsSilent(arguments: [String]) throws {
        let silent = try LoopbackServer { _ in .silence }
        defer { silent.stop() }
        let run = try ProgramRun(
            ["doctor"] + arguments, home: HomeFolder(),
            environment: [
                "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:\(silent.port)",
                "AWS_ENDPOINT_URL": "http://127.0.0.1:\(try LoopbackServer.refusingPort())",
            ])
        #expect(run.status == 1)
        #expect(run.output.contains("passed over profile default: not in ~/.aws"))
        #expect(run.output.contains("connect-adduser would not work yet"))
        if arguments.isEmpty {
            #expect(run.output.contains("No AWS region is set."))
            // For the region of the instance, which is asked for once.
            #expect(silent.requests.count == 1)
        } else {
            #expect(run.output.contains("No AWS credentials were found."))
            #expect(silent.requests.count == 2)
        }
    }

    @Test func theFirstScreenDoesNotWaitForMetadata() throws {
        let silent = try LoopbackServer { _ in .silence }
        defer { silent.stop() }
        let session = try PtySession(
            onSandbox: false,
            arguments: ["--region", "us-west-2", "--instance", "11111111-1111-4111-8111-111111111111"],
            environment: [
                "TERM": "xterm-256color", "LANG": "C.UTF-8",
                "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:\(silent.port)",
            ])
        // Had the screen waited, it would say this from the start.
        let shown = session.expect("Username")
        #expect(!shown.contains("No AWS credentials"))
        session.expect("No AWS credentials")
        #expect(silent.requests.count == 2)
        session.send("\u{3}")
        #expect(try session.expectEnd().exitStatus != nil)
    }

    @Test func sandboxIsFoundInOrder() throws {
        let run = try ProgramRun(["doctor", "--sandbox", "--json"], home: HomeFolder())
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["ok"] as? Bool == true)
    }

    @Test func eachMissingPermissionIsToldWithItsConsequence() throws {
        let run = try doctor(
            SandboxServer(
                ["SearchUsers", "DescribeInstance", "DescribeRoutingProfile", "DescribePredefinedAttribute"]
                    .map { "--fault=deny:\($0)" }),
            HomeFolder([".aws/credentials": "[default]\n\(Self.keys)"]))
        #expect(run.status == 0)
        #expect(run.output.contains("not allowed; the whole list is read instead"))
        #expect(run.output.contains("not allowed; which channels profiles serve is not checked"))
        #expect(run.output.contains("not allowed; proficiencies cannot be chosen"))
        #expect(run.output.contains(/ok +connect:ListRoutingProfileQueues +allowed/))
        #expect(run.output.contains("will ask how the instance manages its users"))
    }

    @Test func clockThatIsWrongIsCorrectedAndTold() throws {
        let run = try doctor(
            SandboxServer(["--clock-offset=3600"]),
            HomeFolder([".aws/credentials": "[default]\n\(Self.keys)"]))
        #expect(run.output.contains("s slow. Requests are signed with the right time"), "\(run.output)")
        #expect(run.output.contains("ok       connect:SearchUsers"))
    }

    @Test func reportForProgramsHoldsTheSame() throws {
        let run = try doctor(
            SandboxServer(), HomeFolder([".aws/credentials": "[default]\n\(Self.keys)"]), ["--json"])
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["ok"] as? Bool == true)
        let checks = try #require(report["checks"] as? [[String: Any]])
        #expect(checks.first?["name"] as? String == "credentials")
        #expect(checks.allSatisfy { $0["status"] as? String != nil && $0["sentence"] as? String != nil })
    }
}
