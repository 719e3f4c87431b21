// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Foundation
import Testing

@testable import connect_sandbox

struct APIModelTests {
    @Test func routesLeadToTheirOperations() throws {
        let model = try APIModel.load()
        func operation(_ method: String, _ path: String) -> String? {
            model.route(method: method, path: path)?.operation.name
        }
        #expect(operation("PUT", "/users/i") == "CreateUser")
        #expect(operation("GET", "/users/i/u") == "DescribeUser")
        #expect(operation("GET", "/instance") == "ListInstances")
        #expect(operation("POST", "/search-users") == "SearchUsers")
        #expect(operation("GET", "/nothing") == nil)
        #expect(operation("GET", "/users/i") == nil)
        #expect(model.route(method: "GET", path: "/instance/a%2Fb")?.labels == ["InstanceId": "a/b"])
    }

    @Test(arguments: [
        ("Passw0rd", "/^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$/", true),
        ("password", "/^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$/", false),
        ("+15555551212", "\\\\+[1-9]\\\\d{1,14}$", true), ("x+15555551212", "\\\\+[1-9]\\\\d{1,14}$", false),
        ("+1555\n", "\\+[1-9]\\d{1,14}$", false),
    ])
    func patternsOfTheModelAreReadAsTheyAreMeant(text: String, pattern: String, isMatch: Bool) {
        #expect(RequestReader.matches(text, pattern) == isMatch)
    }
}

