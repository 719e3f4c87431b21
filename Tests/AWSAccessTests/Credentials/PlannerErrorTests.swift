// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

/// A source that is configured and cannot work ends the search with its own sentence.
struct PlannerErrorTests {
    private let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "envsecret"]
    private let standard = "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = s\n"

    private func said(
        profile: String? = nil, _ variables: [String: String] = [:], config: String = ""
    ) async -> String? {
        await sentence {
            _ = try FakeWorld().seen(environment: variables, config: config).provider(profile: profile)
        }
    }

    @Test(
        arguments: [
            (["AWS_ACCESS_KEY_ID": "A"], "AWS_SECRET_ACCESS_KEY"),
            (["AWS_SECRET_ACCESS_KEY": "s"], "AWS_ACCESS_KEY_ID"),
            (["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": ""], "AWS_SECRET_ACCESS_KEY"),
        ] as [([String: String], String)])
    func halfAPairInTheEnvironmentEndsTheSearch(variables: [String: String], missing: String) async {
        #expect(
            await said(variables, config: standard)
                == "The environment has half of a key pair: \(missing) is not set. Set both or neither.")
    }

    @Test(
        arguments: [
            ("AWS_ACCESS_KEY_ID", "AKID X", "access key id"),
            ("AWS_SECRET_ACCESS_KEY", "sec\nret", "secret key"),
            ("AWS_SECRET_ACCESS_KEY", "secrét", "secret key"),
            ("AWS_SESSION_TOKEN", "tok\u{7f}en", "session token"),
        ])
    func strayCharactersOfAPasteAreToldWithoutTheSecret(name: String, value: String, part: String) async {
        var variables = keys
        variables[name] = value
        #expect(
            await said(variables)
                == "The \(part) of the environment holds a blank or a character that no key has. Enter it anew."
        )
    }

    @Test func tokenFileWithoutARoleEndsTheSearch() async {
        #expect(
            await said(["AWS_WEB_IDENTITY_TOKEN_FILE": "/token"], config: standard)
                == "AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not. Set both or neither.")
    }

    @Test(arguments: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"])
    func profileOfTheEnvironmentThatIsMissingEndsTheSearch(variable: String) async {
        let more = "[profile ops]\nregion = eu-west-2"
        #expect(
            await said(
                [variable: "opz", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"], config: standard + more)
                == "There is no profile “opz” in ~/.aws. Known: default, ops.")
    }

    @Test func missingProfileWhereThereIsNoneAtAll() async {
        #expect(await said(profile: "ops") == "There is no profile “ops” in ~/.aws. No profile is there.")
    }

    @Test func profileWithoutCredentialsSaysWhatToAdd() async {
        #expect(
            await said(profile: "ops", keys, config: "[profile ops]\nregion = eu-west-2")
                == """
                The profile “ops” holds no credentials. Add keys, a role_arn, an sso_session or a credential_process \
                to it in ~/.aws, or run: aws login --profile ops
                """)
    }

    /// Lines of the profile x, and what is said about it.
    @Test(
        arguments: [
            (
                "aws_access_key_id = A",
                "The profile “x” has no aws_secret_access_key. Complete it in ~/.aws/credentials."
            ),
            (
                "aws_secret_access_key = s",
                "The profile “x” has no aws_access_key_id. Complete it in ~/.aws/credentials."
            ),
            (
                "aws_access_key_id = A B\naws_secret_access_key = s",
                "The access key id of the profile “x” holds a blank or a character that no key has. Enter it anew."
            ),
            (
                "role_arn = r",
                "The profile “x” has a role_arn and neither source_profile nor credential_source. Add one of them."
            ),
            (
                "role_arn = r\nsource_profile = y\ncredential_source = Environment",
                "The profile “x” has both source_profile and credential_source. Leave one of them out."
            ),
            (
                "role_arn = r\ncredential_source = Ec2",
                """
                The profile “x” has an unknown credential_source “Ec2”. Known are Environment, Ec2InstanceMetadata and \
                EcsContainer.
                """
            ),
            (
                "role_arn = r\ncredential_source = Environment",
                "The profile “x” takes its source from the environment, but AWS_ACCESS_KEY_ID is not set."
            ),
            (
                "role_arn = r\nsource_profile = y",
                "The profile “x” names the source_profile “y”, which is not in ~/.aws."
            ),
            (
                "role_arn = r\nsource_profile = x",
                "The profile “x” names itself as source_profile and holds no keys. Add keys or name another."
            ),
            (
                "web_identity_token_file = /t",
                "The profile “x” has a web_identity_token_file and no role_arn. Add the role to it."
            ),
        ])
    func incompleteProfileIsTold(lines: String, expected: String) async {
        #expect(await said(profile: "x", config: "[profile x]\n\(lines)\n") == expected)
    }

    @Test(arguments: ["899", "43201", "1h", "-900", "3600.0", ""])
    func durationOutOfRangeIsTold(duration: String) async {
        let config = "[profile x]\nrole_arn = r\nsource_profile = default\nduration_seconds = \(duration)\n"
        #expect(
            await said(profile: "x", config: standard + config)
                == "The profile “x” has duration_seconds = \(duration). It takes 900 to 43200 seconds.")
    }

    @Test(arguments: ["900", "43200"])
    func durationAtTheEndsOfItsRangeIsTaken(duration: String) async {
        let config = "[profile x]\nrole_arn = r\nsource_profile = default\nduration_seconds = \(duration)\n"
        #expect(await said(profile: "x", config: standard + config) == nil)
    }

    @Test func circleIsShownWithItsWholePath() async {
        let config = ["a": "b", "b": "c", "c": "a"].map {
            "[profile \($0)]\nrole_arn = arn:aws:iam::1:role/\($0)\nsource_profile = \($1)\n"
        }.joined()
        #expect(
            await said(profile: "a", config: config)
                == """
                The profiles of ~/.aws/config lead in a circle: a → b → c → a. Give one of them another source_profile.
                """)
    }

    @Test func profileThatNamesItselfUsesItsKeysForItsRole() throws {
        let config =
            "[profile x]\naws_access_key_id = A\naws_secret_access_key = s\nrole_arn = arn/X\nsource_profile = x"
        let world = try FakeWorld().seen(config: config)
        let plan = try CredentialPlanner(environment: world.environment, configuration: world.configuration)
            .find(profile: "x").plan
        #expect(plan.kind == "role X, assumed with keys in ~/.aws")
    }

    /// What fails when it is used, and not when it is found, ends the chain too: nothing else is tried.
    @Test(
        arguments: [
            ("sso_session = corp\nsso_account_id = 1\nsso_role_name = R", "You are not signed in to “corp”."),
            ("login_session = arn", "You are not signed in with the profile default."),
            ("credential_process = /nonexistent/program", "cannot be started"),
            (
                "role_arn = r\nweb_identity_token_file = /none",
                "The web identity token file /none cannot be read."
            ),
        ])
    func sourceThatFailsInUseEndsTheChain(lines: String, words: String) async throws {
        let transport = FakeTransport()
        let config = """
            [sso-session corp]
            sso_region = eu-west-2
            sso_start_url = https://corp
            [default]
            \(lines)
            """
        let world = try FakeWorld(transport).seen(
            environment: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/creds"], config: config)
        let provider = try world.provider()
        let said = await sentence { _ = try await provider.credentials() }
        #expect(said?.contains(words) == true, "\(said ?? "no error")")
        #expect(transport.requests.isEmpty)
    }
}
