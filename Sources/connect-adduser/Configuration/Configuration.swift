// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import TOMLKit
import TerminalKit
import Wizard

/// What an administrator or an operator has set in a `config.toml`.
struct Configuration: Equatable {
    /// The administrator's file.
    static let systemPath = "/etc/connect-adduser/config.toml"

    var instance: String?
    var profile: String?
    var region: String?
    var theme: Theme?
    /// Whether the hand-over card may be sent to the operator's own clipboard (OSC 52).
    var allowsClipboard: Bool?
    /// Commands that have other keys than the standard ones.
    var keys: [Command: [Key]] = [:]
    /// In the administrator's file: neither the operator's own file nor the environment counts.
    var isLocked = false
    /// Whether the terminal leads nowhere but through the form.
    var isKiosk: Bool?
    /// Whether a profile may run a program for its credentials.
    var allowsCredentialProcess: Bool?

    /// The operator's own file; empty where there is none.
    ///
    /// - Throws: `AccessError` naming file and line when it cannot be read as configuration.
    static func own(environment: Environment, files: Files) throws(AccessError) -> Configuration {
        guard let folder = environment["XDG_CONFIG_HOME"] ?? files.home.map({ $0 + "/.config" }) else {
            return Configuration()
        }
        return try Configuration(path: folder + "/connect-adduser/config.toml", files: files)
    }

    init() {}

    /// Reads a file; one that is not there counts as empty.
    ///
    /// - Throws: `AccessError` naming file and line when it cannot be read as configuration.
    init(path: String, files: Files) throws(AccessError) {
        guard let bytes = files.read(path) else {
            self.init()
            return
        }
        try self.init(String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// Reads what a file sets; an unknown key or a value of the wrong type is an error.
    init(_ text: String, path: String) throws(AccessError) {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw AccessError(
                "\(path), line \(error.source.begin.line): \(error.description). Mend the file.")
        } catch {
            throw AccessError("\(path) is not valid TOML. Mend the file.")
        }
        isLocked = try Self.flag("locked", in: table, path: path) ?? false
        isKiosk = try Self.flag("kiosk", in: table, path: path)
        allowsCredentialProcess = try Self.flag("allow_credential_process", in: table, path: path)
        for key in table.keys where !["locked", "kiosk", "allow_credential_process"].contains(key) {
            let target: WritableKeyPath<Configuration, String?>
            switch key {
            case "theme":
                theme = try Self.theme(table[key]?.string, path: path)
                continue
            case "clipboard":
                allowsClipboard = try Self.flag(key, in: table, path: path)
                continue
            case "keys":
                keys = try Self.keys(table[key], path: path)
                continue
            case "instance": target = \.instance
            case "profile": target = \.profile
            case "region": target = \.region
            default:
                throw AccessError(
                    """
                    \(path): there is no setting “\(key)”. Known are instance, profile, region, theme, clipboard, \
                    keys, locked, kiosk and allow_credential_process.
                    """)
            }
            guard let value = table[key]?.string, !value.isEmpty else {
                throw AccessError("\(path): “\(key)” takes text in quotes, such as \(key) = \"…\".")
            }
            self[keyPath: target] = value
        }
        if path != Self.systemPath, isLocked {
            throw AccessError("\(path): “locked” belongs into \(Self.systemPath). Take it out here.")
        }
    }

    /// This configuration, with another one's settings where it has none.
    func overriding(_ other: Configuration) -> Configuration {
        var merged = self
        merged.instance = instance ?? other.instance
        merged.profile = profile ?? other.profile
        merged.region = region ?? other.region
        merged.allowsClipboard = allowsClipboard ?? other.allowsClipboard
        merged.theme = theme ?? other.theme
        merged.keys = other.keys.merging(keys) { $1 }
        merged.isKiosk = other.isKiosk == true ? true : isKiosk ?? other.isKiosk
        merged.allowsCredentialProcess =
            allowsCredentialProcess == false ? false : other.allowsCredentialProcess
        return merged
    }

    private static func theme(_ name: String?, path: String) throws(AccessError) -> Theme {
        guard let theme = name.flatMap(Theme.init(rawValue:)) else {
            let known = Theme.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw AccessError("\(path): “theme” takes one of \(known).")
        }
        return theme
    }

    private static func flag(
        _ key: String, in table: TOMLTable, path: String
    ) throws(AccessError) -> Bool? {
        guard let value = table[key] else { return nil }
        guard let flag = value.bool else {
            throw AccessError("\(path): “\(key)” takes true or false, without quotes.")
        }
        return flag
    }
}
