// SPDX-License-Identifier: Apache-2.0

import Localization

extension Endpoint {
    /// Reads `https://host[:port][/base]`; plain http is taken for this machine only, unless it is allowed.
    ///
    /// - Throws: `AccessError` that says what is wrong with the address.
    package init(url: String, allowsPlainHTTP: Bool = false) throws(AccessError) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasSuffix(":"), parts[1].isEmpty,
            let scheme = Scheme(rawValue: parts[0].dropLast().lowercased())
        else {
            throw AccessError(
                localized("“\(url)” is no address. Give one such as https://connect.example.com."))
        }
        let authority = parts[2]
        guard !authority.isEmpty, !authority.contains("@"), !authority.contains("?"), !authority.contains("#")
        else {
            throw AccessError(
                localized(
                    "“\(url)” is no address to send requests to: it needs a host and takes no user name."))
        }
        var host = authority
        var port: Int?
        if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
            host = authority[..<colon]
            port = Int(authority[authority.index(after: colon)...])
            guard let port, (1...65_535).contains(port), !host.isEmpty else {
                throw AccessError(localized("“\(url)” has no valid port."))
            }
        }
        var base = parts.count > 3 ? "/" + parts[3] : ""
        while base.hasSuffix("/") { base.removeLast() }
        self.init(scheme: scheme, host: String(host), port: port, basePath: base)
        guard scheme == .https || isLoopback || allowsPlainHTTP else {
            throw AccessError(
                localized(
                    "Requests to \(url) would cross the network unprotected. Use https; plain http is for this machine only."
                )
            )
        }
    }

    /// Whether the host is this machine: `127.0.0.0/8`, `[::1]` or `localhost`.
    package var isLoopback: Bool {
        if host.lowercased() == "localhost" || host == "[::1]" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    }

    /// What the `Host` header says: the port only where it is not the scheme's own.
    package var hostHeader: String {
        guard let port, port != (scheme == .https ? 443 : 80) else { return host }
        return "\(host):\(port)"
    }

    package var description: String { baseURL }

    /// Everything before the path.
    var baseURL: String {
        "\(scheme.rawValue)://\(hostHeader)\(basePath)"
    }
}
