// SPDX-License-Identifier: Apache-2.0

/// One header line.
package struct HeaderField: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A request exactly as it will go over the wire.
package struct SignableRequest: Sendable, Equatable {
    package var method: String
    /// As sent: labels already percent-encoded, beginning with `/`.
    package var path: String
    /// As sent, without the question mark; empty when there is none.
    package var query: String
    /// In the order sent, `Host` included; names may repeat.
    package var headers: [HeaderField]
    package var body: [UInt8]

    package init(
        method: String, path: String, query: String = "", headers: [HeaderField] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }
}
