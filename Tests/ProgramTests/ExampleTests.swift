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

    @Test func policyIsJSON() throws {
        let data = Data(try text("Packaging/examples/iam-policy.json").utf8)
        let policy = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((policy["Statement"] as? [Any])?.count == 5)
    }
}
