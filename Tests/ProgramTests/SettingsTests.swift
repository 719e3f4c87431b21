// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ArgumentParser
import TerminalKit
import Testing
import Wizard

@testable import connect_adduser

struct SettingsTests {
    private static let system = "/etc/connect-adduser/config.toml"
    private static let own = "/home/jane/.config/connect-adduser/config.toml"

    private func settings(
        system: String? = nil, own: String? = nil, _ variables: [String: String] = [:], kiosk: Bool = false
    ) throws -> Settings {
        let texts = [Self.system: system, Self.own: own].compactMapValues(\.self)
        let files = Files(home: "/home/jane", read: { texts[$0].map { Array($0.utf8) } })
        return try Settings(environment: Environment(variables), files: files, kiosk: kiosk)
    }

    @Test func ownFileOutranksTheSystemsUnlessThatIsLocked() throws {
        let system = "region = \"eu-west-2\"\nprofile = \"helpdesk\""
        let open = try settings(system: system, own: "region = \"us-east-1\"")
        #expect(open.configuration.region == "us-east-1")
        #expect(open.configuration.profile == "helpdesk")
        let locked = try settings(system: "locked = true\n" + system, own: "region = \"us-east-1\"")
        #expect(locked.configuration.region == "eu-west-2")
    }

    @Test(arguments: [
        "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_CONNECT", "AWS_ENDPOINT_URL_STS", "AWS_CA_BUNDLE",
        "https_proxy",
        "HTTPS_PROXY", "http_proxy", "all_proxy", "NO_PROXY", "AWS_CONFIG_FILE",
        "AWS_SHARED_CREDENTIALS_FILE",
        "AWS_PROFILE", "HOME", "TERMINFO", "TERMINFO_DIRS", "LD_PRELOAD", "RES_OPTIONS", "LOCALDOMAIN",
        "HOSTALIASES", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "AWS_REGION", "GCONV_PATH", "LOCPATH", "NLSPATH",
    ])
    func whatCouldLeadRequestsElsewhereIsTakenOut(name: String) throws {
        #expect(try settings(system: "locked = true", [name: "x"]).environment[name] == nil)
        #expect(try settings(system: "locked = false", [name: "x"]).environment[name] == "x")
    }

    @Test(arguments: [
        "TERM", "LANG", "LC_ALL", "NO_COLOR", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "SSH_TTY",
    ])
    func whatLeadsNowhereStays(name: String) throws {
        #expect(try settings(system: "locked = true", [name: "x"]).environment[name] == "x")
    }

    @Test func lockedHomeIsThatOfTheUserDatabase() throws {
        let settings = try settings(system: "locked = true", ["HOME": "/tmp/evil"])
        #expect(settings.files.home == Lock.homeByUserDatabase)
    }

    @Test func optionAgainstTheLockIsToldByName() throws {
        let settings = try settings(system: "locked = true\nprofile = \"helpdesk\"")
        let same = try TargetArguments.parse(["--profile", "helpdesk", "--region", "eu-west-2"]).options
        try settings.checkLock(same)
        let other = try TargetArguments.parse(["--profile", "admin"]).options
        let error = #expect(throws: AccessError.self) { try settings.checkLock(other) }
        #expect(error?.description.contains("--profile is locked to “helpdesk”") == true)
    }

    private static let twoInstances = """
        [instances.support]
        id = "11111111-1111-4111-8111-111111111111"
        region = "eu-west-2"
        endpoint = "https://connect.example.com"
        [instances.sales]
        id = "arn:aws:connect:eu-central-1:123456789012:instance/22222222-2222-4222-8222-222222222222"
        profile = "sales"
        """

    private func access(_ settings: Settings, _ arguments: [String] = []) throws -> ServiceAccess {
        try ServiceAccess(TargetArguments.parse(arguments).options, settings)
    }

