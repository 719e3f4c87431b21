// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization
import TerminalKit
import UserForm
import Wizard

/// What an administrator or an operator has set in a `config.toml`.
struct Configuration: Equatable {
    /// The administrator's file.
    static let systemPath = "/etc/connect-adduser/config.toml"

    /// What the operator's own file and the options have no say in.
    enum Lock: Equatable {
        case everything
        case keys([String])
    }

    /// An instance by a name of the house's own.
    struct NamedInstance: Equatable {
        var name: String
        var id: InstanceReference?
        var region: String?
        var profile: String?
        var endpoint: String?
        var rules = HouseRules()
    }

    var instance: String?
    var profile: String?
    var region: String?
    var theme: Theme?
    var language: Language?
    /// Whether the hand-over card may be sent to the operator's own clipboard (OSC 52).
    var allowsClipboard: Bool?
    /// Commands that have other keys than the standard ones.
    var keys: [Command: [Key]] = [:]
    /// Whether the terminal leads nowhere but through the form.
    var isKiosk: Bool?
    /// Whether a profile may run a program for its credentials.
    var allowsCredentialProcess: Bool?
    var lock = Lock.keys([])
    var instances: [NamedInstance] = []
    var rules = HouseRules()
    var phone = FieldDefaults()
    var presets: [Preset] = []
    var choices: [CatalogueList: HouseChoice] = [:]
    /// For how many days unfinished forms are offered.
    var draftDays: Int?
    /// For how many days the journal keeps submissions that have ended; for ever where it is not set.
    var journalDays: Int?
    /// The lines of the settings of the file, for what is wrong between two files.
    var lines: [String: Int] = [:]

    /// In the administrator's file: neither the operator's own file nor the environment counts.
    var isLocked: Bool { lock == .everything }

    func locks(_ key: String) -> Bool {
        switch lock {
        case .everything: true
        case .keys(let keys): keys.contains(key)
        }
    }

    /// The instance that a text names: by a name of the configuration, or else by itself.
    func named(_ text: String?) -> NamedInstance? {
        instances.first { $0.name == text }
    }

    /// The instance that is named.
    ///
    /// - Throws: `AccessError` for a text that is no name, no id and no ARN.
    func reference(_ text: String) throws(AccessError) -> InstanceReference {
        if let id = named(text)?.id { return id }
        let names = instances.map(\.name)
        let hint = Spelling.hint(for: text, among: names)
        // A name is an id by its form, too.
        guard hint == "." else { throw AccessError("There is no instance “\(text)”\(hint)") }
        return try InstanceReference(text)
    }

    /// What the form needs to know of it.
    var house: House {
        var house = House()
        house.rules = rules
        house.phone = phone
        house.presets = presets
        house.choices = choices
        if locks("instances"), !instances.isEmpty {
            house.offeredInstances = instances.compactMap { $0.id?.id }
        }
        for instance in instances {
            if let id = instance.id?.id { house.instanceRules[id] = instance.rules }
        }
        return house
    }

    init() {}
}

// MARK: Two files

extension Configuration {
    /// The operator's own file; empty where there is none.
    ///
    /// - Throws: `AccessError` naming file and line when it cannot be read as configuration.
    static func own(environment: Environment, files: Files) throws(AccessError) -> Configuration {
        guard let path = ownPath(environment: environment, files: files) else { return Configuration() }
        let own = try Configuration(path: path, files: files)
        if let line = own.lines["locked"] {
            throw AccessError(
                "\(path), line \(line): “locked” belongs into \(systemPath). Take it out here.")
        }
        return own
    }

    static func ownPath(environment: Environment, files: Files) -> String? {
        (environment["XDG_CONFIG_HOME"] ?? files.home.map { $0 + "/.config" }).map {
            $0 + "/connect-adduser/config.toml"
        }
    }

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

    /// - Throws: `AccessError` where this file sets what the other one has locked.
    func checkAgainst(_ system: Configuration, path: String) throws(AccessError) {
        guard let key = lines.keys.sorted().first(where: system.locks), let line = lines[key] else { return }
        throw AccessError(
            "\(path), line \(line): “\(key)” is locked by the administrator (\(Self.systemPath)). Take it out here."
        )
    }

    /// This configuration, with another one's settings where it has none.
    func overriding(_ other: Configuration) -> Configuration {
        var merged = self
        merged.instance = instance ?? other.instance
        merged.profile = profile ?? other.profile
        merged.region = region ?? other.region
        merged.allowsClipboard = allowsClipboard ?? other.allowsClipboard
        merged.theme = theme ?? other.theme
        merged.language = language ?? other.language
        merged.lock = other.lock
        merged.instances += other.instances.filter { other in !instances.contains { $0.name == other.name } }
        merged.rules = rules.overriding(other.rules)
        merged.phone = phone.isEmpty ? other.phone : phone
        merged.presets += other.presets.filter { other in !presets.contains { $0.name == other.name } }
        merged.choices = choices.merging(other.choices) { own, _ in own }
        merged.draftDays = draftDays ?? other.draftDays
        merged.journalDays = journalDays ?? other.journalDays
        merged.keys = other.keys.merging(keys) { $1 }
        merged.isKiosk = other.isKiosk == true ? true : isKiosk ?? other.isKiosk
        merged.allowsCredentialProcess =
            allowsCredentialProcess == false ? false : other.allowsCredentialProcess
        return merged
    }
}
