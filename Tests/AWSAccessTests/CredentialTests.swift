// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import Testing

struct CredentialTests {
    private func resolve(
        profile: String? = nil, _ variables: [String: String] = [:], config: String = "",
        credentials: String = ""
    ) throws -> any CredentialProvider {
        try CredentialResolver.resolve(
            profile: profile, environment: Environment(variables),
            configuration: SharedConfiguration(config: config, credentials: credentials))
    }

    private let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "envsecret"]
    private let files =
        "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = s\n[ops]\naws_access_key_id = AKIDOPS\naws_secret_access_key = s\naws_session_token = t"

    @Test func environmentComesBeforeTheProfileOfTheEnvironment() async throws {
        let provider = try resolve(keys.merging(["AWS_PROFILE": "ops"]) { $1 }, credentials: files)
        #expect(try await provider.credentials().accessKeyID == "AKIDENV")
        #expect(provider.name == "environment keys (AWS_PROFILE ops is ignored)")
    }

    @Test func namedProfileIsTheOnlySource() async throws {
        let provider = try resolve(profile: "ops", keys, credentials: files)
        #expect(
            try await provider.credentials()
                == Credentials(accessKeyID: "AKIDOPS", secretAccessKey: "s", sessionToken: "t"))
        #expect(provider.name == "profile ops")
    }

    @Test(
        arguments: [
            ([:], "AKIDDEFAULT"), (["AWS_PROFILE": "ops"], "AKIDOPS"),
            (["AWS_DEFAULT_PROFILE": "ops"], "AKIDOPS"),
        ] as [([String: String], String)])
    func profileOfTheEnvironmentElseDefault(variables: [String: String], id: String) async throws {
        #expect(try await resolve(variables, credentials: files).credentials().accessKeyID == id)
    }

    @Test func sessionTokenGoesByItsNewNameFirst() async throws {
        let both = keys.merging(["AWS_SESSION_TOKEN": "new", "AWS_SECURITY_TOKEN": "old"]) { $1 }
        #expect(try await resolve(both).credentials().sessionToken == "new")
        let old = keys.merging(["AWS_SECURITY_TOKEN": "old"]) { $1 }
        #expect(try await resolve(old).credentials().sessionToken == "old")
    }

    @Test(
        arguments: [
            (["AWS_ACCESS_KEY_ID": "A"], "AWS_SECRET_ACCESS_KEY"),
            (["AWS_SECRET_ACCESS_KEY": "s"], "AWS_ACCESS_KEY_ID"),
            (["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "sec ret"], "blank"),
        ] as [([String: String], String)])
    func halfAPairAndStrayBlanksAreTold(variables: [String: String], word: String) {
        let error = #expect(throws: AccessError.self) { try resolve(variables) }
        #expect(error?.description.contains(word) == true)
        #expect(error?.description.contains("sec ret") == false)
    }

    @Test(arguments: [
        "role_arn", "sso_session", "credential_process", "web_identity_token_file", "login_session",
    ])
    func profileThatSignsInOtherwiseSaysSo(key: String) {
        let error = #expect(throws: AccessError.self) {
            try resolve(profile: "ops", config: "[profile ops]\n\(key) = x")
        }
        #expect(error?.description.contains(key) == true)
        #expect(error?.description.contains("export-credentials --format env --profile ops") == true)
    }

    @Test func missingProfileNamesThoseThatAreThere() {
        let error = #expect(throws: AccessError.self) { try resolve(profile: "opz", credentials: files) }
        #expect(error?.description.contains("default, ops") == true)
    }

    @Test func nothingAtAllSaysWhatToSet() {
        let error = #expect(throws: AccessError.self) { try resolve() }
        #expect(error?.description.contains("AWS_ACCESS_KEY_ID") == true)
    }
}
