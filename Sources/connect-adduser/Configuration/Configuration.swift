// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import TOMLKit

/// The defaults that an administrator or an operator has set in a `config.toml`.
struct Configuration: Equatable {
    var instance: String?
    var profile: String?
    var region: String?

    /// The system's file, then the operator's own on top of it.
    ///
    /// - Throws: `AccessError` naming file and line when one cannot be read as configuration.
    static func load(environment: Environment, files: Files) throws(AccessError) -> Configuration {
        var configuration = Configuration()
        for path in paths(environment: environment, files: files) {
            guard let bytes = files.read(path) else { continue }
            try configuration.merge(String(decoding: bytes, as: UTF8.self), path: path)
        }
        return configuration
    }

    private static func paths(environment: Environment, files: Files) -> [String] {
        let home = environment["XDG_CONFIG_HOME"] ?? files.home.map { $0 + "/.config" }
        return ["/etc"].appending(home).map { $0 + "/connect-adduser/config.toml" }
    }

    /// Takes over what a file sets; an unknown key or a value of the wrong type is an error.
    mutating func merge(_ text: String, path: String) throws(AccessError) {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw AccessError(
                "\(path), line \(error.source.begin.line): \(error.description). Mend the file.")
        } catch {
            throw AccessError("\(path) is not valid TOML. Mend the file.")
        }
        for key in table.keys {
            let target: WritableKeyPath<Configuration, String?>
            switch key {
            case "instance": target = \.instance
            case "profile": target = \.profile
            case "region": target = \.region
            default:
                throw AccessError(
                    "\(path): there is no setting “\(key)”. Known are instance, profile and region.")
            }
            guard let value = table[key]?.string, !value.isEmpty else {
                throw AccessError("\(path): “\(key)” takes text in quotes, such as \(key) = \"…\".")
            }
            self[keyPath: target] = value
        }
    }
}

extension [String] {
    fileprivate func appending(_ element: String?) -> [String] {
        element.map { self + [$0] } ?? self
    }
}
