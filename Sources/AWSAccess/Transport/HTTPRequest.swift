// SPDX-License-Identifier: Apache-2.0

package import AWSSigning

/// Who a request is meant for, which decides about proxy and encryption.
package enum HTTPAudience: Sendable {
    /// A service of AWS: by the proxy that is set, and never in the clear but to this machine.
    case service
    /// The metadata service of the machine or container: never by a proxy, in the clear, and there at once or not.
    case metadata
}

/// A request to one endpoint, complete but for what the transport itself adds.
package struct HTTPRequest: Sendable {
    package var endpoint: Endpoint
    package var method: String
    /// With labels percent-encoded, the endpoint's base path not included.
    package var path: String
    /// Percent-encoded, without the question mark; empty for none.
    package var query: String
    package var headers: [HeaderField]
    package var body: [UInt8]
    /// Milliseconds in all, connecting included.
    package var timeout: Int
    /// The most bytes that the body of an answer may have.
    package var responseLimit: Int
    package var audience: HTTPAudience

    package init(
        endpoint: Endpoint, method: String, path: String, query: String = "", headers: [HeaderField] = [],
        body: [UInt8] = [], timeout: Int = 20_000, responseLimit: Int = 8 << 20,
        audience: HTTPAudience = .service
    ) {
        self.endpoint = endpoint
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.responseLimit = responseLimit
        self.audience = audience
    }

    var url: String {
        endpoint.baseURL + path + (query.isEmpty ? "" : "?\(query)")
    }
}

/// An answer, whatever its status.
package struct HTTPResponse: Sendable {
    package var status: Int
    /// Those that matter here: date, age, content-type and the `x-amz` ones.
    package var headers: [HeaderField]
    package var body: [UInt8]

    package init(status: Int, headers: [HeaderField] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of the first header of a name, in any case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