struct SandboxServiceTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"
    private static let saml = "22222222-2222-4222-8222-222222222222"

    private let service = SandboxService(region: "us-west-2", instances: Seed.small.instances())

    /// Sends members as a request would, through the model's checks.
    private func create(_ change: (inout [String: JSONValue]) -> Void, on instance: String = managed)
        async throws
    {
        let stored = try #require(await service.instances[instance])
        var members: [String: JSONValue] = [
            "Username": "jane.doe", "Password": "Secret-Passw0rd",
            "IdentityInfo": ["FirstName": "Jane", "LastName": "Doe", "Email": "jane@example.com"],
            "PhoneConfig": ["PhoneType": "SOFT_PHONE", "AfterContactWorkTimeLimit": 30],
            "SecurityProfileIds": [.string(stored.securityProfiles[0].id)],
            "RoutingProfileId": .string(stored.routingProfiles[0].id),
        ]
        change(&members)
        let model = try APIModel.load()
        let route = try #require(model.route(method: "PUT", path: "/users/\(instance)"))
        let read = try RequestReader(model: model).members(
            of: route.operation, labels: route.labels, query: [:], body: JSONValue.object(members).text)
        _ = try await service.perform("CreateUser", read, now: 1)
    }

    private func code(_ change: (inout [String: JSONValue]) -> Void, on instance: String = managed) async
        -> String?
    {
        do {
            try await create(change, on: instance)
            return nil
        } catch {
            return (error as? ServiceError)?.code
        }
    }

    @Test func completeRequestsMakeUsersThatCanBeReadBack() async throws {
        try await create { _ in }
        let found = try await service.perform(
            "SearchUsers",
            [
                "InstanceId": .string(Self.managed),
                "SearchCriteria": [
                    "StringCondition": [
                        "FieldName": "Username", "Value": "jane.doe", "ComparisonType": "EXACT",
                    ]
                ],
            ], now: 1)
        let user = try #require(found["Users"]?.array?.first)
        #expect(user["PhoneConfig"]?["AfterContactWorkTimeLimit"] == 30_000)
        #expect(user["IdentityInfo"]?["Email"] == nil)
        let described = try await service.perform(
            "DescribeUser", ["InstanceId": .string(Self.managed), "UserId": user["Id"] ?? ""], now: 1)["User"]
        #expect(described?["PhoneConfig"]?["AfterContactWorkTimeLimit"] == 30)
        #expect(described?["Password"] == nil)
        #expect(await code { $0["Username"] = "JANE.DOE" } == "DuplicateResourceException")
    }

    @Test func searchTellsHowManyUsersThereAre() async throws {
        let found = try await service.perform(
            "SearchUsers", ["InstanceId": .string(Self.managed), "MaxResults": 1], now: 1)
        #expect(found["ApproximateTotalCount"] == 300)
        #expect(found["Users"]?.array?.count == 1)
    }

    @Test(arguments: [
        ("Admin", "Users.Create", true), ("CallCenterManager", "Users.Create", true),
        ("Agent", "BasicAgentAccess", true), ("Agent", "Users.Create", false),
        ("QualityAnalyst", "BasicAgentAccess", false), ("Billing Agent", "BasicAgentAccess", true),
        ("Billing Analyst, London", "BasicAgentAccess", false), ("Billing Team Lead", "Users.Edit", true),
    ])
    func profilesPermitWhatTheirNamesSay(name: String, permission: String, isPermitted: Bool) {
        #expect(SeedNames.permissions(ofProfile: name).contains(permission) == isPermitted)
    }

    @Test func breachesAreRefusedAsDocumented() async {
        #expect(await code { $0["Password"] = nil } == "InvalidRequestException")
        #expect(await code { $0["Password"] = "short" } == "InvalidParameterException")
        #expect(await code { $0["Username"] = nil } == "InvalidRequestException")
        #expect(await code { $0["Username"] = "a b" } == "InvalidParameterException")
        #expect(await code { $0["Username"] = 5 } == "InvalidRequestException")
        #expect(await code { $0["SecurityProfileIds"] = [] } == "InvalidParameterException")
        #expect(await code { $0["RoutingProfileId"] = "none" } == "ResourceNotFoundException")
        #expect(await code { $0["HierarchyGroupId"] = "none" } == "ResourceNotFoundException")
        #expect(await code { $0["Tags"] = ["aws:x": "y"] } == "InvalidParameterException")
        #expect(await code { $0["Tags"] = ["a&b": "y"] } == "InvalidParameterException")
        #expect(await code { $0["PhoneConfig"] = ["PhoneType": "DESK_PHONE"] } == "InvalidRequestException")
        #expect(await code { $0["PhoneConfig"] = ["PhoneType": "FAX"] } == "InvalidParameterException")
        #expect(
            await code { $0["PhoneConfig"] = ["AfterContactWorkTimeLimit": 2_000_001] }
                == "InvalidParameterException")
        #expect(
            await code { $0["PhoneNumberConfigs"] = [["Channel": "VOICE", "PhoneType": "SOFT_PHONE"]] }
                == "InvalidRequestException")
        #expect(
            await code {
                $0["VoiceEnhancementConfigs"] = [["Channel": "CHAT", "VoiceEnhancementMode": "NONE"]]
            }
                == "InvalidParameterException")
        #expect(
            await code {
                $0["IdentityInfo"] = ["FirstName": "Rene\u{301}", "LastName": "D", "Email": "a@b.de"]
            }
                == "InvalidParameterException")
        #expect(await code({ _ in }, on: Self.saml) == "InvalidRequestException")
    }

    /// SearchUsers with criteria, through the model's checks.
    private func search(_ criteria: JSONValue, size: Int = 500) async throws -> JSONValue {
        let model = try APIModel.load()
        let route = try #require(model.route(method: "POST", path: "/search-users"))
        let body: JSONValue = [
            "InstanceId": .string(Self.managed), "MaxResults": .number(Double(size)),
            "SearchCriteria": criteria,
        ]
        let read = try RequestReader(model: model).members(
            of: route.operation, labels: route.labels, query: [:], body: body.text)
        return try await service.perform("SearchUsers", read, now: 1)
    }

    private func condition(_ field: String, _ value: String, _ comparison: String = "CONTAINS") -> JSONValue {
        [
            "StringCondition": [
                "FieldName": .string(field), "Value": .string(value), "ComparisonType": .string(comparison),
            ]
        ]
    }

    @Test func usersAreFoundByTheirNames() async throws {
        let both = try await search([
            "AndConditions": [
                ["OrConditions": [condition("Username", "hopper"), condition("LastName", "hopper")]],
                ["OrConditions": [condition("Username", "gra"), condition("FirstName", "gra")]],
            ]
        ])
        let found = try #require(both["Users"]?.array)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["IdentityInfo"]?["FirstName"] == "Grace" })
        let page = try await search(condition("LastName", "Hopper", "EXACT"), size: 2)
        #expect(page["Users"]?.array?.count == 2)
        #expect(page["NextToken"] != nil)
        #expect((page["ApproximateTotalCount"]?.integer ?? 0) > 2)
    }

    @Test func searchesThatTheServiceDoesNotTakeAreRefused() async {
        await #expect(throws: ServiceError.self) { try await search(condition("Username", "x")) }
        await #expect(throws: ServiceError.self) {
            try await search(["OrConditions": [condition("LastName", String(repeating: "x", count: 26))]])
        }
        await #expect(throws: ServiceError.self) { try await search(condition("Email", "jane")) }
        await #expect(throws: (any Error).self) { try await search(condition("Username", "jane", "LIKE")) }
    }

    @Test func theUsersOfTheWorldDiffer() {
        let instance = Seed.small.instances()[0]
        let profiles = Set(instance.securityProfiles.map(\.id))
        let routing = Set(instance.routingProfiles.map(\.id))
        func has(_ fits: ([String: JSONValue]) -> Bool) -> Int {
            instance.users.filter { fits($0.members) }.count
        }
        #expect(has { $0["AutoAcceptConfigs"] != nil && $0["PhoneConfig"] != nil } == 30)
        #expect(has { $0["PhoneConfig"]?["PhoneType"] == "DESK_PHONE" } == 30)
        #expect(has { $0["Tags"] != nil } == 30)
        #expect(has { !routing.contains($0["RoutingProfileId"]?.string ?? "") } == 30)
        #expect(
            has { members in
                members["SecurityProfileIds"]?.array?.contains { !profiles.contains($0.string ?? "") } == true
            } == 30)
    }

    @Test func pagesHoldTogetherAndMarksAreTheirOwn() async throws {
        var names: [String] = []
        var token: JSONValue?
        repeat {
            let page = try await service.perform(
                "ListUsers",
                ["InstanceId": .string(Self.managed), "MaxResults": 70].merging(
                    token.map { ["NextToken": $0] } ?? [:]
                ) { $1 },
                now: 1)
            names += page["UserSummaryList"]?.array?.compactMap { $0["Username"]?.string } ?? []
            token = page["NextToken"]
        } while token != nil
        #expect(names.count == 300)
        #expect(Set(names).count == 300)
        await #expect(throws: ServiceError.self) {
            try await service.perform(
                "ListSecurityProfiles",
                [
                    "InstanceId": .string(Self.managed),
                    "NextToken": .string(PageTokens.token(5, for: "ListUsers", instance: Self.managed)),
                ], now: 1)
        }
    }

    @Test func worldIsTheSameEveryTimeAndAsLargeAsSaid() {
        let first = Seed.small.instances()[0]
        let second = Seed.small.instances()[0]
        #expect(first.users.map(\.id) == second.users.map(\.id))
        let smallCounts: [Int] = [
            first.securityProfiles.count, first.routingProfiles.count, first.users.count,
        ]
        #expect(smallCounts == [40, 60, 300])
        #expect(Set(first.groups.map(\.level)) == [0, 1, 2, 3, 4, 5])
        let large = Seed.large.instances()[0]
        let largeCounts: [Int] = [
            large.securityProfiles.count, large.routingProfiles.count, large.users.count,
        ]
        #expect(largeCounts == [2_000, 10_000, 20_000])
        #expect(large.groups.count == 8_001)
        #expect(Set(large.securityProfiles.map(\.name)).count == 2_000)
        #expect(Set(large.routingProfiles.map(\.name)).count == 10_000)
        #expect(Set(large.users.map { $0.username.lowercased() }).count == 20_000)
    }
}

