// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import AWSSigning
import ConnectAPI
import Foundation
import Testing
import UserForm

struct ClientTests {
    @Test func listIsReadToItsEndPageByPage() async throws {
        let transport = FakeTransport([
            .answer(
                200, #"{"SecurityProfileSummaryList":[{"Id":"1","Name":"A","New":1}],"NextToken":"t/1"}"#),
            .answer(200, #"{"SecurityProfileSummaryList":[],"NextToken":"t2"}"#),
            .answer(200, #"{"SecurityProfileSummaryList":[{"Id":"2","Name":"B"}],"NextToken":""}"#),
        ])
        var pages: [[String]] = []
        try await makeClient(transport).listSecurityProfiles(instanceID: "i") { pages.append($0.map(\.name)) }
        #expect(pages == [["A"], [], ["B"]])
        #expect(
            transport.requests.map(\.query) == [
                "maxResults=1000", "maxResults=1000&nextToken=t%2F1", "maxResults=1000&nextToken=t2",
            ])
        #expect(transport.requests.allSatisfy { $0.path == "/security-profiles-summary/i" })
    }

    @Test func detailsOfProfilesAreReadWhole() async throws {
        let transport = FakeTransport([
            .answer(200, #"{"Permissions":["BasicAgentAccess"],"NextToken":"t"}"#),
            .answer(200, #"{"Permissions":["Users.View"]}"#),
            .answer(
                200,
                #"""
                {"RoutingProfile":{"Description":"d","MediaConcurrencies":[
                {"Channel":"VOICE","Concurrency":1,"CrossChannelBehavior":{}},{"Channel":"NEW","Concurrency":2}]}}
                """#),
            .answer(
                200,
                #"""
                {"RoutingProfileQueueConfigSummaryList":[{"QueueName":"Sales","Channel":"VOICE"},
                {"QueueName":"Sales","Channel":"CHAT"},{"QueueName":"Support"}]}
                """#),
        ])
        let client = makeClient(transport)
        let permissions = try await client.securityProfilePermissions("s", instanceID: "i")
        #expect(permissions == ["BasicAgentAccess", "Users.View"])
        let profile = try await client.describeRoutingProfile("r", instanceID: "i")
        #expect(profile.description == "d")
        #expect(profile.concurrencies?.map(\.channel) == ["VOICE", "NEW"])
        #expect(try await client.routingProfileQueues("r", instanceID: "i") == ["Sales", "Support"])
        #expect(
            transport.requests.map(\.path) == [
                "/security-profiles-permissions/i/s", "/security-profiles-permissions/i/s",
                "/routing-profiles/i/r", "/routing-profiles/i/r/queues",
            ])
    }

    @Test func attributesAndTheirValuesAreRead() async throws {
        let transport = FakeTransport([
            .answer(
                200,
                #"{"PredefinedAttributeSummaryList":[{"Name":"A / B","LastModifiedTime":1}],"NextToken":"t"}"#
            ),
            .answer(200, #"{"PredefinedAttributeSummaryList":[{"Name":"C"}]}"#),
            .answer(200, #"{"PredefinedAttribute":{"Name":"A / B","Values":{"StringList":["1","2"]}}}"#),
            .answer(200, #"{"PredefinedAttribute":{"Name":"C"}}"#),
        ])
        let client = makeClient(transport)
        #expect(try await client.predefinedAttributes(instanceID: "i") == ["A / B", "C"])
        #expect(try await client.predefinedAttributeValues("A / B", instanceID: "i") == ["1", "2"])
        #expect(try await client.predefinedAttributeValues("C", instanceID: "i").isEmpty)
        #expect(
            transport.requests.map(\.path) == [
                "/predefined-attributes/i", "/predefined-attributes/i",
                "/predefined-attributes/i/A%20%2F%20B",
                "/predefined-attributes/i/C",
            ])
        #expect(
            transport.requests.map(\.query).prefix(2) == ["maxResults=100", "maxResults=100&nextToken=t"])
    }

    @Test(arguments: ["", "{}"]) func proficienciesAreSetByOneRequest(answer: String) async throws {
        let transport = FakeTransport([.answer(200, answer)])
        try await makeClient(transport).associateProficiencies(
            [Proficiency(attribute: "Language", value: "Español", level: 4)], userID: "u", instanceID: "i")
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST" && request.path == "/users/i/u/associate-proficiencies")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"UserProficiencies":[{"AttributeName":"Language","AttributeValue":"Español","Level":4}]}"#
        )
    }

    @Test func settingProficienciesIsTriedAgainWhereTheFailurePasses() async throws {
        let transport = FakeTransport([.answer(500, ""), .answer(200, "{}")])
        try await makeClient(transport).associateProficiencies(
            [Proficiency(attribute: "a", value: "b")], userID: "u", instanceID: "i")
        #expect(transport.requests.count == 2)
    }

    @Test func usersAreCountedByASearchForOne() async throws {
        let transport = FakeTransport([
            .answer(
                200, #"{"Users":[{"Id":"u","Username":"jdoe"}],"NextToken":"t","ApproximateTotalCount":487}"#)
        ])
        #expect(try await makeClient(transport).userCount(instanceID: "i") == 487)
        #expect(transport.requests.map(\.path) == ["/search-users"])
        #expect(
            String(decoding: transport.requests[0].body, as: UTF8.self)
                == #"{"InstanceId":"i","MaxResults":1}"#)
    }

    @Test func requestIsSignedAndNamesItsHost() async throws {
        let transport = FakeTransport([
            .answer(200, #"{"Instance":{"Id":"i","IdentityManagementType":"SAML","InstanceAlias":"a"}}"#)
        ])
        let instance = try await makeClient(transport).describeInstance("i")
        #expect(instance.identityManagement == .saml)
        let headers = transport.requests[0].headers
        #expect(headers.first { $0.name == "Host" }?.value == "connect.us-west-2.amazonaws.com")
        #expect(
            headers.first { $0.name == "Authorization" }?.value.contains("SignedHeaders=host;x-amz-date")
                == true)
    }

    @Test func unknownIdentityManagementIsTolerated() async throws {
        let transport = FakeTransport([
            .answer(200, #"{"Instance":{"Id":"i","IdentityManagementType":"NEW_KIND"}}"#)
        ])
        #expect(try await makeClient(transport).describeInstance("i").identityManagement == nil)
    }

    @Test(arguments: ["", ".", ".."])
    func idThatWouldVanishFromThePathIsNotSent(id: String) async {
        let transport = FakeTransport([])
        await #expect(throws: ConnectError.self) { try await makeClient(transport).describeInstance(id) }
        #expect(transport.requests.isEmpty)
    }

    @Test func labelsAreEncoded() async throws {
        let transport = FakeTransport([.answer(200, #"{"User":{"Id":"u","Arn":"a","Username":"n"}}"#)])
        _ = try await makeClient(transport).describeUser("a/b:c é", instanceID: "i")
        #expect(transport.requests[0].path == "/users/i/a%2Fb%3Ac%20%C3%A9")
    }

    @Test func hierarchyHasPathsAndNotTheServicesOwnRoot() async throws {
        let body = """
            {"UserHierarchyGroups":[{"Id":"0","Name":"root","LevelId":"0"},{"Id":"2","Name":"London","LevelId":"l2",
            "HierarchyPath":{"LevelOne":{"Id":"1","Name":"EMEA"},"LevelTwo":{"Id":"2","Name":"London"}}}]}
            """
        var groups: [HierarchyGroup] = []
        let transport = FakeTransport([.answer(200, body)])
        try await makeClient(transport).hierarchyGroups(instanceID: "i") { groups += $0 }
        #expect(groups.map(\.path) == [["EMEA", "London"]])
        #expect(
            String(decoding: transport.requests[0].body, as: UTF8.self)
                == #"{"InstanceId":"i","MaxResults":100}"#)
    }

    @Test func hierarchyIsDescribedOneByOneWhereSearchIsDenied() async throws {
        let transport = FakeTransport([
            .error(403, "AccessDeniedException"),
            .answer(200, #"{"UserHierarchyGroupSummaryList":[{"Id":"1","Name":"EMEA"}]}"#),
            .answer(
                200,
                #"{"HierarchyGroup":{"Id":"1","Name":"EMEA","HierarchyPath":{"LevelOne":{"Name":"EMEA"}}}}"#),
        ])
        var groups: [HierarchyGroup] = []
        try await makeClient(transport).hierarchyGroups(instanceID: "i") { groups += $0 }
        #expect(groups.map(\.path) == [["EMEA"]])
    }

    @Test func usernameIsComparedHereExactlyAndWithoutCase() async throws {
        let transport = FakeTransport([
            .answer(200, #"{"Users":[{"Id":"1","Username":"JDoe"},{"Id":"2","Username":"jdoe"}]}"#)
        ])
        let found = try await makeClient(transport).availability(ofUsername: "jdoe", instanceID: "i")
        #expect(found.exact?.id == "2")
        #expect(found.similar?.id == "1")
    }

    @Test func usernameIsLookedUpInTheListWhereSearchIsDenied() async throws {
        let transport = FakeTransport([
            .error(403, "AccessDeniedException"),
            .answer(200, #"{"UserSummaryList":[{"Id":"1","Username":"a"}],"NextToken":"t"}"#),
            .answer(200, #"{"UserSummaryList":[{"Id":"2","Username":"JDOE"}]}"#),
        ])
        let found = try await makeClient(transport).availability(ofUsername: "jdoe", instanceID: "i")
        #expect(found.exact == nil)
        #expect(found.similar?.id == "2")
    }
}

struct CreateUserRequestTests {
    private func body(_ change: (inout Draft) -> Void, _ kind: IdentityManagement = .connectManaged)
        async throws -> String
    {
        var draft = Draft()
        draft.username = "jdoe"
        draft.firstName = "Zoë"
        draft.lastName = "Doe"
        draft.email = "z@example.com"
        draft.password = "Passw0rd/"
        draft.securityProfileIDs = ["s1"]
        draft.routingProfileID = "r1"
        change(&draft)
        let transport = FakeTransport([.answer(200, #"{"UserId":"u","UserArn":"a"}"#)])
        let context = FormContext(identityManagement: kind)
        let created = try await makeClient(transport).createUser(NewUser(draft, in: context), instanceID: "i")
        #expect(created.userID == "u")
        #expect(transport.requests[0].method == "PUT")
        #expect(transport.requests[0].path == "/users/i")
        #expect(
            transport.requests[0].headers.contains {
                $0.name == "Content-Type" && $0.value == "application/json"
            })
        return String(decoding: transport.requests[0].body, as: UTF8.self)
    }

    @Test func settingsForAllChannels() async throws {
        #expect(
            try await body { $0.tags = [.init(key: "k", value: "v")] }
                == #"{"Username":"jdoe","Password":"Passw0rd/","IdentityInfo":{"FirstName":"Zoë","LastName":"Doe","Email":"z@example.com"},"PhoneConfig":{"PhoneType":"SOFT_PHONE","AutoAccept":false,"AfterContactWorkTimeLimit":0,"PersistentConnection":false},"SecurityProfileIds":["s1"],"RoutingProfileId":"r1","Tags":{"k":"v"}}"#
        )
    }

    @Test func settingsForEachChannel() async throws {
        let text = try await body({ $0.settingsScope = .perChannel }, .saml)
        #expect(!text.contains("PhoneConfig\""))
        #expect(!text.contains("Password"))
        #expect(!text.contains("Email\":\"z"))
        #expect(text.contains(#""PhoneNumberConfigs":[{"Channel":"VOICE","PhoneType":"SOFT_PHONE"}]"#))
        #expect(
            text.contains(
                #"{"Channel":"VOICE","AfterContactWorkConfig":{"AfterContactWorkTimeLimit":0},"AgentFirstCallbackAfterContactWorkConfig":{"AfterContactWorkTimeLimit":0}}"#
            ))
        #expect(text.contains(#"{"Channel":"TASK","AutoAccept":false}"#))
    }
}
