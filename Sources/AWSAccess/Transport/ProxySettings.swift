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

    /// Names match as suffixes at a dot; a star matches everything; `10.0.0.0/8` matches the addresses in it.
    private func matches(_ exception: String, _ host: String) -> Bool {
        let name = exception.first == "." ? String(exception.dropFirst()) : exception
        if name == "*" || host == name || host.hasSuffix("." + name) { return true }
        let parts = name.split(separator: "/")
        guard parts.count == 2, let bits = UInt32(parts[1]), bits <= 32, let network = Self.address(parts[0]),
            let address = Self.address(host[...])
        else { return false }
        let mask = bits == 0 ? 0 : UInt32.max << (32 - bits)
        return network & mask == address & mask
    }

    /// The number of an IPv4 address.
    private static func address(_ text: Substring) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var number: UInt32 = 0
        for part in parts {
            guard let byte = UInt8(part) else { return nil }
            number = number << 8 | UInt32(byte)
        }
        return number
    }

    /// A proxy as it may be shown: without user name and password.
    package static func masked(_ proxy: String) -> String {
        guard let at = proxy.lastIndex(of: "@") else { return proxy }
        let start = proxy[..<at].lastIndex(of: "/").map { proxy.index(after: $0) } ?? proxy.startIndex
        return proxy[..<start] + "***:***" + proxy[at...]
    }

    /// The proxy for an endpoint as it may be shown; `nil` for none.
    package func shown(for endpoint: Endpoint) -> String? {
        let proxy = proxy(for: endpoint)
        return proxy.isEmpty ? nil : Self.masked(proxy)
    }
}
