// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing

@testable import AWSAccess

/// What a profile and its `sso-session` section have to say.
struct SSOSettingsTests {
    private let session = "[sso-session corp]\nsso_region = eu-central-1\nsso_start_url = https://corp\n"

    private func settings(_ lines: String, session: String? = nil) throws -> SSOSettings {
        let config = (session ?? self.session) + "[profile helpdesk]\n" + lines
        return try SSOSettings(
            profile: "helpdesk", configuration: SharedConfiguration(config: config, credentials: ""))
    }

    @Test func sessionNamesTheSignIn() throws {
        let found = try settings(
            "sso_session = corp\nsso_account_id = 1\nsso_role_name = R\nregion = us-east-1")
        #expect(found.region == "eu-central-1")
        #expect(found.account == "1")
        #expect(found.role == "R")
        #expect(found.tokenKey == "corp")
        #expect(found.tokenName == "corp")
        #expect(found.loginOption == "--sso-session corp")
    }

    @Test func profileOfTheOldKindIsNamedByItsStartAddress() async throws {
        let lines = """
            sso_start_url = https://corp.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 1
            sso_role_name = R
            """
        let found = try settings(lines)
        #expect(found.tokenKey == "https://corp.awsapps.com/start")
        #expect(found.loginOption == "--profile helpdesk")
        // SHA-1 of the start address as it is written.
        let file = "~/.aws/sso/cache/a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json"
        let fake = FakeWorld()
        let provider = try fake.seen(config: "[profile helpdesk]\n" + lines).provider(profile: "helpdesk")
        #expect(
            await sentence { _ = try await provider.credentials() }
                == """
                You are not signed in to “helpdesk”. In another window type: aws sso login --profile helpdesk  Then \
                press ^R here; nothing you typed is lost.
                """)
        #expect(fake.reads == [file])
    }

    @Test func sameValueInBothPlacesIsNoContradiction() throws {
        let lines = "sso_session = corp\nsso_region = eu-central-1\nsso_account_id = 1\nsso_role_name = R"
        #expect(try settings(lines).region == "eu-central-1")
    }

    @Test(
        arguments: [
            (
                "sso_session = corp\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = R",
                "The profile “helpdesk” and its [sso-session corp] differ in sso_region. Leave it out of the profile."
            ),
            (
                "sso_session = corq\nsso_account_id = 1\nsso_role_name = R",
                """
                The profile “helpdesk” names the section [sso-session corq], which is not in ~/.aws/config. Add it, or \
                run: aws configure sso
                """
            ),
            (
                "sso_session = corp\nsso_role_name = R",
                """
                The profile “helpdesk” has no sso_account_id, which IAM Identity Center needs. Run: aws configure sso
                """
            ),
            (
                "sso_session = corp\nsso_account_id = 1\nsso_role_name =",
                "The profile “helpdesk” has no sso_role_name, which IAM Identity Center needs. Run: aws configure sso"
            ),
            (
                "sso_start_url = https://corp\nsso_account_id = 1\nsso_role_name = R",
                "The profile “helpdesk” has no sso_region, which IAM Identity Center needs. Run: aws configure sso"
            ),
        ])
    func whatIsMissingOrContradictsIsTold(lines: String, expected: String) {
        let error = #expect(throws: AccessError.self) { try settings(lines) }
        #expect(error?.description == expected)
    }
}
