// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A walk with the rules of a house, in tmux against the real sandbox.
@Suite(.serialized)
struct ConfigurationWalkTests {
    private static let configuration = """
        email_domains = ["example.com"]
        [instances.desk]
        id = "11111111-1111-4111-8111-111111111111"
        [tags.Team]
        required = true
        values = ["billing", "claims"]
        [security_profiles]
        forbidden = ["Admin"]
        [presets.Biller]
        security_profiles = ["Billing Agent", "Long gone"]
        routing_profile = "Billing Voice"
        [presets.Biller.phone]
        after_contact_work = 45
        """

    @Test func aPresetAndARequiredTagMakeAUser() throws {
        let session = try TmuxSession(
            arguments: ["--instance", "desk"], configuration: Self.configuration)
        session.expect("Start from")
        session.expect("(*) Blank")
        try session.press("Right")
        session.expect("(*) Biller")
        session.expect("“Long gone”")
        // The username is left out, and offered once the name is there.
        try session.press("Tab", "Tab")
        try session.type("Zoë")
        try session.press("Tab")
        try session.type("Müller")
        try session.press("Tab")
        try session.type("zoe@elsewhere.org")
        session.expect("Addresses end in @example.com here.")
        try session.press("C-u")
        try session.type("zoe@example.com")
        for _ in 1...3 { try session.press("Tab") }
        try session.type("Secret-Passw0rd")
        for _ in 1...6 { try session.press("Up") }
        session.expect("take “zmuller” with ^G")
        try session.press("C-g", "Tab")
        session.expect("Free.")
        try session.press("PageDown")
        session.expect("45")
        try session.press("PageDown")
        session.expect("Billing Agent")
        session.expect("Billing Voice")
        try session.press("PageDown")
        session.expect("Team")
        try session.press("Tab", "Right")
        session.expect("(*) billing")
        try session.press("PageDown")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User zmuller was created.")
        let body = try #require(session.createRequests.first?.body)
        #expect(body["Tags"] as? [String: String] == ["Team": "billing"])
        #expect((body["SecurityProfileIds"] as? [String])?.count == 1)
        #expect((body["PhoneConfig"] as? [String: Any])?["AfterContactWorkTimeLimit"] as? Int == 45)
    }

    @Test func aMistakeIsToldBeforeAnythingIsDrawn() throws {
        let session = try TmuxSession(columns: 200, configuration: "\n[tag.Team]\nrequired = true\n")
        session.expect("config.toml, line 2: There is no setting “tag”. Did you mean “tags”?")
        session.expect("status 1")
    }
}
