// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import connect_adduser

/// The files that the package brings as examples.
@Suite struct ExampleTests {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Packaging/examples").standardizedFileURL

    @Test func everySettingOfTheExampleIsOneThatTheProgramReads() throws {
        let file = folder.appendingPathComponent("config.toml")
        let text = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.wholeMatch(of: /#((\[|\w+ = ).*)/).map { String($0.1) } ?? String($0) }
            .joined(separator: "\n")
        let configuration = try Configuration(text, path: Configuration.systemPath)
        #expect(configuration.instance?.hasPrefix("arn:aws:connect:eu-west-2:") == true)
        #expect(configuration.isLocked)
        #expect(configuration.keys.count == 1)
    }

    @Test func policyIsJSON() throws {
        let data = try Data(contentsOf: folder.appendingPathComponent("iam-policy.json"))
        let policy = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((policy["Statement"] as? [Any])?.count == 5)
    }
}
