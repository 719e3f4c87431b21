// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import ConnectAPI
import Foundation
import TestSupport
import Testing
import UserForm

/// Finding an existing user and reading what one is like.
struct FindUsersTests {
    /// The body of the request that a search sends to a real server.
    private func body(ofSearchFor words: [String]) async throws -> String {
        let server = try LoopbackServer([.answer(LoopbackServer.ok(#"{"Users":[]}"#))])
        defer { server.stop() }
        _ = try await WireClient(port: server.port).client.findUsers(by: words, instanceID: "i")
        let request = WireRequest(server.requests[0])
        #expect(request.method == "POST" && request.path == "/search-users")
        return String(request.body)
    }

    private func conditions(_ word: String, _ comparison: String) -> String {
        let each = ["Username", "FirstName", "LastName"].map {
            #"{"StringCondition":{"ComparisonType":"\#(comparison)","FieldName":"\#($0)","Value":"\#(word)"}}"#
        }
        return each.joined(separator: ",")
    }

    @Test func withoutWordsTheFirstOfAllAreAskedFor() async throws {
        #expect(try await body(ofSearchFor: []) == #"{"InstanceId":"i","MaxResults":100}"#)
    }

    @Test func aWordIsLookedForInEveryName() async throws {
        #expect(
            try await body(ofSearchFor: ["doe"])
                == #"{"InstanceId":"i","MaxResults":100,"SearchCriteria":{"OrConditions":["#
                + conditions("doe", "CONTAINS") + "]}}")
    }

    @Test func allWordsMustBeFound() async throws {
        #expect(
            try await body(ofSearchFor: ["Doe", "ja"])
                == #"{"InstanceId":"i","MaxResults":100,"SearchCriteria":{"AndConditions":[{"OrConditions":["#
                + conditions("Doe", "CONTAINS") + #"]},{"OrConditions":["# + conditions("ja", "CONTAINS")
                + "]}]}}")
    }

    @Test func wordsThatContainsDoesNotTakeAreLookedForAtTheStart() async throws {
        #expect(try await body(ofSearchFor: ["d"]).contains(conditions("d", "STARTS_WITH")))
        let long = String(repeating: "x", count: 26)
        #expect(try await body(ofSearchFor: [long]).contains(conditions(long, "STARTS_WITH")))
        let id = "cccccccc-0001-4000-8000-000000000123"
        #expect(
            try await body(ofSearchFor: [id]).contains(
                #"{"StringCondition":{"ComparisonType":"EXACT","FieldName":"resourceId","Value":"\#(id)"}}"#))
    }

    @Test func namesAndWhetherThatWasAllAreRead() async throws {
        let transport = FakeTransport([
            .answer(
                200,
                #"""
                {"Users":[{"Id":"1","Username":"jdoe","IdentityInfo":{"FirstName":"Jane","LastName":"Doe"}}],
                "NextToken":"t","ApproximateTotalCount":20000}
                """#), .answer(200, #"{"Users":[{"Id":"2","Username":"x"}],"NextToken":""}"#),
        ])
        let client = makeClient(transport)
        let first = try await client.findUsers(by: [], instanceID: "i")
        #expect(first.users.first?.identity?.lastName == "Doe")
        #expect(first.total == 20_000 && !first.areAll)
        let second = try await client.findUsers(by: ["x"], instanceID: "i")
        #expect(second.areAll && second.users.map(\.id) == ["2"])
        // One page only, however many there are.
        #expect(transport.requests.count == 2)
    }

    @Test func theListIsReadAtItsPaceAndOnlySoFar() async throws {
        let page = #"{"UserSummaryList":[{"Id":"1","Username":"a"}],"NextToken":"t%"}"#
        let transport = FakeTransport((1...3).map { .answer(200, page.replacing("%", with: "\($0)")) })
        let clock = FakeClock()
        let start = clock.now
        var found = 0
        let isWhole = try await makeClient(transport, clock: clock).listUsers(
            instanceID: "i", pace: PagePace(pages: 3, pause: 0.2)
        ) { found += $0.count }
        #expect(found == 3 && !isWhole)
        #expect(abs(clock.now - start - 0.4) < 0.01)
    }

    // MARK: What a user is like

    private func role(_ members: String) async throws -> Role {
        let transport = FakeTransport([
            .answer(200, #"{"User":{"Id":"u","Arn":"a","Username":"jdoe",\#(members)}}"#)
        ])
        return try await makeClient(transport).describeUser("u", instanceID: "i").role
    }

    @Test func settingsForAllChannelsAreRead() async throws {
        let role = try await role(
            #"""
            "IdentityInfo":{"FirstName":"Jane","Email":"j@example.com"},"DirectoryUserId":"d",
            "PhoneConfig":{"PhoneType":"DESK_PHONE","AutoAccept":true,"AfterContactWorkTimeLimit":60,
            "DeskPhoneNumber":"+442071838750","PersistentConnection":true,"New":1},
            "SecurityProfileIds":["s"],"RoutingProfileId":"r","HierarchyGroupId":"g","Tags":{"Team":"billing"}
            """#)
        #expect(role.phone.texts[.settingsScope] == "allChannels")
        #expect(role.phone.texts[.phoneType] == "DESK_PHONE")
        #expect(role.phone.texts[.afterContactWork] == "60")
        #expect(role.phone.toggles == [.autoAccept: true, .persistentConnection: true])
        #expect(role.phone.texts[.deskNumber] == nil)
        #expect(role.securityProfileIDs == ["s"] && role.routingProfileID == "r")
        #expect(role.hierarchyGroupID == "g" && role.tags == ["Team": "billing"])
        #expect(role.unknownSettings.isEmpty)
    }

    @Test func settingsOfTheChannelsAreReadAndWhatIsNewIsTold() async throws {
        let role = try await role(
            #"""
            "PhoneConfig":{"PhoneType":"SOFT_PHONE","AfterContactWorkTimeLimit":30},
            "AutoAcceptConfigs":[{"Channel":"VOICE","AutoAccept":true,"AgentFirstCallbackAutoAccept":true},
            {"Channel":"FAX","AutoAccept":true}],
            "AfterContactWorkConfigs":[{"Channel":"EMAIL","AfterContactWorkConfig":{"AfterContactWorkTimeLimit":45,
            "AfterContactWorkMode":"ON"}}],
            "VoiceEnhancementConfigs":[{"Channel":"VOICE","VoiceEnhancementMode":"TELEPATHY"}]
            """#)
        #expect(role.phone.texts[.settingsScope] == "perChannel")
        #expect(role.phone.toggles[.channelAutoAccept(.voice)] == true)
        #expect(role.phone.toggles[.agentFirstAutoAccept] == true)
        #expect(role.phone.texts[.channelAfterContactWork(.email)] == "45")
        #expect(role.phone.texts[.phoneType] == "SOFT_PHONE")
        #expect(
            role.unknownSettings == [
                .init(.settingsScope, "FAX"), .init(.voiceEnhancement, "TELEPATHY"),
            ])
    }
}