struct SignatureCheckTests {
    private let keys = Credentials(accessKeyID: "AKIDTEST", secretAccessKey: "secret")
    private let now: Int64 = 1_772_600_767

    private func refusal(
        at seconds: Int64 = 1_772_600_767, secret: String = "secret", id: String = "AKIDTEST",
        _ change: (inout SignableRequest) -> Void = { _ in }
    ) throws -> ServiceError? {
        var request = SignableRequest(
            method: "PUT", path: "/users/i", query: "b=2&a=1", headers: [HeaderField("Host", "127.0.0.1:1")],
            body: Array("{}".utf8))
        request.headers += try Signer().sign(
            request, with: Credentials(accessKeyID: id, secretAccessKey: secret), region: "us-west-2",
            service: "connect", at: SigningDate(secondsSince1970: seconds))
        change(&request)
        do {
            try SignatureCheck(keys: keys, region: "us-west-2").verify(request, now: now)
            return nil
        } catch {
            return error
        }
    }

    @Test func rightSignatureIsTaken() throws {
        #expect(try refusal() == nil)
        #expect(try refusal(at: now - 299) == nil)
        #expect(try refusal(at: now + 299) == nil)
    }

    @Test func whateverIsChangedIsRefused() throws {
        #expect(try refusal(secret: "other")?.code == "InvalidSignatureException")
        #expect(try refusal { $0.body = [1] }?.code == "InvalidSignatureException")
        #expect(try refusal { $0.path = "/users/j" }?.code == "InvalidSignatureException")
        #expect(
            try refusal { $0.headers.append(HeaderField("x-amz-extra", "1")) }?.code
                == "InvalidSignatureException")
        #expect(try refusal(id: "AKIDOTHER")?.code == "UnrecognizedClientException")
        #expect(
            try refusal { $0.headers.removeAll { $0.name == "Authorization" } }?.code
                == "MissingAuthenticationTokenException")
        #expect(
            try refusal { $0.headers[$0.headers.count - 1].value = "AWS4-HMAC-SHA256 x" }?.code
                == "IncompleteSignatureException")
    }

    @Test func staleAndEarlyDatesAreTold() throws {
        #expect(try refusal(at: now - 301)?.message.hasPrefix("Signature expired: ") == true)
        #expect(try refusal(at: now + 301)?.message.hasPrefix("Signature not yet current: ") == true)
    }
}

struct FaultTests {
    @Test(arguments: [
        "throttle", "error-500:CreateUser", "drop-after:CreateUser:1", "drop-before:2", "deny:SearchUsers",
    ])
    func faultsAreRead(text: String) {
        #expect(Fault(argument: text) != nil)
    }

    @Test(arguments: ["", "deny", "explode", "throttle:a:b:c"])
    func otherTextIsNoFault(text: String) {
        #expect(Fault(argument: text) == nil)
    }

    @Test func countedFaultsRunOut() throws {
        let plan = FaultPlan([try #require(Fault(argument: "throttle:CreateUser:2"))])
        #expect(plan.next(for: "ListUsers") == nil)
        #expect(plan.next(for: "CreateUser") == .throttle)
        #expect(plan.next(for: "CreateUser") == .throttle)
        #expect(plan.next(for: "CreateUser") == nil)
    }
}
