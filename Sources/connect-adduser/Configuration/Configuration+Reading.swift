// SPDX-License-Identifier: Apache-2.0

import AWSAccess
import Localization
import TOMLKit
import UserForm
import Wizard

extension Configuration {
    /// Reads what a file sets; an unknown key or a value of the wrong type is an error.
    ///
    /// - Throws: `AccessError` with the first thing that is wrong, and how many more there are.
    init(_ text: String, path: String) throws(AccessError) {
        let (configuration, findings) = Self.read(text, path: path)
        guard let first = findings.sentences.first else {
            self = configuration
            return
        }
        let rest = findings.all.count - 1
        throw AccessError(
            rest == 0
                ? first : "\(first) (There is more: “connect-adduser config check” shows all \(rest + 1).)")
    }

    /// Reads what a file sets, and everything that is wrong with it.
    static func read(_ text: String, path: String) -> (Configuration, Findings) {
        let findings = Findings(path: path)
        var configuration = Configuration()
        do {
            let lines = LineIndex(text)
            let reader = TableReader(try TOMLTable(string: text), lines: lines, findings: findings)
            configuration.take(reader)
            reader.finish()
            for key in topLevelKeys + ["locked"] { configuration.lines[key] = lines.line(of: [key]) }
        } catch let error as TOMLParseError {
            findings.add("\(error.description). Mend the file.", line: error.source.begin.line)
        } catch {
            findings.add("This is not valid TOML. Mend the file.", line: nil)
        }
        return (configuration, findings)
    }

    /// The settings that can be locked one by one.
    private static let topLevelKeys = [
        "instance", "profile", "region", "theme", "language", "clipboard", "keys", "email_domains",
        "username",
        "rules", "instances", "tags", "security_profiles", "routing_profiles", "phone", "presets", "keep",
    ]

    private mutating func take(_ reader: TableReader) {
        instance = reader.text("instance")
        profile = reader.text("profile")
        region = reader.text("region")
        theme = reader.choice("theme", Theme.allCases.map { ($0.rawValue, $0) })
        language = reader.choice("language", Language.allCases.map { ($0.rawValue, $0) })
        takeLock(reader)
        isKiosk = reader.flag("kiosk")
        allowsCredentialProcess = reader.flag("allow_credential_process")
        allowsClipboard = reader.flag("clipboard")
        takeKeys(reader)
        instances = reader.sections("instances").map(NamedInstance.init)
        if let rules = reader.section("rules") { self.rules = HouseRules(rules) }
        takeUsername(reader)
        rules.emailDomains = Self.domains(reader)
        rules.tags = reader.sections("tags").map(HouseTag.init)
        for (key, list) in [
            ("security_profiles", CatalogueList.securityProfiles), ("routing_profiles", .routingProfiles),
        ] {
            choices[list] = reader.section(key).map(HouseChoice.init)
        }
        if let section = reader.section("phone") { phone = FieldDefaults(phone: section) }
        presets = reader.sections("presets").map(Preset.init)
        if let keep = reader.section("keep") {
            draftDays = keep.number("drafts", in: 1...3_650)
            journalDays = keep.number("journal", in: 1...36_500)
            keep.finish()
        }
        checkClashes(reader)
    }

    private mutating func takeLock(_ reader: TableReader) {
        let known = Self.topLevelKeys
        let form = "true, false or a list such as [\"instance\"]"
        let lock = reader.value("locked", as: form) { value -> Lock? in
            if let flag = value.bool { return flag ? .everything : .keys([]) }
            guard let array = value.array else { return nil }
            let keys = array.compactMap { $0.string }
            return keys.count == array.count ? .keys(keys) : nil
        }
        guard let lock else { return }
        self.lock = lock
        if case .keys(let keys) = lock {
            for key in keys where !known.contains(key) {
                reader.complain(
                    about: "locked",
                    "“locked” names “\(key)”, which is no setting\(Spelling.hint(for: key, among: known))")
            }
        }
    }

    private mutating func takeUsername(_ reader: TableReader) {
        guard let section = reader.section("username") else { return }
        rules.usernameForm = section.choice(
            "form", HouseRules.UsernameForm.allCases.map { ($0.rawValue, $0) })
        rules.usernameIsLowercase = section.flag("lowercase")
        var places: String {
            UsernamePattern.Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        }
        rules.usernamePattern = section.text(
            "pattern", as: "text with some of \(places), such as \"{f}{last}\"", UsernamePattern.init)
        section.finish()
    }

    private static func domains(_ reader: TableReader) -> [String] {
        let domains = reader.texts("email_domains") ?? []
        for domain in domains where !Form.isDomain(domain) {
            reader.complain(
                about: "email_domains",
                "“\(domain)” is no domain; write it without @, such as \"example.com\".")
        }
        return domains
    }
}

extension Configuration.NamedInstance {
    init(name: String, _ reader: TableReader) {
        self.name = name
        if let text = reader.text("id") {
            do throws(AccessError) {
                id = try InstanceReference(text)
            } catch {
                reader.complain(about: "id", error.description)
            }
        } else if reader.line(of: "id") != nil {
            reader.complain(about: "id", "The instance “\(name)” needs its id: id = \"…\".")
        }
        region = reader.text("region") ?? id?.region
        profile = reader.text("profile")
        endpoint = reader.text("endpoint")
        if let endpoint {
            do throws(AccessError) {
                _ = try Endpoint(url: endpoint)
            } catch {
                reader.complain(about: "endpoint", error.description)
            }
        }
        if let section = reader.section("rules") { rules = HouseRules(section) }
        reader.finish()
    }
}
