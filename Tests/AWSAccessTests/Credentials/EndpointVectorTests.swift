// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import Testing

@testable import AWSAccess

/// Where the services are that give credentials.
struct EndpointVectorTests {
    private struct RuleCases: Decodable {
        struct Case: Decodable {
            struct Expectation: Decodable {
                struct Address: Decodable {
                    struct Properties: Decodable {
                        struct Scheme: Decodable {
                            var signingRegion: String
                        }

                        var authSchemes: [Scheme]?
                    }

                    var url: String
                    var properties: Properties?
                }

                var endpoint: Address?
            }

            struct Parameters: Decodable {
                var Region: String?
                var UseFIPS = false
                var UseDualStack = false
                var UseGlobalEndpoint: Bool?
                var Endpoint: String?
            }

            var documentation: String
            var expect: Expectation
            var params: Parameters?

            /// The variables that say what the parameters say; a custom endpoint is the service's own.
            func variables(service: String) -> [String: String] {
                guard let params else { return [:] }
                var variables = [
                    "AWS_USE_FIPS_ENDPOINT": "\(params.UseFIPS)",
                    "AWS_USE_DUALSTACK_ENDPOINT": "\(params.UseDualStack)",
                ]
                variables["AWS_ENDPOINT_URL_\(service)"] = params.Endpoint
                if let isGlobal = params.UseGlobalEndpoint {
                    variables["AWS_STS_REGIONAL_ENDPOINTS"] = isGlobal ? "legacy" : "regional"
                }
                return variables
            }
        }

        var testCases: [Case]
    }

    private static let notApplicable = [
        "For region aws-global with FIPS disabled and DualStack disabled":
            "The global endpoint is used where sts_regional_endpoints = legacy asks for it; Connect has no such region."
    ]

    @Test func securityTokenServiceIsWhereTheRulesSay() async throws {
        let cases = try vectors("endpoint-tests-sts", as: RuleCases.self).testCases
        #expect(cases.count == 69)
        #expect(Set(cases.map(\.documentation)).isSuperset(of: Self.notApplicable.keys))
        for test in cases where Self.notApplicable[test.documentation] == nil {
            let transport = FakeTransport(inOrder: [.stsError("Stop", "here")])
            let problem = await sentence {
                var world = try FakeWorld(transport).seen(environment: test.variables(service: "STS"))
                world.region = try region(test, world.environment)
                let client = try STSClient(world: world, profile: nil)
                // The answer is of no interest: the request tells where it goes.
                _ = try? await client.callerIdentity(
                    signedWith: Credentials(accessKeyID: "AKID", secretAccessKey: "s"))
            }
            guard let expected = test.expect.endpoint else {
                #expect(problem != nil && transport.requests.isEmpty, "\(test.documentation)")
                continue
            }
            let request = try #require(transport.requests.first, "\(test.documentation)")
            #expect(request.url == expected.url + "/", "\(test.documentation)")
            let signingRegion =
                expected.properties?.authSchemes?.first?.signingRegion ?? test.params?.Region ?? "us-east-1"
            #expect(
                request.header("Authorization")?.contains("/\(signingRegion)/sts/aws4_request") == true,
                "\(test.documentation)")
        }
    }

    @Test(
        arguments: [
            ("endpoint-tests-sso", "SSO", EndpointResolver.Service.sso),
            ("endpoint-tests-sso-oidc", "SSO_OIDC", .ssoOIDC),
        ])
    func identityCenterIsWhereTheRulesSay(
        file: String, suffix: String, service: EndpointResolver.Service
    ) throws {
        let cases = try vectors(file, as: RuleCases.self).testCases
        #expect(cases.count == 40)
        for test in cases {
            let environment = Environment(test.variables(service: suffix))
            let result = Result {
                try EndpointResolver.resolve(
                    service: service, region: region(test, environment), profile: nil,
                    environment: environment, configuration: SharedConfiguration())
            }
            if let expected = test.expect.endpoint {
                #expect((try? result.get())?.baseURL == expected.url, "\(test.documentation)")
            } else {
                #expect(throws: AccessError.self, "\(test.documentation)") { try result.get() }
            }
        }
    }

    /// A custom endpoint still needs a region to sign for.
    private func region(_ test: RuleCases.Case, _ environment: Environment) throws -> String {
        if let region = test.params?.Region { return region }
        if test.params?.Endpoint != nil { return "us-east-1" }
        return try RegionResolver.resolve(
            flag: nil, instance: nil, profile: nil, environment: environment,
            configuration: SharedConfiguration()
        ).region
    }

    private struct AddressCases: Decodable {
        struct Case: Decodable {
            struct Expectation: Decodable {
                var Ok: String?
            }

            var docs: String
            var env: [String: String]
            var fs: [String: String]?
            var result: Expectation
        }

        var tests: [Case]
    }

    @Test func containerServiceIsWhereTheVariablesSay() async throws {
        let cases = try vectors("ecs-tests", as: AddressCases.self).tests
        #expect(cases.count == 11)
        for test in cases {
            let transport = FakeTransport(inOrder: [.answer(404, "")])
            _ = await sentence {
                let source = try ContainerSource(world: try FakeWorld(transport).seen(environment: test.env))
                _ = try await source.fetch()
            }
            #expect(transport.requests.map(\.url) == [test.result.Ok].compactMap(\.self), "\(test.docs)")
        }
    }

    private static let notApplicableToMetadata = [
        "explicit endpoint override": "The program has no option for the address of the metadata service.",
        "explicit mode override": "The program has no option for the mode of the metadata service.",
    ]

    @Test func instanceMetadataServiceIsWhereTheSettingsSay() async throws {
        let cases = try vectors("imds-endpoint-tests", as: AddressCases.self).tests
        #expect(cases.count == 14)
        #expect(Set(cases.map(\.docs)).isSuperset(of: Self.notApplicableToMetadata.keys))
        for test in cases where Self.notApplicableToMetadata[test.docs] == nil {
            let transport = FakeTransport(inOrder: [.answer(403, "")])
            _ = await sentence {
                let world = try FakeWorld(transport).seen(
                    environment: test.env, config: test.fs?["config"] ?? "")
                _ = try await world.provider().credentials()
            }
            #expect(transport.requests.map(\.url) == [test.result.Ok].compactMap(\.self), "\(test.docs)")
        }
    }
}
