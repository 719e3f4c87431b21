// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSAccess
import Foundation
import Testing

/// A file of test cases.
func vectors<Cases: Decodable>(_ name: String, as type: Cases.Type) throws -> Cases {
    let file = try #require(Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "json"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}

struct ProfileTests {
    private struct ParserCases: Decodable {
        struct Case: Decodable {
            struct Input: Decodable {
                var configFile: String?
                var credentialsFile: String?
            }

            struct Output: Decodable {
                struct Config: Decodable {
                    var profiles: [String: [String: String]]
                    var sso_sessions: [String: [String: String]]?
                }

                var config: Config?
                var errorContaining: String?
            }

            var name: String
            var input: Input
            var output: Output
        }

        var tests: [Case]
    }

    @Test func allCasesOfTheGrammarPass() throws {
        let cases = try vectors("profile-parser-tests", as: ParserCases.self).tests
        #expect(cases.count == 65)
        for test in cases {
            let result = Result {
                try SharedConfiguration(
                    config: test.input.configFile ?? "", credentials: test.input.credentialsFile ?? "")
            }
            if let expected = test.output.config {
                let found = try? result.get()
                #expect(found?.profiles == expected.profiles, "\(test.name)")
                if let sessions = expected.sso_sessions {
                    #expect(found?.ssoSessions == sessions, "\(test.name)")
                }
            } else {
                #expect(throws: AccessError.self, "\(test.name)") { try result.get() }
            }
        }
    }

    @Test func errorsNameFileAndLine() {
        let error = #expect(throws: AccessError.self) {
            try SharedConfiguration(
                config: "[profile a]\nx = 1\nbroken", credentials: "", configPath: "/home/op/.aws/config")
        }
        #expect(error?.description.hasPrefix("/home/op/.aws/config, line 3:") == true)
    }

    @Test func filesOfWindowsEditorsAreRead() throws {
        let text = "[profile a]\r\nregion = eu-west-2 # home\r\n\r\ns3 =\r\n  max = 1\r\n"
        let configuration = try SharedConfiguration(config: text, credentials: "")
        #expect(configuration.profiles["a"] == ["region": "eu-west-2", "s3": "\nmax = 1"])
        let error = #expect(throws: AccessError.self) {
            try SharedConfiguration(config: text + "broken\r\n", credentials: "", configPath: "/c")
        }
        #expect(error?.description.hasPrefix("/c, line 6:") == true)
    }

    @Test func quotedSectionNamesAreTaken() throws {
        let configuration = try SharedConfiguration(
            config: "[profile \"a b\"]\nregion = eu-west-2", credentials: "")
        #expect(configuration.profiles["a b"]?["region"] == "eu-west-2")
    }

    private struct LocationCases: Decodable {
        struct Case: Decodable {
            var name: String
            var environment: [String: String]
            var platform: String
            var configLocation: String
            var credentialsLocation: String
        }

        var tests: [Case]
    }

    @Test func filesAreWhereTheEnvironmentSays() throws {
        // Cases of other platforms do not apply here.
        let cases = try vectors("file-location-tests", as: LocationCases.self).tests.filter {
            $0.platform == "linux"
        }
        #expect(!cases.isEmpty)
        for test in cases {
            let environment = Environment(test.environment)
            let paths = SharedConfiguration.paths(
                environment: environment, files: Files(home: environment["HOME"]) { _ in nil })
            #expect(paths.config == test.configLocation, "\(test.name)")
            #expect(paths.credentials == test.credentialsLocation, "\(test.name)")
        }
    }
}