    @Test func regionAndEndpointOfAnInstanceCountForItAlone() throws {
        let keys = ["AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "x"]
        let elsewhere = keys.merging([
            "AWS_ENDPOINT_URL": "https://elsewhere.example", "AWS_REGION": "us-west-2",
        ]) { $1 }
        let settings = try settings(
            system: "instance = \"support\"\n" + Self.twoInstances.replacing("profile = \"sales\"", with: ""),
            elsewhere)
        let support = try access(settings)
        #expect(support.instance?.id == "11111111-1111-4111-8111-111111111111")
        #expect(support.region.region == "eu-west-2")
        // It outranks AWS_ENDPOINT_URL.
        #expect(support.endpoint.host == "connect.example.com")
        #expect(support.callOptions == ["--endpoint-url", "https://connect.example.com"])
        let sales = try access(settings, ["--instance", "sales"])
        #expect(sales.instance?.id == "22222222-2222-4222-8222-222222222222")
        #expect(sales.region.region == "eu-central-1")
        #expect(sales.endpoint.host == "elsewhere.example")
        #expect(sales.callOptions.isEmpty)
        // An option goes before both.
        #expect(try access(settings, ["--region", "us-east-1"]).region.region == "us-east-1")
    }

    @Test(arguments: ["locked = true\n", "locked = [\"instances\"]\n"])
    func underLockOnlyTheNamedInstancesAreThere(lock: String) throws {
        let settings = try settings(system: lock + Self.twoInstances)
        #expect(
            settings.configuration.house.offeredInstances
                == ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"])
        try settings.checkLock(TargetArguments.parse(["--instance", "sales"]).options)
        try settings.checkLock(
            TargetArguments.parse(["--instance", "11111111-1111-4111-8111-111111111111"]).options)
        let other = try TargetArguments.parse(["--instance", "33333333-3333-4333-8333-333333333333"]).options
        let error = #expect(throws: AccessError.self) { try settings.checkLock(other) }
        #expect(error?.description.contains("none of those") == true)
        #expect(error?.description.contains("“support”, “sales”") == true)
    }

    @Test func withoutALockAllInstancesAreThere() throws {
        #expect(try settings(system: Self.twoInstances).configuration.house.offeredInstances == nil)
        #expect(try settings(system: "locked = true").configuration.house.offeredInstances == nil)
    }

    @Test func programsForCredentialsNeedTheAdministratorsWordWhereLocked() throws {
        #expect(try settings().allowsCredentialProcess)
        #expect(try !settings(system: "locked = true").allowsCredentialProcess)
        #expect(
            try settings(system: "locked = true\nallow_credential_process = true").allowsCredentialProcess)
        #expect(
            try !settings(system: "allow_credential_process = false", own: "allow_credential_process = true")
                .allowsCredentialProcess)
        // The operator's own word does not count at a kiosk.
        let own = "allow_credential_process = true"
        #expect(try settings(own: own).allowsCredentialProcess)
        #expect(try !settings(own: own, kiosk: true).allowsCredentialProcess)
        #expect(try settings(system: own, kiosk: true).allowsCredentialProcess)
    }

    @Test(
        arguments: [
            (nil, nil, false), ("locked = true", nil, true), ("kiosk = true", nil, true),
            ("locked = true\nkiosk = false", nil, false), ("kiosk = true", "kiosk = false", true),
            (nil, "kiosk = true", true),
        ] as [(String?, String?, Bool)])
    func kioskIsTheAdministratorsAndOwnWord(system: String?, own: String?, isKiosk: Bool) throws {
        #expect(try settings(system: system, own: own).isKiosk == isKiosk)
        #expect(try settings(system: system, own: own, kiosk: true).isKiosk)
    }

    @Test(
        arguments: [
            ("regoin = \"x\"", "regoin"), ("region = 5", "region"), ("locked = \"yes\"", "locked"),
            ("region = ", "line 1"), ("keys = 5", "[keys]"), ("[keys]\nhelpp = \"^X\"", "helpp"),
            ("[keys]\nhelp = \"^1\"", "^1"), ("[keys]\nhelp = 5", "a key or a list"),
            ("[keys]\nhelp = \"F1\"", "every terminal"), ("[keys]\nhelp = \"^V\"", "both"),
        ])
    func mistakesAreToldWithFileAndKey(text: String, word: String) {
        let error = #expect(throws: AccessError.self) { try settings(system: text) }
        #expect(error?.description.contains(Self.system) == true)
        #expect(error?.description.contains(word) == true)
    }

    @Test func keysOfBothFilesGoTogether() throws {
        let system = "[keys]\nhelp = [\"^S\", \"F1\", \"?\"]\nleave = \"^Q\""
        let both = try settings(system: system, own: "[keys]\nhelp = \"^]\"\nredo = \"^S\"").configuration
        #expect(both.keys == [.help: [.control("]")], .redo: [.control("s")], .leave: [.control("q")]])
        let keymap = try both.keymap()
        #expect(keymap.bindings.first { $0.command == .help }?.keyName == "^]")
        let clash = try settings(system: system, own: "[keys]\nsuspend = \"^Q\"").configuration
        let error = #expect(throws: AccessError.self) { try clash.keymap() }
        #expect(error?.description.contains("together") == true)
    }

    @Test func lockBelongsToTheAdministrator() {
        let error = #expect(throws: AccessError.self) { try settings(own: "locked = true") }
        #expect(error?.description.contains("belongs into") == true)
    }

    @Test func journalIsInTheStateFolder() throws {
        #expect(try settings().journalPath() == "/home/jane/.local/state/connect-adduser/journal.jsonl")
        #expect(
            try settings(["XDG_STATE_HOME": "/var/jane"]).journalPath()
                == "/var/jane/connect-adduser/journal.jsonl")
        #expect(throws: AccessError.self) { try settings(["XDG_STATE_HOME": "relative"]).journalPath() }
    }

    private func settings(_ variables: [String: String]) throws -> Settings {
        try settings(system: nil, own: nil, variables)
    }
}
