// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Testing
import UserForm
import Wizard

@testable import connect_adduser

struct ConfigurationTests {
    private func findings(_ text: String) -> [String] {
        Configuration.read(text, path: "/c").1.sentences
    }

    @Test func theExampleIsRightAndSetsEverything() throws {
        #expect(findings(ConfigurationExample.text) == [])
        let example = try Configuration(ConfigurationExample.text, path: "/c")
        #expect(example.instances.map(\.name) == ["support", "sso"])
        #expect(example.named("sso")?.region == "eu-west-2")
        #expect(example.named("sso")?.rules.emailRequirement == .optional)
        #expect(example.rules.usernameIsLowercase == true)
        #expect(example.rules.similarUsernames == .error)
        #expect(example.rules.userQuota == 500)
        #expect(example.rules.tags.map(\.key) == ["Owner", "Team", "Cost centre"])
        #expect(example.rules.tags[0] == HouseTag(key: "Owner", values: ["helpdesk"], preset: "helpdesk"))
        #expect(example.phone.texts[.afterContactWork] == "30")
        #expect(example.choices[.routingProfiles]?.allowed == ["Basic Routing Profile", "Billing"])
        let preset = try #require(example.presets.first)
        #expect(preset.names[.hierarchyGroup] == ["EMEA / Billing"])
        #expect(preset.phone.toggles[.channelAutoAccept(.chat)] == true)
        #expect(preset.phone.texts[.settingsScope] == SettingsScope.perChannel.rawValue)
        #expect(example.locks("tags") && !example.locks("region") && !example.isLocked)
        #expect(example.draftDays == 30)
    }

    @Test(
        arguments: [
            ("\nregoin = \"x\"", "/c, line 2: There is no setting “regoin”. Did you mean “region”?"),
            // As a Windows editor saves it.
            ("theme = \"mono\"\r\nregoin = \"x\"\r\n", "/c, line 2: There is no setting “regoin”."),
            ("[tags.\"Büro.1\"]\r\n\tvalue\t= 5", "/c, line 2: “value” takes text"),
            ("region = 5", "/c, line 1: “region” takes text in quotes, such as region = \"…\"."),
            (
                "[username]\nlowercase = 1",
                "/c, line 2: “lowercase” takes true or false, without quotes."
            ),
            (
                "[username]\n\npatern = \"{f}\"",
                "/c, line 3: There is no setting “patern” in [username]. Did you mean “pattern”?"
            ),
            (
                "[rules]\nemail = \"requird\"",
                "/c, line 2: “email” takes one of \"required\", \"optional\", \"forbidden\". Did you mean “required”?"
            ),
            ("email_domains = [\"@a.com\"]", "/c, line 1: “@a.com” is no domain;"),
            ("email_domains = [5]", "/c, line 1: “email_domains” takes a list"),
            ("[tags.\"aws:x\"]\nrequired = true", "/c, line 1: Tag “aws:x”: Tags that begin with aws:"),
            ("[tags.A]\nvalue = \"x\"\nvalues = [\"y\"]", "/c, line 2: “value” fixes the tag “A”"),
            ("[security_profiles]\nallowed = [\"A\"]\nforbidden = [\"A\"]", "/c, line 3: “A” is both"),
            ("[presets.P]\nrole = 1", "/c, line 2: There is no setting “role” in [presets.P]."),
            (
                "[security_profiles]\nforbidden = [\"Admin\"]\n[presets.P]\nsecurity_profiles = [\"Admin\"]",
                "/c, line 3: Preset “P” wants “Admin”"
            ),
            ("[phone]\nnumber = \"0123\"", "/c, line 2: “0123”: Begin with +"),
            ("[phone]\nafter_contact_work = -1", "/c, line 2: “after_contact_work” takes a number from 0"),
            ("[instances.a]\nregion = \"x\"", "/c, line 1: The instance “a” needs its id"),
            ("[instances.a]\nid = \"a b\"", "/c, line 2: “a b” names no instance."),
            (
                "instance = \"suport\"\n[instances.support]\nid = \"x\"",
                "/c, line 1: There is no instance “suport”. Did you mean “support”?"
            ),
            ("locked = [\"regoin\"]", "/c, line 1: “locked” names “regoin”, which is no setting. Did you"),
            ("a = 1\na = 2", "/c, line 2: "), ("region = ", "/c, line 1: "),
            ("[username]\npattern = \"{name}\"", "/c, line 2: “pattern” takes text with some of {first}"),
        ])
    func whatIsWrongIsToldWithItsLineAndWhatWasMeant(text: String, beginning: String) {
        let told = findings(text)
        #expect(told.contains { $0.hasPrefix(beginning) }, "\(told)")
    }

    @Test func everythingThatIsWrongIsToldFromTopToBottom() {
        let told = findings("theme = \"pink\"\n[keep]\ndrafts = 0\n[username]\nform = 1\n")
        #expect(told.count == 3)
        #expect(told.map { $0.prefix(10) } == ["/c, line 1", "/c, line 3", "/c, line 5"])
        let error = #expect(throws: AccessError.self) {
            try Configuration("theme = 1\nregion = 1", path: "/c")
        }
        #expect(error?.description.contains("shows all 2") == true)
    }

    @Test func rulesOfAnInstanceReachItsForm() throws {
        let text = "[instances.a]\nid = \"i-1\"\nrules.email = \"forbidden\"\n[rules]\nemail = \"optional\""
        let house = try Configuration(text, path: "/c").house
        #expect(house.rules.emailRequirement == .optional)
        #expect(house.instanceRules["i-1"]?.emailRequirement == .forbidden)
    }

    @Test func tablesOfTwoFilesAreOneByName() throws {
        let system = try Configuration("[presets.A]\nhierarchy = \"x\"\n[presets.B]", path: "/s")
        let own = try Configuration(
            "[presets.A]\nhierarchy = \"y\"\n[rules]\nemail = \"optional\"", path: "/o")
        let both = own.overriding(system)
        #expect(both.presets.map(\.name) == ["A", "B"])
        #expect(both.presets[0].names[.hierarchyGroup] == ["y"])
        #expect(both.rules.emailRequirement == .optional)
    }

    @Test func whatIsLockedCannotBeSetAtHome() throws {
        let system = try Configuration("locked = [\"tags\"]\n[tags.A]\nvalue = \"x\"", path: "/s")
        let own = try Configuration("region = \"x\"\n[tags.B]\nvalue = \"y\"", path: "/o")
        let error = #expect(throws: AccessError.self) { try own.checkAgainst(system, path: "/o") }
        #expect(error?.description.hasPrefix("/o, line 2: “tags” is locked by the administrator") == true)
        try Configuration("region = \"x\"", path: "/o").checkAgainst(system, path: "/o")
    }

    @Test(arguments: [("regoin", "region", 1), ("a", "a", 0), ("pink", "mono", 3), ("", "abc", 3)])
    func spellingCountsWhatIsToBeChanged(left: String, right: String, distance: Int) {
        #expect(Spelling.distance(left, right) == distance)
    }
}
