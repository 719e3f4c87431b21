// SPDX-License-Identifier: Apache-2.0

// Members that travel are named as the test data names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import AWSSigning
import Foundation
import Testing

/// A case of the test vectors.
struct Vector: CustomTestStringConvertible, Sendable {
    struct Context: Decodable, Sendable {
        struct Keys: Decodable, Sendable {
            var access_key_id: String
            var secret_access_key: String
            var token: String?
        }

        var credentials: Keys
        var normalize: Bool
        var region: String
        var service: String
        var sign_body: Bool
        var timestamp: String
        var omit_session_token: Bool?
    }

    var name: String
    var context: Context
    var request: SignableRequest
    var canonicalRequest: String
    var stringToSign: String
    var signature: String

    var testDescription: String { name }

    var credentials: Credentials {
        Credentials(
            accessKeyID: context.credentials.access_key_id,
            secretAccessKey: context.credentials.secret_access_key,
            sessionToken: context.credentials.token)
    }

    var date: SigningDate? {
        SigningDate(timestamp: context.timestamp.filter { $0 != "-" && $0 != ":" })
    }

    static let all: [Vector] = {
        guard let root = Bundle.module.url(forResource: "Vectors", withExtension: nil) else { return [] }
        return ["v4", "botocore", "connect"].flatMap { group -> [Vector] in
            let folder = root.appendingPathComponent(group)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().compactMap {
                try? Vector(name: "\(group)/\($0)", folder: folder.appendingPathComponent($0))
            }
        }
    }()

    private init(name: String, folder: URL) throws {
        func text(_ file: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
        }
        self.name = name
        context = try JSONDecoder().decode(
            Context.self, from: Data(contentsOf: folder.appendingPathComponent("context.json")))
        canonicalRequest = try text("header-canonical-request.txt")
        stringToSign = try text("header-string-to-sign.txt")
        signature = try text("header-signature.txt")
        request = SignableRequest(wire: try text("request.txt"))
    }
}

extension SignableRequest {
    /// Reads the form of the vectors' `request.txt`.
    init(wire text: String) {
        let parts = text.components(separatedBy: "\n\n")
        let body = parts.dropFirst().joined(separator: "\n\n")
        let lines = parts[0].split(separator: "\n").map(String.init)
        let words = lines[0].components(separatedBy: " ")
        let target = words.dropFirst().dropLast().joined(separator: " ").split(
            separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers: [HeaderField] = []
        for line in lines.dropFirst() {
            if line.first == " " || line.first == "\t" {
                headers[headers.count - 1].value += " " + line.trimmingCharacters(in: .whitespaces)
            } else {
                let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                headers.append(HeaderField(String(parts[0]), String(parts[1])))
            }
        }
        self.init(
            method: words[0], path: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
            headers: headers, body: Array(body.utf8))
    }
}
