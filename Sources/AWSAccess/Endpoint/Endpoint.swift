// SPDX-License-Identifier: Apache-2.0

/// Where requests of one service go.
package struct Endpoint: Sendable, Equatable, CustomStringConvertible {
    package enum Scheme: String, Sendable {
        case https
        /// To this machine only.
        case http
    }

    package var scheme: Scheme
    /// A name or an address; IPv6 addresses in brackets.
    package var host: String
    /// `nil` for the scheme's own port.
    package var port: Int?
    /// Put before every path, without a slash at its end; empty for none.
    package var basePath: String

    package init(scheme: Scheme = .https, host: String, port: Int? = nil, basePath: String = "") {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.basePath = basePath
    }
}
