// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import connect_adduser

/// The files that the package brings, and the pages that explain the configuration.
@Suite struct ExampleTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func exampleIsWhatTheProgramPrints() throws {
        #expect(try text("Packaging/examples/config.toml") == ConfigurationExample.text)
    }

    /// The settings of the example: the name of each key, and of each table but those of anybody's choice.
    private var settings: Set<String> {
        var names: Set<String> = []
        for line in ConfigurationExample.text.split(separator: "\n") {
            if line.first == "[" {
                names.formUnion(line.matches(of: /(?:\[|\.)([a-z_]+)(?=[.\]])/).map { String($0.1) })
            } else if let key = line.wholeMatch(of: /([a-z_]+) = .*/), !key.1.isEmpty {
                names.insert(String(key.1))
            }
        }
        return names.subtracting(["leave", "support", "sso"])
    }

    @Test(arguments: ["docs/configuration.md", "Packaging/man/connect-adduser.toml.5"])
    func everySettingIsExplained(page: String) throws {
        let words = Set(
            try text(page).replacing("\\-", with: "-").split { !($0.isLetter || $0.isNumber || $0 == "_") }
                .map(String.init))
        #expect(settings.count > 40)
        #expect(settings.subtracting(words).sorted() == [])
    }

    @Test func everySettingThatTheProgramKnowsIsInTheExample() {
        // Whoever asks for one that is not there is told those that are.
        let places =
            ["", "[keep]\n", "[phone]\n", "[phone.voice]\n", "[rules]\n", "[username]\n", "[tags.a]\n"]
            + ["[instances.a]\nid = \"i\"\n", "[presets.a]\n", "[security_profiles]\n"]
        for place in places {
            let (_, findings) = Configuration.read(place + "qqqqqqqqqqqq = 1\n", path: "/c")
            let sentence = findings.sentences.first { $0.contains("Known are ") } ?? ""
            let known =
                sentence.split(separator: "Known are ").last?.split { !($0.isLetter || $0 == "_") } ?? []
            #expect(!known.isEmpty)
            #expect(Set(known.map(String.init)).subtracting(settings).sorted() == [], "\(place)")
        }
    }

    /// Files, folders, types and members that the page names, each with what it names them by.
    @Test func whatTheArchitectureNamesIsThere() throws {
        let paths = try ["Sources", "Tests"].flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: root.path + "/\(folder)")
                .map { "\(folder)/\($0)" }
        }
        let code = try paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("/ExampleTests.swift") }
            .map(text).joined()
        let names = try text("docs/architecture.md").matches(of: /`([A-Z][A-Za-z+.\/]*?)\/?`/)
            .map { String($0.1) }
        #expect(names.count > 30)
        for name in names {
            let isPath = paths.contains { path in
                "\(path)/".contains("\(name)/") || path.hasSuffix("/\(name).swift")
            }
            let isCode =
                !name.contains { "/+".contains($0) }
                && name.split(separator: ".").allSatisfy { code.contains($0) }
            #expect(isPath || isCode, "\(name)")
        }
    }

    /// A statement of the policy.
    private struct Statement {
        var actions: [String]
        var resources: [String]
    }

    private func policy() throws -> [Statement] {
        let data = Data(try text("Packaging/examples/iam-policy.json").utf8)
        let policy = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(policy["Version"] as? String == "2012-10-17")
        func texts(_ value: Any?) -> [String] { value as? [String] ?? (value as? String).map { [$0] } ?? [] }
        return try #require(policy["Statement"] as? [[String: Any]]).map { statement in
            #expect(statement["Effect"] as? String == "Allow")
            return Statement(actions: texts(statement["Action"]), resources: texts(statement["Resource"]))
        }
    }

    /// The operations that the client calls, by the sources.
    private func calledOperations() throws -> Set<String> {
        let folder = root.appendingPathComponent("Sources/ConnectAPI")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let sources = try paths.filter { $0.hasSuffix(".swift") }.map { try text("Sources/ConnectAPI/\($0)") }
        return Set(sources.flatMap { $0.matches(of: /operation: "([A-Za-z]+)"/).map { String($0.1) } })
    }

    @Test func policyAllowsWhatTheProgramCallsAndNothingElse() throws {
        let called = try calledOperations().map { "connect:\($0)" }
        #expect(called.count > 15)
        // What the service asks for besides ("Actions, resources, and condition keys for Amazon Connect").
        let needed = ["connect:TagResource", "connect:ListUserProficiencies", "ds:DescribeDirectories"]
        let allowed = try policy().flatMap(\.actions)
        #expect(allowed.sorted() == (called + needed).sorted())
    }

    /// ListInstances and the actions of AWS Directory Service are for no resource, all others for one instance.
    @Test func policyIsForOneInstance() throws {
        for statement in try policy() {
            let isForAll = statement.actions.allSatisfy {
                $0 == "connect:ListInstances" || $0.hasPrefix("ds:")
            }
            #expect(!statement.resources.isEmpty)
            for resource in statement.resources {
                #expect(
                    isForAll
                        ? resource == "*"
                        : resource.hasPrefix("arn:aws:connect:REGION:ACCOUNT:instance/INSTANCE"))
            }
        }
    }
}
