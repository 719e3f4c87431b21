// SPDX-License-Identifier: Apache-2.0

/// Which requests go through a proxy, by the usual environment variables.
///
/// Resolved here and given to libcurl explicitly, so that a request to this machine never uses one.
package struct ProxySettings: Sendable, Equatable {
    private var https: String?
    private var http: String?
    private var exceptions: [String]

    package init(environment: Environment) {
        let all = environment["all_proxy"] ?? environment["ALL_PROXY"]
        https = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? all
        // Upper-case HTTP_PROXY is not read: a web server can be made to set it (CVE-2016-5385).
        http = environment["http_proxy"] ?? all
        exceptions = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "")
            .split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    }

    /// The proxy for an endpoint; empty for none.
    func proxy(for endpoint: Endpoint) -> String {
        if endpoint.isLoopback || exceptions.contains(where: { matches($0, endpoint.host.lowercased()) }) {
            return ""
        }
        return (endpoint.scheme == .https ? https : http) ?? ""
    }

    /// Names match as suffixes at a dot; a star matches everything.
    private func matches(_ exception: String, _ host: String) -> Bool {
        let name = exception.first == "." ? String(exception.dropFirst()) : exception
        return name == "*" || host == name || host.hasSuffix("." + name)
    }
}
