// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import Foundation
import Testing

@testable import AWSAccess

struct LoginVectorTests {
    private struct Case: Decodable {
        struct Call: Decodable {
            struct Request: Decodable {
                var tokenInput: JSONValue
            }

            struct Response: Decodable {
                var tokenOutput: JSONValue
            }

            var request: Request
            var response: Response?
            var responseCode: Int?
        }

        var documentation: String
        var configContents: String
        var cacheContents: [String: JSONValue]
        var mockApiCalls: [Call]?
        var outcomes: [[String: JSONValue]]
    }

    @Test func sessionsAreReadAndRenewedAsTheSDKsDo() async throws {
        let cases = try vectors("login-provider-test-cases", as: [Case].self)
        #expect(cases.count == 8)
        for test in cases { try await run(test) }
    }

    private func run(_ test: Case) async throws {
        let calls = test.mockApiCalls ?? []
        let transport = FakeTransport(
            inOrder: try calls.map { call in
                .answer(call.responseCode ?? 200, try call.response.map { try text($0.tokenOutput) } ?? "")
            })
        let fake = FakeWorld(transport)
        for (file, content) in test.cacheContents { fake["~/.aws/login/cache/\(file)"] = try text(content) }
        let provider = try fake.seen(config: test.configContents).provider(profile: "signin")
        for outcome in test.outcomes {
            switch outcome["result"]?.text {
            case "credentials":
                let session = try await provider.session()
                #expect(session.keys.accessKeyID == outcome["accessKeyId"]?.text)
                #expect(session.keys.secretAccessKey == outcome["secretAccessKey"]?.text)
                #expect(session.keys.sessionToken == outcome["sessionToken"]?.text)
                #expect(session.accountID == outcome["accountId"]?.text)
                let end = try #require(
                    outcome["expiresAt"]?.text.flatMap(SigningDate.init(iso8601:)), "\(test.documentation)")
                #expect(session.expiration == Double(end.secondsSince1970))
            case "cacheContents":
                for (file, content) in outcome where file != "result" {
                    let written = try #require(fake["~/.aws/login/cache/\(file)"])
                    #expect(try value(written) == content, "\(test.documentation)")
                }
            case "error":
                let said = await sentence { _ = try await provider.session() }
                #expect(said?.contains("aws login --profile signin") == true, "\(test.documentation)")
            default: Issue.record("an outcome of another kind: \(test.documentation)")
            }
        }
        #expect(try transport.requests.map { try value($0.text) } == calls.map(\.request.tokenInput))
    }

    private func text(_ value: JSONValue) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    private func value(_ text: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
}
