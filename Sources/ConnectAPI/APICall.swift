// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

/// One call of an operation before it is signed.
struct APICall: Sendable {
    /// As the model names it.
    var operation: String
    var method: String
    /// The segments of the path, labels not encoded yet.
    var segments: [String]
    var parameters: [(name: String, value: String)] = []
    var body: [UInt8] = []
    /// Milliseconds.
    var timeout = 20_000
    /// The most bytes of an answer: a page of a list is the largest that there is.
    var responseLimit = 8 << 20

    /// The path with its labels encoded.
    ///
    /// - Throws: `ConnectError` for a label that would vanish on the way and hit another operation.
    func path() throws(ConnectError) -> String {
        for segment in segments where segment.isEmpty || segment == "." || segment == ".." {
            throw ConnectError(
                operation: operation, kind: .invalid,
                own: Phrase("“\(segment)” is no id. Nothing was sent."))
        }
        return "/" + segments.map(PercentEncoding.encoded).joined(separator: "/")
    }

    var query: String {
        parameters.map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }
            .joined(separator: "&")
    }
}
