// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import connect_sandbox

/// What users can be good at, as the model and the documentation have it.
struct ProficiencyTests {
    private static let managed = "11111111-1111-4111-8111-111111111111"
    private static let saml = "22222222-2222-4222-8222-222222222222"

    private let service = SandboxService(region: "us-west-2", instances: Seed.small.instances())

    /// Sends a request through the model's checks.
    private func send(_ method: String, _ path: String, _ members: JSONValue = [:]) async throws -> JSONValue
    {
        let model = try APIModel.load()
        let route = try #require(model.route(method: method, path: path))
        let read = try RequestReader(model: model).members(
            of: route.operation, labels: route.labels, query: [:], body: members.text)
        return try await service.perform(route.operation.name, read, now: 1)
    }

    private func associate(_ entries: [JSONValue], user: String? = nil) async throws -> String? {
        let stored = try #require(await service.instances[Self.saml]?.users.first?.id)
        do {
            let answer = try await send(
                "POST", "/users/\(Self.saml)/\(user ?? stored)/associate-proficiencies",
                ["UserProficiencies": .array(entries)])
            #expect(answer == [:])
            return nil
        } catch {
            return (error as? ServiceError)?.code
        }
    }

    private static func entry(
        _ name: String = "Language", _ value: String = "Deutsch", _ level: Double = 4
    ) -> JSONValue {
        ["AttributeName": .string(name), "AttributeValue": .string(value), "Level": .number(level)]
    }

    @Test func oneInstanceHasAttributes() async throws {
        let listed = try await send("GET", "/predefined-attributes/\(Self.saml)")
        let names = listed["PredefinedAttributeSummaryList"]?.array?.compactMap { $0["Name"]?.string }
        #expect(names == ["Language", "Product", "Certification / Level", "Unused"])
        let none = try await send("GET", "/predefined-attributes/\(Self.managed)")
        #expect(none["PredefinedAttributeSummaryList"]?.array?.isEmpty == true)
        let described = try await send(
            "GET", "/predefined-attributes/\(Self.saml)/Certification%20%2F%20Level")
        #expect(described["PredefinedAttribute"]?["Values"]?["StringList"] == ["Complaints", "Fraud"])
        await #expect(throws: ServiceError.self) {
            _ = try await send("GET", "/predefined-attributes/\(Self.saml)/Nothing")
        }
    }

    @Test func associationIsKept() async throws {
        #expect(try await associate([Self.entry()]) == nil)
        #expect(
            try await associate([Self.entry("Product", "Loans", 1), Self.entry("Language", "Deutsch", 5)])
                == nil)
        let kept = await service.instances[Self.saml]?.users.first?.proficiencies
        #expect(kept == [["Language", "Deutsch"]: 5, ["Product", "Loans"]: 1])
    }

    @Test func breachesAreRefused() async throws {
        #expect(try await associate([Self.entry("Nothing")]) == "InvalidParameterException")
        #expect(try await associate([Self.entry("Language", "Klingon")]) == "InvalidParameterException")
        #expect(try await associate([Self.entry("Language", "Deutsch", 0)]) == "InvalidParameterException")
        #expect(try await associate([Self.entry("Language", "Deutsch", 2.5)]) == "InvalidParameterException")
        #expect(try await associate([Self.entry(), Self.entry()]) == "InvalidParameterException")
        #expect(try await associate([["AttributeName": "Language"]]) == "InvalidRequestException")
        #expect(try await associate([Self.entry()], user: "nobody") == "ResourceNotFoundException")
        let values = ["English", "Deutsch", "Español", "Français", "Português", "日本語"].map {
            Self.entry("Language", $0)
        }
        let more = ["Cards", "Loans", "Mortgages", "Savings"].map { Self.entry("Product", $0) }
        #expect(try await associate(values + more) == nil)
        #expect(
            try await associate([Self.entry("Certification / Level", "Fraud")]) == "InvalidParameterException"
        )
    }
}
