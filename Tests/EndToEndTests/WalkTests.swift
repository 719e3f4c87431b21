// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The whole program in tmux against the real sandbox, by keys alone.
@Suite(.serialized)
struct WalkTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"

    /// Picks the instance and fills in the identity, each field left with Tab.
    private func enter(_ values: [String], instance: String, in session: TmuxSession) throws {
        session.expect("3 of 3")
        try session.type(instance)
        session.expect("1 of 3")
        try session.press("Enter")
        session.expect("Identity")
        try fill(values, in: session)
    }

    /// Fills in fields from the one that has the focus on, each left with Tab; an empty value leaves its field as it is.
    private func fill(_ values: [String], in session: TmuxSession) throws {
        for value in values {
            if !value.isEmpty { try session.type(value) }
            try session.press("Tab")
        }
    }

    /// Ticks a security profile and picks a routing profile and a place.
    private func chooseAccess(in session: TmuxSession) throws {
        session.expect("Security profiles *")
        try session.press("Enter")
        session.expect("of 40")
        try session.type("bil age")
        session.expect("1 of 40")
        try session.press("Tab", "Enter")
        session.expectGone("Filter:")
        try session.press("Enter")
        session.expect("of 60")
        try session.type("claims chat")
        session.expect("Filter: claims chat")
        try session.press("Enter")
        session.expectGone("Filter:")
        try session.press("Enter")
        session.expect("of 120")
        try session.press("Down", "Enter")
        session.expectGone("Filter:")
    }

    private func createAndCheck(_ username: String, in session: TmuxSession) throws -> [String: Any] {
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User \(username) was created.")
        session.expect("shows it as you entered it")
        #expect(session.createRequests.count == 1)
        #expect(session.createRequests.first?.status == 200)
        return session.createRequests.first?.body ?? [:]
    }

    @Test func managedInstance() throws {
        let session = try TmuxSession()
        try enter(
            ["jdoe", "Zoë", "Doe", "zoe@example.com", "", "+15555551212", "Secret-Passw0rd"],
            instance: "help", in: session)
        session.expect("Free.")
        try session.press("PageDown")
        session.expect("Settings for")
        try session.press("PageDown")
        try chooseAccess(in: session)
        try session.press("PageDown")
        session.expect("Add a tag")
        try session.press("Enter")
        try session.type("Owner")
        try session.press("Enter")
        try session.type("helpdesk")
        session.expect("helpdesk")
        try session.press("PageDown")
        session.expect("Owner = helpdesk")
        #expect(!session.screen.contains("Secret-Passw0rd"))
        let body = try createAndCheck("jdoe", in: session)
        #expect(body["Username"] as? String == "jdoe")
        #expect(body["Password"] as? String == "***")
        #expect((body["IdentityInfo"] as? [String: String])?["FirstName"] == "Zoë")
        #expect((body["IdentityInfo"] as? [String: String])?["Mobile"] == "+15555551212")
        #expect(body["Tags"] as? [String: String] == ["Owner": "helpdesk"])
        #expect(body["HierarchyGroupId"] is String)
        #expect((body["SecurityProfileIds"] as? [String])?.count == 1)
        #expect((body["PhoneConfig"] as? [String: Any])?["PhoneType"] as? String == "SOFT_PHONE")
        try session.takeClipboard()
        try session.press("C-y")
        session.expect("Sent to your terminal's clipboard, without the password")
        #expect(session.clipboard.hasPrefix("Username: jdoe\nSigns in at: https://"))
        #expect(!session.clipboard.contains("Secret-Passw0rd"))
        try session.press("Down", "Down", "Enter")
        session.expect("User jdoe was created: arn:aws:connect")
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
    }

    @Test func samlInstance() throws {
        let session = try TmuxSession()
        try enter(["jane@example.com", "Jane", "Doe", "jane@example.com"], instance: "sso", in: session)
        #expect(!session.screen.contains("Password"))
        try session.press("PageDown")
        session.expect("Settings for")
        try session.press("Right", "Down", "Right")
        session.expect("Desk phone number")
        try session.press("Down")
        try session.type("+442071838750")
        session.expect("+442071838750")
        try session.press("PageDown")
        try chooseAccess(in: session)
        try session.press("PageDown")
        session.expect("No proficiencies.")
        try session.press("PageDown")
        session.expect("No tags.")
        try session.press("PageDown")
        let body = try createAndCheck("jane@example.com", in: session)
        #expect(body["PhoneConfig"] == nil)
        #expect(body["Password"] == nil)
        #expect((body["AutoAcceptConfigs"] as? [Any])?.count == 4)
        #expect((body["PhoneNumberConfigs"] as? [[String: String]])?.first?["PhoneNumber"] == "+442071838750")
    }

    @Test func directoryInstanceAndASimilarUser() throws {
        let session = try TmuxSession()
        try enter(["jdoe"], instance: "corp-ad", in: session)
        session.expect("Directory user ID")
        try session.press("PageDown")
        session.expect("Settings for")
        try session.press("PageDown")
        try chooseAccess(in: session)
        try session.press("PageDown", "PageDown")
        let body = try createAndCheck("jdoe", in: session)
        #expect(body["IdentityInfo"] == nil)
        try session.press("Down", "Enter")
        session.expect("Step 2 of 6")
        try session.type("jdoe2")
        try session.press("PageDown", "PageDown", "PageDown", "PageDown")
        session.expect("Billing Agent")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User jdoe2 was created.")
        #expect(session.createRequests.count == 2)
    }

    /// Opens the list of existing users from the username.
    private func chooseExistingUser(in session: TmuxSession) throws {
        session.expect("Start from")
        try session.press("Up", "Right")
        session.expect("Existing user to copy")
    }

    @Test func anExistingUserIsCopied() throws {
        let session = try TmuxSession(arguments: ["--instance", Self.managed])
        session.expect("helpdesk")
        try chooseExistingUser(in: session)
        session.expect("100 of 300")
        // Somebody with settings of the channels beside those for all of them.
        try session.type("dij edij")
        session.expect("> Dijkstra, Edsger (edijkstra4)")
        try session.press("Enter")
        session.expect("The form is like Dijkstra, Edsger (edijkstra4) now.")
        session.expect("The desk phone number; type the new user's own.")
        session.expect("Voice after-work (s): 90")
        try session.press("Enter")
        session.expectGone("Taken over")
        try fill(
            ["jdoe", "Zoë", "Doe", "zoe@example.com", "", "", "Secret-Passw0rd"], in: session)
        try session.press("PageDown")
        session.expect("Desk phone number *")
        try session.press("Tab", "Tab")
        try session.type("+442071838799")
        session.expect("+442071838799")
        try session.press("PageDown", "PageDown", "PageDown")
        let body = try createAndCheck("jdoe", in: session)
        #expect(body["PhoneConfig"] == nil)
        #expect(
            body["PhoneNumberConfigs"] as? [[String: String]] == [
                ["Channel": "VOICE", "PhoneType": "DESK_PHONE", "PhoneNumber": "+442071838799"]
            ])
        let accepting = body["AutoAcceptConfigs"] as? [[String: Any]]
        #expect(accepting?.compactMap { $0["AutoAccept"] as? Bool } == [true, true, false, false])
        #expect(body["SecurityProfileIds"] as? [String] == ["aaaaaaaa-0001-4000-8000-000000000004"])
        #expect((body["RoutingProfileId"] as? String)?.hasPrefix("bbbbbbbb-0001") == true)
        #expect((body["HierarchyGroupId"] as? String)?.hasPrefix("eeeeeeee-0001") == true)
        #expect((body["IdentityInfo"] as? [String: String])?["LastName"] == "Doe")
        #expect(body["Tags"] == nil && body["DirectoryUserId"] == nil)
    }

    @Test func whatACopiedUserHadAndIsGoneIsToldAndChosenAnew() throws {
        let session = try TmuxSession(
            arguments: ["--instance", Self.managed],
            sandbox: ["--seed=large", "--fault=deny:SearchUsers"])
        session.expect("helpdesk")
        try chooseExistingUser(in: session)
        // Where searching is denied the list arrives, and can be used meanwhile.
        session.expect("more arriving…")
        try session.type("kthompson10")
        session.expect("> kthompson10 ")
        try session.press("Enter")
        session.expect("The form is like Thompson, Ken (kthompson10) now.")
        session.expect("Routing profile: bbbbbbbb-dead-4000-8000-000000000001, which")
        try session.press("Escape")
        session.expectGone("Taken over")
        session.expect("Not copied from kthompson10")
        try fill(["jdoe", "Zoë", "Doe", "zoe@example.com", "", "", "Secret-Passw0rd"], in: session)
        try session.press("PageDown", "PageDown")
        session.expect("Routing profile *")
        try session.press("Tab", "Enter")
        session.expect("of 10,000")
        try session.type("basic")
        session.expect("1 of 10,000")
        try session.press("Enter")
        session.expectGone("Filter:")
        try session.press("PageDown", "PageDown")
        let body = try createAndCheck("jdoe", in: session)
        #expect(body["RoutingProfileId"] as? String != "bbbbbbbb-dead-4000-8000-000000000001")
        #expect((body["PhoneConfig"] as? [String: Any])?["AfterContactWorkTimeLimit"] as? Int == 30)
    }

    @Test func wrongValuesAreToldWhereTheyAre() throws {
        let session = try TmuxSession(arguments: ["--instance", Self.managed])
        session.expect("helpdesk")
        try session.type("jöe doe@")
        session.expect("jedoe@")
        try session.press("Tab")
        session.expect("With @ the username must be")
        try session.press("Tab", "Tab")
        session.expect("First name is required;")
        session.expect("Last name is required;")
        try session.type("jane@example")
        try session.press("Tab")
        session.expect("After the @ type a whole domain")
        try session.type("x@y")
        try session.press("Tab")
        try session.type("+0")
        session.expect("After the + comes the country code")
        try session.press("Tab")
        try session.type("short")
        try session.press("Tab")
        session.expect("The password needs")
        try session.press("PageDown")
        session.expect("! Identity")
        try session.press("Down", "Right", "Down", "Tab")
        session.expect("Desk phone number is required")
        try session.press("Down")
        try session.type("9999999")
        session.expect("Type 0 to 2000000 seconds")
        try session.press("PageDown")
        session.expect("Security profiles *")
        try session.press("PageDown")
        session.expect("Add a tag")
        try session.press("PageUp")
        session.expect("Security profiles are required")
        session.expect("Routing profile is required")
        try session.press("PageDown")
        session.expect("Add a tag")
        try session.press("Enter")
        try session.type("aws:x")
        session.expect("Tags that begin with aws: belong to AWS")
        try session.press("PageDown")
        session.expect("things are left to mend")
        try session.press("Enter")
        session.expect("Step 1 of 5")
        #expect(session.createRequests.isEmpty)
    }

    @Test func goingBackAndForthLosesNothing() throws {
        let session = try TmuxSession(arguments: ["--instance", Self.managed])
        session.expect("helpdesk")
        try session.type("jdoe")
        try session.press("Tab")
        try session.paste("Jane\nMary")
        session.expect("Jane Mary")
        for key in ["PageDown", "PageDown", "PageDown", "PageDown", "Escape", "Escape", "PageUp", "Escape"] {
            let before = session.screen
            try session.press(key)
            session.expectChange(from: before)
        }
        session.expect("Step 1 of 5")
        session.expect("jdoe")
        session.expect("Jane Mary")
        try session.resize(columns: 40, rows: 8)
        session.expect("Make the window larger")
        try session.resize(columns: 120, rows: 40)
        session.expect("Jane Mary")
    }

    @Test func takenUsernameIsToldAndADuplicateLeadsBack() throws {
        let session = try TmuxSession(
            arguments: ["--instance", Self.managed],
            sandbox: ["--fault=deny:SearchUsers", "--fault=deny:ListUsers"])
        session.expect("helpdesk")
        try session.type("alovelace1")
        try session.press("Tab")
        session.expect("is not known")
        try fill(["Ada", "Lovelace", "ada@example.com", "", "", "Secret-Passw0rd"], in: session)
        try session.press("PageDown", "PageDown")
        try chooseAccess(in: session)
        try session.press("PageDown", "PageDown")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("A user of this name exists already")
        session.expect("Step 1 of 5")
        #expect(session.createRequests.map(\.status) == [409])
        #expect(session.screen.contains("Lovelace"))
    }

    @Test func deniedListTakesIdsInstead() throws {
        let session = try TmuxSession(
            arguments: ["--instance", Self.managed], sandbox: ["--fault=deny:ListSecurityProfiles"])
        session.expect("helpdesk")
        try session.press("PageDown", "PageDown")
        session.expect("connect:ListSecurityProfiles. Type ids")
        try session.type("aaaaaaaa-0001-4000-8000-000000000001")
        session.expect("aaaaaaaa-0001-4000-8000-000000000001")
    }

    @Test func leavingAsksFirstAndGivesTheTerminalBack() throws {
        let session = try TmuxSession(arguments: ["--instance", Self.managed])
        session.expect("helpdesk")
        try session.type("x")
        session.expect("✓ x")
        try session.press("C-c")
        session.expect("Leave?")
        try session.press("Escape")
        session.expectGone("Leave?")
        try session.press("C-c")
        session.expect("Leave?")
        try session.type("y")
        session.expect("status 0")
        #expect(session.modes.before == session.modes.after)
    }

    @Test func profileAndCustomEndpointWorkWithoutTheSandboxOption() throws {
        let programs = TmuxSession.programs.path
        let session = try TmuxSession(
            command: """
                cd "$HOME"; mkdir -p .aws
                printf "[help]\\naws_access_key_id = AKIDSANDBOXEXAMPLE\\naws_secret_access_key = sandbox-secret-key-for-trying-out-only\\nregion = us-west-2\\n" > .aws/credentials
                mkfifo hold; "\(programs)/connect-sandbox" --exit-with-stdin < hold > address & exec 9> hold
                while ! [ -s address ]; do :; done
                AWS_ENDPOINT_URL_CONNECT=$(cat address) "\(programs)/connect-adduser" --profile help
                """)
        session.expect("3 of 3")
        session.expect("profile help")
        #expect(!session.screen.contains("SANDBOX"))
        try session.press("Enter")
        session.expect("Username *")
        try fill(["jdoe", "Jane", "Doe", "jane@example.com", "", "", "Secret-Passw0rd"], in: session)
        try session.press("PageDown", "PageDown")
        try chooseAccess(in: session)
        try session.press("PageDown", "PageDown")
        session.expect("✓ Ready.")
        try session.press("Enter")
        session.expect("User jdoe was created.")
        session.expect("shows it as you entered it")
    }

    @Test func whatIsNoTerminalGetsASentence() throws {
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let session = try TmuxSession(command: "'\(program)' --sandbox < /dev/null")
        session.expect("Standard input is no terminal")
        session.expect("status 2")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGILL])
    func terminalComesBackHoweverTheProgramEnds(signal: Int32) throws {
        let program = TmuxSession.programs.appendingPathComponent("connect-adduser").path
        let session = try TmuxSession(
            command: "echo before; sh -c \"echo \\$\\$ > '$HOME/pid'; exec '\(program)' --sandbox\"")
        session.expect("3 of 3")
        try session.signal(signal)
        session.expect("before")
        // Nothing was typed, so ^C from outside has nothing to ask about.
        session.expect("status \(signal == SIGINT ? 0 : 128 + signal)")
        #expect(!session.screen.contains("Filter:"))
        #expect(session.modes.before == session.modes.after)
    }
}
