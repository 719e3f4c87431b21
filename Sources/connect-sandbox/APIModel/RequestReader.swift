// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Puts the members of a request together from path, query and body, and checks them against the model.
struct RequestReader {
    let model: APIModel

    /// The members of the operation's input by their own names.
    ///
    /// - Throws: `ServiceError` with the code that the service has for the breach.
    func members(
        of operation: APIModel.Operation, labels: [String: String], query: [String: String], body: Data
    ) throws(ServiceError) -> [String: JSONValue] {
        guard let shape = model.shapes[operation.input] else { return [:] }
        var sent = try parsed(body)
        for (name, member) in shape["members"]?.object ?? [:] {
            let wireName = member["locationName"]?.string ?? name
            switch member["location"]?.string {
            case "uri": sent[name] = labels[wireName].map { .string($0) }
            case "querystring":
                sent[name] = query[wireName].map { value(of: $0, shape: member["shape"]?.string ?? "") }
            default: break
            }
        }
        try check(.object(sent), shape: operation.input, path: "")
        return sent
    }

    private func parsed(_ body: Data) throws(ServiceError) -> [String: JSONValue] {
        if body.isEmpty { return [:] }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: body),
            case .object(let members) = value
        else { throw .invalidRequest("The request body is not a JSON object.") }
        // null stands for absent.
        return members.filter { $0.value != .null }
    }

    /// A query value by the type of its shape; all travel as text.
    private func value(of text: String, shape: String) -> JSONValue {
        model.shapes[shape]?["type"]?.string == "integer"
            ? Double(text).map { .number($0) } ?? .string(text) : .string(text)
    }

    private func check(_ value: JSONValue, shape name: String, path: String) throws(ServiceError) {
        guard let shape = model.shapes[name] else { return }
        let member = path.isEmpty ? "request" : path
        switch (shape["type"]?.string, value) {
        case ("structure", .object(let members)):
            try check(structure: members, shape: shape, path: path)
        case ("list", .array(let elements)):
            try check(count: elements.count, shape: shape, path: member, of: "elements")
            for element in elements {
                try check(element, shape: shape["member"]?["shape"]?.string ?? "", path: member)
            }
        case ("map", .object(let members)):
            try check(count: members.count, shape: shape, path: member, of: "entries")
            for (key, element) in members {
                try check(.string(key), shape: shape["key"]?["shape"]?.string ?? "", path: "\(member) key")
                try check(element, shape: shape["value"]?["shape"]?.string ?? "", path: "\(member) value")
            }
        case ("string", .string(let text)):
            try check(text: text, shape: shape, path: member)
        case ("integer", .number(let number)), ("long", .number(let number)):
            guard number == number.rounded() else {
                throw .invalidParameter("\(member) must be a whole number")
            }
            try check(number: number, shape: shape, path: member)
        case ("float", .number(let number)), ("double", .number(let number)):
            try check(number: number, shape: shape, path: member)
        case ("boolean", .bool), ("timestamp", .number):
            break
        case (let type, _):
            throw .invalidRequest("\(member) is not of type \(type ?? "unknown")")
        }
    }

    private func check(
        structure members: [String: JSONValue], shape: JSONValue, path: String
    ) throws(ServiceError) {
        for required in shape["required"]?.array ?? [] {
            guard let name = required.string, members[name] == nil else { continue }
            throw .invalidRequest("Required parameter missing: \(name)")
        }
        for (name, member) in shape["members"]?.object ?? [:] {
            guard let value = members[name] else { continue }
            try check(
                value, shape: member["shape"]?.string ?? "", path: path.isEmpty ? name : "\(path).\(name)")
        }
    }

    private func check(text: String, shape: JSONValue, path: String) throws(ServiceError) {
        let length = text.unicodeScalars.count
        try check(count: length, shape: shape, path: path, of: "characters")
        if let values = shape["enum"]?.array, !values.contains(.string(text)) {
            let known = values.compactMap(\.string).joined(separator: ", ")
            throw .invalidParameter("\(path) must be one of \(known)")
        }
        if let pattern = shape["pattern"]?.string, !Self.matches(text, pattern) {
            throw .invalidParameter("\(path) does not match the pattern that it must match")
        }
    }

    private func check(number: Double, shape: JSONValue, path: String) throws(ServiceError) {
        if let minimum = shape["min"]?.number, number < minimum {
            throw .invalidParameter("\(path) must be at least \(Int(minimum))")
        }
        if let maximum = shape["max"]?.number, number > maximum {
            throw .invalidParameter("\(path) must be at most \(Int(maximum))")
        }
    }

    private func check(count: Int, shape: JSONValue, path: String, of what: String) throws(ServiceError) {
        if let minimum = shape["min"]?.integer, count < minimum {
            throw .invalidParameter("\(path) must have at least \(minimum) \(what)")
        }
        if let maximum = shape["max"]?.integer, count > maximum {
            throw .invalidParameter("\(path) must have at most \(maximum) \(what)")
        }
    }

    /// Matches the whole text; the model writes some patterns within slashes, some escaped twice, some unanchored.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        var pattern = pattern.replacingOccurrences(of: "\\\\", with: "\\")
        if pattern.hasPrefix("/"), pattern.hasSuffix("/") { pattern = String(pattern.dropFirst().dropLast()) }
        guard let expression = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z") else { return true }
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
