// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import FoundationEssentials
import Localization

/// Small unsigned requests whose answers are JSON, as the services speak that give credentials.
struct JSONExchange {
    /// The most bytes of an answer.
    private static let responseLimit = 256 << 10

    let transport: any HTTPTransport

    /// Why there is no answer that can be used.
    enum Failure: Error {
        case unreachable(TransportFailure)
        /// `code` is what the answer calls the error; empty when it is no JSON.
        case refused(status: Int, code: String, message: String)
        case unreadable

        /// What happened, for the middle of a sentence of the caller's.
        var words: String {
            switch self {
            case .unreachable(let failure): failure.description
            case .refused(let status, let code, let message):
                localized(
                    "It answers \(code.isEmpty ? "HTTP \(status)" : code)\(message.isEmpty ? "." : ": \(message)")"
                )
            case .unreadable: localized("Its answer cannot be read.")
            }
        }
    }

    /// Sends a request and decodes the answer.
    func send<Answer: Decodable>(
        _ request: HTTPRequest, as type: Answer.Type
    ) async throws(Failure) -> Answer {
        let response = try await send(request)
        guard let answer = try? JSONDecoder().decode(type, from: Data(response.body)) else {
            throw .unreadable
        }
        return answer
    }

    /// Sends a request; the answer has status 200.
    func send(_ request: HTTPRequest) async throws(Failure) -> HTTPResponse {
        var request = request
        request.responseLimit = Self.responseLimit
        request.headers.append(HeaderField("User-Agent", "connect-adduser"))
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw .unreachable(error)
        }
        guard response.status == 200 else {
            let members = try? JSONDecoder().decode([String: JSONValue].self, from: Data(response.body))
            func text(_ names: String...) -> String {
                SafeText.printable(names.lazy.compactMap { members?[$0]?.text }.first ?? "")
            }
            let code = text("error", "__type", "code", "Code")
            throw .refused(
                status: response.status, code: String(code.split(separator: "#").last ?? ""),
                message: text("error_description", "message", "Message"))
        }
        return response
    }
}

/// Any JSON, for files whose unknown members must outlive a change.
enum JSONValue: Codable, Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    /// The text of a string.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A member of an object.
    subscript(name: String) -> JSONValue? {
        get { if case .object(let members) = self { members[name] } else { nil } }
        set {
            guard case .object(var members) = self else { return }
            members[name] = newValue
            self = .object(members)
        }
    }
}

/// A JSON file that another program keeps too: read anew each time, and replaced as a whole.
struct JSONFile {
    let path: String
    let files: Files

    /// What is in it; `nil` when it is not there or is no JSON.
    func read() -> JSONValue? {
        files.read(path).flatMap { try? JSONDecoder().decode(JSONValue.self, from: Data($0)) }
    }

    /// Puts a new content in its place, for its owner alone.
    ///
    /// That it fails is no harm: what was renewed is used all
    /// the same, and the other program signs in again.
    func replace(with content: JSONValue) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let bytes = try? encoder.encode(content) { _ = files.replace(path, Array(bytes)) }
    }
}
