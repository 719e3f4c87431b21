// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSAccess

struct ProxySettingsTests {
    private func proxy(_ variables: [String: String], host: String = "connect.eu-west-2.amazonaws.com")
        -> String
    {
        ProxySettings(environment: Environment(variables)).proxy(for: Endpoint(host: host))
    }

    @Test(
        arguments: [
            ("", "http://p:3128"), ("*", ""), (".amazonaws.com", ""), ("amazonaws.com", ""),
            ("azonaws.com", "http://p:3128"), ("localhost,connect.eu-west-2.amazonaws.com", ""),
            ("a b amazonaws.com", ""),
        ])
    func exceptionsMatchAtDots(exceptions: String, expected: String) {
        #expect(proxy(["https_proxy": "http://p:3128", "no_proxy": exceptions]) == expected)
    }

    @Test(
        arguments: [
            ("10.0.0.0/8", "10.200.3.4", ""), ("10.0.0.0/8", "11.0.0.1", "http://p"),
            ("192.168.4.0/22", "192.168.7.255", ""), ("192.168.4.0/22", "192.168.8.0", "http://p"),
            ("0.0.0.0/0", "8.8.8.8", ""), ("10.0.0.0/33", "10.0.0.1", "http://p"),
            ("10.0.0/8", "10.0.0.1", "http://p"), ("10.0.0.0/8", "ten.example.com", "http://p"),
        ])
    func networksMatchAddresses(exception: String, host: String, expected: String) {
        #expect(proxy(["HTTPS_PROXY": "http://p", "NO_PROXY": exception], host: host) == expected)
    }

    @Test func thisMachineIsNeverAskedThroughAProxy() {
        #expect(proxy(["all_proxy": "http://p"], host: "127.0.0.1").isEmpty)
        #expect(proxy(["all_proxy": "http://p"]) == "http://p")
    }

    @Test(
        arguments: [
            ("http://jane:secret@proxy:3128", "http://***:***@proxy:3128"),
            ("http://proxy:3128", "http://proxy:3128"),
            ("jane:se@cret@proxy", "***:***@proxy"),
        ])
    func loginOfAProxyIsNotShown(proxy: String, shown: String) {
        #expect(ProxySettings.masked(proxy) == shown)
    }

    @Test func missingFileOfCertificatesIsAnErrorAndNotTheSystemsInstead() throws {
        let files = Files(home: "/home/jane", read: { $0 == "/home/jane/ca.pem" ? [1] : nil })
        let error = #expect(throws: AccessError.self) {
            try NetworkSettings(environment: Environment(["AWS_CA_BUNDLE": "/none.pem"]), files: files)
        }
        #expect(error?.description.contains("AWS_CA_BUNDLE") == true)
        #expect(error?.description.contains("/none.pem") == true)
        let settings = try NetworkSettings(
            environment: Environment([:]), files: files, profile: ["ca_bundle": "~/ca.pem"])
        #expect(settings.certificates == "/home/jane/ca.pem")
    }
}
