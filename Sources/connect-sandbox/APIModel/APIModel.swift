// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The API as its model file describes it.
struct APIModel: Sendable {
    /// An operation and the route that leads to it.
    struct Operation: Sendable {
        var name: String
        var method: String
        /// The segments of the path; a label is written `{Name}`.
        var segments: [String]
        var input: String

        /// The labels of a path that leads here, decoded; `nil` when it leads elsewhere.
        func labels(of path: [String]) -> [String: String]? {
            guard path.count == segments.count else { return nil }
            var labels: [String: String] = [:]
            for (segment, part) in zip(segments, path) {
                if segment.hasPrefix("{") {
                    guard let value = part.removingPercentEncoding, !value.isEmpty else { return nil }
                    labels[String(segment.dropFirst().dropLast())] = value
                } else if segment != part {
                    return nil
                }
            }
            return labels
        }
    }

    let operations: [Operation]
    let shapes: [String: JSONValue]

    /// Reads the model that lies beside the program.
    static func load() throws -> APIModel {
        guard let file = resource("service-2.subset.json") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try APIModel(JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file)))
    }

    /// The file in the resource bundle beside the program, or where the build put it.
    private static func resource(_ name: String) -> URL? {
        let beside = Bundle.main.bundleURL.appendingPathComponent(
            "connect-adduser_connect-sandbox.resources/Model/\(name)")
        if FileManager.default.fileExists(atPath: beside.path) { return beside }
        return Bundle.module.url(forResource: "Model/\(name)", withExtension: nil)
    }

    init(_ model: JSONValue) {
        shapes = model["shapes"]?.object ?? [:]
        operations = (model["operations"]?.object ?? [:]).values.map { operation in
            Operation(
                name: operation["name"]?.string ?? "", method: operation["http"]?["method"]?.string ?? "",
                segments: (operation["http"]?["requestUri"]?.string ?? "").split(separator: "/").map(
                    String.init),
                input: operation["input"]?["shape"]?.string ?? "")
        }
    }

    /// The operation that a request leads to, and its labels.
    func route(method: String, path: String) -> (operation: Operation, labels: [String: String])? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        for operation in operations where operation.method == method {
            if let labels = operation.labels(of: parts) { return (operation, labels) }
        }
        return nil
    }
}
