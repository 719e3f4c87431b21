// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import Testing

@testable import AWSAccess

struct AssumeRoleVectorTests {
    private struct Case: Decodable {
        struct Input: Decodable {
            var profiles: [String: [String: String]]
            var sso_sessions: [String: [String: String]]?
            var selected_profile: String
        }

        struct Output: Decodable {
            var ProfileChain: [Step]?
            var Error: String?
        }

        var docs: String
        var input: Input
        var output: Output

        var configuration: SharedConfiguration {
            var configuration = SharedConfiguration()
            configuration.profiles = input.profiles
            configuration.ssoSessions = input.sso_sessions ?? [:]
            return configuration
        }
    }

    /// One step of a chain; one member is set.
    private struct Step: Decodable, Equatable {
        struct Keys: Decodable, Equatable {
            var access_key_id: String
            var secret_access_key: String
            var account_id: String?
        }

        struct Role: Decodable, Equatable {
            var role_arn: String
            var external_id: String?
            var role_session_name: String?
            var web_identity_token_file: String?
        }

        struct SignIn: Decodable, Equatable {
            var sso_account_id: String?
            var sso_region: String
            var sso_role_name: String?
            var sso_start_url: String
        }

        var AccessKey: Keys?
        var AssumeRole: Role?
        var WebIdentityToken: Role?
        var Sso: SignIn?
        var NamedSource: String?
    }

    private static let notApplicable = [
        "SSO token profile selected":
            "A token alone signs no request to Amazon Connect: account and role are needed with it."
    ]

    /// What our sentence has to say where the test data words the error in its own way.
    private static let words = [
        "role_arn without source source_profile": "neither source_profile nor credential_source",
        "source profile and credential source both present": "both source_profile and credential_source",
        "partial credentials error (missing secret)": "“B” has no aws_secret_access_key",
        "partial credentials error (missing access key)": "“B” has no aws_access_key_id",
        "missing credentials error (empty source profile)": "“B” holds no credentials",
        "profile only contains configuration": "“A” holds no credentials",
        "missing source profile": "“A” names the source_profile “B”, which is not in ~/.aws",
        "missing root profile (should never happen in practice)": "There is no profile “A”",
        "assume role profile infinite loop": "A → B → A",
        "infinite loop with static credentials": "A → B → A",
        "web identity role": "no role_arn",
        "invalid SSO credentials configuration: missing account ID": "no sso_account_id",
        "invalid SSO credentials configuration: missing role name": "no sso_role_name",
        "invalid SSO token configuration: sso_region must be in sso-session": "no sso_account_id",
        "invalid SSO token configuration: sso-session not found": "[sso-session oops]",
    ]

    @Test func chainsArePlannedAsTheSDKsDo() throws {
        let cases = try vectors("assume-role-tests", as: [Case].self)
        #expect(cases.count == 28)
        let names = Set(cases.map(\.docs))
        #expect(names.isSuperset(of: Self.notApplicable.keys))
        #expect(names.isSuperset(of: Self.words.keys))
        for test in cases where Self.notApplicable[test.docs] == nil {
            if let expected = test.output.ProfileChain {
                let plan = try CredentialPlanner(
                    environment: Environment([:]), configuration: test.configuration
                ).find(profile: test.input.selected_profile).plan
                #expect(try steps(of: plan, test.configuration) == expected, "\(test.docs)")
            } else {
                try expectError(test)
            }
        }
    }

    /// A profile that cannot work is told before anything is asked of anybody.
    private func expectError(_ test: Case) throws {
        let words = try #require(Self.words[test.docs], "\(test.docs)")
        let transport = FakeTransport()
        var world = try FakeWorld(transport).seen()
        world.configuration = test.configuration
        let error = #expect(throws: AccessError.self, "\(test.docs)") {
            try world.provider(profile: test.input.selected_profile)
        }
        #expect(error?.description.contains(words) == true, "\(test.docs): \(error?.description ?? "")")
        #expect(transport.requests.isEmpty)
    }

    private func steps(of plan: CredentialPlan, _ configuration: SharedConfiguration) throws -> [Step] {
        switch plan {
        case .staticKeys(let session, _), .environmentKeys(let session, _):
            return [
                Step(
                    AccessKey: .init(
                        access_key_id: session.keys.accessKeyID,
                        secret_access_key: session.keys.secretAccessKey, account_id: session.accountID))
            ]
        case .role(let role, _, let source):
            return try steps(of: source, configuration) + [Step(AssumeRole: wanted(role))]
        case .webIdentity(let role, let file, _):
            return [Step(WebIdentityToken: wanted(role, file: file))]
        case .singleSignOn(let profile):
            let settings = try SSOSettings(profile: profile, configuration: configuration)
            return [
                Step(
                    Sso: .init(
                        sso_account_id: settings.account, sso_region: settings.region,
                        sso_role_name: settings.role, sso_start_url: settings.tokenKey))
            ]
        case .instanceMetadata: return [Step(NamedSource: "Ec2InstanceMetadata")]
        case .container: return [Step(NamedSource: "EcsContainer")]
        case .login, .process: return []
        }
    }

    private func wanted(_ role: RoleParameters, file: String? = nil) -> Step.Role {
        Step.Role(
            role_arn: role.roleARN, external_id: role.externalID, role_session_name: role.sessionName,
            web_identity_token_file: file)
    }
}
