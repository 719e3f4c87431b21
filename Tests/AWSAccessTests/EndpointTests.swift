// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Foundation
import Testing

@testable import AWSAccess

struct EndpointTests {
    private struct RuleCases: Decodable {
        struct Case: Decodable {
            struct Expectation: Decodable {
                struct Address: Decodable {
                    var url: String
                }

                var endpoint: Address?
                var error: String?
            }

            struct Parameters: Decodable {
                var Region: String?
                var UseFIPS: Bool
                var UseDualStack: Bool
                var Endpoint: String?
            }

            var documentation: String
            var expect: Expectation
            var params: Parameters?
        }

        var testCases: [Case]
    }

    @Test func allCasesOfTheRuleSetPass() throws {
        let cases = try vectors("endpoint-tests-connect", as: RuleCases.self).testCases
        #expect(cases.count == 32)
        for test in cases {
            // The case without a region has no parameters at all.
            let params = test.params ?? .init(UseFIPS: false, UseDualStack: false)
            var variables = [
                "AWS_USE_FIPS_ENDPOINT": "\(params.UseFIPS)",
                "AWS_USE_DUALSTACK_ENDPOINT": "\(params.UseDualStack)",
            ]
            variables["AWS_ENDPOINT_URL"] = params.Endpoint
            variables["AWS_REGION"] = params.Region
            let environment = Environment(variables)
            let result = Result {
                // Without a region a custom endpoint still needs one to sign for.
                let region =
                    params.Endpoint != nil
                    ? params.Region ?? "us-east-1"
                    : try RegionResolver.resolve(
                        flag: nil, instance: nil, profile: nil, environment: environment,
                        configuration: SharedConfiguration()
                    ).region
                return try EndpointResolver.resolve(
                    service: .connect, region: region, profile: nil, environment: environment,
                    configuration: SharedConfiguration())
            }
            if let url = test.expect.endpoint?.url {
                #expect((try? result.get())?.baseURL == url, "\(test.documentation)")
            } else {
                #expect(throws: AccessError.self, "\(test.documentation)") { try result.get() }
            }
        }
    }

    private struct ConfiguredCases: Decodable {
        struct Suite: Decodable {
            struct Case: Decodable {
                struct Output: Decodable {
                    var endpointUrl: String?
                }

                var name: String
                var profile: String
                var client_config: String
                var environment: String
                var service: String
                var output: Output
            }

            var profiles: [String: [String: String]]
            var services: [String: [String: [String: String]]]
            var environments: [String: [String: String]]
            var endpointUrlTests: [Case]
        }

        var testSuites: [Suite]
    }

    @Test func configuredEndpointsAreTakenInTheirOrder() throws {
        var count = 0
        for suite in try vectors("configured-endpoint-tests", as: ConfiguredCases.self).testSuites {
            var configuration = SharedConfiguration()
            configuration.profiles = suite.profiles
            configuration.services = suite.services.mapValues { services in
                services.mapValues { $0.map { "\n\($0.key) = \($0.value)" }.joined() }
            }
            // Cases that configure the client in code have no counterpart: there is no such option here.
            for test in suite.endpointUrlTests where test.client_config == "default" {
                let url = try EndpointResolver.customURL(
                    .init(hostPrefix: test.service, settingsKey: test.service),
                    suite.profiles[test.profile] ?? [:],
                    environment: Environment(suite.environments[test.environment] ?? [:]),
                    configuration: configuration)
                // A name of AWS's own stands for no custom endpoint.
                let expected = test.output.endpointUrl.flatMap { $0.hasSuffix(".amazonaws.com") ? nil : $0 }
                #expect(url == expected, "\(test.name)")
                count += 1
            }
        }
        #expect(count == 19)
    }

    @Test(
        arguments: [
            ("https://connect.example.com", "connect.example.com", nil, ""),
            ("https://connect.example.com:8443/base/", "connect.example.com", 8443, "/base"),
            ("http://127.0.0.1:8080", "127.0.0.1", 8080, ""), ("http://localhost:1", "localhost", 1, ""),
            ("http://[::1]:99/x/y", "[::1]", 99, "/x/y"),
        ] as [(String, String, Int?, String)])
    func addressesAreRead(url: String, host: String, port: Int?, base: String) throws {
        let endpoint = try Endpoint(url: url)
        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
        #expect(endpoint.basePath == base)
    }

    @Test(arguments: [
        "http://connect.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "ftp://x", "connect",
        "https://",
        "https://user:secret@host", "https://host:0", "https://host:99999", "http://128.0.0.1",
    ])
    func unsafeAndMalformedAddressesAreRefused(url: String) {
        let error = #expect(throws: AccessError.self) { try Endpoint(url: url) }
        #expect(error?.description.isEmpty == false)
    }

    @Test(
        arguments: [
            ("11111111-1111-4111-8111-111111111111", "11111111-1111-4111-8111-111111111111", nil),
            ("arn:aws:connect:eu-west-2:123456789012:instance/abc", "abc", "eu-west-2"),
            ("arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/abc", "abc", "us-gov-west-1"),
        ] as [(String, String, String?)])
    func instancesAreNamedByIdOrARN(text: String, id: String, region: String?) throws {
        let reference = try InstanceReference(text)
        #expect(reference.id == id)
        #expect(reference.region == region)
    }

    @Test(arguments: ["", "..", "a/b", "arn:aws:connect:eu-west-2:1:user/x", "a b", "%2e%2e"])
    func whatIsNoInstanceIsRefused(text: String) {
        #expect(throws: AccessError.self) { try InstanceReference(text) }
    }

    @Test func regionGoesByFlagThenEnvironmentThenProfile() throws {
        let configuration = try SharedConfiguration(config: "[default]\nregion = eu-west-2", credentials: "")
        func region(_ flag: String?, _ variables: [String: String], _ instance: String? = nil) throws
            -> String
        {
            try RegionResolver.resolve(
                flag: flag, instance: instance.map { try InstanceReference($0) }, profile: nil,
                environment: Environment(variables), configuration: configuration
            ).region
        }
        #expect(try region(nil, [:]) == "eu-west-2")
        #expect(try region(nil, ["AWS_DEFAULT_REGION": "us-east-1"]) == "us-east-1")
        #expect(
            try region(nil, ["AWS_DEFAULT_REGION": "us-east-1", "AWS_REGION": "us-west-2"]) == "us-west-2")
        #expect(try region("ap-southeast-2", ["AWS_REGION": "us-west-2"]) == "ap-southeast-2")
        let arn = "arn:aws:connect:eu-central-1:1:instance/x"
        #expect(try region(nil, ["AWS_REGION": "us-west-2"], arn) == "eu-central-1")
        #expect(throws: AccessError.self) { try region("us-east-1", [:], arn) }
        #expect(throws: AccessError.self) { try region("evil.example.com/", [:]) }
    }

    @Test func proxyIsNeverUsedForThisMachine() throws {
        let proxy = ProxySettings(
            environment: Environment([
                "HTTPS_PROXY": "http://proxy:3128", "all_proxy": "http://all:1",
                "no_proxy": ".corp.example, x",
            ]))
        func used(_ url: String) throws -> String { proxy.proxy(for: try Endpoint(url: url)) }
        #expect(try used("https://connect.us-west-2.amazonaws.com") == "http://proxy:3128")
        #expect(try used("https://a.corp.example") == "")
        #expect(try used("http://127.0.0.1:1") == "")
        #expect(try used("https://localhost") == "")
    }
}
